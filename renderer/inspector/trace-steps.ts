/**
 * A trace as the steps of a drawing: what one can touch, from the stand to the switch port, then the network beside
 * it. Pure.
 */
import type { PlanPoint, SegmentKind, Trace } from '../../shared/plan/trace.ts'

export type StepKind = SegmentKind | 'host' | 'vlan' | 'prefix' | 'gateway' | 'gap'

export interface TraceStep {
  readonly kind: StepKind
  /** Unique within its trace. */
  readonly id: string
  readonly name: string
  readonly detail: string | null
  /** What the inspector opens; null where there is nothing more to show. */
  readonly point: PlanPoint | null
  readonly vlan: number | null
}

const pointKinds: Readonly<Record<SegmentKind, PlanPoint['kind']>> = {
  stand: 'stand',
  outlet: 'outlet',
  panel_port: 'panelPort',
  interface: 'interface',
}

const plain = { detail: null, point: null, vlan: null } as const

export function traceSteps(trace: Trace): TraceStep[] {
  return [...segmentSteps(trace), ...networkSteps(trace)]
}

function segmentSteps(trace: Trace): TraceStep[] {
  return trace.segments.map(({ kind, id, name, location }) => ({
    ...plain,
    kind,
    id: `${kind}-${id}`,
    name,
    detail: location,
    point: { kind: pointKinds[kind], id },
  }))
}

function networkSteps(trace: Trace): TraceStep[] {
  const steps: TraceStep[] = []
  if (trace.vlan !== null) {
    const point = trace.vlanId === null ? null : ({ kind: 'vlan', id: trace.vlanId } as const)
    steps.push({
      kind: 'vlan',
      id: 'vlan',
      name: trace.vlanName ?? '',
      detail: null,
      point,
      vlan: trace.vlan,
    })
  }
  if (trace.prefix !== null) {
    const pool = trace.dhcpFirst && trace.dhcpLast ? `DHCP ${trace.dhcpFirst} – ${trace.dhcpLast}` : null
    steps.push({ ...plain, kind: 'prefix', id: 'prefix', name: trace.prefix, detail: pool })
  }
  if (trace.gateway !== null) steps.push({ ...plain, kind: 'gateway', id: 'gateway', name: trace.gateway })
  return steps
}

/** How several traces of one object are told apart: by their first outlet, else by what they begin with. */
export const traceTitle = (trace: Trace): string =>
  (trace.segments.find((segment) => segment.kind === 'outlet') ?? trace.segments[0])?.name ??
  trace.prefix ??
  ''
