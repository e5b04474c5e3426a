/**
 * Whether a place is what the plan says of it. Compared with where the person says to be, else with the outlet found, of
 * which at least VLAN and gateway must be right.
 */
import type { EvidenceCode } from '../i18n/walk-evidence.ts'
import type { Plan } from '../model/plan.ts'
import { counterEvidence } from './evidence.ts'
import { type PlannedPlace, plannedPlace } from './planned-place.ts'
import type { Place, WalkEvidence, Whereabouts } from './whereabouts.ts'

/** What the plan does not have so, whichever outlet this is. */
const departures: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>([
  'address_contradicts',
  'port_in_other_vlan',
  'gateway_differs',
  'address_by_scheme',
])
/** The same where somebody says that this is an outlet of the plan. */
const departuresAtOutlet: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>([
  'address_unplanned',
  'address_self_given',
])

export function compareWithPlan(plan: Plan, place: Place, said: readonly number[]): Whereabouts {
  const expected = expectedPlace(plan, place, said)
  const elsewhere = expected && said.length > 0 ? sayElsewhere(place, expected) : []
  const evidence = [...place.evidence, ...elsewhere]
  return { ...place, evidence, expected, isAsPlanned: judge(place, evidence, said.length > 0) }
}

function judge(place: Place, evidence: readonly WalkEvidence[], isSaid: boolean): boolean | null {
  const codes = evidence.map(({ code }) => code)
  if (codes.some((code) => departures.has(code) || code === 'elsewhere' || code === 'other_vlan'))
    return false
  if (isSaid && place.outlet === null && codes.some((code) => departuresAtOutlet.has(code))) return false
  return place.outlet === null ? null : true
}

/** Of several outlets said (those of a stand) the one that was found. */
function expectedPlace(plan: Plan, { outlet }: Place, said: readonly number[]): PlannedPlace | null {
  const id = said.find((one) => one === outlet?.outletId) ?? said[0] ?? outlet?.outletId
  return id === undefined ? null : plannedPlace(plan, id)
}

function sayElsewhere(place: Place, expected: PlannedPlace): WalkEvidence[] {
  const isThere =
    place.outlet?.outletId === expected.outletId ||
    place.candidates.some(({ outletId }) => outletId === expected.outletId)
  if (isThere) return []
  const isOtherPort = place.interface !== null && place.interfaceId !== expected.interfaceId
  if (isOtherPort)
    return [
      counterEvidence('table', 'elsewhere', {
        expected: expected.outlet,
        planned: portName(expected.switch, expected.interface),
        port: portName(place.switch, place.interface),
      }),
    ]
  if (place.vlan === null || place.vlanId === expected.vlanId) return []
  const values = { expected: expected.outlet, planned: expected.vlan ?? '–', vlan: place.vlan }
  return [counterEvidence('address', 'other_vlan', values)]
}

const portName = (device: string | null, port: string | null): string =>
  [device, port].filter((part) => part !== null).join(' ') || '–'
