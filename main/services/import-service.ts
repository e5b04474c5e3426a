/** Workbooks on their way into the plan: read once, looked at and corrected several times, applied in one transaction. */
import { ulid } from 'ulid'
import type {
  ImportCounts,
  ImportOptionsInput,
  ImportPreview,
  ImportView,
  SheetView,
  WorkbookView,
} from '../../shared/contract/import.ts'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { findDeviceType } from '../../shared/device-types/find.ts'
import { fields } from '../../shared/import/fields.ts'
import { sheetKinds, type WorkbookMapping } from '../../shared/import/mapping.ts'
import { type ImportPlan, planImport } from '../../shared/import/plan-import.ts'
import type { Sheet, Workbook } from '../../shared/import/workbook.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deviceTypeOf } from '../../shared/plan/device-type-of.ts'
import { parseWorkbook, readWorkbook } from '../import/read-workbook.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface ImportRequest {
  readonly token: string
  readonly mappings: readonly WorkbookMapping[]
  readonly options: ImportOptionsInput
}

export interface ImportService {
  inspect(paths: readonly string[]): ImportView
  upload(files: readonly { readonly name: string; readonly data: string }[]): ImportView
  preview(request: ImportRequest): ImportPreview
  apply(request: ImportRequest): ImportCounts
  forget(token: string): void
}

const PREVIEW_ROWS = 40
const SHOWN_DIFFERENCES = 1000
/** Workbooks kept at once; the oldest is forgotten first. */
const KEPT = 4

function viewSheet(sheet: Sheet): SheetView {
  const columns = Math.max(0, ...sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)))
  const rows = sheet.rows.slice(0, PREVIEW_ROWS).map(({ index, hidden, cells }) => {
    const texts = Array.from({ length: columns }, () => '')
    for (const cell of cells) texts[cell.column - 1] = cell.text
    return { index, hidden, texts }
  })
  return { name: sheet.name, hidden: sheet.hidden, columns, rowCount: sheet.rows.length, rows }
}

function defaultType(plan: Plan, told: string | undefined): DeviceType {
  const name = told ?? plan.site.defaultType
  const type = deviceTypeOf(plan.deviceType, name) ?? findDeviceType(name)
  if (type) return type
  throw new WorkError(
    'default_model_unknown',
    `No model "${name}" is known, or several are. Choose one from the list.`,
  )
}

const countsOf = ({ counts }: ImportPlan): ImportCounts => ({ ...counts })

export function createImportService(workspace: Workspace): ImportService {
  const kept = new Map<string, readonly Workbook[]>()
  workspace.onLeave(() => kept.clear())

  const keep = (workbooks: readonly Workbook[]): string => {
    const token = ulid()
    kept.set(token, workbooks)
    for (const old of [...kept.keys()].slice(0, -KEPT)) kept.delete(old)
    return token
  }
  const plan = (
    workbooks: readonly Workbook[],
    mappings: readonly (WorkbookMapping | null)[],
    options: ImportOptionsInput,
  ) => {
    const current = workspace.site().plan()
    const { defaultModel, ...rest } = options
    return planImport(workbooks, current, {
      ...rest,
      mappings,
      sheets: null,
      defaultType: defaultType(current, defaultModel),
    })
  }
  const rerun = ({ token, mappings, options }: ImportRequest) => {
    const workbooks = kept.get(token)
    if (workbooks) return { workbooks, result: plan(workbooks, mappings, options) }
    throw new WorkError('import_forgotten', 'These workbooks are no longer kept. Choose them again.')
  }
  const view = (workbooks: readonly Workbook[]): ImportView => {
    const { mappings, isRemembered } = plan(
      workbooks,
      workbooks.map(() => null),
      { setAside: false, includeHidden: false, includeCancelled: false },
    )
    const views = workbooks.flatMap((workbook, at): WorkbookView[] => {
      const mapping = mappings[at]
      return mapping
        ? [{ name: workbook.name, sheets: workbook.sheets.map(viewSheet), mapping, isRemembered }]
        : []
    })
    return { token: keep(workbooks), workbooks: views, kinds: sheetKinds, fields }
  }
  return {
    inspect: (paths) => view(paths.map(readWorkbook)),
    upload: (files) => view(files.map(({ name, data }) => parseWorkbook(name, Buffer.from(data, 'base64')))),
    preview(request) {
      const { result } = rerun(request)
      const { problems, differences, isApplicable } = result
      return {
        ...countsOf(result),
        problems,
        differences: differences.slice(0, SHOWN_DIFFERENCES),
        isApplicable,
      }
    },
    apply(request) {
      const { workbooks, result } = rerun(request)
      if (!result.isApplicable)
        throw new WorkError(
          'import_errors',
          `${result.counts.faulty} rows have errors. Mend them, or import without them.`,
        )
      workspace.site().commit(`Import of ${workbooks.map(({ name }) => name).join(', ')}`, result.changes)
      kept.delete(request.token)
      workspace.touch()
      return countsOf(result)
    },
    forget: (token) => void kept.delete(token),
  }
}
