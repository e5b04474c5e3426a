/**
 * The log of a vzdump task. A job over several guests is one task, which ends "job errors" if any failed: which one, and why,
 * stands only here (proxmox-api §7).
 */

export interface GuestRun {
  readonly vmid: number
  /** `begun`: it neither finished nor failed by the log. */
  readonly state: 'finished' | 'failed' | 'begun'
  /** Of a failed one, in the log's words. */
  readonly reason: string | null
}

/** What the job was told to save; it says so in its first line. */
export interface Selection {
  readonly isAll: boolean
  readonly vmids: readonly number[]
  readonly excluded: readonly number[]
  readonly pool: string | null
}

export interface VzdumpLog {
  readonly guests: readonly GuestRun[]
  /** Null where the log does not say it: it was cut, or never begun. */
  readonly selection: Selection | null
  /** Guests that live on another node, which another task saves. */
  readonly elsewhere: readonly number[]
  /** The last line of error that is about no guest. */
  readonly lastError: string | null
}

const STARTED = /^INFO: Starting Backup of VM (\d+)\b/
const FINISHED = /^INFO: Finished Backup of VM (\d+)\b/
const FAILED = /^ERROR: Backup of VM (\d+) failed(?: - (.*))?$/
const JOB = /^INFO: starting new backup job: vzdump (.*)$/
const ELSEWHERE = /^INFO: skip external VMs: (.*)$/
const ERROR = /^ERROR: (.*)$/
/** The last line of a task that failed: often less than the error before it says. */
const END = /^TASK ERROR: (.*)$/

const numbersIn = (text: string): number[] => (text.match(/\d+/g) ?? []).map(Number)

export function readVzdumpLog(lines: readonly string[]): VzdumpLog {
  const guests = new Map<number, GuestRun>()
  let selection: Selection | null = null
  let lastError: string | null = null
  let end: string | null = null
  const elsewhere: number[] = []
  for (const line of lines.map((text) => text.trimEnd())) {
    const started = STARTED.exec(line)?.[1]
    const finished = FINISHED.exec(line)?.[1]
    const failed = FAILED.exec(line)
    const vmid = Number(started ?? finished ?? failed?.[1])
    if (started) guests.set(vmid, { vmid, state: 'begun', reason: null })
    else if (finished) guests.set(vmid, { vmid, state: 'finished', reason: null })
    else if (failed)
      guests.set(vmid, { vmid, state: 'failed', reason: failed[2]?.trim() || 'no reason told' })
    else {
      const job = JOB.exec(line)?.[1]
      if (job !== undefined) selection = readSelection(job)
      elsewhere.push(...numbersIn(ELSEWHERE.exec(line)?.[1] ?? ''))
      lastError = ERROR.exec(line)?.[1]?.trim() ?? lastError
      end = END.exec(line)?.[1]?.trim() ?? end
    }
  }
  return { guests: [...guests.values()], selection, elsewhere, lastError: lastError ?? end }
}

/** The words of the command line: numbers, then options with a value each. */
function readSelection(words: string): Selection {
  const option = (name: string) => new RegExp(`--${name} +(\\S+)`).exec(words)?.[1] ?? null
  const before = words.split(/(?:^| )--/)[0] ?? ''
  return {
    isAll: option('all') === '1',
    vmids: numbersIn(before),
    excluded: numbersIn(option('exclude') ?? ''),
    pool: option('pool'),
  }
}
