/** Rows of workbooks that were set aside at import, with sheet and cell, until the workbook is mended and imported again. */
import { Button } from '@mantine/core'
import { IconCircleCheck, IconFileImport } from '@tabler/icons-react'
import { useMemo } from 'react'
import { Link } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useSaid, useText } from '../../i18n.ts'
import type { TableColumn } from '../../ui/data-table/column.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'

const columns: readonly TableColumn[] = [
  { key: 'workbook', label: 'column.workbook', width: 180, onCard: 'title' },
  { key: 'sheet', label: 'column.sheet', width: 140 },
  { key: 'cell', label: 'column.cell', width: 80, look: 'code', onCard: 'title' },
  { key: 'message', label: 'column.message', width: 420, grows: true },
  { key: 'values', label: 'column.values', width: 260, grows: true, isHidden: true },
]

export function SetAsideTable({ rows }: { readonly rows: readonly TableRow[] | undefined }) {
  const t = useText()
  const said = useSaid()
  const shown = useMemo(
    () => rows?.map((row): TableRow => ({ ...row, message: said(String(row.message ?? '')) })),
    [rows, said],
  )
  return (
    <DataTable
      id="setAside"
      label={t('problems.setAside')}
      columns={columns}
      rows={shown}
      empty={
        <EmptyState
          icon={IconCircleCheck}
          title={t('problems.noSetAside')}
          text={t('problems.noSetAside.text')}
          actions={
            <Button
              component={Link}
              href="/import"
              variant="default"
              leftSection={<IconFileImport size={17} aria-hidden />}
            >
              {t('tables.import')}
            </Button>
          }
        />
      }
    />
  )
}
