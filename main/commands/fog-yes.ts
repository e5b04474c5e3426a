/** A yes before anything is sent to FOG. */
import { type CommandInput, WorkError } from './command.ts'
import { askYes } from './push-session.ts'

/** On the terminal, or by `--yes`. Throws WorkError `not_confirmed`. */
export async function expectYes(input: CommandInput, question: string): Promise<void> {
  if (await askYes(input, question)) return
  throw new WorkError(
    'not_confirmed',
    'Not confirmed: nothing was sent. Say yes on a terminal, or with --yes.',
  )
}
