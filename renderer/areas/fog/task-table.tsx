/** What FOG is doing now, whoever began it; selected tasks are cancelled, and surely no others. */
import { IconClockPlay } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FogLists } from '../../../shared/fog/fog-lists.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { ActButton } from './host-acts.tsx'
import { LastKnown } from './last-known.tsx'

/** FOG sends about 4 kB a task (fog-api §5). */
const POLL_MS = 5000

const columns: readonly TableColumn[] = [
  { key: 'host', label: 'fog.host', width: 140, onCard: 'title', grows: true },
  { key: 'type', label: 'fog.type', width: 130 },
  { key: 'state', label: 'fog.state', width: 120 },
  { key: 'percent', label: 'fog.percent', width: 80, look: 'number' },
  { key: 'image', label: 'fog.image', width: 140 },
  { key: 'remaining', label: 'fog.remaining', width: 100 },
]

export function TaskTable({ service }: { readonly service: string }) {
  const live = useQuery(
    rpc.fog.tasks.queryOptions({ input: { service }, staleTime: 0, refetchInterval: POLL_MS }),
  )
  const canCancel = live.data !== undefined && !live.isError
  return (
    <LastKnown service={service} list="tasks" live={live}>
      {(tasks) => <Tasks {...{ service, tasks, canCancel }} />}
    </LastKnown>
  )
}

interface TasksProps {
  readonly service: string
  readonly tasks: FogLists['tasks'] | undefined
  /** False: FOG is out of reach, and nobody knows what it does now. */
  readonly canCancel: boolean
}

function Tasks({ service, tasks, canCancel }: TasksProps) {
  const t = useText()
  const act = useAct()
  const [, navigate] = useLocation()
  const rows = useMemo(() => tasks?.map((task): TableRow => ({ ...task })), [tasks])
  const cancel = async (selected: readonly TableRow[]) => {
    const isSure = await confirm({
      title: t('fog.cancelTask'),
      text: t('fog.cancelTask.text'),
      names: selected.map(({ host, type }) => `${host}: ${type}`),
      action: t('fog.cancelTask'),
      isDestructive: true,
    })
    if (!isSure) return
    await act(async () => {
      const { run } = await client.fog.cancelTasks({ service, tasks: selected.map(({ id }) => String(id)) })
      navigate(`/fog/run/${run}`)
    })
  }
  return (
    <DataTable
      id="fog-tasks"
      label={t('fog.tasks')}
      columns={columns}
      rows={rows}
      selectionActions={(selected) => (
        <ActButton
          {...{ label: 'fog.cancelTask', look: 'destructive', isOff: selected.length === 0 || !canCancel }}
          onClick={() => void cancel(selected)}
        />
      )}
      empty={<EmptyState icon={IconClockPlay} title={t('fog.noTasks')} text={t('fog.noTasks.text')} />}
    />
  )
}
