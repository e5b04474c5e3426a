/** `brassage proposal accept` and `decline`: the word of the station that writes the plan on a cable found elsewhere. */
import { acceptProposal, declineProposal } from '../services/checklist/found-cable.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import type { Command } from './command.ts'
import { applyTo } from './edit-site.ts'
import { withSite } from './with-site.ts'

const who = { by: { type: 'string' }, station: { type: 'string' } } as const

export const proposalAcceptCommand: Command = {
  usage: 'brassage proposal accept FILE ID --by WHO [--station NAME]',
  options: who,
  async run(input) {
    const id = positional(input, 1, 'ID')
    expectAtMost(input, 2)
    const by = requiredOption(input, 'by', 'who accepts it')
    const station = textOption(input, 'station')
    const added = await withSite(input, (site) => acceptProposal(site, applyTo(site), id, by), {
      ...(station && { station }),
    })
    return { exit: 0, json: { ...added }, text: `Cable ${added.number} is in the plan` }
  },
}

export const proposalDeclineCommand: Command = {
  usage: 'brassage proposal decline FILE ID --by WHO [--note WHY] [--station NAME]',
  options: { ...who, note: { type: 'string' } },
  async run(input) {
    const id = positional(input, 1, 'ID')
    expectAtMost(input, 2)
    const by = requiredOption(input, 'by', 'who declines it')
    const station = textOption(input, 'station')
    const note = textOption(input, 'note') ?? null
    await withSite(input, (site) => declineProposal(site, id, by, note), { ...(station && { station }) })
    return { exit: 0, json: { id, state: 'declined' }, text: `${id}: declined` }
  },
}
