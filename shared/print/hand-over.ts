/** The hand-over sheet: always one A4, for whoever takes over to read while walking. What does not fit is counted. */
import {
  type HandOver,
  type HandOverLine,
  type HandOverSection,
  handOverSections,
} from './hand-over-lines.ts'
import { A4, line, type Mark } from './page.ts'
import { contentBox, type Draft, type PrintContext } from './sheet.ts'
import { tableMarks } from './table-pages.ts'
import { textIn } from './text-fit.ts'
import { fill, type PrintWord, printWords } from './words.ts'

/** Two lines of text; up to three where there is room. */
const LOWEST_ROW = 7
const HIGHEST_ROW = 10
/** Room at the foot to sign. */
const SIGNING = 11

export const sectionWords: Readonly<Record<HandOverSection, PrintWord>> = {
  open: 'openIncidents',
  unfinished: 'unfinished',
  mended: 'mendedToday',
  noted: 'notedToday',
  done: 'doneToday',
}

type Rows = readonly {
  readonly section: HandOverSection
  readonly lines: readonly HandOverLine[]
  readonly left: number
}[]

/**
 * As many lines of each section as fit in `room` lines. What is open has half of them if it needs them; of the others, what is
 * shorter than its fair share leaves the rest to the next. A section that is cut gives its last line to say how many are
 * left out.
 */
export function fitSections(sheet: HandOver, room: number): Rows {
  const wanted = handOverSections.map((section) => Math.max(1, sheet[section].length))
  const given = wanted.map((want, at) =>
    handOverSections[at] === 'open' ? Math.min(want, Math.floor(room / 2)) : 0,
  )
  const taken = given.reduce((sum, count) => sum + count, 0)
  for (let left = room - taken; left > 0 && given.some((count, at) => count < (wanted[at] ?? 0)); ) {
    for (const [at, want] of wanted.entries())
      if (left > 0 && (given[at] ?? 0) < want) {
        given[at] = (given[at] ?? 0) + 1
        left--
      }
  }
  return handOverSections.map((section, at) => {
    const all = sheet[section]
    const fits = given[at] ?? 0
    const shown = all.length > fits ? Math.max(0, fits - 1) : all.length
    return { section, lines: all.slice(0, shown), left: all.length - shown }
  })
}

/** Of a section that is cut, the newest are shown, but of what is open the oldest: it has waited longest. */
export function handOverSheet(context: PrintContext, sheet: HandOver, day: string): Draft[] {
  const words = printWords[context.language]
  const area = contentBox(A4)
  const table = { ...area, height: area.height - SIGNING }
  const room = Math.floor(table.height / LOWEST_ROW) - 1 - handOverSections.length
  const newestFirst = { ...sheet, mended: sheet.mended.toReversed(), noted: sheet.noted.toReversed() }
  const lines = fitSections(newestFirst, room).flatMap(({ section, lines: own, left }) => [
    { kind: 'group' as const, title: `${words[sectionWords[section]]} · ${sheet[section].length}` },
    ...own.map((one) => ({ kind: 'row' as const, cells: cellsOf(one) })),
    ...(left > 0 || own.length === 0
      ? [
          {
            kind: 'row' as const,
            cells: [
              '',
              '',
              left > 0 ? fill(words.moreInJournal, { count: String(left) }) : words.nothing,
              '',
              '',
            ],
          },
        ]
      : []),
  ])
  const row = Math.min(HIGHEST_ROW, table.height / (lines.length + 1))
  const columns = [
    { title: words.when, share: 1.2 },
    { title: words.where, share: 2, bold: true },
    { title: words.what, share: 5.2 },
    { title: words.state, share: 2.2 },
    { title: words.who, share: 1.4 },
  ]
  return [
    {
      paper: A4,
      title: words.handOver,
      beside: `${context.siteName} · ${day}`,
      set: words.handOver,
      marks: [...tableMarks(context, columns, lines, table, row), ...signing(context)],
    },
  ]
}

const cellsOf = ({ when, where, what, state, who }: HandOverLine): string[] => [when, where, what, state, who]

function signing({ measure, language }: PrintContext): Mark[] {
  const words = printWords[language]
  const area = contentBox(A4)
  const y = area.y + area.height - SIGNING + 3
  const half = area.width / 2
  return [words.handedBy, words.takenBy].flatMap((text, at) => {
    const x = area.x + at * half
    return [
      ...textIn(measure, text, { x, y, width: 26, height: 6 }, { size: 9 }),
      line([x + 27, y + 6], [x + half - 6, y + 6], 0.2),
    ]
  })
}
