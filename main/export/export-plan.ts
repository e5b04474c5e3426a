/** The plan written to a file: a workbook, or its ports as CSV. */
import { writeFileSync } from 'node:fs'
import type { Plan } from '../../shared/model/plan.ts'
import { WorkError } from '../work-error.ts'
import { type ExportLanguage, flatTable, planTables } from './plan-tables.ts'
import { writeCsv, writeXlsx } from './write-tables.ts'

export interface Exported {
  readonly file: string
  readonly sheets: readonly string[]
  readonly rows: number
}

/** By the ending of a name; null: neither. */
export const exportFormat = (path: string): 'xlsx' | 'csv' | null =>
  /\.xlsx$/i.test(path) ? 'xlsx' : /\.csv$/i.test(path) ? 'csv' : null

/** Throws WorkError `unknown_format`, `nothing_to_export`, `cannot_write`. */
export async function exportPlan(
  plan: Plan,
  path: string,
  language: ExportLanguage = 'en',
): Promise<Exported> {
  const format = exportFormat(path)
  if (!format) throw new WorkError('unknown_format', `"${path}": the name must end in .xlsx or .csv.`)
  const tables = format === 'xlsx' ? planTables(plan, language) : [flatTable(plan, language)]
  if (tables.length === 0)
    throw new WorkError('nothing_to_export', 'The plan is empty: there is nothing to export.')
  const content = format === 'xlsx' ? await writeXlsx(tables) : writeCsv(flatTable(plan, language))
  try {
    writeFileSync(path, content)
  } catch (error) {
    throw new WorkError(
      'cannot_write',
      `${path} cannot be written (${String(error)}). Is it open in another program?`,
      { file: path },
    )
  }
  const rows = tables.reduce((sum, table) => sum + table.rows.length, 0)
  return { file: path, sheets: tables.map(({ name }) => name), rows }
}
