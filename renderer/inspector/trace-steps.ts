/**
 * A trace as the steps of a drawing: what one can touch, from the stand to the switch port, then the network beside
 * it, and last what is missing. Pure; words are keys of the catalogue.
 */
import type { TextKey } from '../../shared/i18n/catalogue/index.ts'
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

export interface GapText {
  readonly key: TextKey
  readonly where: string
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

/** Why a trace is not whole, in words of the catalogue; null when it is. */
export function gapOf(trace: Trace): GapText | null {
  if (trace.complete) return null
  const last = trace.segments.at(-1)
  const where = last?.name ?? ''
  if (trace.state === 'split') return { key: 'trace.split', where }
  if (trace.state === 'loop') return { key: 'trace.loop', where }
  if (!last) return { key: trace.vlan === null ? 'trace.unknown' : 'trace.noPort', where }
  if (last.kind === 'stand') return { key: 'trace.noOutlet', where }
  if (last.kind === 'interface' && (trace.vlan !== null || trace.taggedVlans.length > 0)) {
    return {
      key: trace.prefix === null && trace.state === 'complete' ? 'trace.noPrefix' : 'trace.openBefore',
      where,
    }
  }
  if (last.kind === 'interface' && trace.state === 'complete') return { key: 'trace.noVlan', where }
  if (last.kind === 'interface') return { key: 'trace.openBefore', where }
  return { key: trace.state === 'complete' ? 'trace.noSwitch' : 'trace.open', where }
}

/** How several traces of one object are told apart: by their first outlet, else by what they begin with. */
export const traceTitle = (trace: Trace): string =>
  (trace.segments.find((segment) => segment.kind === 'outlet') ?? trace.segments[0])?.name ??
  trace.prefix ??
  ''
