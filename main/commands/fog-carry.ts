/** Sending what a run of FOG lacks, from a command: where FOG is lost on the way, the answer says how to go on. */
import { cutError } from '../services/fog/carry-steps.ts'
import { type CommandInput, type CommandOutput, WorkError } from './command.ts'

/** Null: it went to its end, or somebody stopped it. */
export async function carryTold(
  input: CommandInput,
  run: string,
  carry: () => Promise<void>,
): Promise<CommandOutput | null> {
  input.stderr(`run ${run}\n`)
  try {
    await carry()
    return null
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    const { code, message } = cutError(error, run)
    return { exit: 1, json: { run, state: 'interrupted', error: { code, message } }, text: message }
  }
}
