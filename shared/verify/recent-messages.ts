/**
 * Which messages of a log are of now. A switch keeps them for weeks, and a loop of last week is none today. Its own clock
 * is compared with itself, so it need not be right; stamps that count from the start are compared with how long it runs.
 */
import type { Row } from '../show-output/rows.ts'
import { textOf } from './rows-of-ports.ts'

/** Older ones prove nothing, in seconds. */
const RECENT = 1800

export interface DeviceTime {
  /** A row of `show clock`; undefined: not told. */
  readonly clock: Row | undefined
  /** Seconds since it started; null: not told. */
  readonly uptime: number | null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** Seconds within a year that has 31 days in each month: enough to tell half an hour. */
function secondsOf({ month, day, time }: Row): number | null {
  const place = MONTHS.indexOf(String(month))
  const [, hours, minutes, seconds] = /^(\d\d):(\d\d):(\d\d)/.exec(String(time)) ?? []
  if (place < 0 || seconds === undefined) return null
  return ((place * 31 + Number(day)) * 24 + Number(hours)) * 3600 + Number(minutes) * 60 + Number(seconds)
}

const YEAR = 12 * 31 * 86_400
const UNITS: Readonly<Record<string, number>> = { y: 31_536_000, w: 604_800, d: 86_400, h: 3600 }

/** `00:12:34`, `3d04h`, `1w2d`. */
function sinceStart(text: string): number | null {
  const clock = /^[*.]?(\d{1,3}):(\d\d):(\d\d)/.exec(text)
  if (clock) return Number(clock[1]) * 3600 + Number(clock[2]) * 60 + Number(clock[3])
  const parts = [...text.matchAll(/(\d{1,3})([ywdh])/g)]
  if (parts.length === 0) return null
  return parts.reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0)
}

function ageOf(row: Row, { clock, uptime }: DeviceTime): number | null {
  const start = textOf(row.sinceStart)
  if (start !== null) {
    const at = sinceStart(start)
    return at === null || uptime === null ? null : uptime - at
  }
  const [now, then] = [clock ? secondsOf(clock) : null, secondsOf(row)]
  if (now === null || then === null) return null
  return (((now - then) % YEAR) + YEAR) % YEAR
}

/** Rows without the messages that are old, or of which nobody can tell how old they are. */
export const withoutOldMessages = (rows: readonly Row[], time: DeviceTime): readonly Row[] =>
  rows.filter((row) => {
    if (row.table !== 'log message') return true
    const age = ageOf(row, time)
    return age !== null && age <= RECENT
  })

/** The time of a device out of the rows of `show clock` and `show version`. */
export const deviceTime = (rows: readonly Row[]): DeviceTime => ({
  clock: rows.find(({ table }) => table === 'clock'),
  uptime: rows.flatMap((row) => (typeof row.uptimeSeconds === 'number' ? row.uptimeSeconds : []))[0] ?? null,
})
