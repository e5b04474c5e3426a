/**
 * An `.ods` file as a Workbook. Everything repeats by count (`number-rows-repeated` up to a million empty rows), so
 * only what has content is kept, and a filled repeat is cut at the width of a real plan.
 */
import type { Cell, CellValue, Range, Row, Sheet, Workbook } from '../../shared/import/workbook.ts'
import { openArchive, partText } from './archive.ts'
import { unreadableFile } from './unreadable-file.ts'
import { type Attributes, walkXml } from './xml.ts'

const MOST_REPEATS = 1000

interface Looks {
  fill: string | null
  struck: boolean
  hidden: boolean
  parent: string | null
}

function lookOf(name: string, attributes: Attributes, look: Looks): void {
  if (name === 'table-cell-properties' && /^#[0-9a-f]{6}$/i.test(attributes['background-color'] ?? ''))
    look.fill = (attributes['background-color'] ?? '').toLowerCase()
  if (name === 'text-properties') {
    const line = attributes['text-line-through-style'] ?? attributes['text-line-through-type']
    if (line !== undefined && line !== 'none') look.struck = true
  }
  if (name === 'table-properties' && attributes.display === 'false') look.hidden = true
}

/** Styles by name from content.xml and styles.xml; a style without its own fill has its parent's. */
function collectLooks(xmls: readonly (string | null)[]): (name: string | undefined) => Looks | null {
  const looks = new Map<string, Looks>()
  let current: Looks | null = null
  for (const xml of xmls)
    if (xml)
      walkXml(xml, {
        open(name, attributes) {
          if (name === 'style') {
            current = {
              fill: null,
              struck: false,
              hidden: false,
              parent: attributes['parent-style-name'] ?? null,
            }
            looks.set(attributes.name ?? '', current)
          } else if (current) lookOf(name, attributes, current)
        },
        close(name) {
          if (name === 'style') current = null
        },
      })
  return (name) => {
    const own = looks.get(name ?? '')
    if (!own) return null
    const parent = own.parent ? looks.get(own.parent) : undefined
    const fill = own.fill ?? parent?.fill ?? null
    return { ...own, fill: fill === '#ffffff' ? null : fill, struck: own.struck || (parent?.struck ?? false) }
  }
}

/** The stored value of a cell by its declared type; a percentage or currency is its number. */
function storedValue(attributes: Attributes, text: string): { value: CellValue; trouble: Cell['trouble'] } {
  switch (attributes['value-type']) {
    case 'float':
    case 'percentage':
    case 'currency':
      return { value: Number(attributes.value), trouble: null }
    case 'boolean':
      return { value: attributes['boolean-value'] === 'true', trouble: null }
    case 'date':
      return { value: attributes['date-value'] ?? text, trouble: 'date' }
    default:
      return {
        value: text === '' ? null : text,
        trouble: /^(#[A-Z/0!?]+|Err:\d+)$/.test(text) ? 'error' : null,
      }
  }
}

interface OpenCell {
  attributes: Attributes
  column: number
  kept: string
  struckText: string
  paragraphs: number
}

type LookFinder = ReturnType<typeof collectLooks>

function finishCell(
  cell: OpenCell,
  row: number,
  looks: LookFinder,
  rowStyle: string | undefined,
): Cell | null {
  const { attributes, column } = cell
  const look = looks(attributes['style-name'] ?? rowStyle)
  const isPart = cell.struckText.trim() !== '' && cell.kept.trim() !== ''
  const shown = (isPart ? cell.kept : cell.kept + cell.struckText).replace(/[\u00a0\u202f]/g, ' ').trim()
  const { value, trouble } = storedValue(attributes, shown)
  const formula =
    attributes.formula?.replace(/^(of|oooc|msoxl):=?/, '').replace(/\[\.([^\]:]*)\]/g, '$1') ?? null
  const isPending = formula !== null && shown === '' && attributes['value-type'] === undefined
  const text = trouble === 'date' ? String(value) : shown
  if (text === '' && !look?.fill && !isPending) return null
  const struck = isPart ? 'part' : text !== '' && (cell.struckText.trim() !== '' || (look?.struck ?? false))
  return {
    row,
    column,
    value,
    text,
    fill: look?.fill ?? null,
    struck,
    formula,
    trouble: isPending ? 'formula' : trouble,
  }
}

const repeats = (attributes: Attributes, name: string): number =>
  Math.max(1, Number(attributes[name] ?? 1) || 1)

/** Reads the tables of content.xml. */
function readTables(xml: string, looks: LookFinder): Sheet[] {
  const sheets: Sheet[] = []
  let rows: Row[] = []
  let merges: Range[] = []
  let hiddenColumns = new Set<number>()
  let table: { name: string; hidden: boolean; nextRow: number; nextColumn: number; width: number } | null =
    null
  let row: { attributes: Attributes; cells: Cell[]; nextColumn: number } | null = null
  let cell: OpenCell | null = null
  let annotation = 0
  const spans: boolean[] = []

  const closeCell = () => {
    if (!cell || !row || !table) return
    const { attributes, column } = cell
    const count = repeats(attributes, 'number-columns-repeated')
    const finished = finishCell(cell, table.nextRow, looks, undefined)
    if (finished)
      for (let at = 0; at < Math.min(count, MOST_REPEATS); at++)
        row.cells.push({ ...finished, column: column + at })
    const right = repeats(attributes, 'number-columns-spanned')
    const down = repeats(attributes, 'number-rows-spanned')
    if (right * down > 1)
      merges.push({
        top: table.nextRow,
        left: column,
        bottom: table.nextRow + down - 1,
        right: column + right - 1,
      })
    row.nextColumn += count
    cell = null
  }
  const closeRow = () => {
    if (!row || !table) return
    const count = repeats(row.attributes, 'number-rows-repeated')
    const hidden = row.attributes.visibility === 'collapse' || row.attributes.visibility === 'filter'
    const { cells } = row
    if (cells.some(({ text }) => text !== '') || count === 1)
      for (let at = 0; at < Math.min(count, MOST_REPEATS) && cells.length > 0; at++) {
        const index = table.nextRow + at
        rows.push({ index, hidden, cells: cells.map((one) => ({ ...one, row: index })) })
      }
    table.nextRow += count
    row = null
  }

  walkXml(xml, {
    open(name, attributes) {
      if (annotation > 0 || name === 'annotation') annotation++
      else if (name === 'table' && !row) {
        const hidden = looks(attributes['style-name'])?.hidden ?? false
        table = { name: attributes.name ?? '', hidden, nextRow: 1, nextColumn: 1, width: 0 }
        ;[rows, merges, hiddenColumns] = [[], [], new Set()]
      } else if (name === 'table-column' && table) {
        const count = repeats(attributes, 'number-columns-repeated')
        if (attributes.visibility === 'collapse')
          for (let at = 0; at < Math.min(count, MOST_REPEATS); at++) hiddenColumns.add(table.nextColumn + at)
        table.nextColumn += count
      } else if (name === 'table-row' && table) row = { attributes, cells: [], nextColumn: 1 }
      else if ((name === 'table-cell' || name === 'covered-table-cell') && row)
        cell = { attributes, column: row.nextColumn, kept: '', struckText: '', paragraphs: 0 }
      else if (name === 'p' && cell && cell.paragraphs++ > 0) cell.kept += '\n'
      else if (name === 'span') spans.push(looks(attributes['style-name'])?.struck ?? false)
      else if (name === 's' && cell) cell.kept += ' '.repeat(Math.min(100, repeats(attributes, 'c')))
      else if (name === 'line-break' && cell) cell.kept += '\n'
    },
    text(text) {
      if (!cell || annotation > 0 || cell.paragraphs === 0) return
      if (spans.includes(true)) cell.struckText += text
      else cell.kept += text
    },
    close(name) {
      if (annotation > 0) annotation--
      else if (name === 'span') spans.pop()
      else if (name === 'table-cell' || name === 'covered-table-cell') closeCell()
      else if (name === 'table-row') closeRow()
      else if (name === 'table' && table && !row) {
        sheets.push({ name: table.name, hidden: table.hidden, rows, merges, hiddenColumns })
        table = null
      }
    },
  })
  return sheets
}

/** Reads the bytes of `file`. Throws `workbook_damaged`, `workbook_encrypted` or `workbook_too_large`. */
export function readOds(file: string, name: string, bytes: Uint8Array): Workbook {
  const archive = openArchive(file, bytes)
  if (partText(archive, 'META-INF/manifest.xml')?.includes('encryption-data'))
    throw unreadableFile(
      file,
      'encrypted',
      'is protected by a password. Save it without one and import that.',
    )
  const content = partText(archive, 'content.xml')
  if (!content) throw unreadableFile(file, 'damaged', 'has no content.xml. Save it again as .ods or .xlsx.')
  try {
    const looks = collectLooks([partText(archive, 'styles.xml'), content])
    return { name, sheets: readTables(content, looks) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw unreadableFile(file, 'damaged', `is damaged (${reason}). Save it again in a spreadsheet program.`)
  }
}
