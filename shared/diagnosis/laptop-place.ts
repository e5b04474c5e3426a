/** Where the laptop stands to an outlet: in its VLAN, in another network, or in none. */
import type { Plan } from '../model/plan.ts'
import type { SwitchReading } from '../verify/reading.ts'
import { isSelfGiven, type OwnInterface } from '../walk/own-interface.ts'
import type { PlannedPlace } from '../walk/planned-place.ts'
import { vlansAtAddress } from '../walk/vlan-at-address.ts'
import { whereAmI } from '../walk/where-am-i.ts'
import { nothingSeen } from '../walk/whereabouts.ts'
import type { LaptopPlace } from './facts.ts'

interface Around {
  readonly readings: readonly SwitchReading[]
  /** A person says that the laptop is plugged in there. */
  readonly isSaidHere: boolean
}

/**
 * Of all interfaces the one that is in the outlet's VLAN counts; else one with a network. An interface without an address
 * is there only if a switch or a person says so.
 */
export function laptopPlace(
  plan: Plan,
  place: PlannedPlace,
  interfaces: readonly OwnInterface[],
  { readings, isSaidHere }: Around,
): LaptopPlace {
  const linked = interfaces.filter((one) => one.isUp !== false && one.kind !== 'virtual')
  const here = linked.find((own) => isHere(plan, place, own, readings))
  if (here) return { kind: 'here', own: here }
  const wired = linked.find(({ kind }) => kind === 'wired')
  if (isSaidHere && wired) return { kind: 'here', own: wired }
  const online = linked.find(({ addresses }) => addresses.some(({ address }) => !isSelfGiven(address)))
  return online ? { kind: 'elsewhere', own: online } : { kind: 'offline', own: linked[0] ?? null }
}

/** An address of the plan decides; a table may be older than the cable, and counts only where there is no address. */
function isHere(
  plan: Plan,
  place: PlannedPlace,
  { addresses, mac, kind }: OwnInterface,
  readings: readonly SwitchReading[],
): boolean {
  if (kind !== 'wired') return false
  const vlans = addresses.flatMap(({ address }) => vlansAtAddress(plan, address))
  if (vlans.length > 0) return vlans.some(({ vlanId }) => vlanId !== null && vlanId === place.vlanId)
  if (mac === null || place.interfaceId === null) return false
  return whereAmI(plan, { ...nothingSeen, macs: [mac], readings }).interfaceId === place.interfaceId
}
