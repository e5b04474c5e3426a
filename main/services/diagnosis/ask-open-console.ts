/** Asks a switch about one port over a console that is open to it; a person who types there goes ahead. */
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import type { Session } from '../../sessions/session.ts'
import { WorkError } from '../../work-error.ts'
import { type PortQuestion, readPort } from './read-port.ts'

/** Null where none is open. Throws WorkError where it is busy, falls silent, or is taken over. */
export async function askOpenConsole(
  session: Session | null,
  question: PortQuestion,
  signal: AbortSignal,
): Promise<SwitchReading | null> {
  if (!session) return null
  const { mode } = session.console().prompt() ?? {}
  if (mode !== 'privileged' && mode !== 'user')
    throw new WorkError('not_at_prompt', `${session.peer} is not at its prompt: log in there first.`)
  let isTakenOver = () => false
  try {
    return await session.read((console, own) => {
      isTakenOver = () => own.aborted
      return readPort(console, question, AbortSignal.any([own, signal]))
    })
  } catch (error) {
    if (!isTakenOver()) throw error
    throw new WorkError('taken_over', `${session.peer} was taken over while it was asked.`)
  }
}
