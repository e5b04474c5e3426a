/**
 * Positive evidence that something is plugged in at an outlet: a person said so, or an earlier reading had a link or an
 * address at its port. Without it, silence says nothing: most outlets of a fair are empty on the first day.
 */
import { indexPlan } from '../model/plan-index.ts'
import { finish, type Sliced } from '../sliced.ts'
import type { Comparison } from './comparison.ts'
import { resolveReading } from './resolved-reading.ts'

type Known = Pick<Comparison, 'plan' | 'evidence'>

export function wasPluggedIn({ plan, evidence }: Known, outletId: number, portId: number): boolean {
  return (
    indexPlan(plan).outlet.get(outletId)?.occupied === true || portsOnceUsed({ plan, evidence }).has(portId)
  )
}

const known = new WeakMap<Known['evidence'], ReadonlySet<number>>()

const portsOnceUsed = ({ plan, evidence }: Known): ReadonlySet<number> =>
  known.get(evidence) ?? finish(readPortsOnceUsed({ plan, evidence }))

/** Looks through all earlier readings, the most of a verdict where there are many; yields after each. */
export function* readPortsOnceUsed({ plan, evidence }: Known): Sliced<ReadonlySet<number>> {
  const ports = new Set<number>()
  for (const reading of evidence.earlier) {
    const { macs, statuses } = resolveReading(plan, reading)
    for (const { portId } of macs ?? []) ports.add(portId)
    for (const [portId, { isUp }] of statuses) if (isUp) ports.add(portId)
    yield
  }
  known.set(evidence, ports)
  return ports
}
