/**
 * All pathways of a site as one graph. Pathways of a floor plan are joined where they touch or cross; risers of one name
 * join floor plans. Lengths are metres, so a floor plan without a scale has no part in it.
 *
 *   A01-1 ┄┄┐                      ┌┄┄ P1A
 *   ────────┴────┬─────────────────┴──       tray on the ground floor
 *                │ riser R1
 *   ─────────────┴───────────                tray upstairs
 */
import type { FloorPlan, Pathway, Point } from '../../model/floor-plan.ts'
import { nameKey } from '../../model/name-key.ts'
import type { Plan } from '../../model/plan.ts'
import { distanceOf, lengthOfSegment, meetingsOf, pointAt, type Segment } from './segments.ts'

export interface Edge {
  readonly to: number
  readonly metres: number
}

export interface PathNode {
  readonly floorPlanId: number
  readonly pathwayId: number
  readonly point: Point
  readonly edges: readonly Edge[]
  /** Nodes that can be reached from each other have the same. */
  readonly part: number
}

/** A piece of a pathway with the nodes on it, in their order. */
export interface PathPiece extends Segment {
  readonly floorPlanId: number
  readonly pathwayId: number
  readonly metresPerUnit: number
  readonly stops: readonly { readonly at: number; readonly node: number }[]
}

export interface PathNetwork {
  readonly nodes: readonly PathNode[]
  readonly pieces: readonly PathPiece[]
}

/** Metres: pathways drawn by hand end a little before the one they join. */
const TOUCH = 0.3
/** Metres of a climb that nobody told: from floor to floor. */
export const USUAL_CLIMB = 4

interface Draft {
  readonly nodes: { floorPlanId: number; pathwayId: number; point: Point; edges: Edge[]; part: number }[]
  readonly pieces: PathPiece[]
}

interface Piece extends Segment {
  readonly pathway: Pathway
  readonly metresPerUnit: number
  readonly cuts: Map<number, number>
}

function piecesOf(pathway: Pathway, metresPerUnit: number): Piece[] {
  const { points } = pathway
  const [only] = points
  const corners = points.length === 1 && only ? [only, only] : points
  return corners.slice(1).map((to, at) => ({
    ...{ from: corners[at] ?? to, to, pathway, metresPerUnit },
    cuts: new Map(),
  }))
}

const boxTouches = (a: Segment, b: Segment, within: number): boolean =>
  [0, 1].every((axis) => {
    const [a0, a1, b0, b1] = [a.from[axis] ?? 0, a.to[axis] ?? 0, b.from[axis] ?? 0, b.to[axis] ?? 0]
    return Math.min(a0, a1) - within <= Math.max(b0, b1) && Math.min(b0, b1) - within <= Math.max(a0, a1)
  })

/** The node of a piece at a part of it, made when it is not there. */
function cutAt(draft: Draft, piece: Piece, at: number): number {
  const key = Math.round(at * 1e9) / 1e9
  const known = piece.cuts.get(key)
  if (known !== undefined) return known
  const { floorPlanId, id: pathwayId } = piece.pathway
  const node =
    draft.nodes.push({ floorPlanId, pathwayId, point: pointAt(piece, at), edges: [], part: -1 }) - 1
  piece.cuts.set(key, node)
  return node
}

function joinNodes(draft: Draft, a: number, b: number, metres: number): void {
  if (a === b) return
  draft.nodes[a]?.edges.push({ to: b, metres })
  draft.nodes[b]?.edges.push({ to: a, metres })
}

function meet(draft: Draft, a: Piece, b: Piece): void {
  const within = TOUCH / a.metresPerUnit
  if (!boxTouches(a, b, within)) return
  for (const { onFirst, onSecond } of meetingsOf(a, b, within)) {
    const gap = distanceOf(pointAt(a, onFirst), pointAt(b, onSecond)) * a.metresPerUnit
    joinNodes(draft, cutAt(draft, a, onFirst), cutAt(draft, b, onSecond), gap)
  }
}

/** Edges along a piece, from each of its nodes to the next. */
function finish(draft: Draft, piece: Piece): void {
  cutAt(draft, piece, 0)
  cutAt(draft, piece, 1)
  const metres = lengthOfSegment(piece) * piece.metresPerUnit
  const stops = [...piece.cuts].map(([at, node]) => ({ at, node })).sort((a, b) => a.at - b.at)
  for (const [index, { at, node }] of stops.entries()) {
    const next = stops[index + 1]
    if (next) joinNodes(draft, node, next.node, (next.at - at) * metres)
  }
  const { from, to, metresPerUnit, pathway } = piece
  draft.pieces.push({
    from,
    to,
    metresPerUnit,
    stops,
    floorPlanId: pathway.floorPlanId,
    pathwayId: pathway.id,
  })
}

/** Risers of one name are one: each is joined to the others on other floor plans, by the climb that is told. */
function joinRisers(draft: Draft, pathways: readonly Pathway[]): void {
  const risers = pathways.filter(({ kind, name }) => kind === 'riser' && name !== null)
  const nodeOf = new Map<number, number>()
  for (const [node, { pathwayId }] of draft.nodes.entries())
    if (!nodeOf.has(pathwayId)) nodeOf.set(pathwayId, node)
  for (const group of Map.groupBy(risers, ({ name }) => nameKey(name ?? '')).values())
    for (const [at, a] of group.entries())
      for (const b of group.slice(at + 1)) {
        const [from, to] = [nodeOf.get(a.id), nodeOf.get(b.id)]
        if (a.floorPlanId === b.floorPlanId || from === undefined || to === undefined) continue
        const told = [a.slack, b.slack].filter((slack) => slack !== null)
        joinNodes(draft, from, to, told.length > 0 ? Math.max(...told) : USUAL_CLIMB)
      }
}

function markParts({ nodes }: Draft): void {
  for (const [start, first] of nodes.entries()) {
    if (first.part >= 0) continue
    const waiting = [start]
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      const node = nodes[at]
      if (!node || node.part >= 0) continue
      node.part = start
      waiting.push(...node.edges.map(({ to }) => to))
    }
  }
}

export function buildNetwork(plan: Pick<Plan, 'floorPlan' | 'pathway'>): PathNetwork {
  const draft: Draft = { nodes: [], pieces: [] }
  const scales = new Map(plan.floorPlan.map(({ id, metresPerUnit }: FloorPlan) => [id, metresPerUnit]))
  const pieces = plan.pathway.flatMap((pathway) => {
    const scale = scales.get(pathway.floorPlanId)
    return scale ? piecesOf(pathway, scale) : []
  })
  for (const group of Map.groupBy(pieces, ({ pathway }) => pathway.floorPlanId).values())
    for (const [at, a] of group.entries()) for (const b of group.slice(at + 1)) meet(draft, a, b)
  for (const piece of pieces) finish(draft, piece)
  joinRisers(draft, plan.pathway)
  markParts(draft)
  return draft
}
