/** A table over as many pages as it takes, its header on each; groups never leave their title alone at the foot of a page. */
import { type Box, box, line, type Mark } from './page.ts'
import { contentBox, type Draft, type PaperSize, type PrintContext, tickBox } from './sheet.ts'
import { textIn } from './text-fit.ts'

export interface PrintColumn {
  readonly title: string
  /** Share of the width. */
  readonly share: number
  readonly bold?: boolean
  /** A box to tick instead of text; `x` in the cell ticks it. */
  readonly isBox?: boolean
}

export interface PrintGroup {
  /** Empty: no title. */
  readonly title: string
  readonly rows: readonly (readonly string[])[]
}

export interface TableSheet {
  readonly paper: PaperSize
  readonly title: string
  readonly beside: string
  readonly columns: readonly PrintColumn[]
  readonly groups: readonly PrintGroup[]
  readonly rowHeight: number
}

type Line =
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] }

export function tablePages(context: PrintContext, sheet: TableSheet): Draft[] {
  const area = contentBox(sheet.paper)
  const perPage = Math.floor(area.height / sheet.rowHeight) - 1
  return pageLines(sheet.groups, perPage).map((lines) => ({
    paper: sheet.paper,
    title: sheet.title,
    beside: sheet.beside,
    set: sheet.title,
    marks: tableMarks(context, sheet.columns, lines, area, sheet.rowHeight),
  }))
}

function pageLines(groups: readonly PrintGroup[], perPage: number): Line[][] {
  const pages: Line[][] = [[]]
  const put = (line: Line, needed = 1) => {
    if ((pages.at(-1)?.length ?? 0) + needed > perPage) pages.push([])
    pages.at(-1)?.push(line)
  }
  for (const { title, rows } of groups) {
    if (title !== '') put({ kind: 'group', title }, Math.min(2 + Math.min(rows.length, 2), perPage))
    for (const cells of rows) put({ kind: 'row', cells })
  }
  return pages.filter((lines) => lines.length > 0)
}

/** Header and lines from the top of `area`; also used by sheets that draw their own table. */
export function tableMarks(
  { measure }: PrintContext,
  columns: readonly PrintColumn[],
  lines: readonly Line[],
  area: Box,
  rowHeight: number,
): Mark[] {
  const total = columns.reduce((sum, { share }) => sum + share, 0)
  const places = columns.map((_, at) => {
    const before = columns.slice(0, at).reduce((sum, { share }) => sum + share, 0)
    const x = area.x + (before / total) * area.width
    return { x: x + 0.8, width: ((columns[at]?.share ?? 0) / total) * area.width - 1.6 }
  })
  const size = Math.min(9, rowHeight * 1.75)
  const cell = (text: string, at: number, y: number, bold: boolean): Mark[] => {
    const place = { ...(places[at] ?? { x: area.x, width: 0 }), y, height: rowHeight }
    if (!columns[at]?.isBox) return textIn(measure, text, place, { size, bold })
    const side = Math.min(3.4, rowHeight - 1.2)
    return [
      tickBox(place.x, y + (rowHeight - side) / 2, side),
      ...tickMark(text, place.x, y, side, rowHeight),
    ]
  }
  const header = columns.flatMap(({ title, isBox }, at) => (isBox ? [] : cell(title, at, area.y, true)))
  const under = area.y + rowHeight
  return [
    box({ x: area.x, y: area.y, width: area.width, height: rowHeight }, 0, '#e4e4e4'),
    ...header,
    line([area.x, under], [area.x + area.width, under], 0.3),
    ...lines.flatMap((one, row) => {
      const y = under + row * rowHeight
      const rule = line([area.x, y + rowHeight], [area.x + area.width, y + rowHeight], 0.1)
      if (one.kind === 'group')
        return [
          ...textIn(
            measure,
            one.title,
            { x: area.x, y: y + rowHeight * 0.15, width: area.width, height: rowHeight * 0.85 },
            { size: size + 1, bold: true },
          ),
          rule,
        ]
      return [...one.cells.flatMap((text, at) => cell(text, at, y, columns[at]?.bold === true)), rule]
    }),
  ]
}

/** A cross in the box of what is done already. */
const tickMark = (text: string, x: number, y: number, side: number, rowHeight: number): Mark[] => {
  if (text !== 'x') return []
  const top = y + (rowHeight - side) / 2
  return [line([x, top], [x + side, top + side], 0.3), line([x, top + side], [x + side, top], 0.3)]
}
