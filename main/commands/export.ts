/** `brassage export`: the plan as a workbook, or its ports as CSV. */
import { writeFileSync } from 'node:fs'
import { flatTable, planTables } from '../export/plan-tables.ts'
import { writeCsv, writeXlsx } from '../export/write-tables.ts'
import { type Command, UsageError, WorkError } from './command.ts'
import { expectAtMost, positional, withSite } from './with-site.ts'

export const exportCommand: Command = {
  name: 'export',
  usage: 'brassage export FILE OUT.xlsx|OUT.csv',
  summary: 'the plan as a workbook, or its ports as CSV',
  options: {},
  async run(input) {
    const out = positional(input, 1, 'OUT.xlsx|OUT.csv')
    expectAtMost(input, 2)
    const format = /\.(xlsx|csv)$/i.exec(out)?.[1]?.toLowerCase()
    if (!format) throw new UsageError(`"${out}": the name must end in .xlsx or .csv`)
    return withSite(input, async (site) => {
      const plan = site.plan()
      const tables = format === 'xlsx' ? planTables(plan) : [flatTable(plan)]
      if (tables.length === 0)
        throw new WorkError('nothing_to_export', 'the plan is empty: there is nothing to export')
      const content = format === 'xlsx' ? await writeXlsx(tables) : writeCsv(flatTable(plan))
      try {
        writeFileSync(out, content)
      } catch (error) {
        throw new WorkError(
          'cannot_write',
          `${out} cannot be written (${String(error)}). Is it open in another program?`,
          { file: out },
        )
      }
      const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
      return {
        exit: 0,
        json: { file: out, sheets: tables.map(({ name }) => name), rows },
        text: `${out}: ${tables.length} sheets, ${rows} rows`,
      }
    })
  },
}
