/** What differs between a router and the plan, a row each: what is put in, becomes something else, goes, or stays. */
import { IconEqual } from '@tabler/icons-react'
import { useMemo } from 'react'
import type { TableRow } from '../../../shared/contract/plan.ts'
import type { MachineFileView } from '../../../shared/contract/routers.ts'
import { useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  {
    key: 'what',
    label: 'routers.install.column.what',
    width: 130,
    look: 'choice',
    choices: [
      { value: 'missing', label: 'routers.install.kind.missing' },
      { value: 'different', label: 'routers.install.kind.different' },
      { value: 'removed', label: 'routers.install.kind.removed' },
      { value: 'kept', label: 'routers.install.kind.kept' },
    ],
  },
  { key: 'file', label: 'routers.install.column.file', width: 230, look: 'code', onCard: 'title' },
  { key: 'line', label: 'routers.install.column.line', width: 70, look: 'number' },
  { key: 'inside', label: 'routers.install.column.inside', width: 200, look: 'code' },
  { key: 'found', label: 'routers.install.column.found', width: 240, grows: true, look: 'code' },
  { key: 'planned', label: 'routers.install.column.planned', width: 240, grows: true, look: 'code' },
]

export function DifferenceTable({ files }: { readonly files: readonly MachineFileView[] }) {
  const t = useText()
  const rows = useMemo(
    () =>
      files
        .flatMap(({ path, way, differences }) =>
          differences.map(({ kind, file, line, inside, found, planned }) => ({
            what: kind !== 'foreign' ? kind : way === 'whole' ? 'removed' : 'kept',
            file: file ?? path,
            ...{ line, inside, found, planned },
          })),
        )
        .map((row, at): TableRow => ({ ...row, id: at + 1 })),
    [files],
  )
  return (
    <DataTable
      id="routerDifferences"
      label={t('routers.install.differences')}
      columns={columns}
      rows={rows}
      empty={
        <EmptyState
          icon={IconEqual}
          title={t('routers.install.differences.empty')}
          text={t('routers.install.differences.empty.text')}
        />
      }
    />
  )
}
