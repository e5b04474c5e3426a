/** The legend at the foot of a floor plan: which hatch is which switch, the signs, the pathways, and a scale. */
import type { FloorPlan, Pathway, PlacedKind, Placement } from '../model/floor-plan.ts'
import type { SwitchKeys } from './floor-plan-keys.ts'
import { pathwayLook, symbolMarks } from './floor-plan-symbols.ts'
import { type Hatch, hatchMarks, PLAIN, rectangleAt } from './hatch.ts'
import { type Box, box, line, type Mark, type Matrix } from './page.ts'
import type { PrintContext } from './sheet.ts'
import { textIn } from './text-fit.ts'
import { type PrintWord, printWords } from './words.ts'

const ROW = 5.5
const CELL = 46
const SCALE = 60

interface Entry {
  readonly text: string
  readonly draw: (x: number, y: number) => readonly Mark[]
}

const signWords: Readonly<Partial<Record<PlacedKind, PrintWord>>> = {
  outlet: 'outlet',
  switch: 'switch',
  panel: 'panel',
  rack: 'rack',
}

const swatch =
  (hatch: Hatch): Entry['draw'] =>
  (x, y) => [
    box({ x: x - 3.5, y: y - 1.8, width: 7, height: 3.6 }, 0, hatch.fill),
    ...hatchMarks(rectangleAt([x, y], 7, 3.6, 0), hatch),
    box({ x: x - 3.5, y: y - 1.8, width: 7, height: 3.6 }, 0.25),
  ]

function entriesOf(
  language: PrintContext['language'],
  keys: SwitchKeys,
  placements: readonly Placement[],
  pathways: readonly Pathway[],
): Entry[] {
  const words = printWords[language]
  const kinds = [...new Set(placements.filter(({ shape }) => !shape).map(({ objectKind }) => objectKind))]
  return [
    ...keys.entries.map(({ device, hatch }) => ({ text: device.name, draw: swatch(hatch) })),
    ...(keys.hasUnserved ? [{ text: words.noSwitch, draw: swatch(PLAIN) }] : []),
    ...kinds.flatMap((kind): Entry[] => {
      const word = signWords[kind]
      return word ? [{ text: words[word], draw: (x, y) => symbolMarks(kind, [x, y], PLAIN) }] : []
    }),
    ...[...new Set(pathways.map(({ kind }) => kind))].map(
      (kind): Entry => ({
        text: `${words.pathway} : ${words[kind]}`.replace(' :', language === 'fr' ? ' :' : ':'),
        draw: (x, y) => [line([x - 3.5, y], [x + 3.5, y], pathwayLook[kind].line, pathwayLook[kind].dash)],
      }),
    ),
  ]
}

const columnsIn = (width: number): number => Math.max(1, Math.floor((width - SCALE) / CELL))

export function legendHeight(
  width: number,
  keys: SwitchKeys,
  placements: readonly Placement[],
  pathways: readonly Pathway[],
): number {
  const { length } = entriesOf('en', keys, placements, pathways)
  return Math.max(2, Math.ceil(length / columnsIn(width))) * ROW + 2
}

export function legend(
  { measure, language }: PrintContext,
  floorPlan: FloorPlan,
  keys: SwitchKeys,
  placements: readonly Placement[],
  pathways: readonly Pathway[],
  toPaper: Matrix,
  place: Box,
): Mark[] {
  const columns = columnsIn(place.width)
  const entries = entriesOf(language, keys, placements, pathways)
  return [
    line([place.x, place.y], [place.x + place.width, place.y], 0.25),
    ...entries.flatMap(({ text, draw }, at) => {
      const x = place.x + (at % columns) * CELL
      const y = place.y + 2 + Math.floor(at / columns) * ROW
      return [
        ...draw(x + 4, y + ROW / 2),
        ...textIn(measure, text, { x: x + 9, y, width: CELL - 11, height: ROW }, { size: 8, smallest: 5 }),
      ]
    }),
    ...scaleBar({ measure, language }, floorPlan, toPaper, {
      ...place,
      x: place.x + place.width - SCALE,
      width: SCALE,
    }),
  ]
}

const ROUND = [0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500]

/** A round number of metres, as long as there is room for; without a scale, that is said. */
function scaleBar(
  { measure, language }: Pick<PrintContext, 'measure' | 'language'>,
  { metresPerUnit }: FloorPlan,
  [a, b]: Matrix,
  place: Box,
): Mark[] {
  const words = printWords[language]
  const row = { ...place, y: place.y + 2, height: ROW }
  if (metresPerUnit === null) return textIn(measure, words.scaleUnknown, row, { size: 8, align: 'right' })
  const perMetre = Math.hypot(a, b) / metresPerUnit
  const metres = ROUND.findLast((one) => one * perMetre <= place.width - 4) ?? ROUND[0] ?? 1
  const length = metres * perMetre
  const right = place.x + place.width
  const y = place.y + 2 + ROW
  return [
    line([right - length, y], [right, y], 0.5),
    line([right - length, y - 1.2], [right - length, y + 1.2], 0.3),
    line([right, y - 1.2], [right, y + 1.2], 0.3),
    ...textIn(
      measure,
      `${String(metres).replace('.', words.decimal)} m`,
      { ...row, y: place.y + 1 },
      { size: 8, align: 'right' },
    ),
  ]
}
