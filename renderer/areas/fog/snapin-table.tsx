/** The snapins of FOG with the hosts that have them; one is given to hosts, or run on them. */
import { Button } from '@mantine/core'
import { IconPackage } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { FogLists } from '../../../shared/fog/fog-lists.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { LastKnown } from './last-known.tsx'
import { SnapinDialog } from './snapin-dialog.tsx'

const columns: readonly TableColumn[] = [
  { key: 'name', label: 'fog.name', width: 180, onCard: 'title' },
  { key: 'file', label: 'fog.snapin.file', width: 180, look: 'code' },
  { key: 'isEnabled', label: 'fog.snapin.enabled', width: 100, look: 'yesNo' },
  { key: 'count', label: 'fog.group.count', width: 90, look: 'number' },
  { key: 'names', label: 'fog.snapin.hosts', width: 300, grows: true },
]

export function SnapinTable({ service }: { readonly service: string }) {
  const live = useQuery(rpc.fog.snapins.queryOptions({ input: { service }, staleTime: 0 }))
  return (
    <LastKnown service={service} list="snapins" live={live}>
      {(snapins) => <Snapins {...{ service, snapins }} onChanged={() => void live.refetch()} />}
    </LastKnown>
  )
}

interface SnapinsProps {
  readonly service: string
  readonly snapins: FogLists['snapins'] | undefined
  readonly onChanged: () => void
}

function Snapins({ service, snapins, onChanged }: SnapinsProps) {
  const t = useText()
  const [chosen, choose] = useState<string | null>(null)
  const rows = useMemo(
    () =>
      snapins?.map(({ hosts, ...row }): TableRow => {
        const names = hosts.map((host) => host.name).join(', ')
        return { ...row, count: hosts.length, names }
      }),
    [snapins],
  )
  return (
    <>
      <DataTable
        id="fog-snapins"
        label={t('fog.snapins')}
        columns={columns}
        rows={rows}
        selectionActions={(selected) => (
          <Button
            size="compact-sm"
            disabled={selected.length !== 1}
            onClick={() => choose(String(selected[0]?.id))}
          >
            {t('fog.snapin.onHosts')}
          </Button>
        )}
        empty={<EmptyState icon={IconPackage} title={t('fog.noSnapins')} text={t('fog.noSnapins.text')} />}
      />
      {chosen === null ? null : (
        <SnapinDialog
          {...{ service, snapin: chosen, hosts: [] }}
          onClose={() => {
            choose(null)
            onChanged()
          }}
        />
      )}
    </>
  )
}
