/**
 * How a workbook is to be read: what each sheet is, where its table stands, what each column holds. Proposed by
 * `proposeMapping`, corrected by people, remembered by the shape of the workbook, and kept as JSON.
 */
import { z } from 'zod'
import { type Field, fields } from './fields.ts'

export const sheetKinds = [
  'ports',
  'outlets',
  'stands',
  'vlans',
  'switches',
  'panels',
  'front-panel',
  'legend',
  'links',
  'lags',
  'dhcp',
  'ignore',
] as const
export type SheetKind = (typeof sheetKinds)[number]

export const columnMapping = z.strictObject({
  /** A, B ... */
  column: z.string().regex(/^[A-Z]{1,3}$/, 'expected a column such as A or AB'),
  header: z.string(),
  field: z.enum(fields).nullable(),
  confidence: z.number().min(0).max(1).default(1),
  /** Tables side by side under one header row: 0 is the leftmost. */
  group: z.int().min(0).default(0),
})
export type ColumnMapping = z.infer<typeof columnMapping>

export const sheetFacts = z.strictObject({
  switch: z.string().optional(),
  room: z.string().optional(),
  model: z.string().optional(),
  address: z.string().optional(),
  gateway: z.string().optional(),
  serial: z.string().optional(),
})
export type SheetFacts = z.infer<typeof sheetFacts>

export const sheetMapping = z.strictObject({
  sheet: z.string(),
  kind: z.enum(sheetKinds),
  include: z.boolean().default(true),
  confidence: z.number().min(0).max(1).default(1),
  /** 1-based; empty: no header. */
  headerRows: z.array(z.int().positive()).max(5).default([]),
  columns: z.array(columnMapping).default([]),
  facts: sheetFacts.default({}),
})
export type SheetMapping = z.infer<typeof sheetMapping>

export const importRules = z.strictObject({
  /** The outlet's label is its panel position: `P1A-12` is panel P1A, position 12. */
  outletIsPanelPosition: z.boolean().default(false),
  /** Panels are left out: outlets go straight to the switch. */
  noPanels: z.boolean().default(false),
  /** Numbers in the outlet column count inside their stand: 1 of A12 is A12-1. */
  outletsNumberedByStand: z.boolean().nullable().default(null),
})
export type ImportRules = z.infer<typeof importRules>

export const workbookMapping = z.strictObject({
  version: z.literal(1),
  sheets: z.array(sheetMapping),
  rules: importRules.prefault({}),
})
export type WorkbookMapping = z.infer<typeof workbookMapping>

export class MappingError extends Error {}

/** Reads a saved map. Throws MappingError that names the key, as `sheets[0].columns[2].field`. */
export function parseMapping(json: string): WorkbookMapping {
  let data: unknown
  try {
    data = JSON.parse(json)
  } catch (error) {
    throw new MappingError(`is no JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
  const parsed = workbookMapping.safeParse(data)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const path = (issue?.path ?? []).map((step) =>
    typeof step === 'number' ? `[${step}]` : `.${String(step)}`,
  )
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.map((key) => `.${key}`).join(', ') : ''
  throw new MappingError(
    `${(path.join('') + unknown).replace(/^\./, '') || 'the map'}: ${issue?.message ?? 'not valid'}`,
  )
}

export const fieldsOf = (sheet: SheetMapping): ReadonlySet<Field> =>
  new Set(sheet.columns.flatMap(({ field }) => (field && field !== 'ignore' ? [field] : [])))
