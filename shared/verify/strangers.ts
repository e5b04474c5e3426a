/** Addresses that were heard where hosts are plugged in, and that the plan gives no outlet: somebody may know them. */
import type { StrangerView } from '../contract/verify.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { Plan } from '../model/plan.ts'
import { placeOf } from './compare-evidence.ts'
import { hearPlaces } from './heard-places.ts'
import { knownHosts } from './known-hosts.ts'
import type { SwitchReading } from './reading.ts'

/** In the order of their places. */
export function findStrangers(plan: Plan, now: readonly SwitchReading[]): readonly StrangerView[] {
  const known = knownHosts(plan)
  const names = new Map(plan.host.map(({ mac, name }) => [mac, name]))
  const { macsAt, portOf } = hearPlaces(plan, now)
  const found = [...macsAt].flatMap(([port, macs]) =>
    macs.flatMap(({ mac, vlan }) => {
      const place = placeOf(plan, port)
      if (known.has(mac) || portOf.get(mac) !== port || !place) return []
      return [{ ...place, mac, vlan, host: names.get(mac) ?? null }]
    }),
  )
  return found.sort(
    (a, b) =>
      compareNaturally(a.switch, b.switch) ||
      compareNaturally(a.interface, b.interface) ||
      (a.mac < b.mac ? -1 : 1),
  )
}
