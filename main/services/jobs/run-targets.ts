/**
 * The same work on many devices, some at a time. No device waits for another's failure: each ends by itself, in a state
 * that says how. Knows nothing of what the work is.
 */

export type TargetState<R> =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'running'; readonly since: number; readonly step: string }
  | { readonly kind: 'done'; readonly seconds: number; readonly result: R }
  | { readonly kind: 'failed'; readonly seconds: number; readonly error: unknown }
  /** Stopped by a person, before or while it was worked on. */
  | { readonly kind: 'stopped' }

export interface RunTargetsOptions<T, R> {
  /** How many at once, at least 1. */
  readonly limit: number
  readonly now: () => number
  readonly signal: AbortSignal
  /** Rejects with whatever went wrong; that ends this target only. */
  readonly work: (target: T, report: (step: string) => void, signal: AbortSignal) => Promise<R>
  /** Indexes of targets that have to end, however, before this one begins. Never in a circle. */
  readonly after?: (index: number) => readonly number[]
  /** On every change of a target. */
  readonly onChange: (index: number, state: TargetState<R>) => void
}

/** Resolves when every target has ended; never rejects for a target. */
export async function runTargets<T, R>(
  targets: readonly T[],
  options: RunTargetsOptions<T, R>,
): Promise<TargetState<R>[]> {
  const states: TargetState<R>[] = targets.map(() => ({ kind: 'waiting' }))
  const put = (index: number, state: TargetState<R>) => {
    states[index] = state
    options.onChange(index, state)
  }
  const left = new Set(targets.keys())
  const ended = new Set<number>()
  let oneEnds = Promise.withResolvers<void>()
  const mayBegin = (index: number) => (options.after?.(index) ?? []).every((one) => ended.has(one))
  const end = (index: number, state: TargetState<R>) => {
    put(index, state)
    ended.add(index)
    const { resolve } = oneEnds
    oneEnds = Promise.withResolvers()
    resolve()
  }
  const workOff = async () => {
    while (left.size > 0) {
      const index = [...left].find(mayBegin)
      if (index === undefined) {
        await oneEnds.promise
        continue
      }
      left.delete(index)
      end(index, await runOne(targets[index] as T, options, (state) => put(index, state)))
    }
  }
  await Promise.all(Array.from({ length: Math.max(1, Math.min(options.limit, targets.length)) }, workOff))
  return states
}

async function runOne<T, R>(
  target: T,
  { now, signal, work }: RunTargetsOptions<T, R>,
  put: (state: TargetState<R>) => void,
): Promise<TargetState<R>> {
  if (signal.aborted) return { kind: 'stopped' }
  const since = now()
  const seconds = () => (now() - since) / 1000
  const report = (step: string) => put({ kind: 'running', since, step })
  report('connecting')
  try {
    const result = await work(target, report, signal)
    return { kind: 'done', seconds: seconds(), result }
  } catch (error) {
    return signal.aborted ? { kind: 'stopped' } : { kind: 'failed', seconds: seconds(), error }
  }
}
