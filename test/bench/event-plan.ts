/**
 * The plan of an event of any size, as an import of its workbook would leave it: every outlet on a stand, wired
 * through a panel to a port in a VLAN of its own. Rows are put in directly: building 100 000 ports must not be what
 * is measured.
 */

import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { planTables } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { noLag } from '../../shared/plan/lag.ts'

const typeSlug = 'ws-c2950t-48-si'

function emptyPlan(): Plan {
  const tables = Object.keys(planTables)
  const rows = Object.fromEntries(tables.map((table) => [table, []]))
  const site = {
    id: 1,
    name: 'Bench',
    scheme: '10.{switch}.{vlan}.0/24',
    domains: 'switch',
    gatewayHost: -1,
    dhcpFirst: 10,
    dhcpLast: 200,
    defaultType: typeSlug,
    managementVlan: 99,
    allocation: 'outlet',
    firstVlan: 100,
    lastVlan: 250,
    wifiName: null,
    wifiHelp: null,
    contact: null,
    cordLength: 2,
  }
  const nextIds = Object.fromEntries(tables.map((table) => [table, 1]))
  return { ...rows, site, nextIds, workStates: new Map() } as unknown as Plan
}

interface Place {
  readonly locationId: number
  readonly domainId: number
  readonly panelId: number
}

function addPort(draft: PlanDraft, interfaceId: number, label: string, port: number, place: Place): void {
  const { locationId, domainId, panelId } = place
  const stand = draft.insert('stand', { name: label, locationId, exhibitor: `Exposant ${label}`, note: null })
  const outlet = draft.insert('outlet', {
    name: `${label}-1`,
    standId: stand.id,
    locationId,
    service: 'network',
    occupied: null,
    note: null,
  })
  const vlan = draft.insert('vlan', { domainId, vid: 100 + port, name: label, purpose: null, color: null })
  draft.update('interface', interfaceId, { mode: 'access', vlanId: vlan.id })
  const panelPort = draft.insert('panelPort', { panelId, position: port, label: null, service: 'network' })
  const cable = {
    wiring: null,
    color: null,
    label: null,
    length: null,
    medium: null,
    status: 'planned' as const,
  }
  draft.insert('cable', {
    kind: 'cable',
    aKind: 'outlet',
    aId: outlet.id,
    bKind: 'rear',
    bId: panelPort.id,
    ...cable,
  })
  draft.insert('cable', {
    kind: 'cord',
    aKind: 'front',
    aId: panelPort.id,
    bKind: 'interface',
    bId: interfaceId,
    ...cable,
  })
  const mac = `02:00:${(interfaceId + 0x1000000).toString(16).slice(1).padStart(8, '0').match(/../g)?.join(':')}`
  draft.insert('host', { name: null, mac, outletId: outlet.id, kind: null, address: null })
}

function addSwitch(draft: PlanDraft, number: number): void {
  const type = deviceTypeBySlug(typeSlug)
  if (!type) throw new Error(`the library has no ${typeSlug}`)
  const name = `SW${number}`
  const locationId = draft.insert('location', { name: `Local ${number}`, kind: 'room', parentId: null }).id
  const domainId = draft.insert('domain', { name }).id
  const panelId = draft.insert('panel', { name: `P${number}`, locationId, typeSlug: null }).id
  const device = draft.insert('device', {
    name,
    role: 'switch',
    number: 1 + (number % 250),
    typeSlug,
    typeAssumed: false,
    locationId,
    domainId,
    serial: null,
    mac: null,
    managementAddress: null,
    managementGateway: null,
    software: null,
    capabilities: {},
    note: null,
  })
  const access = type.ports.length - type.uplinks
  type.ports.forEach((port, i) => {
    const isUplink = i >= access
    const row = draft.insert('interface', {
      deviceId: device.id,
      position: i + 1,
      name: port.name,
      mode: isUplink ? 'tagged' : 'unused',
      vlanId: null,
      taggedVlanIds: [],
      uplink: isUplink,
      enabled: true,
      description: null,
      ...noLag,
    })
    if (!isUplink) addPort(draft, row.id, `${name}S${i + 1}`, i + 1, { locationId, domainId, panelId })
  })
}

/** A plan of `switches` 48-port switches, all ports used. */
export function makeEventPlan(switches: number): Plan {
  const draft = openDraft(emptyPlan())
  for (let number = 1; number <= switches; number++) addSwitch(draft, number)
  return draft.toPlan()
}
