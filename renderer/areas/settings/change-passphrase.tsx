/** Another passphrase for the vault; the secrets stay as they are. */
import { Button, Group, PasswordInput, Stack, Title } from '@mantine/core'
import { useState } from 'react'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'

export function ChangePassphrase() {
  const t = useText()
  const act = useAct()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = async () => {
    const done = await act(() => client.vault.changePassphrase({ current, next }))
    if (!done) return
    setCurrent('')
    setNext('')
  }
  return (
    <Stack gap="xs">
      <Title order={2} fz="1.05rem">
        {t('settings.vault.change')}
      </Title>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void change()
        }}
      >
        <Group align="end">
          <PasswordInput
            w={240}
            label={t('settings.vault.current')}
            value={current}
            onChange={(event) => setCurrent(event.currentTarget.value)}
            autoComplete="off"
            required
          />
          <PasswordInput
            w={240}
            label={t('settings.vault.next')}
            value={next}
            onChange={(event) => setNext(event.currentTarget.value)}
            autoComplete="off"
            minLength={8}
            required
          />
          <Button type="submit" variant="default">
            {t('action.save')}
          </Button>
        </Group>
      </form>
    </Stack>
  )
}
