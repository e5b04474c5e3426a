/** The storage nodes of FOG: which is the master, whether each answers, how much it has to do. Of their space its API tells nothing. */
import { Text } from '@mantine/core'
import { IconDatabase } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FogLists, FogNodeView } from '../../../shared/fog/fog-lists.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LastKnown } from './last-known.tsx'

const answers = ['answers', 'silent', 'disabled', 'unknown'] as const

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'fog.name', width: 160, onCard: 'title', grows: true },
  {
    ...{ key: 'state', label: 'fog.state', width: 170, look: 'choice' },
    choices: answers.map((value) => ({ value, label: `fog.node.${value}` as const })),
  },
  { key: 'isMaster', label: 'fog.node.master', width: 90, look: 'yesNo' },
  { key: 'group', label: 'fog.node.group', width: 140 },
  { key: 'path', label: 'fog.node.path', width: 140, look: 'code' },
  { key: 'load', label: 'fog.node.load', width: 110, look: 'number' },
  { key: 'slots', label: 'fog.node.slots', width: 110, look: 'number' },
]

export function NodeTable({ service }: { readonly service: string }) {
  const t = useText()
  const live = useQuery(rpc.fog.nodes.queryOptions({ input: { service }, staleTime: 0 }))
  const note = (
    <Text size="sm" c="dimmed">
      {t('fog.nodes.space')}
    </Text>
  )
  return (
    <LastKnown service={service} list="nodes" live={live} actions={note}>
      {(nodes) => <Nodes nodes={nodes} />}
    </LastKnown>
  )
}

const stateOf = ({ isEnabled, online }: FogNodeView): (typeof answers)[number] =>
  !isEnabled ? 'disabled' : online === null ? 'unknown' : online ? 'answers' : 'silent'

function Nodes({ nodes }: { readonly nodes: FogLists['nodes'] | undefined }) {
  const t = useText()
  const rows = useMemo(() => nodes?.map((node): TableRow => ({ ...node, state: stateOf(node) })), [nodes])
  return (
    <DataTable
      id="fog-nodes"
      label={t('fog.nodes')}
      columns={columns}
      rows={rows}
      empty={<EmptyState icon={IconDatabase} title={t('fog.noNodes')} text={t('fog.noNodes.text')} />}
    />
  )
}
