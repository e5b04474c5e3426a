/** `brassage proposal list`: cables found on other stations, what became of them, and which station writes the plan. */
import { writingStation } from '../db/lineage.ts'
import { siteProposals } from '../services/checklist/found-cable.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { proposalRow } from './proposal-row.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const proposalListCommand: Command = {
  usage: 'brassage proposal list FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    return withSite(input, (site) => {
      const rows = siteProposals(site).map(proposalRow)
      return { exit: 0, json: { writer: writingStation(site.db), rows }, text: formatTable(rows) }
    })
  },
}
