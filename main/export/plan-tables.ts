/**
 * The plan as tables that an import reads back without a difference: one per switch, then switches, VLANs, panels,
 * stands and the outlets that reach no switch. Links between devices are no rows: an import leaves them alone.
 */
import { exportedOutletSheet, exportedPortHeader } from '../../shared/import/own-export.ts'
import type { Interface, Outlet } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { type Chain, chainThrough } from '../../shared/plan/chain.ts'
import { locationName } from '../../shared/plan/names.ts'

export type ExportValue = string | number | null

export interface ExportTable {
  readonly name: string
  readonly header: readonly string[]
  readonly rows: readonly (readonly ExportValue[])[]
}

const yesNo = (value: boolean | null): string | null => (value === null ? null : value ? 'yes' : 'no')

/** The outlet's own columns, alike for patched and unpatched ones. */
function outletColumns(plan: Plan, outlet: Outlet | undefined) {
  const index = indexPlan(plan)
  const stand = outlet?.standId == null ? undefined : index.stand.get(outlet.standId)
  const hosts = outlet ? (index.hostsOfOutlet.get(outlet.id) ?? []) : []
  return {
    outlet: outlet?.name ?? null,
    stand: stand?.name ?? null,
    place: locationName(plan, outlet?.locationId),
    service: outlet?.service ?? null,
    occupied: yesNo(outlet?.occupied ?? null),
    mac: hosts.length > 0 ? hosts.map(({ mac }) => mac).join(' ') : null,
    note: outlet?.note ?? null,
  }
}

/** The panel position nearest to the outlet, else nearest to the port. */
function panelColumns(plan: Plan, chain: Chain): [ExportValue, ExportValue] {
  const index = indexPlan(plan)
  const node = chain.nodes.find(({ kind }) => kind === 'panelPort')
  const port = node && index.panelPort.get(node.id)
  return port ? [index.panel.get(port.panelId)?.name ?? null, port.position] : [null, null]
}

const isLink = (chain: Chain): boolean => chain.nodes.filter(({ kind }) => kind === 'interface').length > 1

function vlanColumns(plan: Plan, port: Interface): [ExportValue, ExportValue] {
  const { vlan } = indexPlan(plan)
  const untagged = port.vlanId === null ? null : (vlan.get(port.vlanId)?.vid ?? null)
  const tagged = port.taggedVlanIds.flatMap((id) => vlan.get(id)?.vid ?? [])
  if (port.uplink && tagged.length === 0) return [untagged, 'all']
  return [untagged, tagged.length > 0 ? tagged.join(', ') : null]
}

function portRow(plan: Plan, device: string, port: Interface): readonly ExportValue[] {
  const chain = chainThrough(plan, { kind: 'interface', id: port.id })
  const first = chain.nodes.find(({ kind }) => kind === 'outlet')
  const { outlet, stand, place, service, occupied, mac, note } = outletColumns(
    plan,
    first && indexPlan(plan).outlet.get(first.id),
  )
  const [panel, position] = isLink(chain) ? [null, null] : panelColumns(plan, chain)
  const [vlan, tagged] = vlanColumns(plan, port)
  const mode = port.uplink ? 'uplink' : port.mode
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
export function portTables(plan: Plan): ExportTable[] {
  const { interfacesOf } = indexPlan(plan)
  return plan.device
    .filter(({ role }) => role === 'switch')
    .map((device) => ({
      name: device.name,
      header: exportedPortHeader,
      rows: (interfacesOf.get(device.id) ?? []).map((port) => portRow(plan, device.name, port)),
    }))
}

const reachesPort = (chain: Chain): boolean => chain.nodes.some(({ kind }) => kind === 'interface')

function openOutlets(plan: Plan): ExportTable {
  const rows = plan.outlet.flatMap((outlet) => {
    const chain = chainThrough(plan, { kind: 'outlet', id: outlet.id })
    if (reachesPort(chain)) return []
    const own = outletColumns(plan, outlet)
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
    name: exportedOutletSheet,
    header: ['Outlet', 'Stand', 'Location', 'Panel', 'Position', 'Service', 'Occupied', 'MAC', 'Remark'],
    rows,
  }
}

function switches(plan: Plan): ExportTable {
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
    name: 'Switches',
    header: ['Switch', 'Number', 'Model', 'Technical room', 'IP', 'Gateway', 'Serial number'],
    rows,
  }
}

function vlans(plan: Plan): ExportTable {
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
  return { name: 'VLANs', header: ['Switch', 'VLAN', 'VLAN name', 'Usage', 'Subnet', 'Gateway'], rows }
}

/** The size only of a panel without gaps: a number would fill them at import. */
function panels(plan: Plan): ExportTable {
  const { portsOfPanel } = indexPlan(plan)
  const rows = plan.panel.map((panel) => {
    const ports = portsOfPanel.get(panel.id) ?? []
    const isWhole = ports.length > 0 && ports.every(({ position }, at) => position === at + 1)
    return [panel.name, locationName(plan, panel.locationId), isWhole ? ports.length : null]
  })
  return { name: 'Panels', header: ['Panel', 'Technical room', 'Port count'], rows }
}

function stands(plan: Plan): ExportTable {
  const rows = plan.stand.map((stand) => [
    stand.name,
    stand.exhibitor,
    locationName(plan, stand.locationId),
    stand.note,
  ])
  return { name: 'Stands', header: ['Stand', 'Exhibitor', 'Location', 'Remark'], rows }
}

/** Every table of the workbook, empty ones left out. */
export const planTables = (plan: Plan): ExportTable[] =>
  [...portTables(plan), openOutlets(plan), switches(plan), vlans(plan), panels(plan), stands(plan)].filter(
    ({ rows }) => rows.length > 0,
  )

/** One table for CSV: the ports of every switch, then the outlets that reach none. */
export function flatTable(plan: Plan): ExportTable {
  const open = openOutlets(plan).rows.map(
    ([outlet, stand, place, panel, position, ...rest]) =>
      [null, null, null, null, null, outlet, stand, place, panel, position, ...rest, null] as ExportValue[],
  )
  return {
    name: 'Ports',
    header: exportedPortHeader,
    rows: [...portTables(plan).flatMap(({ rows }) => rows), ...open],
  }
}
