/**
 * A table that was given for one switch and is another's. Everything in it would accuse the wrong cords, so it is told
 * and left out. A name or serial number proves it; else the known hosts do, when they stand at the very ports where
 * another switch has them planned. Of two switches that have one name, whose hosts are at their own ports keeps its table.
 */
import { sanitiseHostname } from '../config/render/sanitise.ts'
import type { Device } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { FindingDraft } from './comparison.ts'
import type { CordPlan } from './cord-plan.ts'
import { draftFinding } from './draft-finding.ts'
import type { FindingFacts } from './finding.ts'
import { knownHosts } from './known-hosts.ts'
import type { ResolvedReading } from './resolved-reading.ts'

export interface SortedReadings {
  readonly usable: readonly ResolvedReading[]
  readonly findings: readonly FindingDraft[]
}

export function setWrongTablesAside(
  plan: Plan,
  cords: CordPlan,
  readings: readonly ResolvedReading[],
): SortedReadings {
  const judged = readings.map((reading) => ({ reading, facts: whyWrong(plan, cords, reading) }))
  return {
    usable: judged.filter(({ facts }) => facts === null).map(({ reading }) => reading),
    findings: judged.flatMap(({ reading, facts }) => {
      const { deviceId } = reading.reading
      const confidence = facts?.proof === 'hosts' ? 0.92 : 0.97
      return facts === null
        ? []
        : [
            draftFinding(
              { plan, cords },
              { kind: 'wrong_table', deviceId, facts },
              { confidence, mending: 'look' },
            ),
          ]
    }),
  }
}

/** Null: it may well be this switch's. */
function whyWrong(plan: Plan, cords: CordPlan, resolved: ResolvedReading): FindingFacts | null {
  const { reading } = resolved
  const device = indexPlan(plan).device.get(reading.deviceId)
  if (!device) return null
  const other = otherNamed(plan, device, reading.hostname)
  if (other && !fitsItself(plan, cords, resolved)) return { proof: 'name', looksLike: other.name }
  if (device.serial !== null && reading.serial !== null && device.serial !== reading.serial)
    return { proof: 'serial', serial: reading.serial, expected: device.serial }
  const like = lookAlike(plan, cords, resolved)
  if (like) return { proof: 'hosts', looksLike: like.name }
  const [strange] = resolved.strangePorts
  const mayBeIts = resolved.hasKnownPorts || strange === undefined || device.typeAssumed
  return mayBeIts ? null : { proof: 'ports', port: strange }
}

/** As a driver sends it, whatever the limit of its platform. */
const LONGEST_HOSTNAME = 63

const isNamed = (device: Device, hostname: string): boolean =>
  [device.name, sanitiseHostname(device.name, LONGEST_HOSTNAME)].some(
    (name) => nameKey(name) === nameKey(hostname),
  )

/** Only the name of another planned device is a proof: a switch may simply not have its name yet. */
function otherNamed(plan: Plan, device: Device, hostname: string | null): Device | undefined {
  if (hostname === null || isNamed(device, hostname)) return undefined
  return plan.device.find((other) => other.id !== device.id && isNamed(other, hostname))
}

/** Fewer known hosts than this prove nothing. */
const ENOUGH_HOSTS = 3

/** The switch on which four of five known hosts are planned at the very ports they are at here, if not on this one. */
function lookAlike(plan: Plan, cords: CordPlan, resolved: ResolvedReading): Device | undefined {
  const { here, known, elsewhere } = countHosts(plan, cords, resolved)
  const [best] = [...elsewhere].sort(([, a], [, b]) => b - a)
  const isLike = best && best[1] >= ENOUGH_HOSTS && best[1] * 5 >= known * 4 && here * 4 <= best[1]
  return isLike ? indexPlan(plan).device.get(best[0]) : undefined
}

/** Most known hosts are at the very ports where this switch has them planned: whatever it calls itself. */
export function fitsItself(plan: Plan, cords: CordPlan, resolved: ResolvedReading): boolean {
  const { here, known } = countHosts(plan, cords, resolved)
  return here >= ENOUGH_HOSTS && here * 2 > known
}

interface HostCount {
  /** Known hosts heard here, not at links. */
  readonly known: number
  /** Of those, at their own port. */
  readonly here: number
  /** Of those, at a port of the number that they have on another switch, by its id. */
  readonly elsewhere: ReadonlyMap<number, number>
}

function countHosts(plan: Plan, cords: CordPlan, { reading, macs }: ResolvedReading): HostCount {
  const index = indexPlan(plan)
  const hosts = knownHosts(plan)
  const heard = new Map((macs ?? []).map(({ mac, portId }) => [mac, portId]))
  let here = 0
  let known = 0
  const elsewhere = new Map<number, number>()
  for (const [mac, portId] of heard) {
    const home = index.interface.get(cords.planned.get(hosts.get(mac)?.outletId ?? 0) ?? 0)
    const port = index.interface.get(portId)
    if (!home || !port || cords.links.has(portId)) continue
    known++
    if (home.id === portId) here++
    else if (home.deviceId !== reading.deviceId && home.position === port.position)
      elsewhere.set(home.deviceId, (elsewhere.get(home.deviceId) ?? 0) + 1)
  }
  return { known, here, elsewhere }
}
