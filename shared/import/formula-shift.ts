/** A shared formula at another cell: relative references move, `$` ones stay, text in quotes is left alone. */
import { columnLetters, columnNumber } from './workbook.ts'

const TOKEN = /"[^"]*"|'[^']*'!|(\$?)([A-Z]{1,3})(\$?)(\d+)(?![\w(])/g

/** `A4&"B1"` moved one row down is `A5&"B1"`. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(TOKEN, (whole, fixedColumn, letters, fixedRow, digits) => {
    if (letters === undefined) return whole
    const column = fixedColumn ? letters : columnLetters(columnNumber(letters) + columns)
    const row = fixedRow ? digits : String(Number(digits) + rows)
    return `${fixedColumn}${column}${fixedRow}${row}`
  })
}
