/**
 * One worksheet: values with their looks, hidden rows and columns, merges. Cells may lack their reference, rows their
 * number (both are optional in the format); shared formulas are written once and only pointed at afterwards.
 */

import { shiftFormula } from '../../../shared/import/formula-shift.ts'
import {
  type Cell,
  type CellValue,
  parseRange,
  type Range,
  type Row,
  type Sheet,
} from '../../../shared/import/workbook.ts'
import { flag, walkXml } from '../xml.ts'
import { isoDate } from './dates.ts'
import { type RichText, type RichTextReader, readRichText } from './rich-text.ts'
import { type CellStyle, plainStyle } from './styles.ts'

export interface SheetContext {
  readonly name: string
  readonly hidden: boolean
  readonly strings: readonly RichText[]
  readonly styles: readonly CellStyle[]
  readonly from1904: boolean
}

interface RawCell {
  row: number
  column: number
  type: string
  style: CellStyle
  value: string
  hasValue: boolean
  formula: string | null
  rich: RichText | null
}

/** 0.1 + 0.2 as stored is 0.30000000000000004: fifteen digits are what a spreadsheet shows. */
const numberText = (value: number): string => String(Number(value.toPrecision(15)))

/** `"VLAN "0` and `000` are shown as such; any other format of its own is shown plainly. */
function formattedNumber(value: number, format: string | null): string {
  const match = format ? /^(?:"([^"]*)")?(0+)(?:"([^"]*)")?$/.exec(format) : null
  if (!match || !Number.isInteger(value)) return numberText(value)
  const [, before = '', zeros = '', after = ''] = match
  return `${before}${String(value).padStart(zeros.length, '0')}${after}`
}

interface Content {
  value: CellValue
  text: string
  struck: boolean | 'part'
  trouble: Cell['trouble']
}

const textContent = (rich: RichText): Content => ({
  value: rich.text,
  text: rich.text,
  struck: rich.struck,
  trouble: null,
})

function numberContent(raw: string, style: CellStyle, from1904: boolean): Content {
  const value = Number(raw)
  if (!Number.isFinite(value)) return { value: raw, text: raw, struck: false, trouble: 'error' }
  const date = style.isDate ? isoDate(value, from1904) : null
  if (date) return { value: date, text: date, struck: false, trouble: 'date' }
  return { value, text: formattedNumber(value, style.format), struck: false, trouble: null }
}

function contentOf(raw: RawCell, context: SheetContext): Content {
  if (raw.rich) return textContent(raw.rich)
  if (!raw.hasValue)
    return { value: null, text: '', struck: false, trouble: raw.formula === null ? null : 'formula' }
  switch (raw.type) {
    case 's':
      return textContent(context.strings[Number(raw.value)] ?? { text: '', struck: false })
    case 'str':
    case 'inlineStr':
      return textContent({ text: raw.value, struck: false })
    case 'b':
      return {
        value: raw.value === '1',
        text: raw.value === '1' ? 'TRUE' : 'FALSE',
        struck: false,
        trouble: null,
      }
    case 'e':
      return { value: raw.value, text: raw.value, struck: false, trouble: 'error' }
    case 'd':
      return { value: raw.value, text: raw.value.replace('T00:00:00', ''), struck: false, trouble: 'date' }
    default:
      return raw.value.trim() === ''
        ? { value: null, text: '', struck: false, trouble: null }
        : numberContent(raw.value, raw.style, context.from1904)
  }
}

function finishCell(raw: RawCell, context: SheetContext): Cell | null {
  const { value, text, struck, trouble } = contentOf(raw, context)
  const { fill } = raw.style
  const trimmed = text.replace(/[\u00a0\u202f]/g, ' ').trim()
  if (trimmed === '' && fill === null && trouble === null) return null
  const { row, column, formula } = raw
  const isStruck = raw.style.struck && trimmed !== '' && struck !== 'part' ? true : struck
  return { row, column, value, text: trimmed, fill, struck: isStruck, formula, trouble }
}

/** Hostile files declare a column range over the whole sheet; only columns that can hold a plan are kept. */
const WIDEST = 16384

interface SheetParts {
  rows: Row[]
  merges: Range[]
  hiddenColumns: Set<number>
}

interface SharedFormula {
  row: number
  column: number
  text: string
}

/** Reads one worksheet part. */
export function readSheet(xml: string, context: SheetContext): Sheet {
  const parts: SheetParts = { rows: [], merges: [], hiddenColumns: new Set() }
  const shared = new Map<string, SharedFormula>()
  let row: { index: number; hidden: boolean; cells: Cell[] } | null = null
  let cell: RawCell | null = null
  let rich: RichTextReader | null = null
  let collecting: 'v' | 'f' | null = null
  let formulaText = ''
  let sharedId: string | null = null

  const openCell = (reference: string | undefined, type: string, style: CellStyle) => {
    const last = row?.cells.at(-1)
    const place = reference ? parseRange(reference) : null
    const column = place?.left ?? (lastColumn || last?.column || 0) + 1
    lastColumn = column
    cell = {
      row: row?.index ?? 1,
      column,
      type,
      style,
      value: '',
      hasValue: false,
      formula: null,
      rich: null,
    }
  }
  let lastColumn = 0

  const closeFormula = () => {
    if (!cell) return
    const text = formulaText.trim()
    if (sharedId !== null && text !== '') shared.set(sharedId, { row: cell.row, column: cell.column, text })
    const origin = sharedId !== null && text === '' ? shared.get(sharedId) : null
    cell.formula = origin
      ? shiftFormula(origin.text, cell.row - origin.row, cell.column - origin.column)
      : text
  }

  walkXml(xml, {
    open(name, attributes) {
      if (rich) return rich.open(name, attributes)
      switch (name) {
        case 'row': {
          const index = Number(attributes.r ?? (parts.rows.at(-1)?.index ?? 0) + 1)
          row = { index, hidden: flag(attributes.hidden) || attributes.ht === '0', cells: [] }
          lastColumn = 0
          break
        }
        case 'c':
          openCell(attributes.r, attributes.t ?? 'n', context.styles[Number(attributes.s ?? 0)] ?? plainStyle)
          break
        case 'is':
          rich = readRichText()
          break
        case 'v':
          if (cell) cell.hasValue = true
          collecting = 'v'
          break
        case 'f':
          formulaText = ''
          sharedId = attributes.t === 'shared' ? (attributes.si ?? null) : null
          collecting = 'f'
          break
        case 'mergeCell': {
          const range = parseRange(attributes.ref ?? '')
          if (range) parts.merges.push(range)
          break
        }
        case 'col':
          if (flag(attributes.hidden) || attributes.width === '0')
            for (let at = Number(attributes.min); at <= Math.min(Number(attributes.max), WIDEST); at++)
              parts.hiddenColumns.add(at)
      }
    },
    text(text) {
      if (rich) rich.text(text)
      else if (collecting === 'v' && cell) cell.value += text
      else if (collecting === 'f') formulaText += text
    },
    close(name) {
      if (name === 'is' && rich) {
        if (cell) cell.rich = rich.finish()
        rich = null
      } else if (rich) rich.close(name)
      else if (name === 'v') collecting = null
      else if (name === 'f') {
        closeFormula()
        collecting = null
      } else if (name === 'c' && cell && row) {
        if (cell.formula !== null && cell.hasValue && cell.value === '' && cell.type !== 'str')
          cell.hasValue = false
        const finished = finishCell(cell, context)
        if (finished) row.cells.push(finished)
        cell = null
      } else if (name === 'row' && row) {
        if (row.cells.length > 0) parts.rows.push(row)
        row = null
      }
    },
  })
  const { name, hidden } = context
  return { name, hidden, ...parts, rows: parts.rows.sort((a, b) => a.index - b.index) }
}
