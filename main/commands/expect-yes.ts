/** A yes before anything is sent to a server, and what is said without one. */
import { type CommandInput, WorkError } from './command.ts'
import { askYes } from './push-session.ts'

export const NOT_CONFIRMED = 'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.'

/** On the terminal, or by `--yes`. Throws WorkError `not_confirmed`. */
export async function expectYes(input: CommandInput, question: string): Promise<void> {
  if (!(await askYes(input, question))) throw new WorkError('not_confirmed', NOT_CONFIRMED)
}
