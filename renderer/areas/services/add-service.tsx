/** A new service in two steps: the certificate is looked at and shown, and only when it is trusted the login is sent. */
import { Alert, Box, Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { SeenService } from '../../../shared/contract/lan-service.ts'
import { type LanServiceKind, lanServiceKinds } from '../../../shared/lan-services/lan-service.ts'
import { useText } from '../../i18n.ts'
import { forgetServers } from '../../queries.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { Fingerprint } from './fingerprint.tsx'
import { emptyLogin, type LoginDraft, LoginFields, loginOf } from './login-fields.tsx'

interface Draft extends LoginDraft {
  readonly kind: LanServiceKind
  readonly name: string
  readonly url: string
}

export function AddService({ onClose }: { readonly onClose: () => void }) {
  const t = useText()
  const act = useAct()
  const [draft, setDraft] = useState<Draft>({
    ...{ kind: 'proxmox', name: '', url: '', ...emptyLogin('proxmox') },
  })
  const [seen, setSeen] = useState<SeenService | null>(null)
  const [isBusy, setBusy] = useState(false)
  // What was shown was shown for one address: another one is looked at anew.
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    if (part.kind !== undefined || part.url !== undefined) setSeen(null)
  }
  const { kind, name, url } = draft
  const add = async (shown: SeenService) => {
    await client.lanService.add({ kind, name, url, ...loginOf(draft), fingerprint: shown.fingerprint })
    await forgetServers()
    onClose()
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    await act(async () => (seen ? add(seen) : setSeen(await client.lanService.look({ kind, url }))))
    setBusy(false)
  }
  return (
    <Modal
      opened
      onClose={onClose}
      centered
      title={t('services.add')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          <Select
            label={t('services.column.kind')}
            data={lanServiceKinds.map((value) => ({ value, label: t(`services.kind.${value}`) }))}
            value={kind}
            onChange={(value) => {
              const next = lanServiceKinds.find((one) => one === value) ?? kind
              change({ kind: next, ...emptyLogin(next), user: draft.user })
            }}
            allowDeselect={false}
          />
          <TextInput
            label={t('services.column.name')}
            value={name}
            onChange={(event) => change({ name: event.currentTarget.value })}
            maxLength={64}
            required
            data-autofocus
          />
          <TextInput
            label={t('services.column.url')}
            description={t('services.form.url.help')}
            value={url}
            onChange={(event) => change({ url: event.currentTarget.value })}
            inputMode="url"
            maxLength={500}
            required
          />
          <LoginFields kind={kind} login={draft} onChange={change} />
          {seen ? <Shown seen={seen} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={isBusy}>
              {t(
                seen === null
                  ? 'services.form.look'
                  : seen.fingerprint === null
                    ? 'services.form.plainAdd'
                    : 'services.form.trust',
              )}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

function Shown({ seen: { fingerprint, subject } }: { readonly seen: SeenService }) {
  const t = useText()
  return (
    <Alert role="status">
      <Text size="sm">{t(fingerprint === null ? 'services.form.plain' : 'services.form.seen')}</Text>
      {fingerprint === null ? null : (
        <>
          <Box mt="xs">
            <Fingerprint value={fingerprint} />
          </Box>
          <Text size="sm" mt="xs">
            {subject}
          </Text>
        </>
      )}
    </Alert>
  )
}
