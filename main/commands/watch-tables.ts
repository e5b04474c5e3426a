/** What the switches know, for `brassage dhcp-watch`: the tables given, and of the other switches the readings kept. */
import type { WatchEvidence } from '../../shared/dhcp/watch-view.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { readSnooping, saysNothing } from '../../shared/verify/snooping-text.ts'
import { WorkError } from '../work-error.ts'
import { type GivenTable, readingsOf } from './tables-option.ts'

/** Throws WorkError `no_table`, naming the file that tells nothing. */
export function evidenceOf(plan: Plan, given: readonly GivenTable[], kept: WatchEvidence): WatchEvidence {
  const isGiven = (deviceId: number) => given.some(({ device }) => device.id === deviceId)
  const snooping = given.map(({ device, text, at }) => ({
    ...{ deviceId: device.id, switch: device.name, at },
    ...readSnooping([text].flat().join('\n')),
  }))
  const tables = given.filter((table, index) => isTable(plan, table, !saysNothing(snooping[index] ?? none)))
  return {
    readings: [...readingsOf(plan, tables), ...kept.readings.filter(({ deviceId }) => !isGiven(deviceId))],
    snooping: [...snooping, ...kept.snooping.filter(({ deviceId }) => !isGiven(deviceId))],
  }
}

const none = { leases: [], caught: [] }

/** A log alone is no table, and of use all the same where it tells of servers. */
function isTable(plan: Plan, table: GivenTable, tellsServers: boolean): boolean {
  try {
    readingsOf(plan, [table])
    return true
  } catch (error) {
    if (tellsServers && error instanceof WorkError) return false
    throw error
  }
}
