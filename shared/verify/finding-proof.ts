/**
 * What proves that a finding is over. A verdict that does not name it may simply not have looked: a text of port states
 * shows no addresses, a table that was cut not all ports, and a host that sleeps is at no port at all. So each kind has
 * evidence of its own that has to show the finding's ports; until then it is there as it was seen last.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { cordPlanOf } from './cord-plan.ts'
import type { Finding, FindingKind, Verdict } from './finding.ts'
import type { KnownFinding, Mistake } from './finding-record.ts'
import { knownHosts } from './known-hosts.ts'
import type { Evidence } from './reading.ts'
import { type ResolvedReading, resolveReading } from './resolved-reading.ts'

/** Whether what was found is over; to be asked only of what the verdict does not name. */
export type ProofOfEnd = (about: Mistake) => boolean

interface Shown {
  readonly plan: Plan
  readonly verdict: Verdict
  /** Of a switch, by id; null: it was not read, or its table is another's. */
  readonly of: (deviceId: number) => ResolvedReading | null
  readonly all: () => readonly ResolvedReading[]
}

export function proofOfEnds(plan: Plan, { now }: Evidence, verdict: Verdict): ProofOfEnd {
  const foreign = new Set(verdict.findings.flatMap((one) => (one.kind === 'wrong_table' ? one.deviceId : [])))
  const trusted = new Map(now.filter((one) => !foreign.has(one.deviceId)).map((one) => [one.deviceId, one]))
  const resolved = new Map<number, ResolvedReading>()
  const of = (deviceId: number) => {
    const reading = trusted.get(deviceId)
    const known = resolved.get(deviceId) ?? (reading ? resolveReading(plan, reading) : null)
    if (known) resolved.set(deviceId, known)
    return known
  }
  const shown: Shown = { plan, verdict, of, all: () => [...trusted.keys()].flatMap((id) => of(id) ?? []) }
  return (about) => isOutOfPlan(plan, about) || proofs[about.kind](shown, about)
}

/** What it was about is not planned any more: there is nothing left to be mended. */
function isOutOfPlan(plan: Plan, { outletIds, interfaceId, deviceId }: Mistake): boolean {
  const index = indexPlan(plan)
  const isGone = outletIds.length > 0 && !outletIds.some((id) => index.outlet.has(id))
  const isPortGone = interfaceId !== null && !index.interface.has(interfaceId)
  return isGone || isPortGone || (deviceId !== null && !index.device.has(deviceId))
}

const CORD_KINDS: ReadonlySet<FindingKind> = new Set([
  'swap',
  'shift_by_one',
  'on_unplanned_port',
  'wrong_panel',
  'moved',
])

/** One of its outlets is heard where it belongs, or another story is told of it; silence proves nothing. */
function cords({ plan, verdict }: Shown, { outletIds }: Mistake): boolean {
  const told = new Set([
    ...verdict.right,
    ...verdict.findings.flatMap((one) => (CORD_KINDS.has(one.kind) ? one.outletIds : [])),
  ])
  const placed = new Set([...knownHosts(plan).values()].map(({ outletId }) => outletId))
  return outletIds.some((id) => told.has(id)) || !outletIds.some((id) => placed.has(id))
}

/** The host is heard again, and the verdict has nothing to say of it; or it belongs nowhere any more. */
function moved({ plan, all }: Shown, { facts }: Mistake): boolean {
  const { links } = cordPlanOf(plan)
  const isHere = ({ macs }: ResolvedReading) =>
    (macs ?? []).some(({ mac, portId }) => mac === facts.mac && !links.has(portId))
  return !knownHosts(plan).has(String(facts.mac)) || all().some(isHere)
}

const portsOf = (plan: Plan, { interfaceId, outletIds }: Mistake): readonly number[] => {
  const { planned } = cordPlanOf(plan)
  return interfaceId === null ? outletIds.flatMap((id) => planned.get(id) ?? []) : [interfaceId]
}

type PortProof = (reading: ResolvedReading, portId: number) => boolean

/** At least half of its ports are shown: a switch that nobody configured is one finding about all of them. */
const ports =
  (isShown: PortProof) =>
  ({ plan, of }: Shown, about: Mistake): boolean => {
    const own = portsOf(plan, about)
    const isPortShown = (id: number) => {
      const reading = of(indexPlan(plan).interface.get(id)?.deviceId ?? 0)
      return reading !== null && isShown(reading, id)
    }
    return own.filter(isPortShown).length * 2 >= Math.max(1, own.length)
  }

const isHeard: PortProof = ({ macs }, id) => (macs ?? []).some(({ portId }) => portId === id)
const hasState: PortProof = ({ statuses }, id) => (statuses.get(id)?.isUp ?? null) !== null
const isDown: PortProof = ({ statuses }, id) => statuses.get(id)?.isUp === false
const isWhole: PortProof = ({ reading }) => reading.macs !== null && reading.isMacTableWhole
const hasSpeed: PortProof = ({ statuses }, id) => {
  const { isUp, speedMbps, duplex } = statuses.get(id) ?? { isUp: null, speedMbps: null, duplex: null }
  return isUp === true && (speedMbps ?? duplex) !== null
}
const hasVlan: PortProof = ({ vlans, macs }, id) =>
  (vlans.get(id)?.untagged ?? null) !== null ||
  (macs ?? []).some(({ portId, vlan }) => portId === id && vlan !== null)

const proofs: Readonly<Record<FindingKind, (shown: Shown, about: Mistake) => boolean>> = {
  swap: cords,
  shift_by_one: cords,
  on_unplanned_port: cords,
  wrong_panel: cords,
  moved,
  no_link: ports((reading, id) => hasState(reading, id) || isHeard(reading, id)),
  shut: ports((reading, id) => hasState(reading, id) || isHeard(reading, id)),
  err_disabled: ports((reading, id) => hasState(reading, id) || isHeard(reading, id)),
  speed: ports(hasSpeed),
  many_macs_on_access_port: ports(
    (reading, id) => isHeard(reading, id) || isDown(reading, id) || isWhole(reading, id),
  ),
  wrong_vlan: ports(hasVlan),
  wrong_mode: ports(({ vlans }, id) => (vlans.get(id)?.mode ?? null) !== null),
  wrong_neighbour: ports(({ reading }) => reading.neighbours !== null),
  uplink: ports((reading, id) => reading.reading.neighbours !== null || isWhole(reading, id)),
  loop: ({ of }, { deviceId }) => (of(deviceId ?? 0)?.reading.flaps ?? null) !== null,
  // What is set aside is only the table; of the switch itself it said nothing.
  wrong_table: () => true,
}

/** How sure one still is of what the newest readings do not show. */
const UNSEEN = 0.6

/** A known finding as one of a verdict. */
export const unseenFinding = ({ id, about }: KnownFinding): Finding => ({
  ...about,
  id,
  count: Math.max(1, about.outletIds.length),
  confidence: UNSEEN,
  alternatives: [],
})
