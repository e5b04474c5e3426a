/** A raw row being read: texts by field, and one way to say that a cell cannot be read. */
import type { Field } from '../fields.ts'
import type { ImportRules } from '../mapping.ts'
import { withoutFloat, withoutQuotes } from '../values/name-lists.ts'
import type { ColorContext } from './color-vlan.ts'
import type { RawRow, Sourced } from './raw-rows.ts'

export interface ConnectionContext extends ColorContext {
  readonly rules: ImportRules
  readonly vlanByName: ReadonlyMap<string, number>
  /** Sheets whose outlet numbers count inside their stand. */
  readonly isNumberedByStand: (sheet: string) => boolean
  /** Bare outlet numbers are positions of their panel. */
  readonly numbersByPanel: boolean
  /** True where the type of that switch has a port of that very name: `1/2/3` is then no list. */
  readonly isPortName: (switchName: string | null, text: string) => boolean
}

export interface RowReader {
  readonly row: RawRow
  readonly context: ConnectionContext
  text(field: Field): string | null
  trouble(field: Field, why: string): void
  failed: boolean
}

export function openRow(row: RawRow, context: ConnectionContext): RowReader {
  const reader: RowReader = {
    row,
    context,
    failed: false,
    text(field) {
      const value = row.values.get(field)
      if (!value) return null
      if (value.trouble) {
        const why = troubleOf(value)
        if (why) {
          reader.trouble(field, why)
          return null
        }
      }
      return value.text === '' ? null : withoutFloat(withoutQuotes(value.text)) || null
    },
    trouble(field, why) {
      reader.failed = true
      context.report('error', 'unreadable_cell', { sheet: row.sheet, cell: row.cellOf(field), row }, why)
    },
  }
  return reader
}

/** An open quote is reported where the sheet is read, for cells of every kind (../check/quotes.ts). */
function troubleOf({ trouble, text }: Sourced): string | null {
  if (trouble === 'error') return `the cell shows the error ${text}; mend the formula`
  if (trouble === 'formula')
    return 'the formula has no stored result and is too complex to work out here; open the workbook in a spreadsheet program and save it'
  return trouble === 'date'
    ? `the spreadsheet made the date ${text} of what was typed (a range such as 1-4?); format the cell as text and type it again`
    : null
}
