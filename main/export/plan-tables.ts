/**
 * The plan as tables that an import reads back without a difference: one per switch, then switches, VLANs, panels,
 * stands, cables, LAGs, DHCP servers and the outlets that reach no switch. Titles and words are those of a language.
 */
import { type ExportWords, exportWords } from '../../shared/import/export-titles.ts'
import type { Interface, Outlet } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { type Chain, chainThrough } from '../../shared/plan/chain.ts'
import { lagsOf, membersOf, portsOf } from '../../shared/plan/lag.ts'
import { locationName } from '../../shared/plan/names.ts'
import { cableTable } from './cable-table.ts'

export type ExportValue = string | number | null

export interface ExportTable {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly ExportValue[])[]
}

export type ExportLanguage = keyof typeof exportWords

const yesNo = (value: boolean | null, { yes, no }: ExportWords): string | null =>
  value === null ? null : value ? yes : no

/** The outlet's own columns, alike for patched and unpatched ones. */
function outletColumns(plan: Plan, outlet: Outlet | undefined, words: ExportWords) {
  const index = indexPlan(plan)
  const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
  const hosts = outlet ? (index.hostsOfOutlet.get(outlet.id) ?? []) : []
  return {
    outlet: outlet?.name ?? null,
    stand: stand?.name ?? null,
    place: locationName(plan, outlet?.locationId),
    service: outlet ? words.service[outlet.service] : null,
    occupied: yesNo(outlet?.occupied ?? null, words),
    mac: hosts.length > 0 ? hosts.map(({ mac }) => mac).join(' ') : null,
    note: outlet?.note ?? null,
  }
}

/** The panel position nearest to the outlet, else nearest to the port. */
function panelColumns(plan: Plan, chain: Chain): [ExportValue, ExportValue] {
  const index = indexPlan(plan)
  const hasOutlet = chain.nodes.some(({ kind }) => kind === 'outlet')
  const isPanel = ({ kind }: Chain['nodes'][number]) => kind === 'panelPort'
  const fromPort = chain.nodes[0]?.kind === 'interface'
  const node = hasOutlet || fromPort ? chain.nodes.find(isPanel) : chain.nodes.findLast(isPanel)
  const port = node && index.panelPort.get(node.id)
  return port ? [index.panel.get(port.panelId)?.name ?? null, port.position] : [null, null]
}

const isLink = (chain: Chain): boolean => chain.nodes.filter(({ kind }) => kind === 'interface').length > 1

function vlanColumns(plan: Plan, port: Interface, words: ExportWords): [ExportValue, ExportValue] {
  const { vlan } = indexPlan(plan)
  const untagged = port.vlanId === null ? null : (vlan.get(port.vlanId)?.vid ?? null)
  const tagged = port.taggedVlanIds.flatMap((id) => vlan.get(id)?.vid ?? [])
  if (port.uplink && tagged.length === 0) return [untagged, words.all]
  return [untagged, tagged.length > 0 ? tagged.join(', ') : null]
}

function portRow(plan: Plan, device: string, port: Interface, words: ExportWords): readonly ExportValue[] {
  const chain = chainThrough(plan, { kind: 'interface', id: port.id })
  const first = chain.nodes.find(({ kind }) => kind === 'outlet')
  const { outlet, stand, place, service, occupied, mac, note } = outletColumns(
    plan,
    first && indexPlan(plan).outlet.get(first.id),
    words,
  )
  const [panel, position] = isLink(chain) ? [null, null] : panelColumns(plan, chain)
  const [vlan, tagged] = vlanColumns(plan, port, words)
  const mode = words.mode[port.uplink ? 'uplink' : port.mode]
  return [
    device,
    port.name,
    mode,
    vlan,
    tagged,
    outlet,
    stand,
    place,
    panel,
    position,
    service,
    occupied,
    mac,
    note,
    port.description,
  ]
}

/** One table a switch. */
function portTables(plan: Plan, words: ExportWords): ExportTable[] {
  return plan.device
    .filter(({ role }) => role === 'switch')
    .map((device) => ({
      name: device.name,
      header: words.ports,
      rows: portsOf(plan, device.id).map((port) => portRow(plan, device.name, port, words)),
    }))
}

const reachesPort = (chain: Chain): boolean => chain.nodes.some(({ kind }) => kind === 'interface')

function openOutlets(plan: Plan, words: ExportWords): ExportTable {
  const rows = plan.outlet.flatMap((outlet) => {
    const chain = chainThrough(plan, { kind: 'outlet', id: outlet.id })
    if (reachesPort(chain)) return []
    const own = outletColumns(plan, outlet, words)
    return [
      [
        own.outlet,
        own.stand,
        own.place,
        ...panelColumns(plan, chain),
        own.service,
        own.occupied,
        own.mac,
        own.note,
      ],
    ]
  })
  return {
    name: words.sheets.outlets,
    header: words.outlets,
    rows,
  }
}

function switches(plan: Plan, words: ExportWords): ExportTable {
  const rows = plan.device
    .filter(({ role }) => role === 'switch')
    .map((device) => [
      device.name,
      device.number,
      device.typeAssumed ? null : device.typeSlug,
      locationName(plan, device.locationId),
      device.managementAddress,
      device.managementGateway,
      device.serial,
    ])
  return {
    name: words.sheets.switches,
    header: words.switches,
    rows,
  }
}

function vlans(plan: Plan, words: ExportWords): ExportTable {
  const index = indexPlan(plan)
  const rows = [...plan.vlan]
    .sort((a, b) => a.domainId - b.domainId || a.vid - b.vid)
    .map((vlan) => {
      const owner = plan.device.find(({ domainId, role }) => role === 'switch' && domainId === vlan.domainId)
      const prefix = index.prefixesOfVlan.get(vlan.id)?.[0]
      return [
        owner?.name ?? null,
        vlan.vid,
        vlan.name,
        vlan.purpose,
        prefix?.cidr ?? null,
        prefix?.gateway ?? null,
      ]
    })
  return { name: words.sheets.vlans, header: words.vlans, rows }
}

/** The size only of a panel without gaps: a number would fill them at import. */
function panels(plan: Plan, words: ExportWords): ExportTable {
  const { portsOfPanel } = indexPlan(plan)
  const rows = plan.panel.map((panel) => {
    const ports = portsOfPanel.get(panel.id) ?? []
    const isWhole = ports.length > 0 && ports.every(({ position }, at) => position === at + 1)
    return [panel.name, locationName(plan, panel.locationId), isWhole ? ports.length : null]
  })
  return { name: words.sheets.panels, header: words.panels, rows }
}

/** Ports by their place on the front panel, apart: a spreadsheet would take `3-4` for a date. */
function lags(plan: Plan, words: ExportWords): ExportTable {
  const rows = plan.device.flatMap((device) =>
    lagsOf(plan, device.id).map((lag) => [
      device.name,
      lag.name,
      words.lagProtocol[lag.lagProtocol ?? 'static'],
      membersOf(plan, lag.id)
        .map(({ position }) => position)
        .join(', '),
      words.mode[lag.uplink ? 'uplink' : lag.mode],
      ...vlanColumns(plan, lag, words),
      lag.description,
    ]),
  )
  return { name: words.sheets.lags, header: words.lags, rows }
}

function dhcpServers(plan: Plan, words: ExportWords): ExportTable {
  const index = indexPlan(plan)
  const rows = plan.dhcpServer.map(({ name, address, mac, vlanId, note }) => {
    const vlan = index.vlan.get(vlanId ?? 0)
    const owner =
      vlan && plan.device.find(({ domainId, role }) => role === 'switch' && domainId === vlan.domainId)
    return [name, address, mac, owner?.name ?? null, vlan?.vid ?? null, note]
  })
  return { name: words.sheets.dhcpServers, header: words.dhcpServers, rows }
}

function stands(plan: Plan, words: ExportWords): ExportTable {
  const rows = plan.stand.map((stand) => [
    stand.name,
    stand.exhibitor,
    locationName(plan, stand.locationId),
    stand.note,
  ])
  return { name: words.sheets.stands, header: words.stands, rows }
}

/** Every table of the workbook, empty ones left out. */
export function planTables(plan: Plan, language: ExportLanguage = 'en'): ExportTable[] {
  const words = exportWords[language]
  const lists = [openOutlets, switches, vlans, panels, stands, cableTable, lags, dhcpServers]
  return [...portTables(plan, words), ...lists.map((table) => table(plan, words))].filter(
    ({ rows }) => rows.length > 0,
  )
}

/** One table for CSV: the ports of every switch, then the outlets that reach none. */
export function flatTable(plan: Plan, language: ExportLanguage = 'en'): ExportTable {
  const words = exportWords[language]
  const open = openOutlets(plan, words).rows.map(
    ([outlet, stand, place, panel, position, ...rest]) =>
      [null, null, null, null, null, outlet, stand, place, panel, position, ...rest, null] as ExportValue[],
  )
  return {
    name: words.sheets.ports,
    header: words.ports,
    rows: [...portTables(plan, words).flatMap(({ rows }) => rows), ...open],
  }
}
