/** `brassage check`: is the file sound, and what is wrong with the plan in it. */
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { checkContent } from '../db/content-check.ts'
import { checkPages, checkRows } from '../db/integrity.ts'
import type { SiteFile } from '../db/site-file.ts'
import { expectAtMost } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, WorkError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

type Report = Pick<CommandOutput, 'exit' | 'json' | 'text'>

export const checkCommand: Command = {
  usage: 'brassage check FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    return checkOrSayWhyNot(input)
  },
}

/** A file that cannot be opened (damaged, newer, held by another program) gets the same keys as one that can. */
async function checkOrSayWhyNot(input: CommandInput): Promise<Report> {
  try {
    return await withSite(input, checkSite)
  } catch (error) {
    if (!(error instanceof WorkError)) throw error
    const found = Array.isArray(error.values.integrity) ? error.values.integrity.map(String) : []
    const { code, message } = error
    return {
      exit: 1,
      json: {
        ...error.values,
        ok: false,
        integrity: [message, ...found],
        problems: [],
        error: { code, message },
      },
      text: [message, ...found].join('\n'),
    }
  }
}

function checkSite(site: SiteFile): Report {
  const integrity =
    site.integrity.length > 0
      ? site.integrity
      : [...checkPages(site.db, 'full'), ...checkRows(site.db), ...checkContent(site.db)]
  const problems = checkPlan(site.plan()).map(({ severity, code, object, message, values }) => ({
    severity,
    code,
    object,
    message,
    ...(values && { values }),
  }))
  const ok = integrity.length === 0 && problems.every((problem) => problem.severity !== 'error')
  const found =
    problems.length === 0
      ? 'No problems found in the plan.'
      : formatTable(problems, ['severity', 'code', 'object', 'message'])
  const soundness =
    integrity.length === 0 ? 'The file is sound.' : `The file is damaged:\n${integrity.join('\n')}`
  return { exit: ok ? 0 : 1, json: { ok, integrity, problems }, text: `${soundness}\n${found}` }
}
