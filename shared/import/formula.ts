/**
 * Works out simple formulas that were stored without a result (programs that write workbooks without calculating them
 * leave none): references, text in quotes, numbers, `&`, `+ - * /`, brackets, and CONCATENATE and TEXT("0"). Anything
 * else stays unknown: a wrong value would be worse than none.
 */
import { type Grid, openGrid } from './grid.ts'
import { type Cell, type CellValue, parseRange, type Sheet, type Workbook } from './workbook.ts'

class Unknown extends Error {}

const TOKENS =
  /\s*(?:("(?:[^"]|"")*")|((?:'[^']+'|[\p{L}\p{N}_.]+)!)?(\$?[A-Z]{1,3}\$?\d+)(?![\w(])|(\d+(?:\.\d+)?)|([A-Z]+)\s*\(|([-+*/&(),;]))/giuy

type Token =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'reference'; readonly sheet: string | null; readonly cell: string }
  | { readonly kind: 'call'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string }

function tokenise(formula: string): Token[] {
  const text = formula.replace(/^=/, '')
  const tokens: Token[] = []
  TOKENS.lastIndex = 0
  while (TOKENS.lastIndex < text.trimEnd().length) {
    const match = TOKENS.exec(text)
    if (!match) throw new Unknown()
    const [, quoted, sheet, cell, number, name, sign] = match
    if (quoted !== undefined) tokens.push({ kind: 'value', value: quoted.slice(1, -1).replaceAll('""', '"') })
    else if (cell !== undefined)
      tokens.push({ kind: 'reference', sheet: sheet?.slice(0, -1).replace(/^'|'$/g, '') ?? null, cell })
    else if (number !== undefined) tokens.push({ kind: 'value', value: Number(number) })
    else if (name !== undefined) tokens.push({ kind: 'call', name: name.toUpperCase() })
    else tokens.push({ kind: 'sign', sign: sign ?? '' })
  }
  return tokens
}

type Look = (sheet: string | null, cell: string) => CellValue

const asNumber = (value: CellValue): number => {
  const number = value === null ? 0 : Number(value)
  if (typeof value === 'boolean' || !Number.isFinite(number) || value === '') throw new Unknown()
  return number
}
const asText = (value: CellValue): string => (value === null ? '' : String(value))

/** Recursive descent: `&` binds weakest, then + -, then * /. */
function evaluate(tokens: readonly Token[], look: Look): CellValue {
  let at = 0
  const isSign = (...signs: string[]) => {
    const token = tokens[at]
    return token?.kind === 'sign' && signs.includes(token.sign) ? token.sign : null
  }
  const expect = (sign: string) => {
    if (!isSign(sign)) throw new Unknown()
    at++
  }
  const joined = (): CellValue => {
    let left = sum()
    while (isSign('&')) {
      at++
      left = asText(left) + asText(sum())
    }
    return left
  }
  const sum = (): CellValue => {
    let left = product()
    for (let sign = isSign('+', '-'); sign; sign = isSign('+', '-')) {
      at++
      const right = asNumber(product())
      left = sign === '+' ? asNumber(left) + right : asNumber(left) - right
    }
    return left
  }
  const product = (): CellValue => {
    let left = single()
    for (let sign = isSign('*', '/'); sign; sign = isSign('*', '/')) {
      at++
      const right = asNumber(single())
      left = sign === '*' ? asNumber(left) * right : asNumber(left) / right
    }
    return left
  }
  const args = (): CellValue[] => {
    const values = [joined()]
    while (isSign(',', ';')) {
      at++
      values.push(joined())
    }
    expect(')')
    return values
  }
  const single = (): CellValue => {
    if (isSign('-')) {
      at++
      return -asNumber(single())
    }
    const token = tokens[at++]
    if (!token) throw new Unknown()
    if (token.kind === 'value') return token.value
    if (token.kind === 'reference') return look(token.sheet, token.cell)
    if (token.kind === 'call') return call(token.name, args())
    if (token.sign !== '(') throw new Unknown()
    const value = joined()
    expect(')')
    return value
  }
  const value = joined()
  if (at < tokens.length) throw new Unknown()
  return value
}

function call(name: string, values: readonly CellValue[]): CellValue {
  if (name === 'CONCATENATE' || name === 'CONCAT') return values.map(asText).join('')
  const [value = null, format] = values
  if (name === 'TEXT' && typeof format === 'string' && /^0+$/.test(format))
    return String(asNumber(value)).padStart(format.length, '0')
  throw new Unknown()
}

const DEEPEST = 200
/** What a spreadsheet program lets a cell hold; a chain of `=A1&A1` doubles its text with every cell. */
const LONGEST_TEXT = 32_767
const LONGEST_FORMULA = 8192

/** The same workbook with simple pending formulas worked out. The others keep their trouble. */
export function resolveFormulas(workbook: Workbook): Workbook {
  if (
    !workbook.sheets.some(({ rows }) =>
      rows.some(({ cells }) => cells.some(({ trouble }) => trouble === 'formula')),
    )
  )
    return workbook
  const grids = new Map(workbook.sheets.map((sheet) => [sheet.name.toLowerCase(), openGrid(sheet)]))
  const known = new Map<Cell, CellValue>()
  let depth = 0
  const valueAt = (grid: Grid, reference: string): CellValue => {
    const place = parseRange(reference)
    const cell = place ? grid.own(place.top, place.left) : undefined
    if (!cell) return null
    if (cell.trouble !== 'formula') {
      if (cell.trouble !== null) throw new Unknown()
      return cell.value
    }
    return resolve(grid, cell)
  }
  const resolve = (grid: Grid, cell: Cell): CellValue => {
    const done = known.get(cell)
    if (done !== undefined) return done
    if (depth > DEEPEST) throw new Unknown()
    depth++
    try {
      const formula = cell.formula ?? ''
      if (formula.length > LONGEST_FORMULA) throw new Unknown()
      const value = evaluate(tokenise(formula), (sheet, reference) => {
        const other = sheet === null ? grid : grids.get(sheet.toLowerCase())
        if (!other) throw new Unknown()
        return valueAt(other, reference)
      })
      if (asText(value).length > LONGEST_TEXT) throw new Unknown()
      known.set(cell, value)
      return value
    } finally {
      depth--
    }
  }
  const settle = (grid: Grid, cell: Cell): Cell => {
    if (cell.trouble !== 'formula') return cell
    try {
      const value = resolve(grid, cell)
      return { ...cell, value, text: asText(value).trim(), trouble: null }
    } catch (error) {
      // A RangeError: brackets nested beyond the stack, in a file made to do harm.
      if (error instanceof Unknown || error instanceof RangeError) return cell
      throw error
    }
  }
  const sheets = workbook.sheets.map((sheet): Sheet => {
    const grid = grids.get(sheet.name.toLowerCase()) ?? openGrid(sheet)
    return {
      ...sheet,
      rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map((cell) => settle(grid, cell)) })),
    }
  })
  return { ...workbook, sheets }
}
