/** Guests, the machines of the site they are, and what is done to selected ones. A row opens the place of its machine. */
import { Button } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import type { GuestAct } from '../../../shared/proxmox/guest-act.ts'
import type { NetworkCard } from '../../../shared/proxmox/network-card.ts'
import { useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import { sortableTime } from '../../ui/age.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ActDialog } from './act-dialog.tsx'
import { DeleteDialog } from './delete-dialog.tsx'
import { RestoreDialog } from './restore-dialog.tsx'
import { CardForm } from './setup-forms.tsx'
import { hoursOf, inGib, shareOf } from './sizes.ts'

const statuses = ['running', 'stopped', 'unknown'] as const
const acts = ['start', 'shutdown', 'stop', 'backup'] as const

const columns: readonly TableColumn[] = [
  { key: 'vmid', label: 'proxmox.vmid', width: 80, look: 'number' },
  { key: 'name', label: 'proxmox.name', width: 130, onCard: 'title', grows: true },
  {
    key: 'status',
    label: 'proxmox.state',
    width: 100,
    look: 'choice',
    choices: statuses.map((value) => ({ value, label: `morning.status.${value}` as const })),
  },
  { key: 'backup', label: 'proxmox.backup', width: 160 },
  { key: 'host', label: 'proxmox.host', width: 120 },
  { key: 'stand', label: 'proxmox.stand', width: 90 },
  { key: 'outlet', label: 'proxmox.outlet', width: 90 },
  { key: 'cpu', label: 'proxmox.cpu', width: 100, look: 'share' },
  { key: 'memory', label: 'proxmox.memory', width: 110, look: 'share' },
  { key: 'memoryGib', label: 'proxmox.memoryGib', width: 100, look: 'number', isHidden: true },
  { key: 'disk', label: 'proxmox.disk', width: 100, look: 'number' },
  { key: 'hours', label: 'proxmox.uptime', width: 100, look: 'number' },
  { key: 'node', label: 'proxmox.node', width: 100 },
  { key: 'cards', label: 'proxmox.cards', width: 220, isHidden: true },
  { key: 'lock', label: 'proxmox.lock', width: 100, isHidden: true },
  { key: 'startsAtBoot', label: 'proxmox.onboot', width: 110, look: 'yesNo', isHidden: true },
]

interface Props {
  readonly service: string
  readonly overview: ProxmoxOverview
  readonly read: () => Promise<void>
}

export function GuestTable({ service, overview, read }: Props) {
  const t = useText()
  const inspect = useInspector((state) => state.inspect)
  const [asked, ask] = useState<{
    readonly kind: GuestAct['kind']
    readonly vmids: readonly number[]
  } | null>(null)
  const [card, setCard] = useState<number | null>(null)
  const [restored, setRestored] = useState<number | null>(null)
  const [deleted, setDeleted] = useState<number | null>(null)
  const rows = useMemo(
    () =>
      overview.guests.map(
        (one): TableRow => ({
          ...{ id: one.vmid, vmid: one.vmid, name: one.name, status: one.status, node: one.node },
          ...{ lock: one.lock, startsAtBoot: one.startsAtBoot },
          backup:
            one.backup.at === null ? t(`proxmox.backup.${one.backup.state}`) : sortableTime(one.backup.at),
          ...{
            host: one.place?.name ?? null,
            stand: one.place?.stand ?? null,
            outlet: one.place?.outlet ?? null,
          },
          cpu: shareOf(one.cpu, 1),
          memory: shareOf(one.memoryUsed, one.memoryTotal),
          ...{ memoryGib: inGib(one.memoryTotal), disk: inGib(one.diskTotal), hours: hoursOf(one.uptime) },
          cards: (one.cards ?? []).map(cardWords).join(', '),
        }),
      ),
    [overview.guests, t],
  )
  const open = (row: TableRow) => {
    const place = overview.guests.find(({ vmid }) => vmid === row.id)?.place
    if (place) inspect(place.point)
  }
  return (
    <>
      <DataTable
        id="proxmox-guests"
        label={t('proxmox.guests')}
        columns={columns}
        rows={rows}
        onOpen={open}
        empty={
          <EmptyState icon={IconServer2} title={t('proxmox.noGuests')} text={t('proxmox.noGuests.text')} />
        }
        selectionActions={(selected) => [
          <Button
            key="card"
            size="compact-sm"
            variant="default"
            disabled={selected.length !== 1}
            onClick={() => setCard(Number(selected[0]?.id))}
          >
            {t('proxmox.card')}
          </Button>,
          <Button
            key="restore"
            size="compact-sm"
            variant="default"
            disabled={selected.length !== 1}
            onClick={() => setRestored(Number(selected[0]?.id))}
          >
            {t('proxmox.restore')}
          </Button>,
          ...acts.map((kind) => (
            <Button
              key={kind}
              size="compact-sm"
              {...(kind === 'stop' ? { color: 'red.8' } : { variant: 'default' })}
              disabled={selected.length === 0}
              onClick={() => ask({ kind, vmids: selected.map(({ id }) => Number(id)) })}
            >
              {t(`proxmox.act.${kind}`)}
            </Button>
          )),
          <Button
            key="delete"
            size="compact-sm"
            variant="default"
            disabled={selected.length !== 1}
            onClick={() => setDeleted(Number(selected[0]?.id))}
          >
            {t('proxmox.delete')}
          </Button>,
        ]}
      />
      {card === null ? null : (
        <CardForm
          {...{ service, overview, vmid: card }}
          onClose={(hasActed) => {
            setCard(null)
            if (hasActed) void read()
          }}
        />
      )}
      {restored === null ? null : (
        <RestoreDialog {...{ service, overview, vmid: restored }} onClose={() => setRestored(null)} />
      )}
      {deleted === null ? null : (
        <DeleteDialog {...{ service, overview, vmid: deleted }} onClose={() => setDeleted(null)} />
      )}
      {asked ? (
        <ActDialog
          {...{ service, overview, kind: asked.kind, vmids: asked.vmids }}
          onClose={(hasActed) => {
            ask(null)
            if (hasActed) void read()
          }}
        />
      ) : null}
    </>
  )
}

const cardWords = ({ name, mac, bridge, tag }: NetworkCard): string =>
  `${name} ${mac ?? ''} ${bridge ?? ''}${tag === null ? '' : ` VLAN ${tag}`}`
