/**
 * One at a time works on a run of FOG, whoever began it: a screen, the outbox, a command. Two that send the same run would task a group
 * twice, and FOG makes tasks of no host and with no image of that (fog-api §5).
 */
import { WorkError } from '../../work-error.ts'

interface Turn {
  readonly stop: AbortController
  readonly ended: Promise<void>
}

/** By run: their ids are of no other site. */
const taken = new Map<string, Turn>()

/** `work` gets a signal that also ends with `stopTurn`. Throws WorkError `run_busy`: a second click sends nothing. */
export async function takeTurn<T>(
  run: string,
  given: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (taken.has(run))
    throw new WorkError('run_busy', 'This run is being worked on. Wait until that has ended.')
  const stop = new AbortController()
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  taken.set(run, { stop, ended })
  try {
    return await work(AbortSignal.any([given, stop.signal]))
  } finally {
    taken.delete(run)
    end()
  }
}

/** Whoever works on it sends nothing more after what is on its way; resolves when that has ended. */
export async function stopTurn(run: string): Promise<void> {
  const turn = taken.get(run)
  turn?.stop.abort()
  await turn?.ended
}
