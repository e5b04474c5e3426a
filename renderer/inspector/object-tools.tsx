/** What can be done with the object beside editing: record its state in the field, go to its switch. */
import { Button, Group } from '@mantine/core'
import { IconServer2 } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { TableRow } from '../../shared/contract/plan.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { MarkState } from '../areas/tables/mark-state.tsx'
import { useText } from '../i18n.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import { isWorkState } from '../ui/work-state.ts'

interface Props {
  readonly point: PlanPoint
  readonly row: TableRow
}

export function ObjectTools({ point, row }: Props) {
  const t = useText()
  const { state } = row
  const records = point.kind === 'outlet' || point.kind === 'interface' ? point.kind : null
  if (!records && point.kind !== 'device' && !isWorkState(state)) return null
  return (
    <Group gap="xs">
      {isWorkState(state) ? <StateBadge state={state} t={t} /> : null}
      {records ? <MarkState object={records} rows={[row]} /> : null}
      {point.kind === 'device' ? (
        <Button
          size="xs"
          component={Link}
          href={`/switches/${point.id}`}
          leftSection={<IconServer2 size={15} aria-hidden />}
        >
          {t('inspector.openSwitch')}
        </Button>
      ) : null}
    </Group>
  )
}
