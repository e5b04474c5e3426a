/** Which switches are one network: those of one domain that links join. A machine needs one way into each. */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { linksOf } from '../plan/served-vlans.ts'

const known = new WeakMap<Plan, ReadonlyMap<number, number>>()

/** The same number for switches that reach each other without a router: the lowest id among them. */
export function segmentOf(plan: Plan, device: Device): number {
  let segments = known.get(plan)
  if (!segments) {
    segments = findSegments(plan)
    known.set(plan, segments)
  }
  return segments.get(device.id) ?? device.id
}

function findSegments(plan: Plan): Map<number, number> {
  const found = new Map<number, number>()
  const switches = plan.device.filter(({ role }) => role === 'switch').sort((a, b) => a.id - b.id)
  for (const start of switches) if (!found.has(start.id)) mark(plan, start, found)
  return found
}

function mark(plan: Plan, start: Device, found: Map<number, number>): void {
  const reached = new Map([[start.id, start]])
  for (const device of reached.values()) {
    found.set(device.id, start.id)
    for (const { peer } of linksOf(plan, device.id))
      if (peer.role === 'switch' && peer.domainId === device.domainId) reached.set(peer.id, peer)
  }
}
