/**
 * Where everything of a technical room is drawn: panels and switches one below the other, every socket with its place,
 * and each cord as a curve between two of them. Pure. Units of the drawing; a socket is WIDE × HIGH.
 */
import type { PanelPicturePort, SwitchPicture } from '../../../shared/contract/plan.ts'
import type {
  CordEnd,
  PanelPicture,
  PanelPosition,
  RoomCord,
  RoomPicture,
} from '../../../shared/technical-room/room-picture.ts'
import { HIGH, WIDE } from '../switches/socket-size.ts'

const LABEL_HIGH = 24
const PADDING = 8
/** Room between two fronts, in which the cords are seen. */
const GAP = 52
const MARGIN = 12
/** What a cord that leaves the room is written in. */
const AWAY_WIDE = 190

export type RoomSocket = {
  /** As cords name their ends: `front:12`, `interface:7`. */
  readonly key: string
  /** Middle of the socket. */
  readonly x: number
  readonly y: number
  /** Left upper corner. */
  readonly left: number
  readonly top: number
  /** Upper edge of the first row of sockets on its front, and lower edge of the last. */
  readonly first: number
  readonly last: number
  readonly owner: string
} & (
  | { readonly kind: 'front'; readonly position: PanelPosition }
  | { readonly kind: 'interface'; readonly port: PanelPicturePort }
)

export interface Front {
  readonly key: string
  readonly name: string
  readonly kind: 'panel' | 'switch'
  readonly id: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export interface DrawnCord {
  readonly cord: RoomCord
  /** SVG path. */
  readonly path: string
  readonly middle: readonly [number, number]
  /** Keys of the sockets it is plugged into here. */
  readonly sockets: readonly string[]
  /** Where it goes when it leaves the room, and where that is written. */
  readonly away: { readonly name: string; readonly x: number; readonly y: number } | null
}

export interface RoomLayout {
  readonly width: number
  readonly height: number
  readonly fronts: readonly Front[]
  readonly sockets: readonly RoomSocket[]
  readonly cords: readonly DrawnCord[]
}

export const endKey = ({ kind, id }: CordEnd): string => `${kind}:${id}`

export function layoutRoom(room: RoomPicture): RoomLayout {
  const fronts: Front[] = []
  const sockets: RoomSocket[] = []
  let top = MARGIN
  for (const [kind, picture] of inStackingOrder(room)) {
    const height = picture.height * HIGH + 2 * PADDING
    fronts.push({
      key: `${kind}:${picture.id}`,
      name: picture.name,
      kind,
      id: picture.id,
      top,
      width: picture.width * WIDE + 2 * PADDING,
      height,
    })
    sockets.push(...socketsOf(picture, top + LABEL_HIGH))
    top += LABEL_HIGH + height + GAP
  }
  const widest = Math.max(400, ...fronts.map(({ width }) => width))
  const places = new Map(sockets.map((socket) => [socket.key, socket]))
  const cords = drawCords(room.cords, places, widest + MARGIN)
  const isLeft = cords.some(({ away }) => away !== null)
  return { width: widest + 2 * MARGIN + (isLeft ? AWAY_WIDE : 0), height: top, fronts, sockets, cords }
}

/** Nobody wrote down what is screwed in where: the panels of a switch are drawn above it, so that cords are short. */
function inStackingOrder(room: RoomPicture) {
  const portsOf = new Map(
    room.switches.flatMap((device) => device.ports.map((port) => [port.interfaceId, device.id] as const)),
  )
  const panelOf = new Map(
    room.panels.flatMap((panel) => panel.positions.map((one) => [one.panelPortId, panel.id] as const)),
  )
  const owners = new Map(room.panels.map(({ id }) => [id, ownerOf(id, room.cords, panelOf, portsOf)]))
  const above = (deviceId: number | null) =>
    room.panels.filter(({ id }) => owners.get(id) === deviceId).map((panel) => ['panel', panel] as const)
  return [
    ...above(null),
    ...room.switches.flatMap((device) => [...above(device.id), ['switch', device] as const]),
  ]
}

/** The switch most cords of a panel go to; null: they go nowhere. */
function ownerOf(
  panelId: number,
  cords: readonly RoomCord[],
  panelOf: ReadonlyMap<number, number>,
  portsOf: ReadonlyMap<number, number>,
): number | null {
  const counts = new Map<number, number>()
  for (const { ends } of cords) {
    if (!ends.some(({ kind, id }) => kind === 'front' && panelOf.get(id) === panelId)) continue
    const device = portsOf.get(ends.find(({ kind }) => kind === 'interface')?.id ?? 0)
    if (device !== undefined) counts.set(device, (counts.get(device) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0] ?? null
}

function socketsOf(picture: PanelPicture | SwitchPicture, top: number): RoomSocket[] {
  const at = ({ x, y }: { readonly x: number; readonly y: number }) => {
    const [left, upper] = [MARGIN + PADDING + x * WIDE, top + PADDING + y * HIGH]
    return {
      left,
      top: upper,
      x: left + WIDE / 2,
      y: upper + HIGH / 2,
      first: top + PADDING,
      last: top + PADDING + picture.height * HIGH,
      owner: picture.name,
    }
  }
  if ('positions' in picture)
    return picture.positions.map((position) => ({
      kind: 'front',
      key: `front:${position.panelPortId}`,
      ...at(position),
      position,
    }))
  return picture.ports.map((port) => ({
    kind: 'interface',
    key: `interface:${port.interfaceId}`,
    ...at(port),
    port,
  }))
}

function drawCords(
  cords: readonly RoomCord[],
  places: ReadonlyMap<string, RoomSocket>,
  edge: number,
): DrawnCord[] {
  const perLine = new Map<number, number>()
  return cords.flatMap((cord, at): DrawnCord[] => {
    const here = cord.ends.flatMap((end) => places.get(endKey(end)) ?? [])
    const [a, b] = here
    if (!a) return []
    const sockets = here.map(({ key }) => key)
    if (b) return [{ cord, ...curve(a, b, at), sockets, away: null }]
    const far = cord.ends.find((end) => !places.has(endKey(end)))
    // One below the other where several leave the same front.
    const line = perLine.get(a.last) ?? 0
    perLine.set(a.last, line + 1)
    const out = lead(a, 'down')
    const y = a.last + 4 + line * 18
    const [x, from] = out.edge
    return [
      {
        cord,
        path: `${out.path} C${x} ${from + 26} ${edge - 60} ${y} ${edge} ${y}`,
        middle: [(x + edge) / 2, y] as const,
        sockets,
        away: { name: far?.name ?? '', x: edge + 6, y },
      },
    ]
  })
}

/** Out of a socket to the edge of its front: straight from the outer row, between the sockets from an inner one. */
function lead({ x, left, top, first, last }: RoomSocket, to: 'up' | 'down') {
  const edge = to === 'down' ? last : first
  const mouth = to === 'down' ? top + HIGH - 7 : top + 4
  if (Math.abs(edge - mouth) < HIGH / 2)
    return { path: `M${x} ${mouth} L${x} ${edge}`, edge: [x, edge] as const }
  const gap = left - 0.5
  const turn = to === 'down' ? top + HIGH - 1 : top - 1
  return { path: `M${left + 7} ${mouth} L${gap} ${turn} L${gap} ${edge}`, edge: [gap, edge] as const }
}

/** Cords hang: side by side they bow by a little more each, so that they can be told apart. */
function curve(a: RoomSocket, b: RoomSocket, at: number) {
  const [upper, lower] = a.top <= b.top ? [a, b] : [b, a]
  const isSame = upper.first === lower.first
  const [out, into] = [lead(upper, 'down'), lead(lower, isSame ? 'down' : 'up')]
  const [[xa, ya], [xb, yb]] = [out.edge, into.edge]
  const bow = 16 + (at % 6) * 5
  const [ca, cb] = isSame ? [ya + bow + 10, yb + bow + 10] : [ya + bow, yb - bow]
  const path = `${out.path} C${xa} ${ca} ${xb} ${cb} ${xb} ${yb} ${reversed(into.path)}`
  // The point of a Bézier curve half-way.
  const middle = [(xa + xb) / 2, (ya + 3 * ca + 3 * cb + yb) / 8] as const
  return { path, middle }
}

/** The points of a lead from the edge inwards. */
const reversed = (path: string): string =>
  path
    .replace('M', 'L')
    .split('L')
    .filter((point) => point.trim() !== '')
    .toReversed()
    .map((point) => `L${point.trim()}`)
    .join(' ')
