/** Nodes, storages and networks of a Proxmox server or cluster. */
import { IconNetwork, IconServer2 } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { ProxmoxOverview } from '../../../shared/contract/proxmox.ts'
import { useSaid, useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { hoursOf, inGib, shareOf } from './sizes.ts'

interface Props {
  readonly overview: ProxmoxOverview
}

const nodeColumns: readonly TableColumn[] = [
  { key: 'node', label: 'proxmox.node', width: 130, onCard: 'title', grows: true },
  { key: 'state', label: 'proxmox.state', width: 130 },
  { key: 'cpu', label: 'proxmox.cpu', width: 110, look: 'share' },
  { key: 'load', label: 'proxmox.load', width: 80, look: 'number' },
  { key: 'memory', label: 'proxmox.memory', width: 130, look: 'share' },
  { key: 'memoryGib', label: 'proxmox.memoryGib', width: 110, look: 'number' },
  { key: 'version', label: 'proxmox.version', width: 90 },
  { key: 'updates', label: 'proxmox.updates', width: 110, look: 'number' },
  { key: 'hours', label: 'proxmox.uptime', width: 100, look: 'number' },
]

export function NodeTable({ overview: { nodes } }: Props) {
  const t = useText()
  const said = useSaid()
  const rows = useMemo(
    () =>
      nodes.map(
        (one): TableRow => ({
          ...{ id: one.node, node: one.node, load: one.load, version: one.version, updates: one.updates },
          state: one.failure === null ? t('proxmox.online') : said(one.failure),
          cpu: shareOf(one.cpu, 1),
          memory: shareOf(one.memoryUsed, one.memoryTotal),
          memoryGib: inGib(one.memoryTotal),
          hours: hoursOf(one.uptime),
        }),
      ),
    [nodes, said, t],
  )
  return <Listed id="proxmox-nodes" label={t('proxmox.nodes')} columns={nodeColumns} rows={rows} />
}

const storageColumns: readonly TableColumn[] = [
  { key: 'storage', label: 'proxmox.storage', width: 140, onCard: 'title', grows: true },
  { key: 'node', label: 'proxmox.node', width: 110 },
  { key: 'used', label: 'proxmox.used', width: 160, look: 'share' },
  { key: 'free', label: 'proxmox.free', width: 100, look: 'number' },
  { key: 'total', label: 'proxmox.total', width: 100, look: 'number' },
  { key: 'type', label: 'proxmox.type', width: 90 },
  { key: 'content', label: 'proxmox.content', width: 180 },
  { key: 'isActive', label: 'proxmox.active', width: 90, look: 'yesNo' },
  { key: 'isShared', label: 'proxmox.shared', width: 90, look: 'yesNo' },
]

export function StorageTable({ overview: { storages } }: Props) {
  const t = useText()
  const rows = useMemo(
    () =>
      storages.map(
        (one): TableRow => ({
          ...{ id: `${one.node}/${one.storage}`, storage: one.storage, node: one.node, type: one.type },
          ...{ content: one.content.join(', '), isActive: one.isActive, isShared: one.isShared },
          used: one.total > 0 ? shareOf(one.used, one.total) : null,
          ...{ free: inGib(one.total - one.used || null), total: inGib(one.total || null) },
        }),
      ),
    [storages],
  )
  return <Listed id="proxmox-storages" label={t('proxmox.storages')} columns={storageColumns} rows={rows} />
}

const networkColumns: readonly TableColumn[] = [
  { key: 'iface', label: 'proxmox.iface', width: 120, onCard: 'title', look: 'code' },
  { key: 'node', label: 'proxmox.node', width: 110 },
  { key: 'type', label: 'proxmox.type', width: 90 },
  { key: 'address', label: 'proxmox.address', width: 150, look: 'code', grows: true },
  { key: 'gateway', label: 'proxmox.gateway', width: 130, look: 'code' },
  { key: 'ports', label: 'proxmox.ports', width: 140 },
  { key: 'isVlanAware', label: 'proxmox.vlanAware', width: 110, look: 'yesNo' },
  { key: 'isActive', label: 'proxmox.active', width: 90, look: 'yesNo' },
]

export function NetworkTable({ overview: { networks } }: Props) {
  const t = useText()
  const rows = useMemo(
    () =>
      networks.map(
        (one): TableRow => ({
          ...one,
          id: `${one.node}/${one.iface}`,
          ports: one.ports.join(' '),
          isVlanAware: one.type === 'bridge' ? one.isVlanAware : null,
        }),
      ),
    [networks],
  )
  return <Listed id="proxmox-networks" label={t('proxmox.networks')} columns={networkColumns} rows={rows} />
}

interface ListedProps {
  readonly id: string
  readonly label: string
  readonly columns: readonly TableColumn[]
  readonly rows: readonly TableRow[]
}

function Listed({ id, label, columns, rows }: ListedProps) {
  const t = useText()
  const icon = id === 'proxmox-networks' ? IconNetwork : IconServer2
  return (
    <DataTable
      {...{ id, label, columns, rows }}
      empty={<EmptyState icon={icon} title={t('proxmox.nothing')} text={t('proxmox.nothing.text')} />}
    />
  )
}
