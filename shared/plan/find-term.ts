/**
 * What a term of `brassage trace` means: one connection, or several candidates. Two matches that lie on one and the same
 * connection (the outlet `A12` of stand `A12`, an outlet named like its panel position) are one answer.
 */
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { chainKey, chainThrough } from './chain.ts'
import { type SearchHit, searchPlan } from './search.ts'
import type { Trace, TraceSegment } from './trace.ts'
import { nodesAt, tracesOf } from './traces-of.ts'

export interface Candidate {
  readonly kind: string
  readonly name: string
  readonly location: string | null
  readonly detail: string
}

export type TermAnswer =
  | { readonly kind: 'trace'; readonly hit: SearchHit; readonly trace: Trace }
  | {
      readonly kind: 'candidates'
      readonly hits: readonly SearchHit[]
      readonly candidates: readonly Candidate[]
    }
  | { readonly kind: 'none' }

const MOST_CANDIDATES = 50

/** Looks a term up: a name as written wins over other spellings, a whole one over parts; nothing at all is `none`. */
export function findTerm(plan: Plan, term: string): TermAnswer {
  const hits = searchPlan(plan, term, 200)
  const exact = hits.filter((hit) => hit.exact)
  const asWritten = exact.filter((hit) => nameKey(hit.name) === nameKey(term))
  const meant = [asWritten, exact, hits].find((some) => some.length > 0) ?? []
  const [first] = meant
  if (!first) return { kind: 'none' }
  const traces = distinctTraces(plan, meant)
  const [only] = traces
  if (only && traces.length === 1) return { kind: 'trace', hit: first, trace: only }
  // One stand or VLAN with several connections is answered by those; several things by themselves.
  const candidates =
    meant.length === 1 || sameThing(meant)
      ? traces.map(traceCandidate)
      : meant.map(({ kind, name, detail }) => ({ kind: jsonKind(kind), name, location: null, detail }))
  return { kind: 'candidates', hits: meant, candidates: candidates.slice(0, MOST_CANDIDATES) }
}

const sameThing = (hits: readonly SearchHit[]): boolean =>
  new Set(hits.map((hit) => `${hit.kind}:${hit.point.id}`)).size === 1

const jsonKind = (kind: string): string => (kind === 'panelPort' ? 'panel_port' : kind)

/** Each connection once. A thing without any cabling counts as one of its own, unless another match has some. */
function distinctTraces(plan: Plan, hits: readonly SearchHit[]): Trace[] {
  const chains = new Map<string, Trace>()
  const bare: Trace[] = []
  for (const { point } of hits) {
    const nodes = nodesAt(plan, point)
    if (nodes.length === 0) bare.push(...tracesOf(plan, point))
    for (const node of nodes) {
      const key = chainKey(chainThrough(plan, node))
      if (chains.has(key)) continue
      const [trace] = tracesOf(plan, node)
      if (trace) chains.set(key, trace)
    }
  }
  return chains.size > 0 ? connectedFirst([...chains.values()]) : bare
}

/** Of a whole switch or panel only what is connected is worth choosing from. */
function connectedFirst(traces: readonly Trace[]): Trace[] {
  const connected = traces.filter((trace) => trace.segments.length > 1)
  return traces.length > 1 && connected.length > 0 ? connected : [...traces]
}

function traceCandidate(trace: Trace): Candidate {
  const segment: TraceSegment | undefined =
    trace.segments.find((one) => one.kind === 'outlet') ?? trace.segments[0]
  const last = trace.segments.at(-1)
  return {
    kind: segment?.kind ?? 'vlan',
    name: segment?.name ?? String(trace.vlan ?? ''),
    location: segment?.location ?? null,
    detail: last && last !== segment ? last.name : '',
  }
}
