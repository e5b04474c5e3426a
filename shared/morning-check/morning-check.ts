/** What a morning check answers. */

export type BackupState = 'ok' | 'failed' | 'old' | 'never' | 'unknown'

export interface CheckedGuest {
  readonly service: string
  readonly node: string
  readonly vmid: number
  readonly name: string
  readonly status: string
  readonly backup: {
    readonly state: BackupState
    /** Of the newest that is seen, ISO 8601; null: none is. */
    readonly at: string | null
    readonly ageHours: number | null
    /** Bytes. */
    readonly size: number | null
    /** Whether an enabled job saves it; null: the jobs cannot be seen. */
    readonly covered: boolean | null
  }
}

export const problemKinds = [
  'backup_failed',
  'backup_old',
  'backup_never',
  'backup_uncovered',
  'guest_down',
  'storage_full',
  'task_failed',
  'updates',
  'cannot_see_backups',
  'unreachable',
] as const
export type MorningProblemKind = (typeof problemKinds)[number]

export interface MorningProblem {
  readonly severity: 'error' | 'warning' | 'info'
  readonly kind: MorningProblemKind
  readonly service: string
  readonly node: string | null
  readonly vmid: number | null
  readonly name: string | null
  readonly message: string
}

export interface MorningCheck {
  /** No problem is an error. */
  readonly ok: boolean
  readonly guests: readonly CheckedGuest[]
  readonly problems: readonly MorningProblem[]
  readonly notes: readonly string[]
}

const ORDER = { error: 0, warning: 1, info: 2 } as const

/** One answer of many servers, the worst first. */
export function gatherCheck(parts: readonly Omit<MorningCheck, 'ok'>[]): MorningCheck {
  const problems = parts.flatMap((part) => part.problems)
  return {
    ok: problems.every(({ severity }) => severity !== 'error'),
    guests: parts.flatMap(({ guests }) => guests),
    problems: problems.toSorted((a, b) => ORDER[a.severity] - ORDER[b.severity]),
    notes: parts.flatMap(({ notes }) => notes),
  }
}

/** `service`: its name. */
export const notReached = (service: string, message: string): MorningProblem => ({
  ...{ severity: 'error', kind: 'unreachable', service, node: null, vmid: null, name: null },
  message,
})
