/**
 * `brassage found`: a cable that nobody planned. Where the plan is written it is in it at once and ticked; on any other
 * station it becomes a proposal, which packets bring there.
 */
import { cableKind } from '../../shared/model/entities.ts'
import { foundCableSchema } from '../../shared/proposal/proposal.ts'
import { reportCable } from '../services/checklist/found-cable.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { applyTo } from './edit-site.ts'
import { withSite } from './with-site.ts'

export const foundCommand: Command = {
  usage:
    'brassage found FILE FROM TO --by WHO [--station NAME] [--kind cable|cord|link] [--colour C] [--length M]   ("P1A 12" in quotes)',
  options: {
    by: { type: 'string' },
    station: { type: 'string' },
    kind: { type: 'string' },
    colour: { type: 'string' },
    length: { type: 'string' },
  },
  async run(input) {
    const cable = readCable(input)
    const by = requiredOption(input, 'by', 'who found it')
    const station = textOption(input, 'station')
    const told = await withSite(input, (site) => reportCable(site, applyTo(site), cable, by), {
      who: by,
      ...(station && { station }),
    })
    const text =
      told.kind === 'added'
        ? `Cable ${told.number} is in the plan, ${told.records} items ticked`
        : `Proposed to ${told.writer}, which writes the plan: ${told.id}`
    return { exit: 0, json: told, text }
  },
}

function readCable(input: CommandInput) {
  const [from, to] = [positional(input, 1, 'FROM'), positional(input, 2, 'TO')]
  expectAtMost(input, 3)
  const kind = textOption(input, 'kind') ?? null
  if (kind !== null && !cableKind.safeParse(kind).success)
    throw new UsageError(`--kind: expected one of ${cableKind.options.join(', ')}`)
  const length = textOption(input, 'length')
  const metres = length === undefined ? null : Number(length.replace(',', '.'))
  const read = foundCableSchema.safeParse({
    ...{ from, to, kind, length: metres },
    colour: textOption(input, 'colour') ?? null,
  })
  if (read.success) return read.data
  throw new UsageError(`${read.error.issues[0]?.path.join('.')}: ${read.error.issues[0]?.message}`)
}
