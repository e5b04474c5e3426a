/** `brassage runbook start`: begins a run, and says which step waits. */
import { startRun, viewRun } from '../services/runbooks/runs.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import type { Command } from './command.ts'
import { runOutput } from './run-output.ts'
import { withSite } from './with-site.ts'

export const runbookStartCommand: Command = {
  usage: 'brassage runbook start FILE NAME --by WHO [--station NAME] [--note WHAT] [--lang fr|en]',
  options: {
    by: { type: 'string' },
    station: { type: 'string' },
    note: { type: 'string' },
    lang: { type: 'string' },
  },
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    const who = requiredOption(input, 'by', 'who runs it')
    const station = textOption(input, 'station')
    const note = textOption(input, 'note')?.trim() || null
    const run = await withSite(input, (site) => viewRun(site, startRun(site, site.recorder, name, note)), {
      who,
      ...(station && { station }),
    })
    return runOutput(input, run)
  },
}
