/** What can be done with the object beside editing: record its state in the field, go to its switch. */
import { Group } from '@mantine/core'
import { IconPrinter, IconRoute, IconRouter, IconServer2, IconStethoscope } from '@tabler/icons-react'
import type { TableKind, TableRow } from '../../shared/contract/plan.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { MarkState } from '../areas/tables/mark-state.tsx'
import { diagnosisAddress, walkAddress } from '../areas/walk-test/place-address.ts'
import { useText } from '../i18n.ts'
import { LinkButton } from '../ui/link-button.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { isWorkState } from '../ui/work-state.ts'

interface Props {
  /** The table of the row. */
  readonly kind: TableKind | undefined
  readonly point: PlanPoint
  readonly row: TableRow
}

export function ObjectTools({ kind, point, row }: Props) {
  const t = useText()
  const { state } = row
  const records = point.kind === 'outlet' || point.kind === 'interface' ? point.kind : null
  if (!records && point.kind !== 'device' && point.kind !== 'stand' && !isWorkState(state)) return null
  return (
    <Group gap="xs">
      {isWorkState(state) ? <StateBadge state={state} t={t} /> : null}
      {records ? <MarkState object={records} rows={[row]} /> : null}
      {point.kind === 'stand' ? (
        <LinkButton
          icon={IconPrinter}
          label="print.standSheet"
          href={`/print?kind=stand-sheet&stand=${encodeURIComponent(String(row.name))}`}
        />
      ) : null}
      {point.kind === 'stand' || point.kind === 'outlet' ? (
        <>
          <LinkButton icon={IconStethoscope} label="diagnosis.start" href={diagnosisAddress(point)} />
          <LinkButton icon={IconRoute} label="walk.title" href={walkAddress(point)} />
        </>
      ) : null}
      {kind === 'routers' ? (
        <LinkButton
          isMain
          icon={IconRouter}
          label="routers.open"
          href={`/routers?host=${encodeURIComponent(String(row.name))}`}
        />
      ) : null}
      {kind === 'switches' ? (
        <LinkButton isMain icon={IconServer2} label="inspector.openSwitch" href={`/switches/${point.id}`} />
      ) : null}
    </Group>
  )
}
