/**
 * Where a run is, from what was answered. An answer may be changed at any time, and a branch may lead back ("try again"):
 * then what was answered from there on no longer counts. So every answer that counts leads forward, and following them
 * always ends: at a step that waits, or at the end.
 */
import { END, type Runbook, type RunbookStep } from './runbook.ts'

export interface StepAnswer {
  readonly step: string
  /** Null: skipped. A step that is only to be done is answered with `done`. */
  readonly value: string | null
}

export interface RunState<A extends StepAnswer = StepAnswer> {
  /** The answers that count, on the way taken. */
  readonly path: readonly A[]
  /** Those of rounds before: a branch has led back since. */
  readonly earlier: readonly A[]
  /** The step that waits; null: the run is at its end. */
  readonly current: RunbookStep | null
  /** Steps still to come, if no branch is taken; the current one included. */
  readonly left: number
}

const positionsOf = ({ steps }: Runbook): ReadonlyMap<string, number> =>
  new Map(steps.map(({ id }, at) => [id, at]))

/** The position after a step that was answered so; null: the end. */
function follow(runbook: Runbook, positions: ReadonlyMap<string, number>, at: number, value: string | null) {
  const { branch, next } = runbook.steps[at] as RunbookStep
  const target =
    (value !== null && branch && Object.hasOwn(branch, value) ? branch[value] : undefined) ?? next
  const to = target === undefined ? at + 1 : target === END ? runbook.steps.length : positions.get(target)
  return to === undefined || to >= runbook.steps.length ? null : to
}

/** `answers` oldest first; those of steps that are not in the runbook are left out. */
export function runState<A extends StepAnswer>(runbook: Runbook, answers: readonly A[]): RunState<A> {
  const positions = positionsOf(runbook)
  const counting = new Map<number, A>()
  const earlier: A[] = []
  for (const answer of answers) {
    const at = positions.get(answer.step)
    if (at === undefined) continue
    counting.set(at, answer)
    const to = follow(runbook, positions, at, answer.value)
    if (to === null || to > at) continue
    for (const [position, other] of [...counting].sort(([a], [b]) => a - b))
      if (position >= to) {
        earlier.push(other)
        counting.delete(position)
      }
  }
  const path: A[] = []
  let at: number | null = 0
  while (at !== null) {
    const answer: A | undefined = counting.get(at)
    if (!answer) break
    path.push(answer)
    at = follow(runbook, positions, at, answer.value)
  }
  return {
    path,
    earlier,
    current: at === null ? null : (runbook.steps[at] ?? null),
    left: at === null ? 0 : countLeft(runbook, positions, at),
  }
}

function countLeft(runbook: Runbook, positions: ReadonlyMap<string, number>, from: number): number {
  let count = 0
  for (let at: number | null = from; at !== null; count++) {
    const to: number | null = follow(runbook, positions, at, null)
    at = to !== null && to > at ? to : null
  }
  return count
}
