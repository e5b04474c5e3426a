/**
 * The port map of a switch on one page, to lie on top of it: the front panel as it looks, and a line a port. However many
 * ports there are, it stays one page: the lines get closer, not more.
 */
import type { Device, Interface } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { shortIdOf } from '../model/short-id.ts'
import { deviceTypeOf } from '../plan/device-type-of.ts'
import { managementAddressOf } from '../plan/management-address.ts'
import { locationName } from '../plan/names.ts'
import { A4_LANDSCAPE, type Mark } from './page.ts'
import { portWords } from './port-words.ts'
import { contentBox, type Draft, type PrintContext } from './sheet.ts'
import { type Socket, socketMarks, socketsHeight } from './sockets.ts'
import { type PrintColumn, tableMarks } from './table-pages.ts'
import { textIn } from './text-fit.ts'
import { printWords } from './words.ts'

const QR = 12
const TALLEST_ROW = 5

const socketOf = (plan: Plan, { language }: PrintContext, port: Interface): Socket => {
  const { vlan, to, panel } = portWords(plan, port, language)
  return {
    position: port.position,
    label: '',
    lines: [vlan, panel === '' ? to : panel].filter((text) => text !== ''),
    isUplink: port.uplink,
    isFree: port.mode === 'unused' && to === '' && panel === '',
  }
}

/** Code, serial number, address and software beside it. */
function factMarks(plan: Plan, context: PrintContext, device: Device, y: number): Mark[] {
  const words = printWords[context.language]
  const area = contentBox(A4_LANDSCAPE)
  const address = managementAddressOf(plan, device)
  const code = shortIdOf('device', device.id)
  const facts = [
    address ? `${words.address} ${address.address}/${address.length} (VLAN ${address.vid})` : '',
    address?.gateway ? `${words.gateway} ${address.gateway}` : '',
    device.serial === null ? '' : `${words.serial} ${device.serial}`,
    code,
  ].filter((text) => text !== '')
  const text = { x: area.x, y, width: area.width - QR - 6, height: QR }
  return [
    { kind: 'qr', text: code, x: area.x + area.width - QR, y: y + 0.5, size: QR },
    ...textIn(context.measure, facts.join('   ·   '), text, { size: 10 }),
  ]
}

const columnsOf = ({ language }: PrintContext): PrintColumn[] => {
  const words = printWords[language]
  return [
    { title: words.port, share: 1.1, bold: true },
    { title: words.interface, share: 3.4 },
    { title: words.vlan, share: 2.4, bold: true },
    { title: words.outlet, share: 3.2 },
    { title: words.stand, share: 3.2 },
    { title: words.panel, share: 2.2 },
  ]
}

export function portMap(plan: Plan, context: PrintContext, device: Device): Draft {
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  const ports = indexPlan(plan).interfacesOf.get(device.id) ?? []
  const sockets = ports.map((port) => socketOf(plan, context, port))
  const area = contentBox(A4_LANDSCAPE)
  const pictureTop = area.y + QR + 3
  const rowHeight = 12.5
  const tableTop = pictureTop + Math.min(socketsHeight(type, sockets, rowHeight), 55) + 4
  const pictureRow = rowHeight * Math.min(1, 55 / Math.max(1, socketsHeight(type, sockets, rowHeight)))
  return {
    paper: A4_LANDSCAPE,
    title: device.name,
    set: device.name,
    beside: [type?.model ?? device.typeSlug, locationName(plan, device.locationId)]
      .filter((text) => text)
      .join(' · '),
    marks: [
      ...factMarks(plan, context, device, area.y),
      ...socketMarks(context.measure, type, sockets, { ...area, y: pictureTop }, pictureRow),
      ...portTable(plan, context, ports, tableTop),
    ],
  }
}

/** Ports in two or three columns side by side, read downwards. */
function portTable(plan: Plan, context: PrintContext, ports: readonly Interface[], top: number): Mark[] {
  const area = contentBox(A4_LANDSCAPE)
  const height = area.y + area.height - top
  const columns = ports.length > 60 ? 3 : 2
  const each = Math.max(1, Math.ceil(ports.length / columns))
  const rowHeight = Math.min(TALLEST_ROW, height / (each + 1))
  const gap = 4
  const width = (area.width - gap * (columns - 1)) / columns
  return Array.from({ length: columns }, (_, column) => {
    const own = ports.slice(column * each, (column + 1) * each)
    if (own.length === 0) return []
    const lines = own.map((port) => {
      const { position, name, vlan, to, stand, panel } = portWords(plan, port, context.language)
      return { kind: 'row' as const, cells: [position, name, vlan, to, stand, panel] }
    })
    const place = { x: area.x + column * (width + gap), y: top, width, height }
    return tableMarks(context, columnsOf(context), lines, place, rowHeight)
  }).flat()
}
