/** Two traces side by side: each step of one beside the same step of the other, and whether they differ. Pure. */
import type { Trace } from '../../shared/plan/trace.ts'
import { type StepKind, traceSteps } from './trace-steps.ts'

export interface ComparedStep {
  readonly key: string
  readonly kind: StepKind
  readonly left: string | null
  readonly right: string | null
  readonly isSame: boolean
}

const order: readonly StepKind[] = ['stand', 'outlet', 'panel_port', 'interface', 'vlan', 'prefix', 'gateway']

export function compareTraces(left: Trace, right: Trace): ComparedStep[] {
  const [a, b] = [namesByKind(left), namesByKind(right)]
  return order.flatMap((kind) => {
    const [mine, other] = [a.get(kind) ?? [], b.get(kind) ?? []]
    return Array.from({ length: Math.max(mine.length, other.length) }, (_, at): ComparedStep => {
      const [one, two] = [mine[at] ?? null, other[at] ?? null]
      return { key: `${kind}-${at}`, kind, left: one, right: two, isSame: one === two }
    })
  })
}

/** A panel is passed through more than once where panels are back to back. */
function namesByKind(trace: Trace): ReadonlyMap<StepKind, readonly string[]> {
  const steps = Map.groupBy(traceSteps(trace), ({ kind }) => kind)
  const names = new Map<StepKind, readonly string[]>()
  for (const [kind, own] of steps)
    names.set(
      kind,
      own.map(({ vlan, name }) => (vlan === null ? name : `${vlan} ${name}`.trim())),
    )
  const tagged = trace.taggedVlans.length > 0 ? [`T ${trace.taggedVlans.join(', ')}`] : []
  return names.set('vlan', [...(names.get('vlan') ?? []), ...tagged])
}
