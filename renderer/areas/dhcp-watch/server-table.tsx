/** Every server that was heard, or caught by a switch, with its verdict. */
import { Button } from '@mantine/core'
import { IconNetwork, IconRadar2, IconServerBolt } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { DhcpWatchState } from '../../../shared/contract/dhcp.ts'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { verdicts } from '../../../shared/dhcp/judge-reply.ts'
import type { ServerView } from '../../../shared/dhcp/watch-view.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import { sayPlace } from '../../../shared/i18n/dhcp-places.ts'
import { type Text, useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  {
    key: 'verdict',
    label: 'dhcp.column.verdict',
    width: 116,
    look: 'choice',
    choices: verdicts.map((value) => ({ value, label: `dhcp.verdict.${value}` satisfies TextKey })),
    onCard: 'title',
  },
  { key: 'server', label: 'dhcp.column.server', width: 126, look: 'code', onCard: 'title' },
  { key: 'place', label: 'dhcp.column.place', width: 190, grows: true },
  { key: 'why', label: 'dhcp.column.why', width: 200, grows: true },
  { key: 'mac', label: 'column.mac', width: 140, look: 'code' },
  { key: 'offered', label: 'dhcp.column.address', width: 124, look: 'code' },
  { key: 'delay', label: 'dhcp.column.delay', width: 64, look: 'number' },
  { key: 'vlan', label: 'column.vlan', width: 76, look: 'vlan' },
  { key: 'heardOn', label: 'dhcp.column.interface', width: 100, isHidden: true },
  { key: 'count', label: 'dhcp.column.count', width: 70, look: 'number', isHidden: true },
]

const rowOf = (t: Text, view: ServerView): TableRow => ({
  id: view.key,
  verdict: view.verdict,
  server: view.server,
  mac: view.isSearching ? t('dhcp.mac.searching') : view.mac,
  offered: view.address,
  delay: view.delayMs,
  vlan: view.vlan,
  place: placesOf(view)
    .map((place) => sayPlace(t, place))
    .join('; '),
  why: t(`dhcp.why.${view.reason.code}`, view.reason.values),
  heardOn: view.caughtBy ?? view.interface,
  count: view.count,
})

/** One of ours is somewhere behind a link, rightly: nobody has to look further. */
const placesOf = ({ verdict, places }: ServerView) =>
  verdict === 'known' ? places.filter(({ kind }) => kind !== 'behind') : places

interface Props {
  readonly state: DhcpWatchState
  readonly openKey: string | null
  readonly onOpen: (key: string) => void
}

export function ServerTable({ state, openKey, onOpen }: Props) {
  const t = useText()
  const { servers } = state
  const rows = useMemo(() => servers.map((view) => rowOf(t, view)), [t, servers])
  return (
    <DataTable
      id="dhcpServersHeard"
      label={t('dhcp.servers')}
      columns={columns}
      rows={rows}
      openId={openKey}
      onOpen={(row) => onOpen(String(row.id))}
      empty={<Nobody state={state} />}
    />
  )
}

function Nobody({ state: { status, problems } }: { readonly state: DhcpWatchState }) {
  const t = useText()
  const servers = (
    <Button
      component={Link}
      href="/tables/dhcp-servers"
      variant="default"
      leftSection={<IconServerBolt size={17} aria-hidden />}
    >
      {t('nav.dhcpServers')}
    </Button>
  )
  if (status === 'watching')
    return <EmptyState icon={IconRadar2} title={t('dhcp.empty')} text={t('dhcp.waiting')} />
  if (status === 'ended' && problems.length === 0)
    return <EmptyState icon={IconNetwork} title={t('dhcp.silent')} text={t('dhcp.silent.text')} />
  return (
    <EmptyState icon={IconRadar2} title={t('dhcp.empty')} text={t('dhcp.empty.text')} actions={servers} />
  )
}
