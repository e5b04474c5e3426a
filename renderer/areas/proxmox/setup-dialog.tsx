/** A form for something to be set up: looked at with all its checks, and sent only then. What stands there afterwards is shown. */
import { Alert, Button, Code, Group, List, Modal, Stack } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconX } from '@tabler/icons-react'
import { type FormEvent, type ReactNode, useState } from 'react'
import type { KeptRequest } from '../../../shared/contract/outbox.ts'
import type { SetupPreview, SetupRequest } from '../../../shared/contract/proxmox.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import style from './proxmox.module.css'

interface Props {
  readonly service: string
  readonly title: string
  /** Null: something is missing in the form. */
  readonly wanted: SetupRequest | null
  /** The same for the outbox, where it may wait there; null: something is missing. */
  readonly kept?: KeptRequest | null
  readonly children: ReactNode
  readonly onClose: (hasActed: boolean) => void
}

export function SetupDialog({ service, title, wanted, kept, children, onClose }: Props) {
  const t = useText()
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: SetupPreview } | null>(null)
  const [after, setAfter] = useState<string | null>(null)
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const key = JSON.stringify(wanted)
  // What was looked at is for this form only: another word in it is looked at anew.
  const preview = seen?.of === key ? seen.preview : null
  const hasErrors = preview?.checks.some(({ severity }) => severity === 'error') ?? false
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (wanted === null) return
    setBusy(true)
    setFault(null)
    try {
      if (preview === null)
        setSeen({ of: key, preview: await client.proxmox.previewSetup({ service, wanted }) })
      else setAfter((await client.proxmox.setup({ service, wanted })).after)
    } catch (error) {
      setFault(messageOf(error))
    }
    setBusy(false)
  }
  return (
    <Modal
      opened
      onClose={() => onClose(after !== null)}
      centered
      size="lg"
      title={title}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      <form onSubmit={submit}>
        <Stack gap="sm">
          {after === null ? (
            children
          ) : (
            <Alert color="green" title={t('proxmox.setup.done')}>
              <Code block className={style.requests}>
                {after}
              </Code>
            </Alert>
          )}
          {after === null && preview ? <Looked preview={preview} /> : null}
          {fault === null ? null : <Alert color="red">{fault}</Alert>}
          <Group justify="flex-end">
            {kept !== undefined && preview === null && after === null ? (
              <KeepButton work={kept} onKept={() => onClose(false)} />
            ) : null}
            <Button variant="default" onClick={() => onClose(after !== null)}>
              {t(after === null ? 'action.cancel' : 'action.close')}
            </Button>
            {after === null ? (
              <Button type="submit" loading={isBusy} disabled={wanted === null || hasErrors}>
                {t(preview === null ? 'proxmox.check' : 'proxmox.setup.send')}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </Modal>
  )
}

const signs = { ok: IconCheck, warning: IconAlertTriangle, error: IconX } as const

/** What was looked at, what is there now, and what would be sent. */
function Looked({ preview: { checks, before, request } }: { readonly preview: SetupPreview }) {
  const t = useText()
  const said = useSaid()
  return (
    <div role="status">
      <List size="sm">
        {checks.map(({ severity, message }) => {
          const Sign = signs[severity]
          return (
            <List.Item key={message} icon={<Sign size={16} aria-label={t(`proxmox.check.${severity}`)} />}>
              {said(message)}
            </List.Item>
          )
        })}
      </List>
      {before === null ? null : (
        <Code block mt="xs" className={style.requests}>
          {before}
        </Code>
      )}
      <details>
        <summary>{t('proxmox.requests')}</summary>
        <Code block className={style.requests}>
          {`${request.method} ${request.path}\n${Object.entries(request.params)
            .map(([name, value]) => `${name}: ${value}`)
            .join('\n')}`}
        </Code>
      </details>
    </div>
  )
}
