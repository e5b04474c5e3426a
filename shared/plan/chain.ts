/**
 * The physical path through cables and panels from one point, walked both ways. Every part but the ends is optional:
 *
 *   outlet ──cable── rear [P1A 12] front ──cord── front [P0 3] rear ──cable── rear [P9 3] front ──cord── interface
 *
 * A panel port is entered on one side and left on the other. Walks end at a port already passed, so loops end too.
 */
import type { Cable, CableEnd } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { endKey, indexPlan } from '../model/plan-index.ts'

export type ChainNode =
  | { readonly kind: 'outlet'; readonly id: number }
  | { readonly kind: 'panelPort'; readonly id: number }
  | { readonly kind: 'interface'; readonly id: number }

/** `open`: an end is missing; `split`: two cables share one end; `loop`: the path comes back to itself. */
export type ChainState = 'complete' | 'open' | 'split' | 'loop'

export interface Chain {
  /** From the outlet to the interface where both are there. */
  readonly nodes: readonly ChainNode[]
  readonly state: ChainState
  /** The end (see `endKey`) at which a walk stopped early; null when complete. */
  readonly stoppedAt: { readonly kind: CableEnd; readonly id: number } | null
}

interface Walk {
  readonly nodes: ChainNode[]
  readonly state: ChainState
  readonly stoppedAt: Chain['stoppedAt']
}

const nodeOf = (kind: CableEnd, id: number): ChainNode =>
  kind === 'outlet' || kind === 'interface' ? { kind, id } : { kind: 'panelPort', id }

const farEnd = (cable: Cable, kind: CableEnd, id: number): { kind: CableEnd; id: number } =>
  cable.aKind === kind && cable.aId === id
    ? { kind: cable.bKind, id: cable.bId }
    : { kind: cable.aKind, id: cable.aId }

/** Follows cables away from one end; the node that owns the end is not part of the result. */
function walkFrom(plan: Plan, kind: CableEnd, id: number, passed: Set<number>): Walk {
  const { cablesAt } = indexPlan(plan)
  const nodes: ChainNode[] = []
  let at = { kind, id }
  for (;;) {
    const cables = cablesAt.get(endKey(at.kind, at.id)) ?? []
    const [cable] = cables
    if (!cable) return { nodes, state: 'open', stoppedAt: at }
    if (cables.length > 1) return { nodes, state: 'split', stoppedAt: at }
    const far = farEnd(cable, at.kind, at.id)
    if (far.kind === at.kind && far.id === at.id) return { nodes, state: 'loop', stoppedAt: at }
    if (far.kind === 'outlet' || far.kind === 'interface') {
      // The far end may itself hold a second cable: then which one is plugged in is not known.
      const shared = (cablesAt.get(endKey(far.kind, far.id)) ?? []).length > 1
      nodes.push(nodeOf(far.kind, far.id))
      return { nodes, state: shared ? 'split' : 'complete', stoppedAt: shared ? far : null }
    }
    if (passed.has(far.id)) return { nodes, state: 'loop', stoppedAt: far }
    passed.add(far.id)
    nodes.push(nodeOf(far.kind, far.id))
    if ((cablesAt.get(endKey(far.kind, far.id)) ?? []).length > 1)
      return { nodes, state: 'split', stoppedAt: far }
    at = { kind: far.kind === 'rear' ? 'front' : 'rear', id: far.id }
  }
}

const worst = (a: Walk, b: Walk): Walk => (a.state === 'complete' ? b : a)

/** The whole chain through one node, whichever part of it that is. */
export function chainThrough(plan: Plan, start: ChainNode): Chain {
  if (start.kind !== 'panelPort') {
    const walk = walkFrom(plan, start.kind, start.id, new Set())
    return orient({ ...walk, nodes: [start, ...walk.nodes] })
  }
  const passed = new Set([start.id])
  const back = walkFrom(plan, 'rear', start.id, passed)
  const ahead = walkFrom(plan, 'front', start.id, passed)
  const { state, stoppedAt } = worst(back, ahead)
  return orient({ nodes: [...back.nodes.reverse(), start, ...ahead.nodes], state, stoppedAt })
}

/** Turns a chain so that it runs from the outlet towards the switch; two interfaces stay as walked. */
function orient(chain: Chain): Chain {
  const first = chain.nodes[0]?.kind
  const last = chain.nodes.at(-1)?.kind
  const isBackwards =
    (first === 'interface' && last !== 'interface') || (last === 'outlet' && first !== 'outlet')
  const nodes = isBackwards ? [...chain.nodes].reverse() : chain.nodes
  const outletTwice = chain.state === 'complete' && first === 'outlet' && last === 'outlet'
  return { ...chain, nodes, state: outletTwice ? 'open' : chain.state }
}

/** The same for the same physical path, whatever point it was walked from. */
export const chainKey = (chain: Chain): string =>
  chain.nodes
    .map((node) => `${node.kind}:${node.id}`)
    .sort()
    .join(' ')
