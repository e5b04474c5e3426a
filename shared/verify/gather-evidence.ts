/**
 * Which of all readings are the evidence now. People paste one table after the other, so a reading without a table is
 * completed by the switch's own last one, if that is not old; what the newer tables contradict is left out of it.
 */
import type { Evidence, PortStatus, SwitchReading } from './reading.ts'

/** How old a table may be that completes a newer reading, in milliseconds. */
export const COMPLETES_FOR = 2 * 3_600_000
/** How far back readings are proof of anything, in milliseconds. */
export const PROVES_FOR = 48 * 3_600_000
/** The newest readings of a switch that are all taken; of older ones there is the last of each hour. */
const RECENT = 8
const HOUR = 3_600_000

const TABLES = ['macs', 'ports', 'vlans', 'neighbours', 'flaps', 'addresses', 'counters'] as const

const timeOf = ({ at }: { readonly at: string }): number => Date.parse(at)

/**
 * Those of one switch's readings that count, newest first as given: enough to tell who moved, and not more. Hours are those
 * of the clock, so that what two laptops each keep, united, holds all that counts of both together.
 */
export function thinOut<R extends { readonly at: string }>(newestFirst: readonly R[]): readonly R[] {
  const [newest] = newestFirst
  if (!newest) return []
  const hours = new Set<number>()
  return newestFirst.filter((reading, at) => {
    const hour = hourOf(reading)
    const isLastOfHour = !hours.has(hour)
    hours.add(hour)
    return timeOf(newest) - timeOf(reading) <= PROVES_FOR && (at < RECENT || isLastOfHour)
  })
}

const hourOf = (reading: { readonly at: string }): number => Math.floor(timeOf(reading) / HOUR)

/** The readings of each switch, newest first, as evidence. */
export function gatherEvidence(ofSwitches: Iterable<readonly SwitchReading[]>): Evidence {
  const now: SwitchReading[] = []
  const earlier: SwitchReading[] = []
  for (const [newest, ...others] of ofSwitches) {
    if (!newest) continue
    now.push(completed(newest, others))
    earlier.push(...others)
  }
  return { now, earlier }
}

/** `newest` with the tables that it lacks, from the newest of `others` that has them. */
export function completed(newest: SwitchReading, others: readonly SwitchReading[]): SwitchReading {
  const recent = others.filter(
    (other) => timeOf(newest) - timeOf(other) <= COMPLETES_FOR && isSameSwitch(newest, other),
  )
  return recent.reduce(addMissing, newest)
}

/** One that calls itself otherwise is another switch's table, or this one before it got its name. */
const isSameSwitch = (a: SwitchReading, b: SwitchReading): boolean =>
  (a.hostname === null || b.hostname === null || a.hostname === b.hostname) &&
  (a.serial === null || b.serial === null || a.serial === b.serial)

function addMissing(reading: SwitchReading, older: SwitchReading): SwitchReading {
  const missing = TABLES.filter((table) => reading[table] === null && older[table] !== null)
  if (missing.length === 0) return reading
  const tables = Object.fromEntries(missing.map((table) => [table, older[table]]))
  const ports = missing.includes('ports') ? { ports: stillTrue(older.ports ?? [], reading) } : {}
  return {
    ...reading,
    ...tables,
    ...ports,
    hostname: reading.hostname ?? older.hostname,
    serial: reading.serial ?? older.serial,
    isMacTableWhole: missing.includes('macs') ? older.isMacTableWhole : reading.isMacTableWhole,
  }
}

/** A port that was off when somebody looked, and on which somebody was heard since, is on. */
function stillTrue(ports: readonly PortStatus[], { macs }: SwitchReading): PortStatus[] {
  const heard = new Set((macs ?? []).map(({ port }) => port))
  return ports.filter(({ port, isUp }) => isUp !== false || !heard.has(port))
}
