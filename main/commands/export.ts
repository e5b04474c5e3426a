/** `brassage export`: the plan as a workbook, or its ports as CSV. */
import { checkFolder } from '../db/publish-file.ts'
import { exportFormat, exportPlan } from '../export/export-plan.ts'
import type { ExportLanguage } from '../export/plan-tables.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { withSite } from './with-site.ts'

export const exportCommand: Command = {
  usage: 'brassage export FILE OUT.xlsx|OUT.csv [--lang fr|en]',
  options: { lang: { type: 'string' } },
  async run(input) {
    const out = positional(input, 1, 'OUT.xlsx|OUT.csv')
    expectAtMost(input, 2)
    if (!exportFormat(out)) throw new UsageError(`"${out}": the name must end in .xlsx or .csv`)
    checkFolder(out)
    const language = readLanguage(textOption(input, 'lang'))
    return withSite(input, async (site) => {
      const exported = await exportPlan(site.plan(), out, language)
      const { sheets, rows } = exported
      return { exit: 0, json: { ...exported }, text: `${out}: ${sheets.length} sheets, ${rows} rows` }
    })
  },
}

function readLanguage(text: string | undefined): ExportLanguage {
  if (text === undefined) return 'en'
  if (text === 'fr' || text === 'en') return text
  throw new UsageError(`--lang "${text}": expected fr or en`)
}
