/**
 * The strips behind the windows of patch panels: blocks of six positions, each with what it leads to. On A4 they have the
 * usual pitch of 16 mm and are cut out; for a label printer a block takes the label's very size.
 */
import type { Panel, PanelPort } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import type { Offset } from './label-formats.ts'
import { A4, type Box, box, line, type Mark, type Page } from './page.ts'
import type { PrintContext } from './sheet.ts'
import { type Measure, textIn } from './text-fit.ts'
import { printWords } from './words.ts'

const BLOCK = 6
const PITCH = 16
const STRIP_HEIGHT = 10
const MARGIN = { left: 9, top: 15 }
/** A line of small text above the strip, and space for the knife. */
const ROW = STRIP_HEIGHT + 8
const BLOCKS_A_ROW = 2

export interface StripBlock {
  readonly panel: string
  readonly cells: readonly { readonly position: number; readonly text: string; readonly stand: string }[]
}

function cellOf(plan: Plan, port: PanelPort) {
  const { outlet, stand } = connectionRow(plan, { kind: 'panelPort', id: port.id })
  return {
    position: port.position,
    text: outlet ?? port.label ?? '',
    stand: stand !== null && !outlet?.includes(stand) ? stand : '',
  }
}

/** The blocks of each panel, in its order. */
export function stripBlocks(plan: Plan, panels: readonly Panel[]): StripBlock[] {
  const { portsOfPanel } = indexPlan(plan)
  return panels.flatMap((panel) => {
    const ports = portsOfPanel.get(panel.id) ?? []
    return Array.from({ length: Math.ceil(ports.length / BLOCK) }, (_, at) => ({
      panel: panel.name,
      cells: ports.slice(at * BLOCK, (at + 1) * BLOCK).map((port) => cellOf(plan, port)),
    }))
  })
}

/** Six cells, empty where a panel ends within the block, so that every strip has one length. */
function drawStrip(measure: Measure, block: StripBlock, place: Box): Mark[] {
  const width = place.width / BLOCK
  const cells = block.cells.flatMap(({ position, text, stand }, at) => {
    const cell: Box = { ...place, x: place.x + at * width + 0.5, width: width - 1 }
    const lines = [String(position), text, stand].filter((one) => one !== '')
    const height = place.height / lines.length
    return lines.flatMap((value, row) =>
      textIn(
        measure,
        value,
        { ...cell, y: place.y + row * height, height },
        { size: Math.min(9, height * 2.2), bold: row === 0, align: 'center', smallest: 4 },
      ),
    )
  })
  const bars = Array.from({ length: BLOCK - 1 }, (_, at) => {
    const x = place.x + (at + 1) * width
    return line([x, place.y], [x, place.y + place.height], 0.15)
  })
  return [...bars, ...cells]
}

/** A4 pages of strips to cut out, the panel's name above each. */
export function stripPages(
  { measure, language }: PrintContext,
  blocks: readonly StripBlock[],
  offset: Offset,
): Page[] {
  const rows = Math.floor((A4.height - 2 * MARGIN.top) / ROW)
  const each = rows * BLOCKS_A_ROW
  const how = { x: MARGIN.left, y: 4, width: 192, height: 5 }
  return Array.from({ length: Math.ceil(blocks.length / each) }, (_, page) => ({
    ...A4,
    marks: [
      ...textIn(measure, printWords[language].stripsHow, how, { size: 8 }),
      ...blocks.slice(page * each, (page + 1) * each).flatMap((block, at) => {
        const x = MARGIN.left + (at % BLOCKS_A_ROW) * PITCH * BLOCK + offset.x
        const y = MARGIN.top + Math.floor(at / BLOCKS_A_ROW) * ROW + offset.y
        const place = { x, y, width: PITCH * BLOCK, height: STRIP_HEIGHT }
        const range = `${block.panel} ${block.cells[0]?.position}–${block.cells.at(-1)?.position}`
        return [
          ...textIn(measure, range, { ...place, y: y - 5, height: 4.5 }, { size: 7 }),
          box(place, 0.15),
          ...drawStrip(measure, block, place),
        ]
      }),
    ],
  }))
}

/** A page of the label's size each. */
export const singleStripPages = (
  measure: Measure,
  blocks: readonly StripBlock[],
  size: { readonly width: number; readonly height: number },
): Page[] => blocks.map((block) => ({ ...size, marks: drawStrip(measure, block, { x: 0, y: 0, ...size }) }))
