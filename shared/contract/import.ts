/** Import of workbooks in three looks: what the application thinks it sees, what would change, and applying it. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { Field } from '../import/fields.ts'
import { type SheetKind, type WorkbookMapping, workbookMapping } from '../import/mapping.ts'
import type { ImportDifference } from '../import/reconcile/apply-items.ts'
import type { SiteProposal } from '../import/site-proposals.ts'
import type { ImportProblem } from '../model/problem.ts'
import { call } from './base.ts'

/** A sheet as it looks, for the preview beside its mapping. */
export interface SheetView {
  readonly name: string
  readonly hidden: boolean
  /** How many columns the sheet has. */
  readonly columns: number
  readonly rowCount: number
  /** The first rows. */
  readonly rows: readonly SheetRow[]
}

export interface SheetRow {
  /** 1-based, as people count. */
  readonly index: number
  readonly hidden: boolean
  /** Displayed texts, one a column. */
  readonly texts: readonly string[]
  /** `#rrggbb` or null, one a column; empty where no cell of the row is filled. */
  readonly fills: readonly (string | null)[]
}

export interface WorkbookView {
  readonly name: string
  readonly sheets: readonly SheetView[]
  /** As proposed, or as remembered for this shape; the technician corrects this object and sends it back. */
  readonly mapping: WorkbookMapping
  readonly isRemembered: boolean
}

export interface ImportView {
  /** Kept by the core until applied or forgotten. */
  readonly token: string
  readonly workbooks: readonly WorkbookView[]
  readonly kinds: readonly SheetKind[]
  readonly fields: readonly Field[]
}

export interface ImportCounts {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  /** Rows with an error: they stop the import, or are set aside. */
  readonly faulty: number
}

export interface ImportPreview extends ImportCounts {
  readonly problems: readonly ImportProblem[]
  /** The first thousand, in the order of the workbook. */
  readonly differences: readonly ImportDifference[]
  /** True when nothing hinders applying it with the options given. */
  readonly isApplicable: boolean
  /** Site settings the workbook tells of, as in `gateway .254`: shown, never applied by themselves. */
  readonly proposals: readonly SiteProposal[]
}

export const importOptions = z.object({
  /** Model given to switches that the workbook does not tell; absent: the site's default. */
  defaultModel: z.string().min(1).max(120).optional(),
  setAside: z.boolean(),
  includeHidden: z.boolean(),
  includeCancelled: z.boolean(),
})
export type ImportOptionsInput = z.infer<typeof importOptions>

const token = z.string().min(1).max(64)
/** One mapping a workbook, in their order. */
const request = z.object({ token, mappings: z.array(workbookMapping).min(1).max(20), options: importOptions })
const upload = z.object({ name: z.string().min(1).max(255), data: z.base64().max(70_000_000) })

export const importContract = {
  inspect: call
    .input(z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(20) }))
    .output(type<ImportView>()),
  /** Files dropped on the page, as base64 (50 MB at most). */
  upload: call.input(z.object({ files: z.array(upload).min(1).max(20) })).output(type<ImportView>()),
  /** Further rows of a sheet, from the first at or after row `from` on. */
  rows: call
    .input(
      z.object({
        token,
        book: z.int().min(0).max(19),
        sheet: z.string().max(255),
        from: z.int().min(1).max(2_000_000),
      }),
    )
    .output(type<readonly SheetRow[]>()),
  preview: call.input(request).output(type<ImportPreview>()),
  /** One transaction; the mapping is remembered for the workbook's shape. */
  apply: call.input(request).output(type<ImportCounts>()),
  forget: call.input(z.object({ token })),
}
