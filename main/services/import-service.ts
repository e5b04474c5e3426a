/** Workbooks on their way into the plan: looked at and corrected on the import desk, applied in one transaction. */
import { ulid } from 'ulid'
import type {
  ImportCounts,
  ImportOptionsInput,
  ImportPreview,
  ImportView,
  SheetRow,
} from '../../shared/contract/import.ts'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import type { WorkbookMapping } from '../../shared/import/mapping.ts'
import type { ImportOptions } from '../../shared/import/plan-import.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { defaultTypeOf } from '../../shared/plan/device-type-of.ts'
import type { PreparedEdit } from '../db/prepared-edit.ts'
import type { SiteFile } from '../db/site-file.ts'
import { createDeskClient } from '../import/desk-client.ts'
import type { DeskFile } from '../import/import-desk.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface ImportRequest {
  readonly token: string
  readonly mappings: readonly WorkbookMapping[]
  readonly options: ImportOptionsInput
}

export interface SheetPlace {
  readonly token: string
  readonly book: number
  readonly sheet: string
  readonly from: number
}

export interface ImportService {
  inspect(paths: readonly string[]): Promise<ImportView>
  upload(files: readonly { readonly name: string; readonly data: string }[]): Promise<ImportView>
  rows(place: SheetPlace): Promise<SheetRow[]>
  preview(request: ImportRequest): Promise<ImportPreview>
  apply(request: ImportRequest): Promise<ImportCounts>
  forget(token: string): Promise<void>
  stop(): Promise<void>
}

interface ReadyImport {
  readonly counts: ImportCounts
  readonly edit: PreparedEdit
}

const untouched: ImportOptionsInput = { setAside: false, includeHidden: false, includeCancelled: false }

function defaultType(plan: Plan, told: string | undefined): DeviceType {
  const type = defaultTypeOf(plan, told)
  if (type) return type
  throw new WorkError(
    'default_model_unknown',
    `No model "${told ?? plan.site.defaultType}" is known, or several are. Choose one from the list.`,
  )
}

function optionsFor(
  plan: Plan,
  given: ImportOptionsInput,
  mappings?: readonly WorkbookMapping[],
): ImportOptions {
  const { defaultModel, ...rest } = given
  return {
    ...rest,
    sheets: null,
    defaultType: defaultType(plan, defaultModel),
    ...(mappings && { mappings }),
  }
}

/** Committing more row changes would hold the core, and so every console, for longer than a person notices. */
const COMMITTED_AT_ONCE = 1000

/** `untilQuiet` resolves when no push is sending: a large import waits for that with its commit. */
export function createImportService(
  workspace: Workspace,
  untilQuiet: () => Promise<void> = async () => {},
): ImportService {
  const desk = createDeskClient()
  const open = async (files: readonly DeskFile[]): Promise<ImportView> => {
    const plan = workspace.site().plan()
    const token = ulid()
    return { token, ...(await desk.askOf(plan, 'open', token, files, optionsFor(plan, untouched))) }
  }
  /**
   * The edit, ready to be written in this very turn of the event loop: a large one when no push is sending. Where the
   * plan was edited meanwhile, it is made anew.
   */
  const makeReady = async (file: SiteFile, request: ImportRequest): Promise<ReadyImport> => {
    const plan = file.plan()
    const options = optionsFor(plan, request.options, request.mappings)
    const { counts, isApplicable, edit } = await desk.askOf(plan, 'ready', request.token, options)
    if (!isApplicable || !edit)
      throw new WorkError(
        'import_errors',
        `${counts.faulty} rows have errors. Mend them, or import without them.`,
      )
    const taken = await desk.take(edit)
    if (edit.changed > COMMITTED_AT_ONCE) await untilQuiet()
    return file.plan() === plan ? { counts, edit: taken } : makeReady(file, request)
  }
  return {
    inspect: (paths) => open(paths.map((path) => ({ kind: 'path', path }))),
    upload: (files) =>
      open(files.map(({ name, data }) => ({ kind: 'bytes', name, bytes: Buffer.from(data, 'base64') }))),
    rows: ({ token, book, sheet, from }) => desk.ask('rows', token, book, sheet, from),
    async preview({ token, mappings, options }) {
      const plan = workspace.site().plan()
      const { counts, problems, differences, isApplicable, proposals } = await desk.askOf(
        plan,
        'preview',
        token,
        optionsFor(plan, options, mappings),
      )
      return { ...counts, problems, differences, isApplicable, proposals }
    },
    async apply(request) {
      const file = workspace.site()
      const names = await desk.ask('names', request.token)
      const { counts, edit } = await makeReady(file, request)
      file.commitPrepared(`Import of ${names.join(', ')}`, edit)
      await desk.ask('forget', request.token)
      workspace.touch()
      return counts
    },
    forget: (token) => desk.ask('forget', token),
    stop: () => desk.close(),
  }
}
