/** Front panels drawn as they look: a socket a port, where it really is, with its number, a few words, and what is in it. */

import type { DeviceType } from '../device-types/device-type.ts'
import { frontPanelLayout } from '../device-types/front-panel.ts'
import { type Box, box, line, type Mark } from './page.ts'
import { type Measure, textIn } from './text-fit.ts'

export interface Socket {
  readonly position: number
  /** Printed beside the port on the device. */
  readonly label: string
  /** Under the number, the most important first. */
  readonly lines: readonly string[]
  readonly isUplink: boolean
  /** Nothing is to be plugged in: struck out, so that it reads without colours. */
  readonly isFree: boolean
  /** A box to tick at the foot, ticked already where it is done; absent: none. */
  readonly tick?: 'todo' | 'done'
}

interface Cell {
  readonly x: number
  readonly y: number
  readonly label: string
}

/** Unknown types are drawn in rows of 24, as panels are. */
function cellsOf(type: DeviceType | null, positions: readonly number[]) {
  const layout = type && frontPanelLayout(type)
  const known = new Map(layout?.ports.map((port) => [port.position, port]))
  if (layout && positions.every((position) => known.has(position)))
    return {
      width: layout.width,
      height: layout.height,
      at: (position: number): Cell => known.get(position) ?? { x: 0, y: 0, label: '' },
    }
  const last = Math.max(0, ...positions)
  const at = (position: number): Cell => ({
    x: (position - 1) % 24,
    y: Math.floor((position - 1) / 24),
    label: String(position),
  })
  return { width: Math.min(24, Math.max(1, last)), height: Math.ceil(last / 24), at }
}

/** Widest a socket is drawn, so that a switch of 8 ports does not fill the page. */
const WIDEST = 24

/** Height in millimetres that `socketMarks` takes for these ports at `rowHeight` a row. */
export const socketsHeight = (
  type: DeviceType | null,
  sockets: readonly Socket[],
  rowHeight: number,
): number =>
  cellsOf(
    type,
    sockets.map(({ position }) => position),
  ).height * rowHeight

export function socketMarks(
  measure: Measure,
  type: DeviceType | null,
  sockets: readonly Socket[],
  place: Pick<Box, 'x' | 'y' | 'width'>,
  rowHeight: number,
): Mark[] {
  const cells = cellsOf(
    type,
    sockets.map(({ position }) => position),
  )
  const width = Math.min(WIDEST, place.width / cells.width)
  return sockets.flatMap((socket) => {
    const { x, y, label } = cells.at(socket.position)
    const own = { x: place.x + x * width, y: place.y + y * rowHeight, width, height: rowHeight }
    return oneSocket(measure, { ...socket, label: socket.label || label }, own)
  })
}

/** Side of a box to tick. */
const TICK = 3

function tickMarks(tick: Socket['tick'], { x, y, width, height }: Box): Mark[] {
  if (!tick) return []
  const left = x + (width - TICK) / 2
  const top = y + height - TICK - 0.7
  const right = left + TICK
  const foot = top + TICK
  return [
    box({ x: left, y: top, width: TICK, height: TICK }, 0.3),
    ...(tick === 'done'
      ? [line([left, top], [right, foot], 0.3), line([left, foot], [right, top], 0.3)]
      : []),
  ]
}

function oneSocket(measure: Measure, socket: Socket, place: Box): Mark[] {
  const { label, isUplink, isFree, tick } = socket
  const lines = isFree ? [] : socket.lines
  const frame = { x: place.x + 0.15, y: place.y + 0.15, width: place.width - 0.3, height: place.height - 0.3 }
  const inner = { x: frame.x + 0.5, width: frame.width - 1 }
  const numberHeight = Math.min(4.5, place.height * 0.3)
  const rest = frame.height - numberHeight - 0.8 - (tick ? TICK + 0.8 : 0)
  const each = Math.min(3.6, rest / Math.max(1, lines.length))
  return [
    box(frame, isUplink ? 0.6 : 0.2, isFree ? '#f1f1f1' : null),
    ...(isFree
      ? [line([frame.x, frame.y + frame.height], [frame.x + frame.width, frame.y + numberHeight], 0.1)]
      : []),
    ...textIn(
      measure,
      label,
      { ...inner, y: frame.y + 0.3, height: numberHeight },
      { size: 9, bold: true, align: 'center' },
    ),
    ...tickMarks(tick, frame),
    ...lines.flatMap((text, at) =>
      textIn(
        measure,
        text,
        { ...inner, y: frame.y + 0.3 + numberHeight + at * each, height: each },
        { size: Math.min(7.5, each * 2.2), align: 'center', smallest: 4, bold: at === 0 },
      ),
    ),
  ]
}
