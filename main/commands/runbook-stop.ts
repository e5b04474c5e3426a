/** `brassage runbook stop`: closes a run before its end; an answer opens it again. */
import { findRun, stopRun, viewRun } from '../services/runbooks/runs.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import type { Command } from './command.ts'
import { runOutput } from './run-output.ts'
import { withSite } from './with-site.ts'

export const runbookStopCommand: Command = {
  usage: 'brassage runbook stop FILE RUN --by WHO [--station NAME] [--note WHY]',
  options: { by: { type: 'string' }, station: { type: 'string' }, note: { type: 'string' } },
  async run(input) {
    const text = positional(input, 1, 'RUN')
    expectAtMost(input, 2)
    const who = requiredOption(input, 'by', 'who closes it')
    const station = textOption(input, 'station')
    const view = await withSite(
      input,
      (site) => {
        const run = findRun(site, text)
        stopRun(site, site.recorder, run, textOption(input, 'note')?.trim() || null)
        return viewRun(site, run)
      },
      { who, ...(station && { station }) },
    )
    return runOutput(input, view)
  },
}
