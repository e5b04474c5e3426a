/** The place at a port that a switch itself tells, and whether the laptop's address fits it. */
import type { Vlan } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { AddressClaim } from './address-claim.ts'
import { counterEvidence, evidence } from './evidence.ts'
import { outletAtPort, outletName } from './planned-place.ts'
import { type ClaimedPort, claimedName, isSameClaim, type PortClaim } from './port-claim.ts'
import type { Place, WalkEvidence } from './whereabouts.ts'

const SURE = 0.95
const TWICE = 0.99
const DISPUTED = 0.8

export interface Claims {
  readonly address: AddressClaim
  readonly neighbour: PortClaim
  readonly table: PortClaim
}

/** What speaks against what, at this port. */
interface Disputes {
  /** The table has another port than the switch itself tells. */
  readonly isOldTable: boolean
  /** The port is in a VLAN that the plan does not give it. */
  readonly isOtherVlan: boolean
  /** The address is of neither the VLAN planned nor the one told. */
  readonly isOldLease: boolean
}

export function placeAtPort(plan: Plan, at: ClaimedPort, claims: Claims): Place {
  const { address, neighbour, table } = claims
  const index = indexPlan(plan)
  const outlet = at.port && outletAtPort(plan, at.port.id)
  const planned = at.port?.mode === 'access' ? index.vlan.get(at.port.vlanId ?? 0) : undefined
  const isOldTable = table.at !== null && !isSameClaim(at, table.at)
  const told = (isOldTable ? null : table.at?.vid) ?? at.vid
  const ofAddress = address.vlan?.vid ?? null
  const disputes: Disputes = {
    isOldTable,
    isOtherVlan: planned !== undefined && told !== null && told !== planned.vid,
    isOldLease:
      ofAddress !== null && planned !== undefined && ofAddress !== planned.vid && ofAddress !== told,
  }
  const isTwice = neighbour.at !== null && table.at !== null
  const fits = ofAddress !== null && ofAddress === (told ?? planned?.vid)
  const vid = told ?? (disputes.isOldLease ? null : ofAddress) ?? planned?.vid ?? null
  const device = index.device.get(at.deviceId)
  const vlans = index.vlansOfDomain.get(device?.domainId ?? 0) ?? []
  return {
    deviceId: at.deviceId,
    switch: device?.name ?? null,
    interfaceId: at.port?.id ?? null,
    interface: at.name,
    vlanId: vlans.find((vlan) => vlan.vid === vid)?.id ?? null,
    vlan: vid,
    outlet: outlet && outletName(plan, outlet),
    candidates: [],
    confidence: disputes.isOldLease || isOldTable ? DISPUTED : isTwice || fits ? TWICE : SURE,
    evidence: [
      ...neighbour.evidence,
      ...table.evidence,
      ...address.evidence,
      ...(outlet ? [] : [evidence('table', 'port_not_planned', { port: claimedName(plan, at) })]),
      ...sayDisputes(claimedName(plan, at), disputes, { planned, told, ofAddress }),
    ],
  }
}

interface Vids {
  readonly planned: Vlan | undefined
  readonly told: number | null
  readonly ofAddress: number | null
}

function sayDisputes(
  port: string,
  { isOldTable, isOtherVlan, isOldLease }: Disputes,
  { planned, told, ofAddress }: Vids,
): WalkEvidence[] {
  const values = { port, planned: planned?.vid ?? 0 }
  return [
    ...(isOldTable ? [counterEvidence('table', 'table_contradicts', { port })] : []),
    ...(isOtherVlan ? [counterEvidence('table', 'port_in_other_vlan', { ...values, vlan: told ?? 0 })] : []),
    ...(isOldLease
      ? [counterEvidence('address', 'address_contradicts', { ...values, vlan: ofAddress ?? 0 })]
      : []),
  ]
}
