/** What every sheet for reading has: its title on top, who printed what and when at the bottom, pages counted. */
import { type Box, box, GREY, line, type Mark, type Page } from './page.ts'
import type { PrintLanguage } from './request.ts'
import { type Measure, textIn } from './text-fit.ts'
import { printWords } from './words.ts'

export interface PrintContext {
  readonly measure: Measure
  readonly language: PrintLanguage
  readonly siteName: string
  /** As it is to be read: 2026-11-24. */
  readonly date: string
}

export interface PaperSize {
  readonly width: number
  readonly height: number
}

/** Printers leave this much white. */
export const MARGIN = 10
const TITLE_HEIGHT = 9
const FOOT_HEIGHT = 6

/** A page before it knows how many there are. */
export interface Draft {
  readonly paper: PaperSize
  readonly title: string
  /** Beside the title, to the right: the room, the model. */
  readonly beside: string
  /** What the pages of one hand-out have in common: they are counted among themselves. */
  readonly set: string
  readonly marks: readonly Mark[]
}

/** What is left of the paper between title and foot. */
export const contentBox = ({ width, height }: PaperSize): Box => ({
  x: MARGIN,
  y: MARGIN + TITLE_HEIGHT + 2,
  width: width - 2 * MARGIN,
  height: height - 2 * MARGIN - TITLE_HEIGHT - 2 - FOOT_HEIGHT,
})

/** Adds titles and feet; pages are counted within their set. */
export function finishPages(context: PrintContext, drafts: readonly Draft[]): Page[] {
  const counted = new Map<string, number>()
  for (const { set } of drafts) counted.set(set, (counted.get(set) ?? 0) + 1)
  const before = new Map<string, number>()
  return drafts.map((draft) => {
    const at = (before.get(draft.set) ?? 0) + 1
    before.set(draft.set, at)
    return {
      ...draft.paper,
      marks: [
        ...head(context, draft),
        ...draft.marks,
        ...foot(context, draft.paper, `${at} / ${counted.get(draft.set)}`),
      ],
    }
  })
}

function head({ measure }: PrintContext, { paper, title, beside }: Draft): Mark[] {
  const width = paper.width - 2 * MARGIN
  const place = { x: MARGIN, y: MARGIN, width: width * 0.55, height: TITLE_HEIGHT - 1 }
  const right = { ...place, x: MARGIN + width * 0.57, width: width * 0.43 }
  const under = MARGIN + TITLE_HEIGHT
  return [
    ...textIn(measure, title, place, { size: 16, bold: true, smallest: 8 }),
    ...textIn(measure, beside, right, { size: 10, align: 'right', smallest: 6 }),
    line([MARGIN, under], [MARGIN + width, under], 0.4),
  ]
}

function foot({ measure, language, siteName, date }: PrintContext, paper: PaperSize, count: string): Mark[] {
  const words = printWords[language]
  const place = {
    x: MARGIN,
    y: paper.height - MARGIN - FOOT_HEIGHT + 2,
    width: paper.width - 2 * MARGIN,
    height: FOOT_HEIGHT - 2,
  }
  const style = { size: 7.5, color: GREY }
  return [
    ...textIn(
      measure,
      `${siteName} · ${words.printed} ${date}`,
      { ...place, width: place.width * 0.75 },
      style,
    ),
    ...textIn(measure, `${words.page} ${count}`, place, { ...style, align: 'right' }),
  ]
}

/** An empty box to tick by hand. */
export const tickBox = (x: number, y: number, size = 3.2): Mark =>
  box({ x, y, width: size, height: size }, 0.3)
