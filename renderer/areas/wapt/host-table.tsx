/** WAPT's hosts beside the site's and FOG's, and those of the site that have no agent; selected ones are woken, followed, listed. */
import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPackages } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { WaptView } from '../../../shared/wapt/wapt-view.ts'
import { type Text, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { orKeep } from '../outbox/or-keep.ts'
import { ConsoleList } from './console-list.tsx'
import type { ToFollow } from './follow-tab.tsx'
import { Notices } from './notices.tsx'

const states = ['same', 'other_name', 'only_in_wapt', 'no_agent'] as const
const agents = ['online', 'offline', 'unknown'] as const
const deployments = ['ok', 'to_do', 'failed', 'running', 'unknown'] as const

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'wapt.host', width: 120, onCard: 'title' },
  { key: 'name', label: 'wapt.name', width: 120, grows: true },
  {
    ...{ key: 'state', label: 'wapt.state', width: 130, look: 'choice' },
    choices: states.map((value) => ({ value, label: `wapt.state.${value}` as const })),
  },
  { key: 'differs', label: 'wapt.differs', width: 200, grows: true },
  {
    ...{ key: 'agent', label: 'wapt.agent', width: 110, look: 'choice' },
    choices: agents.map((value) => ({ value, label: `wapt.agent.${value}` as const })),
  },
  {
    ...{ key: 'deployment', label: 'wapt.deployment', width: 120, look: 'choice' },
    choices: deployments.map((value) => ({ value, label: `wapt.deployment.${value}` as const })),
  },
  { key: 'stand', label: 'wapt.stand', width: 80 },
  { key: 'fog', label: 'wapt.fog', width: 110 },
  { key: 'groups', label: 'wapt.groups', width: 120 },
  { key: 'lastSeen', label: 'wapt.lastSeen', width: 150 },
  { key: 'system', label: 'wapt.system', width: 150 },
  { key: 'macs', label: 'wapt.macs', width: 150 },
  { key: 'addresses', label: 'wapt.addresses', width: 120, isHidden: true },
  { key: 'outlet', label: 'wapt.outlet', width: 90, isHidden: true },
  { key: 'image', label: 'wapt.image', width: 120, isHidden: true },
  { key: 'model', label: 'wapt.model', width: 160, isHidden: true },
  { key: 'serial', label: 'wapt.serial', width: 130, look: 'code', isHidden: true },
  { key: 'waptVersion', label: 'wapt.agentVersion', width: 110, isHidden: true },
]

interface Props {
  readonly service: string
  readonly view: WaptView
  readonly onFollow: (what: ToFollow) => void
}

export function HostTable({ service, view, onFollow }: Props) {
  const t = useText()
  const act = useAct()
  const [listed, list] = useState<readonly string[] | null>(null)
  const rows = useMemo(() => rowsOf(view, t), [view, t])
  const mayWake = view.may?.trigger_host_action !== false
  const wake = async (selected: readonly TableRow[]) => {
    const isSure = await confirm({
      title: t('wapt.wake.title'),
      text: t('wapt.wake.text'),
      names: selected.map((row) => namedWithPlace(row)),
      action: t('wapt.wake'),
    })
    if (!isSure) return
    await act(async () => {
      const uuids = selected.map(({ id }) => String(id))
      const kept = { kind: 'wake-agents' as const, service, uuids }
      const ends = await orKeep(() => client.wapt.wake({ service, uuids }), kept)
      if (!ends) return
      const noMac = ends.filter(({ sent }) => !sent).map(({ name }) => name)
      const said = t('wapt.wake.done', { sent: ends.length - noMac.length, all: ends.length })
      const missing = noMac.length === 0 ? '' : `. ${t('wapt.wake.noMac', { names: noMac.join(', ') })}`
      notifications.show({ message: `${said}${missing}`, ...(noMac.length > 0 ? { color: 'yellow' } : {}) })
    })
  }
  return (
    <>
      <Notices view={view} />
      <DataTable
        id="wapt-hosts"
        label={t('wapt.hosts')}
        columns={columns}
        rows={rows}
        empty={<EmptyState icon={IconPackages} title={t('wapt.noHosts')} text={t('wapt.noHosts.text')} />}
        selectionActions={(selected) => {
          const known = selected.filter(({ state }) => state !== 'no_agent')
          const uuids = known.map(({ id }) => String(id))
          const isNone = known.length === 0
          return (
            <>
              <Button size="compact-sm" disabled={isNone || !mayWake} onClick={() => void wake(known)}>
                {t('wapt.wake')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                disabled={isNone}
                onClick={() => onFollow({ uuids, package: null })}
              >
                {t('wapt.followThese')}
              </Button>
              <Button size="compact-sm" variant="default" disabled={isNone} onClick={() => list(uuids)}>
                {t('wapt.list')}
              </Button>
            </>
          )
        }}
      />
      {listed ? <ConsoleList view={view} uuids={listed} onClose={() => list(null)} /> : null}
    </>
  )
}

function rowsOf({ rows, withoutAgent }: WaptView, t: Text): TableRow[] {
  const agentRows = rows.map(
    (row): TableRow => ({
      ...row,
      ...{ id: row.uuid, macs: row.macs.join(', '), addresses: row.addresses.join(', ') },
      groups: row.groups.join(', '),
      differs: row.differs
        .map(({ what, by, wapt, other }) => t(`wapt.differs.${what}.${by}`, { wapt, other }))
        .join(' · '),
    }),
  )
  const silent = withoutAgent.map(
    ({ host, mac, stand, outlet, fog }): TableRow => ({
      ...{ id: `site ${mac}`, host, macs: mac, stand, outlet, fog, state: 'no_agent' },
      ...{ name: null, agent: null, deployment: null, groups: '', differs: '' },
    }),
  )
  return [...agentRows, ...silent]
}

/** `acc-01 · 52:54:00:00:00:01 · A1`: who is meant, so that a wrong line is seen. */
const namedWithPlace = ({ name, macs, stand }: TableRow): string =>
  [name, macs, stand].filter(Boolean).join(' · ')
