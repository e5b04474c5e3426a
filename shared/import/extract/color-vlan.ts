/**
 * The VLAN a row tells only by a colour. A colour nobody explains is an error where colours tell the VLANs, else it may be
 * mere decoration.
 */
import type { Field } from '../fields.ts'
import type { Report } from '../finding.ts'
import type { VlanCell } from '../values/vlan-cell.ts'
import { isFree } from '../words.ts'
import type { RawRow } from './raw-rows.ts'

export interface ColorContext {
  /** `#rrggbb` → VLAN number, from the legends. */
  readonly vlanByColor: ReadonlyMap<string, number>
  /** Sheets whose VLANs are told by colours. */
  readonly isColored: (sheet: string) => boolean
  readonly report: Report
}

export const noVlan: VlanCell = { all: false, untagged: null, tagged: [], plain: [], unknownNames: [] }

const COLORED: readonly Field[] = ['vlan', 'port', 'outlet', 'stand', 'panelPort', 'mode']

const SAYS_FREE: readonly Field[] = ['stand', 'outlet', 'note', 'mode']

/** The first cell of the row with a colour, the VLAN cell before all. */
const fillsOf = (row: RawRow): { field: Field; fill: string }[] =>
  COLORED.flatMap((field) => {
    const fill = row.values.get(field)?.fill
    return fill ? [{ field, fill }] : []
  })

const isUsed = (row: RawRow): boolean =>
  (['stand', 'outlet'] as const).some((field) => {
    const text = row.values.get(field)?.text ?? ''
    return text !== '' && !isFree(text)
  })

/** The sheets where most used rows have no VLAN in writing and a colour of the legend. */
export function findColoredSheets(
  rows: readonly RawRow[],
  vlanByColor: ReadonlyMap<string, number>,
): ReadonlySet<string> {
  const colored = new Set<string>()
  for (const [sheet, own] of Map.groupBy(rows.filter(isUsed), (row) => row.sheet)) {
    const told = own.filter(
      (row) => !row.values.get('vlan')?.text && fillsOf(row).some(({ fill }) => vlanByColor.has(fill)),
    )
    if (told.length * 2 >= own.length) colored.add(sheet)
  }
  return colored
}

/** The colour of the VLAN cell decides, else that of the first coloured cell of the row the legend knows. */
export function colorVlan(row: RawRow, context: ColorContext): VlanCell | null {
  // A free port keeps the colour of its neighbours.
  if (SAYS_FREE.some((field) => isFree(row.values.get(field)?.text ?? ''))) return null
  const fills = fillsOf(row)
  for (const { fill } of fills) {
    const vid = context.vlanByColor.get(fill)
    if (vid !== undefined) return { ...noVlan, plain: [vid] }
  }
  reportColor(row, fills, context)
  return null
}

/** A colour without text meant something; where no legend tells colours it may be mere decoration. */
function reportColor(row: RawRow, fills: ReturnType<typeof fillsOf>, context: ColorContext): void {
  const isTold = context.isColored(row.sheet)
  const [first] = fills
  const isVlanCell = first?.field === 'vlan' && row.values.get('vlan')?.text === ''
  if (!isUsed(row) || !(isTold || isVlanCell)) return
  const field = first?.field ?? 'port'
  sayColor(row, field, isTold || context.vlanByColor.size > 0, first?.fill ?? null, context)
}

function sayColor(
  row: RawRow,
  field: Field,
  isError: boolean,
  fill: string | null,
  context: ColorContext,
): void {
  context.report(
    isError ? 'error' : 'warning',
    'vlan_undefined',
    { sheet: row.sheet, cell: row.cellOf(field), row },
    fill === null
      ? 'the other rows tell their VLAN by a colour, this one has none; colour it, or write the VLAN number'
      : `the colour ${fill} of this cell is explained by no legend; add it to the legend, or write the VLAN number`,
    fill === null ? {} : { color: fill },
  )
}
