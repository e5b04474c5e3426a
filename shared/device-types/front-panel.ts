/**
 * Where each port sits in a picture of the front panel. The unit is one RJ45 socket; x and y are its upper left
 * corner. Switches number down the columns (odd above even), patch panels along the rows.
 */
import type { DeviceType, TypePort } from './device-type.ts'

export type SocketKind = 'rj45' | 'sfp' | 'fibre'

export interface PanelPort {
  /** 1-based place in `type.ports`. */
  readonly position: number
  readonly x: number
  readonly y: number
  readonly kind: SocketKind
  readonly label: string
}

export interface FrontPanel {
  readonly width: number
  readonly height: number
  readonly ports: readonly PanelPort[]
}

/** Up to this many ports are one row. */
const SINGLE_ROW = 12
/** Columns between two gaps, as the sockets are moulded in blocks. */
const BLOCK = 6
const GAP = 0.5
const PANEL_ROW = 24

const kindOf = ({ media }: TypePort): SocketKind => {
  if (/sfp|gbic|qsfp|xfp/.test(media)) return 'sfp'
  return /base-(fx|sx|lx|lr|sr|bx|zx)|^(lc|sc|st|mpo)/.test(media) ? 'fibre' : 'rj45'
}

const withGaps = (column: number): number => column + Math.floor(column / BLOCK) * GAP

interface Cell {
  readonly column: number
  readonly row: number
}

/** Odd above even, in as many columns as needed. */
const downColumns = (count: number): Cell[] => {
  const rows = count > SINGLE_ROW ? 2 : 1
  return Array.from({ length: count }, (_, index) => ({
    column: Math.floor(index / rows),
    row: index % rows,
  }))
}

const alongRows = (count: number): Cell[] =>
  Array.from({ length: count }, (_, index) => ({
    column: index % PANEL_ROW,
    row: Math.floor(index / PANEL_ROW),
  }))

/** Where a position of a patch panel is, in rows of 24. */
export const panelPlace = (position: number): { readonly x: number; readonly y: number } => ({
  x: withGaps((position - 1) % PANEL_ROW),
  y: Math.floor((position - 1) / PANEL_ROW),
})

/** Uplinks stand to the right: side by side at the bottom when the panel has two rows and they are one or two. */
const uplinkCells = (count: number, rows: number): Cell[] =>
  Array.from({ length: count }, (_, index) =>
    count > 2 && rows > 1
      ? { column: Math.floor(index / 2), row: index % 2 }
      : { column: index, row: rows - 1 },
  )

/** The picture of a type's front panel. */
export function frontPanelLayout(type: DeviceType): FrontPanel {
  const access = type.ports.length - type.uplinks
  const cells = type.kind === 'panel' ? alongRows(access) : downColumns(access)
  const rows = Math.max(1, ...cells.map(({ row }) => row + 1))
  const accessEnd = Math.max(0, ...cells.map(({ column }) => withGaps(column) + 1))
  const uplinkStart = cells.length > 0 ? accessEnd + 2 * GAP : 0
  const places = [
    ...cells.map(({ column, row }) => ({ x: withGaps(column), y: row })),
    ...uplinkCells(type.uplinks, rows).map(({ column, row }) => ({ x: uplinkStart + column, y: row })),
  ]
  const ports = type.ports.map((port, index) => ({
    position: index + 1,
    x: places[index]?.x ?? 0,
    y: places[index]?.y ?? 0,
    kind: kindOf(port),
    label: port.label,
  }))
  return { width: Math.max(0, ...ports.map(({ x }) => x + 1)), height: rows, ports }
}
