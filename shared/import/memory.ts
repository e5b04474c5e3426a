/**
 * What a workbook said last time, kept with its mapping in the site file: per row its keys and a hash of its content.
 * Importing it again applies only rows whose content changed, so that what people edited by hand since stays; and a
 * row that is gone from the workbook is known to have come from it, not from another one of the same shape.
 */
import { z } from 'zod'
import type { Plan } from '../model/plan.ts'
import { type WorkbookMapping, workbookMapping } from './mapping.ts'
import { plainWords } from './words.ts'
import type { Workbook } from './workbook.ts'

/** Main key (a port, a listed VLAN ...), outlet key, hash of the content. */
const rememberedRow = z.tuple([z.string().nullable(), z.string().nullable(), z.string()])
export type RememberedRow = z.infer<typeof rememberedRow>

const memorySchema = z.object({
  version: z.literal(1),
  mapping: workbookMapping.nullable(),
  sources: z.record(z.string(), z.array(rememberedRow)),
})
export type Memory = z.infer<typeof memorySchema>

/** cyrb53: short, stable, and good enough to tell an edited row. */
export function hashText(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    high = Math.imul(high ^ code, 2654435761)
    low = Math.imul(low ^ code, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  return (4294967296 * (2097151 & low) + (high >>> 0)).toString(36)
}

/** The shape of a workbook: its sheets' names without numbers, with their headers. */
export function fingerprintOf(workbook: Workbook, mapping: WorkbookMapping): string {
  const shapes = mapping.sheets.map(({ sheet, columns }) => {
    const name = plainWords(sheet).replace(/\d+/g, '#').replace(/ .*/, '')
    return columns.length === 0
      ? ''
      : `${columns.length > 0 && workbook.sheets.length === 1 ? '' : name}:${columns.map(({ header }) => plainWords(header)).join(',')}`
  })
  return hashText([...new Set(shapes)].sort().join('\n'))
}

export interface RememberedWorkbook {
  /** Id of the mapping row; null: nothing remembered of this shape. */
  readonly id: number | null
  readonly memory: Memory
}

const nothing: Memory = { version: 1, mapping: null, sources: {} }

export function recallShape(plan: Plan, fingerprint: string): RememberedWorkbook {
  const row = plan.mapping.find((one) => one.fingerprint === fingerprint)
  const parsed = row ? memorySchema.safeParse(row.rules) : null
  return { id: row?.id ?? null, memory: parsed?.success ? parsed.data : nothing }
}

/**
 * The rows this workbook said last time: by its file name, else by the source that shares most of its keys (a new
 * version saved under another name). Null: never seen.
 */
export function recallRows(
  plan: Plan,
  name: string,
  keys: ReadonlySet<string>,
): readonly RememberedRow[] | null {
  let best: readonly RememberedRow[] | null = null
  let bestShare = 0.5
  for (const row of plan.mapping) {
    const parsed = memorySchema.safeParse(row.rules)
    if (!parsed.success) continue
    const own = parsed.data.sources[name]
    if (own?.some(([main, outlet]) => keys.has(main ?? '') || keys.has(outlet ?? ''))) return own
    for (const rows of Object.values(parsed.data.sources)) {
      const shared = rows.filter(([main, outlet]) => keys.has(main ?? '') || keys.has(outlet ?? '')).length
      const share = shared / Math.max(1, Math.min(rows.length, keys.size))
      if (share > bestShare) [best, bestShare] = [rows, share]
    }
  }
  return best
}
