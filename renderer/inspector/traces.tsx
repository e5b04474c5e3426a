/** All traces of an object. Few are drawn open; of many (a VLAN, a switch) each opens on its own. */
import { Accordion, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'
import { useText } from '../i18n.ts'
import style from './inspector.module.css'
import { TraceChain } from './trace-chain.tsx'
import { traceTitle } from './trace-steps.ts'

const MOST_OPEN = 4
const MOST_LISTED = 100

const sizes = {
  control: style.traceHead ?? '',
  label: style.traceLabel ?? '',
  content: style.traceBody ?? '',
}

interface Props {
  readonly traces: readonly Trace[]
  readonly current: PlanPoint
}

export function Traces({ traces, current }: Props) {
  const t = useText()
  const [only] = traces
  if (only && traces.length === 1) return <TraceChain trace={only} current={current} />
  const listed = traces.slice(0, MOST_LISTED)
  const keyOf = (trace: Trace, at: number) => `${at}-${traceTitle(trace)}`
  const open = traces.length <= MOST_OPEN ? listed.map(keyOf) : []
  return (
    <>
      <Accordion
        multiple
        defaultValue={open}
        variant="default"
        chevronPosition="left"
        order={4}
        classNames={sizes}
      >
        {listed.map((trace, at) => (
          <Accordion.Item key={keyOf(trace, at)} value={keyOf(trace, at)}>
            <Accordion.Control>
              <TraceHead trace={trace} />
            </Accordion.Control>
            <Accordion.Panel>
              <TraceChain trace={trace} current={current} />
            </Accordion.Panel>
          </Accordion.Item>
        ))}
      </Accordion>
      {traces.length > MOST_LISTED ? (
        <Text size="xs" c="dimmed" mt="xs">
          {t('trace.more', { count: traces.length - MOST_LISTED })}
        </Text>
      ) : null}
    </>
  )
}

function TraceHead({ trace }: { readonly trace: Trace }) {
  const t = useText()
  const last = trace.segments.at(-1)
  return (
    <Group gap={6} wrap="nowrap">
      {trace.complete ? (
        <IconCircleCheck size={16} aria-label={t('trace.whole')} color="var(--mantine-color-green-7)" />
      ) : (
        <IconAlertTriangle size={16} aria-label={t('trace.gap')} color="var(--mantine-color-orange-7)" />
      )}
      <Text size="sm" fw={600} className={style.traceTitle}>
        {traceTitle(trace)}
      </Text>
      <Text size="xs" c="dimmed" truncate>
        {last?.kind === 'interface' ? last.name : ''}
        {trace.vlan === null ? '' : ` · VLAN ${trace.vlan}`}
      </Text>
    </Group>
  )
}
