/** The way of a cable between two places: to the nearest pathway, along pathways, and from the last one to its end. */
import type { Point } from '../../model/floor-plan.ts'
import type { PathNetwork, PathPiece } from './network.ts'
import { distanceOf, nearestOn } from './segments.ts'
import { pathTo, type ShortestPaths, shortestPaths } from './shortest-paths.ts'

export interface Spot {
  readonly floorPlanId: number
  readonly point: Point
}

export interface Leg {
  readonly floorPlanId: number
  readonly points: readonly Point[]
}

export interface Route {
  /** Without any slack but the climbs of risers. */
  readonly metres: number
  /** True where no pathway leads there: straight through the air. */
  readonly isDirect: boolean
  /** What to draw on each floor plan, in order. */
  readonly legs: readonly Leg[]
  readonly pathwayIds: readonly number[]
}

/** Where a place meets the pathways. */
interface Access {
  readonly piece: PathPiece
  readonly at: number
  readonly point: Point
  readonly metres: number
  readonly part: number
}

/** Nodes on either side of an access, with the metres to them. */
function neighboursOf({ piece, at }: Access): { readonly node: number; readonly metres: number }[] {
  const length = distanceOf(piece.from, piece.to) * piece.metresPerUnit
  const before = piece.stops.findLast((stop) => stop.at <= at)
  const after = piece.stops.find((stop) => stop.at >= at)
  return [before, after].flatMap((stop) =>
    stop ? [{ node: stop.node, metres: Math.abs(stop.at - at) * length }] : [],
  )
}

export interface Router {
  /** Null where the two are on floor plans that no riser joins, or one has no scale. */
  route(from: Spot, to: Spot): Route | null
}

export function createRouter(network: PathNetwork, scales: ReadonlyMap<number, number | null>): Router {
  const known = new Map<number, ShortestPaths>()
  const piecesOn = Map.groupBy(network.pieces, ({ floorPlanId }) => floorPlanId)
  const pathsFrom = (node: number): ShortestPaths => {
    const paths = known.get(node) ?? shortestPaths(network, node)
    known.set(node, paths)
    return paths
  }
  /** The nearest of every part of the network that is on this floor plan: the nearest of all may lead nowhere. */
  const accesses = ({ floorPlanId, point }: Spot): Access[] => {
    const best = new Map<number, Access>()
    for (const piece of piecesOn.get(floorPlanId) ?? []) {
      const part = network.nodes[piece.stops[0]?.node ?? -1]?.part ?? -1
      const { at, point: on, distance } = nearestOn(piece, point)
      const metres = distance * piece.metresPerUnit
      if (metres < (best.get(part)?.metres ?? Number.POSITIVE_INFINITY))
        best.set(part, { piece, at, point: on, metres, part })
    }
    return [...best.values()]
  }
  const along = (from: Access, to: Access): { metres: number; nodes: readonly number[] } | null => {
    if (from.piece === to.piece) {
      const length = distanceOf(from.piece.from, from.piece.to) * from.piece.metresPerUnit
      return { metres: Math.abs(from.at - to.at) * length, nodes: [] }
    }
    let best: { metres: number; nodes: readonly number[] } | null = null
    for (const end of neighboursOf(to)) {
      const paths = pathsFrom(end.node)
      for (const start of neighboursOf(from)) {
        const metres = start.metres + (paths.metres[start.node] ?? Number.POSITIVE_INFINITY) + end.metres
        if (metres < (best?.metres ?? Number.POSITIVE_INFINITY))
          best = { metres, nodes: pathTo(paths, start.node).reverse() }
      }
    }
    return best
  }
  const direct = (from: Spot, to: Spot): Route | null => {
    const scale = scales.get(from.floorPlanId)
    if (from.floorPlanId !== to.floorPlanId || !scale) return null
    return {
      metres: distanceOf(from.point, to.point) * scale,
      isDirect: true,
      legs: [{ floorPlanId: from.floorPlanId, points: [from.point, to.point] }],
      pathwayIds: [],
    }
  }
  const byPathways = (from: Spot, to: Spot): (Route & { readonly ends: number }) | null => {
    let best: (Route & { readonly ends: number }) | null = null
    for (const start of accesses(from))
      for (const end of accesses(to)) {
        const way = start.part === end.part ? along(start, end) : null
        if (!way) continue
        const ends = start.metres + end.metres
        const metres = ends + way.metres
        if (metres >= (best?.metres ?? Number.POSITIVE_INFINITY)) continue
        const nodes = way.nodes.flatMap((node) => network.nodes[node] ?? [])
        const stops: readonly Spot[] = [
          from,
          { floorPlanId: from.floorPlanId, point: start.point },
          ...nodes,
          { floorPlanId: to.floorPlanId, point: end.point },
          to,
        ]
        const pathwayIds = new Set([
          start.piece.pathwayId,
          ...nodes.map(({ pathwayId }) => pathwayId),
          end.piece.pathwayId,
        ])
        best = { metres, ends, isDirect: false, legs: legsOf(stops), pathwayIds: [...pathwayIds] }
      }
    return best
  }
  return {
    route(from, to) {
      const straight = direct(from, to)
      const found = byPathways(from, to)
      // What is nearer to each other than to any pathway is not led over one.
      if (straight && found && straight.metres <= found.ends) return straight
      if (!found) return straight
      const { ends: _, ...route } = found
      return route
    },
  }
}

/** Points grouped by floor plan, one that is there twice in a row left out. */
function legsOf(stops: readonly Spot[]): Leg[] {
  const legs: { floorPlanId: number; points: Point[] }[] = []
  for (const { floorPlanId, point } of stops) {
    const leg = legs.at(-1)
    const last = leg?.points.at(-1)
    if (leg?.floorPlanId !== floorPlanId) legs.push({ floorPlanId, points: [point] })
    else if (!last || distanceOf(last, point) > 1e-9) leg.points.push(point)
  }
  return legs
}
