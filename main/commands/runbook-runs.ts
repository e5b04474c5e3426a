/** `brassage runbook runs`: every run, or one of them from its start to its end as text. */
import { reportText } from '../../shared/runbook/report.ts'
import type { RunSummary } from '../../shared/runbook/run-view.ts'
import { findRun, listRuns, viewRun } from '../services/runbooks/runs.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { languageOption } from './run-output.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

const rowOf = ({ id, title, ...run }: RunSummary) => ({ run: id, ...run, title })

export const runbookRunsCommand: Command = {
  usage: 'brassage runbook runs FILE [RUN] [--lang fr|en]',
  options: { lang: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 2)
    const language = languageOption(input)
    const wanted = input.positionals[1]
    return withSite(input, (site) => {
      if (wanted === undefined) {
        const rows = listRuns(site).map(rowOf)
        return { exit: 0, json: { rows }, text: formatTable(rows.map(({ title, ...row }) => row)) }
      }
      const { runbook, id, ...view } = viewRun(site, findRun(site, wanted))
      return {
        exit: 0,
        json: { run: id, ...view },
        text: reportText({ runbook, id, ...view }, language),
      }
    })
  },
}
