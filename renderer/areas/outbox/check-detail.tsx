/** What a job would do now, with its targets named. */
import { Alert, Code, List, Text } from '@mantine/core'
import type { OutboxCheck } from '../../../shared/contract/outbox.ts'
import type { ActTarget } from '../../../shared/proxmox/guest-act.ts'
import { type Text as Texts, useSaid, useText } from '../../i18n.ts'
import { targetWords } from '../fog/target-words.ts'
import { placeWords, plannedSteps } from '../move-guest/planned-steps.ts'
import { guestStatus } from '../proxmox/guest-status.ts'
import { sayTime } from '../runbooks/say-time.ts'

export function CheckDetail({ detail }: Pick<OutboxCheck, 'detail'>) {
  const t = useText()
  switch (detail.kind) {
    case 'image':
      return (
        <Lines
          head={detail.flight.image.name}
          lines={targetWords(t, detail.flight).map(({ text }) => text)}
        />
      )
    case 'snapin':
      return (
        <Lines
          head={detail.flight.snapin.name}
          lines={detail.flight.targets
            .filter(({ hindrance, hasIt }) => hindrance === null && (hasIt || detail.assigns))
            .map(({ name, mac, stand }) => [name, mac, stand].filter(Boolean).join(' · '))}
        />
      )
    case 'wake':
      return <Lines head={null} lines={detail.targets} />
    case 'bulk':
      return <BulkSteps steps={detail.steps} />
    case 'move':
      return <MoveSteps preview={detail.preview} />
    case 'act':
      return <ActTargets targets={detail.targets} />
    case 'card':
      return <CardLines card={detail} />
    case 'restore':
      return <RestoreSteps restore={detail.restore} />
    case 'delete':
      return <DeleteTarget guest={detail.guest} />
  }
}

function Lines({ head, lines }: { readonly head: string | null; readonly lines: readonly string[] }) {
  return (
    <>
      {head === null ? null : <Text size="sm">{head}</Text>}
      <List size="sm">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </>
  )
}

type DetailOf<K extends OutboxCheck['detail']['kind']> = Extract<OutboxCheck['detail'], { readonly kind: K }>

function BulkSteps({ steps }: Pick<DetailOf<'bulk'>, 'steps'>) {
  const t = useText()
  if (steps.length === 0) return <Alert color="green">{t('fog.bulk.nothing')}</Alert>
  return (
    <Lines
      head={null}
      lines={steps.map((step) =>
        t(`fog.step.${step.kind}`, { name: step.name, from: step.kind === 'rename' ? step.from : '' }),
      )}
    />
  )
}

type NamedGuest = Pick<ActTarget, 'name' | 'vmid' | 'node' | 'status' | 'lastBackup' | 'isBackupHidden'>

/** Guest, node, and what would be left of it. */
function guestLine(t: Texts, { name, vmid, node, status, lastBackup, isBackupHidden }: NamedGuest): string {
  const backup =
    lastBackup === null ? t(`proxmox.backup.${isBackupHidden ? 'hidden' : 'none'}`) : sayTime(lastBackup)
  return `${name} (${vmid}) · ${node} · ${guestStatus(t, status)} · ${t('proxmox.backup.last', { at: backup })}`
}

/** The cards it has, then the one it would get. */
function CardLines({ card: { guest, node, card, before, checks } }: { readonly card: DetailOf<'card'> }) {
  const t = useText()
  const said = useSaid()
  const fine = checks.filter(({ severity }) => severity === 'ok')
  return (
    <>
      <Text size="sm">{`${guest} · ${node}`}</Text>
      {before ? <Code block>{before}</Code> : null}
      <Lines head={t('outbox.card.new', { card })} lines={fine.map(({ message }) => said(message))} />
    </>
  )
}

function ActTargets({ targets }: Pick<DetailOf<'act'>, 'targets'>) {
  const t = useText()
  const said = useSaid()
  return (
    <Lines
      head={null}
      lines={targets.map((target) => {
        const about = guestLine(t, target)
        return target.isSo === null ? about : `${about} · ${said(target.isSo)}`
      })}
    />
  )
}

function DeleteTarget({ guest }: Pick<DetailOf<'delete'>, 'guest'>) {
  const t = useText()
  const said = useSaid()
  const fine = guest.checks.filter(({ severity }) => severity === 'ok')
  return <Lines head={guestLine(t, guest)} lines={fine.map(({ message }) => said(message))} />
}

function RestoreSteps({ restore }: Pick<DetailOf<'restore'>, 'restore'>) {
  const t = useText()
  const said = useSaid()
  const { name, archive, savedAt, vmid, node, lostHours, checks } = restore
  return (
    <>
      <Lines
        head={t('outbox.restore.as', { archive, at: sayTime(savedAt), vmid, node })}
        lines={checks.filter(({ severity }) => severity === 'ok').map(({ message }) => said(message))}
      />
      {lostHours === null ? null : (
        <Alert color="red">{t('outbox.restore.lost', { name: `${name} (${vmid})`, hours: lostHours })}</Alert>
      )}
    </>
  )
}

function MoveSteps({ preview: { plan, lastBackup, lostHours } }: Pick<DetailOf<'move'>, 'preview'>) {
  const t = useText()
  const said = useSaid()
  const backup = lastBackup
    ? t('move.start.backup', { at: sayTime(lastBackup) })
    : t('move.start.noBackup', { storage: plan.carrier.old })
  return (
    <>
      <Lines
        head={`${placeWords(plan.old)} → ${placeWords(plan.new)} · ${backup}`}
        lines={plannedSteps(plan, t, said).map(({ text }) => text)}
      />
      {lostHours === null ? null : <Alert color="red">{t('move.lost', { hours: lostHours })}</Alert>}
    </>
  )
}
