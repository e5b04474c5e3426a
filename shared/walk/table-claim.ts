/**
 * What the switches' tables say of where the laptop's MAC address is. A table that was read before the cable was plugged
 * in tells of the outlet before, and one that is another switch's tells nothing: neither counts.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { cordPlanOf } from '../verify/cord-plan.ts'
import { hear } from '../verify/hearing.ts'
import type { SwitchReading } from '../verify/reading.ts'
import { type ResolvedReading, resolveReading } from '../verify/resolved-reading.ts'
import { setWrongTablesAside } from '../verify/wrong-tables.ts'
import { evidence } from './evidence.ts'
import { type ClaimedPort, claimedName, isSameClaim, noClaim, type PortClaim } from './port-claim.ts'
import type { Seen, WalkEvidence } from './whereabouts.ts'

/** A port with the time of the table that has it. */
interface FoundPort extends ClaimedPort {
  readonly at: string
}

/** `vid`: VLAN of the laptop's address, which tells several ports apart. */
export function claimOfTables(plan: Plan, seen: Seen, vid: number | null): PortClaim {
  const withMacs = seen.readings.filter(({ macs }) => macs !== null)
  const [mac] = seen.macs
  if (mac === undefined || withMacs.length === 0) return noClaim
  const isOld = ({ at }: SwitchReading) => seen.since !== null && at < seen.since
  const resolved = withMacs.filter((one) => !isOld(one)).map((one) => resolveReading(plan, one))
  const { usable } = setWrongTablesAside(plan, cordPlanOf(plan), resolved)
  const wrong = resolved.filter((one) => !usable.includes(one))
  const found = seen.macs.flatMap((own) => portsWith(plan, usable, own))
  const chosen = chooseNewest(found, vid)
  return {
    at: chosen,
    several: chosen ? [] : found,
    evidence: [
      ...(chosen ? [sayPort(plan, chosen, mac)] : []),
      ...(found.length > 1 ? [saySeveral(plan, found, mac)] : []),
      ...(found.length === 0 ? sayNowhere(plan, usable, mac) : []),
      ...wrong.map(({ reading }) => sayTable(plan, reading, 'table_of_other')),
      ...withMacs.filter(isOld).map((reading) => sayTable(plan, reading, 'table_old')),
    ],
  }
}

/** Where it is plugged in, as far as these tables tell: not at links, nor at ports that turn out to be such. */
function portsWith(plan: Plan, readings: readonly ResolvedReading[], mac: string): FoundPort[] {
  const hearing = hear(plan, cordPlanOf(plan), readings)
  const { interface: ports } = indexPlan(plan)
  const atOf = (deviceId: number) => readings.find(({ reading }) => reading.deviceId === deviceId)?.reading.at
  const planned = [...hearing.macsAt].flatMap(([portId, macs]): FoundPort[] => {
    const entry = macs.find((one) => one.mac === mac)
    const port = ports.get(portId)
    if (!entry || !port) return []
    const { deviceId, name } = port
    return [{ deviceId, port, name, vid: entry.vlan, at: atOf(deviceId) ?? '' }]
  })
  return [...planned, ...readings.flatMap((one) => strangePort(one, mac))]
}

/** At a port that the plan does not have. */
const strangePort = ({ reading, strangePorts }: ResolvedReading, mac: string): FoundPort[] =>
  (reading.macs ?? [])
    .filter((one) => one.mac === mac && strangePorts.includes(one.port))
    .map(({ port, vlan }) => ({
      ...{ deviceId: reading.deviceId, port: null, name: port, vid: vlan, at: reading.at },
    }))

/** One port, or the one whose VLAN is the address's, or that of the newest table. */
function chooseNewest(found: readonly FoundPort[], vid: number | null): FoundPort | null {
  const [first] = found
  if (!first || found.every((one) => isSameClaim(one, first))) return first ?? null
  const inVlan = vid === null ? [] : found.filter((one) => one.vid === vid)
  if (inVlan.length === 1) return inVlan[0] ?? null
  const [newest, next] = found.toSorted((a, b) => (a.at < b.at ? 1 : -1))
  return newest && next && newest.at > next.at ? newest : null
}

const nameOf = (plan: Plan, deviceId: number): string =>
  indexPlan(plan).device.get(deviceId)?.name ?? String(deviceId)

const sayTable = (plan: Plan, { deviceId }: SwitchReading, code: 'table_old' | 'table_of_other') =>
  evidence('table', code, { switch: nameOf(plan, deviceId) })

function sayPort(plan: Plan, at: ClaimedPort, mac: string): WalkEvidence {
  const values = { switch: nameOf(plan, at.deviceId), mac, port: at.name }
  return at.vid === null
    ? evidence('table', 'mac_at_bare_port', values)
    : evidence('table', 'mac_at_port', { ...values, vlan: at.vid })
}

const saySeveral = (plan: Plan, found: readonly FoundPort[], mac: string): WalkEvidence =>
  evidence('table', 'mac_at_several', {
    mac,
    ports: found.map((one) => claimedName(plan, one)).join(', '),
  })

/** Only on the way to somewhere else, or not at all. */
function sayNowhere(plan: Plan, readings: readonly ResolvedReading[], mac: string): WalkEvidence[] {
  const { interface: ports } = indexPlan(plan)
  const behind = readings.flatMap(({ reading, macs }) =>
    (macs ?? [])
      .filter((one) => one.mac === mac)
      .map(({ portId }) =>
        evidence('table', 'mac_behind', {
          mac,
          switch: nameOf(plan, reading.deviceId),
          port: ports.get(portId)?.name ?? '?',
        }),
      ),
  )
  const switches = readings.map(({ reading }) => nameOf(plan, reading.deviceId)).join(', ')
  if (behind.length > 0 || switches === '') return behind
  return [evidence('table', 'mac_nowhere', { mac, switches })]
}
