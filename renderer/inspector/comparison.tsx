/** The pinned object beside the one at hand, step by step; what differs is marked by a sign, not by colour alone. */
import { Button } from '@mantine/core'
import { IconPinnedOff } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { PlanPoint, Trace } from '../../shared/plan/trace.ts'
import { useText } from '../i18n.ts'
import { rpc } from '../rpc.ts'
import { useInspector } from '../state/inspector.ts'
import { compareTraces } from './compare-traces.ts'
import style from './inspector.module.css'
import { Part } from './part.tsx'
import { stepLabels } from './point-signs.ts'
import { traceTitle } from './trace-steps.ts'

interface Props {
  readonly pinned: PlanPoint
  readonly traces: readonly Trace[]
}

const MOST_COMPARED = 12

export function Comparison({ pinned, traces }: Props) {
  const t = useText()
  const pin = useInspector((state) => state.pin)
  const other = useQuery(rpc.plan.trace.queryOptions({ input: pinned }))
  if (!other.data) return null
  const count = Math.min(MOST_COMPARED, Math.max(other.data.length, traces.length))
  const pairs = Array.from({ length: count }, (_, at) => [other.data[at], traces[at]] as const)
  return (
    <Part title={t('inspector.comparison')}>
      {pairs.map(([left, right]) => (
        <Pair key={`${left && traceTitle(left)}-${right && traceTitle(right)}`} left={left} right={right} />
      ))}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconPinnedOff size={15} aria-hidden />}
        onClick={() => pin(null)}
      >
        {t('inspector.unpin')}
      </Button>
    </Part>
  )
}

const nothing: Trace = {
  complete: false,
  state: 'open',
  fault: null,
  reason: null,
  segments: [],
  vlan: null,
  vlanId: null,
  vlanName: null,
  taggedVlans: [],
  prefix: null,
  gateway: null,
  dhcpFirst: null,
  dhcpLast: null,
  hosts: [],
}

interface PairProps {
  readonly left: Trace | undefined
  readonly right: Trace | undefined
}

function Pair({ left = nothing, right = nothing }: PairProps) {
  const t = useText()
  return (
    <table className={style.compared}>
      <thead>
        <tr>
          <td />
          <th scope="col">{t('inspector.pinned')}</th>
          <th scope="col">{t('inspector.shown')}</th>
        </tr>
      </thead>
      <tbody>
        {compareTraces(left, right).map(({ key, kind, left: one, right: two, isSame }) => (
          <tr key={key} data-differs={!isSame || undefined}>
            <th scope="row">{t(stepLabels[kind])}</th>
            <td>{one ?? t('table.unset')}</td>
            <td>
              {isSame ? null : (
                <span className={style.differs} role="img" aria-label={t('inspector.differs')}>
                  ≠
                </span>
              )}{' '}
              {two ?? t('table.unset')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
