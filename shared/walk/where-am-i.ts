/**
 * Where a laptop is plugged in, from everything it has seen. A port that a switch tells wins over what the address says,
 * since an address may be that of the outlet before; where they disagree, that is said.
 */
import type { Plan } from '../model/plan.ts'
import { type AddressClaim, claimOfAddress } from './address-claim.ts'
import { compareWithPlan } from './compare-with-plan.ts'
import { claimOfNeighbours } from './neighbour-claim.ts'
import { placeAtPort } from './place-at-port.ts'
import { type OutletName, outletAtPort, outletName, plannedPlace } from './planned-place.ts'
import type { ClaimedPort } from './port-claim.ts'
import { claimOfTables } from './table-claim.ts'
import type { Place, Seen, WalkEvidence, Whereabouts } from './whereabouts.ts'

/** One of several ports. */
const UNCLEAR = 0.5

/** `said`: the outlets where the person says to be; empty: nothing was said. */
export function whereAmI(plan: Plan, seen: Seen, said: readonly number[] = []): Whereabouts {
  const address = claimOfAddress(plan, seen)
  const neighbour = claimOfNeighbours(plan, seen)
  const table = claimOfTables(plan, seen, address.vlan?.vid ?? null)
  const at = neighbour.at ?? table.at
  const others = [...neighbour.evidence, ...table.evidence]
  const place = at
    ? placeAtPort(plan, at, { address, neighbour, table })
    : placeByAddress(plan, address, outletsAt(plan, table.several), others, said)
  return compareWithPlan(plan, place, said)
}

/** `atPorts`: where there are several ports, which alone tell no place. */
function placeByAddress(
  plan: Plan,
  { vlan, outlets, confidence, evidence }: AddressClaim,
  atPorts: readonly OutletName[],
  others: readonly WalkEvidence[],
  said: readonly number[],
): Place {
  const fitting = outlets.length > 0 ? outlets : atPorts
  const outlet = onlyOne(fitting) ?? onlyOne(fitting.filter(({ outletId }) => said.includes(outletId)))
  const places = fitting.flatMap(({ outletId }) => plannedPlace(plan, outletId) ?? [])
  const port = outlet && places.find(({ outletId }) => outletId === outlet.outletId)
  const [first] = places
  const common = places.every(({ deviceId }) => deviceId === first?.deviceId) ? first : undefined
  return {
    deviceId: vlan?.device?.id ?? common?.deviceId ?? null,
    switch: vlan?.device?.name ?? common?.switch ?? null,
    interfaceId: port?.interfaceId ?? null,
    interface: port?.interface ?? null,
    vlanId: vlan?.vlanId ?? null,
    vlan: vlan?.vid ?? null,
    outlet,
    candidates: outlet ? [] : fitting,
    confidence: outlets.length === 0 && atPorts.length > 0 ? UNCLEAR : confidence,
    evidence: [...evidence, ...others],
  }
}

const onlyOne = (outlets: readonly OutletName[]): OutletName | null =>
  outlets.length === 1 ? (outlets[0] ?? null) : null

const outletsAt = (plan: Plan, ports: readonly ClaimedPort[]): OutletName[] =>
  ports.flatMap(({ port }) => {
    const outlet = port && outletAtPort(plan, port.id)
    return outlet ? [outletName(plan, outlet)] : []
  })
