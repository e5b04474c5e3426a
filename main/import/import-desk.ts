/**
 * Workbooks on a desk: read once, then mapped and compared with the plan as often as the technician corrects
 * something. Plain and synchronous; ./desk-worker.ts runs it beside the core, so that no console waits for it.
 */
import type { ImportView, SheetRow, SheetView, WorkbookView } from '../../shared/contract/import.ts'
import { fields } from '../../shared/import/fields.ts'
import { sheetKinds } from '../../shared/import/mapping.ts'
import { type ImportOptions, type ImportPlan, planImport } from '../../shared/import/plan-import.ts'
import type { Row, Sheet, Workbook } from '../../shared/import/workbook.ts'
import type { PlanTable } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { EditError } from '../../shared/plan/edits/index.ts'
import { type EditRecord, type PreparedEdit, prepareEdit } from '../db/prepared-edit.ts'
import { WorkError } from '../work-error.ts'
import { parseWorkbook, readWorkbook } from './read-workbook.ts'

export type DeskFile =
  | { readonly kind: 'path'; readonly path: string }
  | { readonly kind: 'bytes'; readonly name: string; readonly bytes: Uint8Array }

/** The plan comes in parts, so that the core never spends long on handing it over. */
export type PlanPart =
  | { readonly table: PlanTable; readonly rows: readonly unknown[]; readonly isFirst: boolean }
  | { readonly rest: Pick<Plan, 'site' | 'nextIds' | 'workStates'> }

/** An edit that waits on the desk, its rows to be fetched by `records`. */
export interface ReadyEdit extends Pick<PreparedEdit, 'digest' | 'tableDigests'> {
  readonly key: number
  readonly changed: number
}

export interface Applicable extends Pick<ImportPlan, 'counts' | 'isApplicable'> {
  /** Null where errors stop the import. */
  readonly edit: ReadyEdit | null
}

/** What the desk can be asked, and what it answers. */
export interface Desk {
  /** Takes a part of the plan that the next questions are about. */
  hold(part: PlanPart): void
  /** Reads the files and keeps them under `token`. */
  open(token: string, files: readonly DeskFile[], options: ImportOptions): Omit<ImportView, 'token'>
  /** Without the row changes: nobody pays for their way back who does not want them. */
  preview(token: string, options: ImportOptions): ImportPlan
  /** Makes the edit ready to be written. It stays until it is dropped. */
  ready(token: string, options: ImportOptions): Applicable
  /** At most `count` records of a ready edit, from number `from` on. */
  records(key: number, from: number, count: number): readonly EditRecord[]
  drop(key: number): void
  /** Rows of one sheet, from the first at or after row `from` on. */
  rows(token: string, book: number, sheet: string, from: number): SheetRow[]
  names(token: string): string[]
  forget(token: string): void
}

const PREVIEW_ROWS = 40
const SHOWN_DIFFERENCES = 1000
/** Workbooks kept at once; the oldest is forgotten first. */
const KEPT = 4

const columnsOf = (sheet: Sheet): number =>
  sheet.rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 0), 0)

function viewRow({ index, hidden, cells }: Row, columns: number): SheetRow {
  const texts = Array.from({ length: columns }, () => '')
  const fills = Array.from<string | null>({ length: columns }).fill(null)
  for (const { column, text, fill } of cells) {
    texts[column - 1] = text
    fills[column - 1] = fill
  }
  return { index, hidden, texts, fills: fills.some((fill) => fill !== null) ? fills : [] }
}

function viewRows(sheet: Sheet, from: number): SheetRow[] {
  const first = sheet.rows.findIndex(({ index }) => index >= from)
  const columns = columnsOf(sheet)
  return first < 0 ? [] : sheet.rows.slice(first, first + PREVIEW_ROWS).map((row) => viewRow(row, columns))
}

const viewSheet = (sheet: Sheet): SheetView => ({
  name: sheet.name,
  hidden: sheet.hidden,
  columns: columnsOf(sheet),
  rowCount: sheet.rows.length,
  rows: viewRows(sheet, 1),
})

const readFile = (file: DeskFile): Workbook =>
  file.kind === 'path' ? readWorkbook(file.path) : parseWorkbook(file.name, file.bytes)

/** An edit that the plan refuses (a smaller model whose ports are in use) is work refused. */
function refuseAsWork(error: unknown): never {
  if (error instanceof EditError) throw new WorkError(error.details.code, error.message)
  throw error
}

/** The plan put together from its parts: another object whenever a part came, since indexes are kept by object. */
function createHeldPlan() {
  const tables: Partial<Record<PlanTable, unknown[]>> = {}
  let plan: Plan | null = null
  return {
    take(part: PlanPart) {
      if ('rest' in part) plan = { ...tables, ...part.rest } as unknown as Plan
      else if (part.isFirst) tables[part.table] = [...part.rows]
      else tables[part.table]?.push(...part.rows)
    },
    get(): Plan {
      if (plan) return plan
      throw new Error('the desk was asked before it was given the plan')
    },
  }
}

/** Edits made ready, by number. */
function createReadyEdits() {
  const edits = new Map<number, PreparedEdit>()
  let last = 0
  return {
    keep(edit: PreparedEdit): ReadyEdit {
      last += 1
      edits.set(last, edit)
      const { changes, digest, tableDigests } = edit
      return { key: last, changed: changes.length, digest, tableDigests }
    },
    records: (key: number, from: number, count: number) =>
      edits.get(key)?.records.slice(from, from + count) ?? [],
    drop: (key: number) => void edits.delete(key),
  }
}

export function createImportDesk(): Desk {
  const kept = new Map<string, readonly Workbook[]>()
  const held = createHeldPlan()
  const edits = createReadyEdits()
  const need = (token: string) => {
    const workbooks = kept.get(token)
    if (workbooks) return workbooks
    throw new WorkError('import_forgotten', 'These workbooks are no longer kept. Choose them again.')
  }
  const plan = (token: string, options: ImportOptions): ImportPlan => {
    try {
      return planImport(need(token), held.get(), options)
    } catch (error) {
      return refuseAsWork(error)
    }
  }
  return {
    hold: held.take,
    open(token, files, options) {
      const workbooks = files.map(readFile)
      kept.set(token, workbooks)
      for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
      const { mappings, isRemembered } = plan(token, options)
      const views = workbooks.flatMap((workbook, at): WorkbookView[] => {
        const mapping = mappings[at]
        return mapping
          ? [{ name: workbook.name, sheets: workbook.sheets.map(viewSheet), mapping, isRemembered }]
          : []
      })
      return { workbooks: views, kinds: sheetKinds, fields }
    },
    preview(token, options) {
      const result = plan(token, options)
      return { ...result, changes: [], differences: result.differences.slice(0, SHOWN_DIFFERENCES) }
    },
    ready(token, options) {
      const { counts, isApplicable, changes } = plan(token, options)
      return { counts, isApplicable, edit: isApplicable ? edits.keep(prepareEdit(changes)) : null }
    },
    records: edits.records,
    drop: edits.drop,
    rows(token, book, name, from) {
      const sheet = need(token)[book]?.sheets.find((one) => one.name === name)
      return sheet ? viewRows(sheet, from) : []
    },
    names: (token) => need(token).map(({ name }) => name),
    forget: (token) => void kept.delete(token),
  }
}
