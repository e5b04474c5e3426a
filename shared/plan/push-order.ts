/**
 * In which order switches that hang behind each other may be pushed: from the leaves to the root. A switch waits until
 * all those behind it have ended, however they ended. Why this way round: while a switch takes its lines (VLANs made
 * anew, spanning tree settling, at worst a restart back to what it had saved) everything behind it may be out of reach,
 * and a push that is under way there would be cut; a push to a leaf harms nobody. The root is where the plan goes out:
 * its routers, else the switch with most links. Whoever sits elsewhere is guarded by what no push ever cuts: the
 * uplinks, and the port he comes through. No order of waves is needed: switches in different branches do not wait for
 * each other, so that one that hangs holds up only those between it and the root, until it is given up.
 */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { linksOf } from './served-vlans.ts'

/** Device id -> the device it hangs behind, on the shortest way to a root; null at one. Of a ring one link is left out. */
export function parentsIn(plan: Plan): Map<number, number | null> {
  const parents = new Map<number, number | null>()
  const spread = (roots: readonly Device[]) => {
    const reached = roots.filter(({ id }) => !parents.has(id)).map(({ id }) => id)
    for (const id of reached) parents.set(id, null)
    for (const id of reached)
      for (const { peer } of linksOf(plan, id)) {
        if (parents.has(peer.id)) continue
        parents.set(peer.id, id)
        reached.push(peer.id)
      }
  }
  spread(plan.device.filter(({ role }) => role === 'router'))
  const byLinks = [...plan.device].sort(
    (a, b) => linksOf(plan, b.id).length - linksOf(plan, a.id).length || a.id - b.id,
  )
  for (const device of byLinks) spread([device])
  return parents
}

/** For each of `ids` those others of `ids` that have to end before it begins. */
export function pushedBefore(plan: Plan, ids: readonly number[]): ReadonlyMap<number, readonly number[]> {
  const parents = parentsIn(plan)
  const before = new Map<number, number[]>(ids.map((id) => [id, []]))
  for (const id of ids)
    for (let up = parents.get(id) ?? null; up !== null; up = parents.get(up) ?? null) before.get(up)?.push(id)
  return before
}
