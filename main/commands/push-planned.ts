/** A planned switch pushed onto its device: see services/push. */
import { type CommandInput, type CommandOutput, WorkError } from './command.ts'

export async function pushPlanned(_input: CommandInput): Promise<CommandOutput> {
  throw new WorkError('not_yet', 'Pushing a planned switch arrives next.')
}
