/**
 * The patch list of a room: its panels and switches as they look from the front, each position with what is plugged there,
 * so that a person patches with the page beside the rack. A box to tick is in every position that takes a cord.
 */
import type { Device, Panel, PanelPort } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { endKey, indexPlan } from '../model/plan-index.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import { endWords } from './end-words.ts'
import { panelsIn, switchesIn } from './label-content.ts'
import { byName } from './natural.ts'
import { A4_LANDSCAPE, type Mark } from './page.ts'
import { portWords } from './port-words.ts'
import type { PrintLanguage } from './request.ts'
import type { Scope } from './scope.ts'
import { contentBox, type Draft, type PrintContext } from './sheet.ts'
import { type Socket, socketMarks, socketsHeight } from './sockets.ts'
import { textIn } from './text-fit.ts'
import { printWords } from './words.ts'

const ROW = 31
const NAME = 7
const GAP = 5

interface Unit {
  readonly name: string
  readonly beside: string
  readonly sockets: readonly Socket[]
  readonly height: number
  readonly draw: (y: number) => Mark[]
}

/** The far end of the cord at the front of a panel position, and the cord's number, length and colour. */
function frontCord(plan: Plan, portId: number) {
  const cable = indexPlan(plan).cablesAt.get(endKey('front', portId))?.[0]
  if (!cable) return null
  const isA = cable.aKind === 'front' && cable.aId === portId
  const [kind, id] = isA ? ([cable.bKind, cable.bId] as const) : ([cable.aKind, cable.aId] as const)
  return { cable, kind, id }
}

function panelSocket(plan: Plan, port: PanelPort, language: PrintLanguage): Socket {
  const { outlet, stand, vlan, state } = connectionRow(plan, { kind: 'panelPort', id: port.id })
  const cord = frontCord(plan, port.id)
  const isDone = cord?.cable.status === 'connected' || state === 'connected' || state === 'tested'
  return {
    position: port.position,
    label: String(port.position),
    lines: [
      ...(cord ? splitName(endWords(plan, cord.kind, cord.id)) : []),
      outlet ?? stand ?? '',
      vlan === null ? '' : `v${vlan}`,
      ...cordLines(cord, language),
    ].filter((text) => text !== ''),
    isUplink: false,
    isFree: cord === null,
    ...(cord && { tick: isDone ? 'done' : 'todo' }),
  }
}

/** `#12`, `bleu 2 m`: which cord to take. */
function cordLines(cord: ReturnType<typeof frontCord>, language: PrintLanguage): string[] {
  if (!cord) return []
  const { id, color, length } = cord.cable
  const metres = length === null ? null : `${String(length).replace('.', printWords[language].decimal)} m`
  return [`#${id}`, [color, metres].filter((part) => part).join(' ')]
}

/** `SW1 Fa0/3` on two lines: a position is narrow. */
function splitName(name: string): string[] {
  const cut = name.lastIndexOf(' ')
  return cut < 0 ? [name] : [name.slice(0, cut), name.slice(cut + 1)]
}

function switchSocket(plan: Plan, context: PrintContext, port: Parameters<typeof portWords>[1]): Socket {
  const { vlan, to, panel } = portWords(plan, port, context.language)
  const next = panel === '' ? to : panel
  return {
    position: port.position,
    label: '',
    lines: [next, panel === '' ? '' : to, vlan].filter((text) => text !== ''),
    isUplink: port.uplink,
    isFree: next === '',
  }
}

function panelUnit(plan: Plan, { measure, language }: PrintContext, panel: Panel): Unit {
  const type = deviceTypeOf(plan.deviceType, panel.typeSlug)
  const sockets = (indexPlan(plan).portsOfPanel.get(panel.id) ?? []).map((port) =>
    panelSocket(plan, port, language),
  )
  return {
    name: panel.name,
    beside: type?.model ?? '',
    sockets,
    height: socketsHeight(type, sockets, ROW),
    draw: (y) => socketMarks(measure, type, sockets, { ...contentBox(A4_LANDSCAPE), y }, ROW),
  }
}

function switchUnit(plan: Plan, context: PrintContext, device: Device): Unit {
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const ports = indexPlan(plan).interfacesOf.get(device.id) ?? []
  const sockets = ports.map((port) => switchSocket(plan, context, port))
  const row = 16
  return {
    name: device.name,
    beside: type?.model ?? '',
    sockets,
    height: socketsHeight(type, sockets, row),
    draw: (y) => socketMarks(context.measure, type, sockets, { ...contentBox(A4_LANDSCAPE), y }, row),
  }
}

/** Units under each other; one that does not fit begins the next page. */
function roomPages(context: PrintContext, room: string, units: readonly Unit[]): Draft[] {
  const area = contentBox(A4_LANDSCAPE)
  const words = printWords[context.language]
  const pages: Mark[][] = []
  let y = Number.POSITIVE_INFINITY
  for (const unit of units) {
    const needed = NAME + unit.height
    if (y + needed > area.y + area.height) {
      pages.push([])
      y = area.y
    }
    pages
      .at(-1)
      ?.push(
        ...textIn(context.measure, unit.name, { ...area, y, height: NAME - 1 }, { size: 12, bold: true }),
        ...textIn(
          context.measure,
          unit.beside,
          { ...area, y, height: NAME - 1 },
          { size: 8, align: 'right' },
        ),
        ...unit.draw(y + NAME),
      )
    y += needed + GAP
  }
  return pages.map((marks) => ({
    paper: A4_LANDSCAPE,
    title: `${words.patchList} · ${room}`,
    beside: '',
    set: room,
    marks,
  }))
}

/** A sheet for each room that has panels or switches in scope. */
export function patchList(plan: Plan, context: PrintContext, scope: Scope): Draft[] {
  const words = printWords[context.language]
  const switches = switchesIn(plan, scope)
  const panels =
    scope.switchId === null
      ? panelsIn(plan, scope)
      : panelsIn(plan, { ...scope, switchId: null }).filter((panel) =>
          isPatchedTo(plan, panel, scope.switchId ?? -1),
        )
  const rooms: { readonly id: number | null; readonly name: string }[] = [
    ...[...plan.location].sort(byName),
    { id: null, name: words.noRoom },
  ]
  return rooms.flatMap(({ id, name }) =>
    roomPages(context, name, [
      ...panels.filter(({ locationId }) => locationId === id).map((one) => panelUnit(plan, context, one)),
      ...switches.filter(({ locationId }) => locationId === id).map((one) => switchUnit(plan, context, one)),
    ]),
  )
}

function isPatchedTo(plan: Plan, panel: Panel, switchId: number): boolean {
  const index = indexPlan(plan)
  return (index.portsOfPanel.get(panel.id) ?? []).some(
    (port) =>
      index.interface.get(connectionRow(plan, { kind: 'panelPort', id: port.id }).interfaceId ?? -1)
        ?.deviceId === switchId,
  )
}
