/** Looks who is at the other end, with the passwords it may ask for; empty ones come from the vault where it is open. */
import { Button, Group, Modal, PasswordInput, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

interface LoginDialogProps {
  readonly sessionId: string
  readonly opened: boolean
  readonly onClose: () => void
}

const filled = (fields: Record<string, string>) =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''))

export function LoginDialog({ sessionId, opened, onClose }: LoginDialogProps) {
  const t = useText()
  const act = useAct()
  const [user, setUser] = useState('')
  const [password, setPassword] = useState('')
  const [enable, setEnable] = useState('')
  const submit = async () => {
    onClose()
    await act(() => client.console.identify({ sessionId, ...filled({ user, password, enable }) }))
    setPassword('')
    setEnable('')
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('console.identify')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void submit()
        }}
      >
        <Stack>
          <TextInput
            label={t('console.login.user')}
            value={user}
            onChange={(event) => setUser(event.currentTarget.value)}
          />
          <PasswordInput
            label={t('console.login.password')}
            value={password}
            onChange={(event) => setPassword(event.currentTarget.value)}
            autoComplete="off"
          />
          <PasswordInput
            label={t('console.login.enable')}
            value={enable}
            onChange={(event) => setEnable(event.currentTarget.value)}
            autoComplete="off"
          />
          <Group justify="end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" data-autofocus>
              {t('console.identify')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
