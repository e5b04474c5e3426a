/** Import of workbooks in three looks: what the application thinks it sees, what would change, and applying it. */
import { type } from '@orpc/contract'
import { z } from 'zod'
import type { ImportProblem } from '../model/problem.ts'
import { call } from './base.ts'

/** A column of a sheet as the technician corrects it: `role` is one of `roles` of the view. */
export interface ColumnView {
  readonly index: number
  /** A, B ... AA. */
  readonly letter: string
  readonly header: string
  readonly role: string | null
  /** 0-1. */
  readonly confidence: number
  readonly samples: readonly string[]
}
export interface SheetView {
  readonly name: string
  readonly hidden: boolean
  readonly kind: string
  readonly confidence: number
  /** 1-based rows. */
  readonly headerRows: readonly number[]
  readonly firstRow: number
  readonly lastRow: number
  readonly columns: readonly ColumnView[]
  /** Facts read outside the table: switch, model, room, management address. */
  readonly facts: Readonly<Record<string, string>>
  /** The first rows as displayed, for the preview. */
  readonly preview: readonly (readonly string[])[]
}
export interface WorkbookView {
  /** Kept by the core until applied or forgotten. */
  readonly token: string
  readonly files: readonly string[]
  readonly sheets: readonly SheetView[]
  readonly kinds: readonly string[]
  readonly roles: readonly string[]
  /** True where a mapping remembered for this shape of workbook was used. */
  readonly remembered: boolean
}
export interface ImportCounts {
  readonly rows: number
  readonly applied: number
  readonly added: number
  readonly changed: number
  readonly removed: number
  readonly setAside: number
}
export interface ImportChange {
  readonly what: 'added' | 'changed' | 'removed'
  readonly object: string
  readonly detail: string
}
export interface ImportPreview extends ImportCounts {
  readonly problems: readonly ImportProblem[]
  readonly changes: readonly ImportChange[]
  /** True when nothing hinders applying it with the options given. */
  readonly applicable: boolean
}

const token = z.string().min(1).max(64)
/** The technician's corrections over the proposal; absent keys keep what was proposed. */
export const importCorrections = z.object({
  sheets: z.record(
    z.string(),
    z.object({
      kind: z.string().optional(),
      include: z.boolean().optional(),
      headerRows: z.array(z.int().positive()).max(5).optional(),
      columns: z.record(z.string(), z.string().nullable()).optional(),
      facts: z.record(z.string(), z.string()).optional(),
    }),
  ),
  defaultModel: z.string().optional(),
  setAside: z.boolean().optional(),
  includeHidden: z.boolean().optional(),
  includeCancelled: z.boolean().optional(),
})
export type ImportCorrections = z.infer<typeof importCorrections>

export const importContract = {
  inspect: call
    .input(z.object({ paths: z.array(z.string().min(1).max(4096)).min(1).max(20) }))
    .output(type<WorkbookView>()),
  /** A file chosen or dropped in the page, as base64 (50 MB at most). */
  upload: call
    .input(
      z.object({
        files: z
          .array(z.object({ name: z.string().min(1).max(255), data: z.base64().max(70_000_000) }))
          .min(1)
          .max(20),
      }),
    )
    .output(type<WorkbookView>()),
  preview: call.input(z.object({ token, corrections: importCorrections })).output(type<ImportPreview>()),
  apply: call
    .input(z.object({ token, corrections: importCorrections, remember: z.boolean() }))
    .output(type<ImportCounts>()),
  forget: call.input(z.object({ token })),
}
