/** One kind of the plan's rows in the one table, with its edits, deletions and field records. */
import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { Link, useLocation } from 'wouter'
import type { TableRow } from '../../../shared/contract/plan.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { hasLateChange } from '../late-change/change-address.ts'
import { ChangeLink } from '../late-change/change-link.tsx'
import { MigrationLink } from '../migration/migration-link.tsx'
import { AddRow } from './add-row.tsx'
import { AllocateVlans } from './allocate-vlans.tsx'
import { MarkState } from './mark-state.tsx'
import { PrintSelected } from './print-selected.tsx'
import type { TableSpec } from './table-kind.ts'
import { usePlanEdits } from './use-plan-edits.ts'

export function PlanTable({ spec }: { readonly spec: TableSpec }) {
  const t = useText()
  const rows = useQuery(rpc.plan.rows.queryOptions({ input: { kind: spec.kind } }))
  const inspect = useInspector((state) => state.inspect)
  const openPoint = useInspector((state) => state.point)
  const [, navigate] = useLocation()
  const edits = usePlanEdits(spec)
  const [isAdding, adding] = useDisclosure(false)
  const open = useCallback(
    (row: TableRow) => {
      const point = spec.pointOf(row)
      if (point) inspect(point)
      else if (spec.pathOf) navigate(spec.pathOf(row))
    },
    [spec, inspect, navigate],
  )
  const { records } = spec
  const isOpenKind = openPoint && rows.data?.[0] && spec.pointOf(rows.data[0])?.kind === openPoint.kind
  if (rows.error) throw rows.error
  return (
    <Page
      title={t(spec.title)}
      fills
      actions={
        spec.newRow ? (
          <Button size="xs" leftSection={<IconPlus size={16} aria-hidden />} onClick={adding.open}>
            {t(spec.newRow.title)}
          </Button>
        ) : null
      }
    >
      <DataTable
        id={spec.kind}
        label={t(spec.title)}
        columns={spec.columns}
        rows={rows.data}
        empty={<NoRows spec={spec} onAdd={spec.newRow ? adding.open : undefined} />}
        openId={isOpenKind ? openPoint.id : null}
        onOpen={open}
        {...(edits.save ? { onSave: edits.save } : {})}
        {...(edits.remove ? { onRemove: edits.remove } : {})}
        {...(spec.kind === 'cables' || spec.kind === 'rooms'
          ? {
              selectionActions: (some: readonly TableRow[]) => <PrintSelected kind={spec.kind} rows={some} />,
            }
          : {})}
        {...(records || hasLateChange(spec.kind)
          ? {
              selectionActions: (some: readonly TableRow[]) => (
                <>
                  {records ? <MarkState object={records} rows={some} /> : null}
                  {records === 'outlet' ? <AllocateVlans rows={some} /> : null}
                  <ChangeLink kind={spec.kind} rows={some} />
                  <MigrationLink kind={spec.kind} rows={some} />
                </>
              ),
            }
          : {})}
      />
      {spec.newRow ? (
        <AddRow spec={spec} newRow={spec.newRow} isOpen={isAdding} onClose={adding.close} />
      ) : null}
    </Page>
  )
}

interface NoRowsProps {
  readonly spec: TableSpec
  readonly onAdd: (() => void) | undefined
}

function NoRows({ spec, onAdd }: NoRowsProps) {
  const t = useText()
  return (
    <EmptyState
      icon={spec.icon}
      title={t('tables.empty.title')}
      text={t(spec.emptyText)}
      actions={
        <>
          <Button component={Link} href="/import" leftSection={<IconFileImport size={17} aria-hidden />}>
            {t('tables.import')}
          </Button>
          {spec.newRow && onAdd ? (
            <Button variant="default" onClick={onAdd}>
              {t(spec.newRow.title)}
            </Button>
          ) : null}
        </>
      }
    />
  )
}
