/** An act on guests: each named with its node and last backup before it is begun, then followed with its log. */
import { Alert, Button, Code, Group, List, Modal, Select, Stack, Text, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import type { ActPreview, BegunAct, ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import {
  type BackupMode,
  backupModes,
  type GuestAct,
  isDisturbing,
} from '../../../shared/proxmox/guest-act.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { messageOf } from '../../ui/act.ts'
import { KeepButton } from '../outbox/keep-button.tsx'
import { FollowedTasks } from './followed-tasks.tsx'
import { guestStatus } from './guest-status.ts'
import { LastBackup } from './last-backup.tsx'
import style from './proxmox.module.css'

interface Props {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly kind: GuestAct['kind']
  readonly vmids: readonly number[]
  readonly onClose: (hasActed: boolean) => void
}

export function ActDialog({ service, overview, kind, vmids, onClose }: Props) {
  const t = useText()
  const nodes = overview.guests.filter(({ vmid }) => vmids.includes(vmid)).map(({ node }) => node)
  const storages = [
    ...new Set(
      overview.storages
        .filter(
          ({ content, isActive, node }) => isActive && content.includes('backup') && nodes.includes(node),
        )
        .map(({ storage }) => storage),
    ),
  ]
  const [storage, setStorage] = useState<string | null>(storages[0] ?? null)
  const [mode, setMode] = useState<BackupMode>('snapshot')
  const [seen, setSeen] = useState<{ readonly of: string; readonly preview: ActPreview } | null>(null)
  const [begun, setBegun] = useState<readonly BegunAct[] | null>(null)
  const [word, setWord] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const ids = [...vmids]
  const act = kind === 'backup' ? { kind, vmids: ids, storage: storage ?? '', mode } : { kind, vmids: ids }
  const key = JSON.stringify(act)
  // What was looked at is for this act only, also where its answer comes after another choice.
  const preview = seen?.of === key ? seen.preview : null
  const close = (hasActed: boolean) => {
    if (!isBusy || preview === null) onClose(hasActed)
  }
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    setFault(null)
    try {
      if (preview === null) setSeen({ of: key, preview: await client.proxmox.previewAct({ service, act }) })
      else setBegun(await client.proxmox.act({ service, act, word: word.trim() || null }))
    } catch (error) {
      setFault(messageOf(error))
    }
    setBusy(false)
  }
  const hasWork = preview?.requests.length !== 0
  const isReady = preview !== null && (preview.word === null || word.trim() === preview.word)
  return (
    <Modal
      opened
      onClose={() => close(begun !== null)}
      centered
      size="lg"
      title={t(`proxmox.act.${kind}`)}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {begun ? (
        <FollowedTasks {...{ service, act, begun }} onClose={() => onClose(true)} />
      ) : (
        <form onSubmit={submit}>
          <Stack gap="sm">
            {kind === 'backup' ? (
              <Group grow>
                <Select
                  label={t('proxmox.storage')}
                  data={storages}
                  value={storage}
                  onChange={setStorage}
                  allowDeselect={false}
                  required
                />
                <Select
                  label={t('proxmox.mode')}
                  data={backupModes.map((value) => ({ value, label: t(`proxmox.mode.${value}`) }))}
                  value={mode}
                  onChange={(next) => setMode(backupModes.find((one) => one === next) ?? mode)}
                  allowDeselect={false}
                />
              </Group>
            ) : null}
            <Targets {...{ overview, vmids, preview }} />
            {kind === 'stop' ? <Alert color="red">{t('proxmox.stop.about')}</Alert> : null}
            {preview?.requests.length ? <Requests preview={preview} /> : null}
            {preview?.word != null ? (
              <TextInput
                label={t('proxmox.type.count', { word: preview.word })}
                value={word}
                onChange={({ currentTarget: { value } }) => setWord(value)}
                data-autofocus
              />
            ) : null}
            {fault === null ? null : <Alert color="red">{fault}</Alert>}
            <Group justify="flex-end">
              {preview === null ? (
                <KeepButton
                  work={kind === 'backup' && !storage ? null : { ...act, service }}
                  onKept={() => onClose(false)}
                />
              ) : null}
              <Button variant="default" disabled={isBusy && preview !== null} onClick={() => close(false)}>
                {t('action.cancel')}
              </Button>
              <Button
                type="submit"
                loading={isBusy}
                disabled={(preview !== null && (!isReady || !hasWork)) || (kind === 'backup' && !storage)}
                {...(preview && isDisturbing(act) ? { color: 'red.8' } : {})}
              >
                {t(preview === null ? 'proxmox.check' : `proxmox.act.${kind}`)}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  )
}

interface TargetsProps {
  readonly overview: ProxmoxOverview
  readonly vmids: readonly number[]
  readonly preview: ActPreview | null
}

/** As the reading has them until they were looked at. */
function Targets({ overview, vmids, preview }: TargetsProps) {
  const t = useText()
  const said = useSaid()
  if (preview === null)
    return (
      <Text size="sm">
        {overview.guests
          .filter(({ vmid }) => vmids.includes(vmid))
          .map(({ name, vmid, node }) => `${name} (${vmid}), ${node}`)
          .join(' · ')}
      </Text>
    )
  return (
    <List size="sm">
      {preview.targets.map(({ vmid, name, node, status, lastBackup, isBackupHidden, isSo }) => (
        <List.Item key={vmid}>
          {`${name} (${vmid}), ${node}, ${guestStatus(t, status)}. `}
          <LastBackup at={lastBackup} isHidden={isBackupHidden} />
          {isSo === null ? '' : `. ${said(isSo)}`}
        </List.Item>
      ))}
    </List>
  )
}

function Requests({ preview: { requests } }: { readonly preview: ActPreview }) {
  const t = useText()
  return (
    <details>
      <summary>{t('proxmox.requests')}</summary>
      {requests.map(({ method, path, params }) => (
        <Code block key={path + JSON.stringify(params)} className={style.requests}>
          {`${method} ${path} ${new URLSearchParams(params).toString()}`}
        </Code>
      ))}
    </details>
  )
}
