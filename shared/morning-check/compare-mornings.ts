/** What is new since the last check, and what is over: by what a problem is about, since its words hold ages and times. */
import type { MorningProblem } from './morning-check.ts'

/** A problem as a journal keeps it. */
export interface KeptProblem {
  readonly key: string
  readonly service: string
  readonly message: string
  /** It tells a change itself: there is nothing to be over. Sites written earlier do not have it. */
  readonly isChange?: boolean
}

export interface MorningChanges {
  /** When it was looked before, ISO 8601; null: never. */
  readonly since: string | null
  readonly appeared: readonly string[]
  readonly gone: readonly string[]
}

export const keepProblems = (problems: readonly MorningProblem[]): KeptProblem[] =>
  problems.map(({ severity, service, kind, node, vmid, name, message }) => ({
    ...{ service, message },
    ...(kind === 'guest_down' && severity === 'info' ? { isChange: true } : {}),
    key: [service, kind, node, vmid ?? name].join('|'),
  }))

/** Only problems of servers that were looked at both times. */
export function compareMornings(
  before: {
    readonly at: string
    readonly services: readonly string[]
    readonly problems: readonly KeptProblem[]
  } | null,
  now: { readonly services: readonly string[]; readonly problems: readonly KeptProblem[] },
): MorningChanges {
  if (before === null) return { since: null, appeared: [], gone: [] }
  const isCommon = ({ service }: KeptProblem) =>
    [before, now].every(({ services }) => services.includes(service))
  const without = (some: readonly KeptProblem[], others: readonly KeptProblem[]) =>
    some
      .filter((one) => isCommon(one) && !others.some(({ key }) => key === one.key))
      .map(({ message }) => message)
  return {
    since: before.at,
    appeared: without(now.problems, before.problems),
    gone: without(
      before.problems.filter(({ isChange }) => !isChange),
      now.problems,
    ),
  }
}
