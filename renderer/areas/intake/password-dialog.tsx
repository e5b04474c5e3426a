/** The passwords of a locked switch; empty ones come from the vault where it is open. */
import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import type { CardProps } from './card.tsx'

interface Props extends CardProps {
  readonly onClose: () => void
}

export function PasswordDialog({ card, onClose }: Props) {
  const t = useText()
  const act = useAct()
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [enable, setEnable] = useState('')
  const submit = () => {
    const told = Object.fromEntries(
      Object.entries({ user, password, enable }).filter(([, value]) => value !== ''),
    )
    onClose()
    void act(() => client.intake.look({ card: card.id, ...told }))
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('intake.password')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <Stack>
          <TextInput
            label={t('console.login.user')}
            value={user}
            autoComplete="off"
            onChange={(event) => setUser(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('console.login.password')}
            value={password}
            autoComplete="off"
            data-autofocus
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('console.login.enable')}
            value={enable}
            autoComplete="off"
            onChange={(event) => setEnable(event.currentTarget.value)}
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit">{t('intake.look')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
