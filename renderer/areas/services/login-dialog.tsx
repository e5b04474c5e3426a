/** A password or token that changed: tried on the server of the pinned certificate, and kept in the place of the old one if it is taken. */
import { Alert, Button, Group, Modal, Stack, Text } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { useText } from '../../i18n.ts'
import { forgetServers } from '../../queries.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { type LoginDraft, LoginFields, loginOf } from './login-fields.tsx'

interface Props {
  readonly service: LanService
  readonly onClose: () => void
  /** The new one is kept: what was said of the old one is over. */
  readonly onKept: () => void
}

export function LoginDialog({ service, onClose, onKept }: Props) {
  const { name, kind, url, fingerprint } = service
  const t = useText()
  const act = useAct()
  const [login, setLogin] = useState<LoginDraft>({
    ...{ auth: service.auth, user: service.user ?? '', secrets: {} },
  })
  const [isBusy, setBusy] = useState(false)
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const isKept = await act(async () => {
      await client.lanService.login({ name, ...loginOf(login) })
      await forgetServers()
      return true
    })
    setBusy(false)
    if (!isKept) return
    onKept()
    onClose()
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('services.login.title', { name })}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Text size="sm">
            {t(fingerprint === null ? 'services.login.plain' : 'services.login.about', { url })}
          </Text>
          {fingerprint === null ? <Alert color="yellow">{t('services.form.plain')}</Alert> : null}
          <LoginFields
            kind={kind}
            login={login}
            onChange={(part) => setLogin({ ...login, ...part })}
            takesFocus
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t('services.login.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}
