/** The same as a spreadsheet or as text: for lists as French Excel opens them, for labels as their programs read them. */
import { localDay } from '../../shared/journal/local-time.ts'
import { labelKindsOf } from '../../shared/print/make-print.ts'
import { printTable } from '../../shared/print/print-tables.ts'
import type { SheetKind } from '../../shared/print/request.ts'
import { writeCsv, writeXlsx } from '../export/write-tables.ts'
import { WorkError } from '../work-error.ts'
import { findScope } from './find-scope.ts'
import { nothingToPrint, type PrintInput } from './print-pdf.ts'

export interface PrintedTable {
  readonly data: Uint8Array
  readonly rows: number
}

/** Throws WorkError: those of `findScope`, `nothing_to_print`, `no_table`. */
export async function printToTable(
  { plan, ticks, toMend, notes = null, request, madeAt }: Omit<PrintInput, 'drawings'>,
  format: 'xlsx' | 'csv',
): Promise<PrintedTable> {
  const { kind, language } = request
  if (kind === 'calibration')
    throw new WorkError('no_table', 'The calibration page is only a page: name a file that ends in .pdf.')
  const { scope, floorPlanIds } = findScope(plan, request)
  const table = printTable(kind, {
    plan,
    scope,
    language,
    only: labelKindsOf(request),
    floorPlanIds: new Set(floorPlanIds),
    ticks,
    toMend,
    steps: request.steps,
    person: request.person,
    notes,
    day: request.day ?? localDay(madeAt),
  })
  if (table.rows.length === 0) throw nothingToPrint(kind)
  const data =
    format === 'xlsx' ? await writeXlsx([table]) : Buffer.from(writeCsv(table, separatorOf(kind)), 'utf8')
  return { data, rows: table.rows.length }
}

/** P-touch Editor, DYMO Connect and Brady Workstation expect commas whatever the system's language. */
const separatorOf = (kind: SheetKind): ',' | ';' => (kind === 'labels' || kind === 'strips' ? ',' : ';')
