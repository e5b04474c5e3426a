/** `brassage runbook list`: the runbooks of a site, shipped and its own. */
import { runbooksOf } from '../services/runbooks/runbooks-of.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const runbookListCommand: Command = {
  usage: 'brassage runbook list FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const known = await withSite(input, (site) => runbooksOf(site.plan()))
    const rows = known.map(({ name, source, runbook: { title, about, steps } }) => ({
      ...{ name, source, title, about },
      steps: steps.length,
    }))
    const lines = rows.map(({ about, title, ...row }) => ({ ...row, title: title.en }))
    return { exit: 0, json: { rows }, text: formatTable(lines) }
  },
}
