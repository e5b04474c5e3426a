/** Backup jobs: which guests one covers, and how long ago its last run may be. */

export interface BackupJob {
  readonly id: string
  readonly isEnabled: boolean
  readonly isAll: boolean
  readonly vmids: readonly number[]
  readonly excluded: readonly number[]
  readonly pool: string | null
  /** Only guests on this node; null: on all. */
  readonly node: string | null
  readonly storage: string | null
  /** A calendar event (7.1 and later), or the days and time of before. */
  readonly schedule: string | null
  readonly dow: string | null
}

export interface CoveredGuest {
  readonly vmid: number
  readonly node: string
  readonly pool: string | null
}

/** Whether an enabled job saves the guest where it is now. Guests are chosen by exactly one of all, vmid and pool. */
export function covers(job: BackupJob, { vmid, node, pool }: CoveredGuest): boolean {
  if (!job.isEnabled || (job.node !== null && job.node !== node)) return false
  if (job.excluded.includes(vmid)) return false
  return job.isAll || job.vmids.includes(vmid) || (job.pool !== null && job.pool === pool)
}

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const
const LONG: Readonly<Record<string, number>> = { monthly: 31, quarterly: 92, semiannually: 184, yearly: 366 }
/** A night's job is not equally long every night. */
const LEEWAY_HOURS = 2

/**
 * The age in hours up to which the last backup is as the job means it: a day and a little after a day of the job, more over the
 * days it leaves out. `weekday` is today's at the server, 0 = Sunday.
 */
export function oldestHours({ schedule, dow }: Pick<BackupJob, 'schedule' | 'dow'>, weekday: number): number {
  return daysBack(schedule ?? dow ?? '', weekday) * 24 + LEEWAY_HOURS
}

/** What is expected of a guest that no job covers, in hours. */
export const USUAL_HOURS = 24 + LEEWAY_HOURS

/** Days back from today to the last day of the job before today. */
function daysBack(words: string, weekday: number): number {
  const text = words.toLowerCase().replace('semi-annually', 'semiannually').trim()
  const long = LONG[text]
  if (long !== undefined) return long
  if (text === 'weekly') return daysBack('mon', weekday)
  // A date in it (`*-*-01`): once a month or rarer.
  if (/(^|\s)[\d*,./]+-[\d*,./-]+/.test(text)) return 31
  const days = daysNamed(text)
  if (days.length === 0) return 1
  return Math.min(...days.map((day) => (weekday - day + 7) % 7 || 7))
}

/** `mon..fri`, `sat,sun`, `mon,wed..fri 21:00` as numbers of days. */
function daysNamed(text: string): number[] {
  const first = text.split(/\s+/)[0] ?? ''
  return first.split(',').flatMap((part) => {
    const [from, to] = part.split('..').map((word) => DAYS.findIndex((day) => word.startsWith(day)))
    if (from === undefined || from < 0) return []
    if (to === undefined || to < 0) return [from]
    return Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, at) => (from + at) % 7)
  })
}
