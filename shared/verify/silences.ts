/** What can be said of every outlet that no finding names: that it is right, or why nobody knows. */
import { indexPlan } from '../model/plan-index.ts'
import type { Comparison, FindingDraft } from './comparison.ts'
import type { CannotTell, Silence } from './finding.ts'

export interface Rest {
  readonly right: readonly number[]
  readonly cannotTell: readonly CannotTell[]
}

/** Kinds that say nothing of where an outlet's cord is. */
const SAYS_NOTHING_OF_THE_CORD = new Set([
  'many_macs_on_access_port',
  'moved',
  'speed',
  'wrong_table',
  'wrong_neighbour',
])

export function judgeRest(
  comparison: Comparison,
  findings: readonly FindingDraft[],
  displaced: ReadonlySet<number>,
): Rest {
  const accused = new Set(
    findings.filter(({ kind }) => !SAYS_NOTHING_OF_THE_CORD.has(kind)).flatMap(({ outletIds }) => outletIds),
  )
  const right: number[] = []
  const cannotTell: CannotTell[] = []
  for (const { id } of comparison.plan.outlet) {
    if (accused.has(id)) continue
    const reason = displaced.has(id) ? 'displaced' : whySilent(comparison, id)
    if (reason === null) right.push(id)
    else cannotTell.push({ outletId: id, reason })
  }
  return { right, cannotTell }
}

/** Null where its own host was heard at its own port. */
function whySilent(
  { plan, cords, hearing, sightings, readings }: Comparison,
  outletId: number,
): Silence | null {
  const portId = cords.planned.get(outletId)
  if (portId === undefined) return 'not_patched'
  if (sightings.seen.get(outletId) === portId) return null
  const deviceId = indexPlan(plan).interface.get(portId)?.deviceId ?? 0
  const reading = readings.find((one) => one.reading.deviceId === deviceId)
  if (!reading) return 'no_table'
  if (hearing.macsAt.has(portId)) return 'unknown_host'
  if (reading.statuses.get(portId)?.isUp) return 'link_only'
  return hearing.heardDevices.has(deviceId) || reading.statuses.has(portId) ? 'nothing_heard' : 'no_table'
}
