/**
 * A technical room as its panels and switches look, and the cords between them: data for a drawing. Surprising: a cord
 * that was taken out of the plan is there as long as nobody ticked that it was unplugged, so two may be at one port.
 */
import type { CheckedItem } from '../checklist/checklist.ts'
import type { ItemState } from '../checklist/item-state.ts'
import { cableEnds } from '../checklist/subjects.ts'
import type { SwitchPicture } from '../contract/plan.ts'
import { panelPlace } from '../device-types/front-panel.ts'
import type { Cable, CableEnd, Location, Panel, PanelPort } from '../model/entities.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { Plan, WorkState } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { lengthToTake } from '../plan/length-to-take.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'

export interface PanelPosition {
  readonly panelPortId: number
  readonly position: number
  readonly label: string
  /** Units of one RJ45 socket, as in the picture of a switch. */
  readonly x: number
  readonly y: number
  /** Something is wired to its back. */
  readonly isCabled: boolean
  readonly outlet: string | null
  readonly stand: string | null
  readonly state: WorkState
}

export interface PanelPicture {
  readonly id: number
  readonly name: string
  readonly width: number
  readonly height: number
  readonly positions: readonly PanelPosition[]
}

export interface CordEnd {
  readonly kind: CableEnd
  readonly id: number
  readonly name: string
}

/** `planned`: to be plugged; `present`: it is there; `leftover`: it is there and no longer planned. */
export type CordState = 'planned' | 'present' | 'leftover'

export interface RoomCord {
  /** Item of the checklist that is about it: `patch:12`, `unplug:7`, `pull:3`. */
  readonly item: string
  readonly cableId: number
  readonly name: string
  readonly ends: readonly CordEnd[]
  readonly color: string | null
  readonly length: number | null
  readonly state: CordState
  /** Somebody found it faulty, or two do not agree. */
  readonly isFaulty: boolean
  readonly vlans: readonly number[]
}

export interface RoomPicture {
  readonly id: number
  readonly name: string
  readonly panels: readonly PanelPicture[]
  readonly switches: readonly SwitchPicture[]
  readonly cords: readonly RoomCord[]
}

/** `pictures`: of all switches; those in the room are taken. */
export function roomPicture(
  plan: Plan,
  room: Location,
  pictures: readonly SwitchPicture[],
  checklist: readonly CheckedItem[],
): RoomPicture {
  const inRoom = (row: { readonly locationId: number | null }) => row.locationId === room.id
  const devices = new Set(plan.device.filter(inRoom).map(({ id }) => id))
  const panels = plan.panel.filter(inRoom).toSorted((a, b) => compareNaturally(a.name, b.name))
  const sockets = socketsIn(plan, new Set(panels.map(({ id }) => id)), devices)
  return {
    id: room.id,
    name: room.name,
    panels: panels.map((panel) => pictureOf(plan, panel)),
    switches: pictures
      .filter(({ id }) => devices.has(id))
      .toSorted((a, b) => compareNaturally(a.name, b.name)),
    cords: cordsAt(plan, sockets, checklist),
  }
}

function pictureOf(plan: Plan, panel: Panel): PanelPicture {
  const ports = indexPlan(plan).portsOfPanel.get(panel.id) ?? []
  const positions = ports.map((port) => positionOf(plan, port))
  return {
    id: panel.id,
    name: panel.name,
    width: Math.max(0, ...positions.map(({ x }) => x + 1)),
    height: Math.max(1, ...positions.map(({ y }) => y + 1)),
    positions,
  }
}

function positionOf(plan: Plan, port: PanelPort): PanelPosition {
  const { outlet, stand, state } = connectionRow(plan, { kind: 'panelPort', id: port.id })
  return {
    panelPortId: port.id,
    position: port.position,
    label: port.label ?? String(port.position),
    ...panelPlace(port.position),
    isCabled: indexPlan(plan).cablesAt.has(`rear:${port.id}`),
    outlet,
    stand,
    state,
  }
}

/** Ends as cords name them, of all that is in the room. */
function socketsIn(
  plan: Plan,
  panels: ReadonlySet<number>,
  devices: ReadonlySet<number>,
): ReadonlySet<string> {
  return new Set([
    ...plan.panelPort.filter(({ panelId }) => panels.has(panelId)).map(({ id }) => `front:${id}`),
    ...plan.interface.filter(({ deviceId }) => devices.has(deviceId)).map(({ id }) => `interface:${id}`),
  ])
}

const isAtFront = ({ kind }: Pick<CordEnd, 'kind'>): boolean => kind === 'front' || kind === 'interface'

function cordsAt(plan: Plan, sockets: ReadonlySet<string>, checklist: readonly CheckedItem[]): RoomCord[] {
  const items = new Map(checklist.map((item) => [item.id, item]))
  const isHere = (ends: readonly CordEnd[]) => ends.some(({ kind, id }) => sockets.has(`${kind}:${id}`))
  const planned = plan.cable.flatMap((cable) => {
    const ends = cableEnds(plan, cable)
    return isHere(ends) && ends.some(isAtFront) ? [cordOf(plan, cable, ends, items)] : []
  })
  const leftover = checklist.flatMap(({ id, step, subject, subjectId, state }): RoomCord[] =>
    step === 'unplug' && isHere(subject.ends)
      ? [
          {
            item: id,
            cableId: subjectId,
            name: subject.name,
            ends: subject.ends.map(plainEnd),
            color: subject.color,
            length: subject.length,
            state: 'leftover',
            isFaulty: isFault(state),
            vlans: [],
          },
        ]
      : [],
  )
  return [...planned, ...leftover]
}

function cordOf(
  plan: Plan,
  cable: Cable,
  ends: readonly CordEnd[],
  items: ReadonlyMap<string, CheckedItem>,
): RoomCord {
  const item = `${cable.kind === 'cord' ? 'patch' : 'pull'}:${cable.id}`
  const ticked = items.get(item)
  const isPresent = cable.status !== 'planned' || (ticked !== undefined && ticked.state !== 'todo')
  return {
    item,
    cableId: cable.id,
    name: cable.label ?? String(cable.id),
    ends: ends.map(plainEnd),
    color: cable.color,
    length: lengthToTake(plan, cable),
    state: isPresent ? 'present' : 'planned',
    isFaulty: isFault(ticked?.state),
    vlans: vlansOf(plan, ends),
  }
}

const isFault = (state: ItemState | undefined): boolean => state === 'fault' || state === 'contradiction'
const plainEnd = ({ kind, id, name }: CordEnd): CordEnd => ({ kind, id, name })

function vlansOf(plan: Plan, ends: readonly CordEnd[]): number[] {
  const port = ends.find(({ kind }) => kind === 'interface')
  if (!port) return []
  const { vlan, taggedVlans } = connectionRow(plan, { kind: 'interface', id: port.id })
  return [...new Set([...(vlan === null ? [] : [vlan]), ...taggedVlans])]
}
