/**
 * The plan's records, in NetBox's words where it has them. One zod schema a table: column names, types and
 * validation are declared here once; the SQL schema, the edit path and the contract follow from it.
 * Ids are integers that are never reused, so that undo can put a deleted row back where others point at it.
 */
import { z } from 'zod'
import { assignmentSchema } from '../checklist/assignment-row.ts'
import { storedTypeSchema } from '../device-types/stored-type.ts'
import { dhcpServerSchema } from '../dhcp/server-row.ts'
import { ipv4Text, routedVlanSchema, routerSchema, routingSchema } from '../routers/rows.ts'
import { serviceCheckSchema } from '../service-check/check-row.ts'
import { floorPlanSchema, pathwaySchema, placementSchema, rackSchema } from './floor-plan.ts'

export const rowId = z.int().positive()
const name = z.string().trim().min(1).max(120)
const note = z.string().max(2000).nullable()

/** 1-4094; 0 and 4095 are reserved by 802.1Q. */
export const vlanNumber = z.int().min(1).max(4094)

export const service = z.enum(['network', 'telephone', 'other'])
export const portMode = z.enum(['access', 'tagged', 'routed', 'unused'])
/** How the two ends of a LAG agree. PAgP is Cisco's own, for software that has no LACP. */
export const lagProtocol = z.enum(['static', 'lacp', 'pagp'])
export const cableEnd = z.enum(['outlet', 'rear', 'front', 'interface'])
/** `cable` is fixed, `cord` is plugged by hand, `link` joins two network devices. */
export const cableKind = z.enum(['cable', 'cord', 'link'])
/** NetBox's words: still to be pulled or plugged, in place, to be taken away. */
export const cableStatus = z.enum(['planned', 'connected', 'decommissioning'])
export const cableWiring = z.enum(['straight', 'crossover'])

/** Site-wide rules. One row, id 1. `scheme` is a template with arithmetic: see shared/addressing. */
export const siteSchema = z.object({
  id: rowId,
  name,
  scheme: name,
  /** `switch`: every switch is its own L2 domain and VLAN numbers may repeat; `site`: one domain. */
  domains: z.enum(['switch', 'site']),
  /** Host numbers inside each prefix; a negative one counts back from the broadcast address (-1 = last host). */
  gatewayHost: z.int(),
  dhcpFirst: z.int(),
  dhcpLast: z.int(),
  /** Type slug given to a switch whose model is not told; said as an assumption. */
  defaultType: name,
  /** VLAN number of the switches' management interface, in every domain; null: no management address. */
  managementVlan: vlanNumber.nullable(),
  allocation: z.enum(['outlet', 'stand', 'purpose', 'sheet']),
  firstVlan: vlanNumber,
  lastVlan: vlanNumber,
  /** For visitors and exhibitors, as it is printed on a stand's sheet: name of the Wi-Fi, how to join it, whom to call. */
  wifiName: z.string().max(120).nullable(),
  wifiHelp: z.string().max(500).nullable(),
  contact: z.string().max(300).nullable(),
  /** Metres: a cord inside a technical room, where no way is drawn and nobody told. */
  cordLength: z.number().positive().max(100),
})

export const locationSchema = z.object({
  id: rowId,
  name,
  kind: z.enum(['floor', 'room', 'area']),
  parentId: rowId.nullable(),
})

/** A type that is not in the library: imported from a device-type YAML or described by hand. */
export const deviceTypeSchema = z.object({
  id: rowId,
  slug: name,
  definition: storedTypeSchema,
})

export const domainSchema = z.object({ id: rowId, name })

export const deviceSchema = z.object({
  id: rowId,
  name,
  role: z.enum(['switch', 'router', 'other']),
  /** The `{switch}` of the addressing scheme. */
  number: z.int().min(0).max(4094).nullable(),
  typeSlug: z.string(),
  /** True while the type is the site's default, not told by anyone: interface names are provisional. */
  typeAssumed: z.boolean(),
  locationId: rowId.nullable(),
  domainId: rowId.nullable(),
  /** Bound by the first push, or by a person; a push to another serial number is refused. */
  serial: z.string().nullable(),
  mac: z.string().nullable(),
  /** IPv4 address with prefix length, as on the device's management interface; null: from the scheme. */
  managementAddress: z.string().nullable(),
  managementGateway: z.string().nullable(),
  software: z.string().nullable(),
  /** What probes of this very device answered: capability name -> present. Overrides the type's facts. */
  capabilities: z.record(z.string(), z.boolean()),
  note,
})

export const interfaceSchema = z.object({
  id: rowId,
  deviceId: rowId,
  /** 1-based place on the front panel, uplinks after the access ports; `port` in lists. */
  position: z.int().min(1),
  /** Full name as the device writes it: FastEthernet0/1. */
  name,
  mode: portMode,
  /** Untagged VLAN: access VLAN, or native VLAN of a tagged port. */
  vlanId: rowId.nullable(),
  taggedVlanIds: z.array(rowId),
  /** Carries every VLAN its switch serves, derived, besides `taggedVlanIds`; trusted for DHCP; never an edge port. */
  uplink: z.boolean(),
  enabled: z.boolean(),
  /** Null: derived from what is patched to it. */
  description: z.string().max(240).nullable(),
  /** Never carried here, nor learned: ProCurve's Forbid. */
  forbiddenVlanIds: z.array(rowId),
  /** The LAG this port is a member of, on the same device: all that it carries is the LAG's, its own mode is unused. */
  lagId: rowId.nullable(),
  /** Null: a port. A LAG is an interface too; its position is its number behind the front panel (shared/plan/lag.ts). */
  lagProtocol: lagProtocol.nullable(),
})

export const panelSchema = z.object({
  id: rowId,
  name,
  locationId: rowId.nullable(),
  typeSlug: z.string().nullable(),
})

export const panelPortSchema = z.object({
  id: rowId,
  panelId: rowId,
  position: z.int().min(1),
  label: z.string().nullable(),
  service,
})

export const standSchema = z.object({
  id: rowId,
  name,
  locationId: rowId.nullable(),
  exhibitor: z.string().nullable(),
  note,
})

export const outletSchema = z.object({
  id: rowId,
  name,
  standId: rowId.nullable(),
  locationId: rowId.nullable(),
  service,
  /** Known to have something plugged in: positive evidence for later findings. Null: nobody said. */
  occupied: z.boolean().nullable(),
  note,
})

/**
 * Both ends of a cable or patch cord. Ends by kind: `outlet` (outlet id), `rear`/`front` (panel port id),
 * `interface` (interface id). An end takes at most one cable. Its id is the number printed on its labels: ids are never
 * used again, so an old label never names a new cable (see shared/model/short-id.ts for the code beside it).
 *
 *   outlet ──cable── rear [panel port] front ──cord── interface ──link── interface (uplink)
 */
export const cableSchema = z.object({
  id: rowId,
  kind: cableKind,
  aKind: cableEnd,
  aId: rowId,
  bKind: cableEnd,
  bId: rowId,
  wiring: cableWiring.nullable(),
  /** As people say it: blue, rouge. */
  color: z.string().nullable(),
  label: z.string().nullable(),
  /** Metres. */
  length: z.number().positive().nullable(),
  /** What it is made of, as people say it: Cat 6, OM3 LC-LC. */
  medium: z.string().nullable(),
  status: cableStatus,
})

export const vlanSchema = z.object({
  id: rowId,
  domainId: rowId,
  vid: vlanNumber,
  name,
  purpose: z.string().nullable(),
  /** `#rrggbb`; null: derived from the number. */
  color: z.string().nullable(),
})

/** An explicit prefix; where a VLAN has none, the scheme gives it one. Null bounds follow the site's rules. */
export const prefixSchema = z.object({
  id: rowId,
  vlanId: rowId.nullable(),
  cidr: z.string(),
  gateway: z.string().nullable(),
  dhcpFirst: z.string().nullable(),
  dhcpLast: z.string().nullable(),
  note,
})

export const hostSchema = z.object({
  id: rowId,
  name: z.string().nullable(),
  /** Lower case, colons. */
  mac: z.string(),
  outletId: rowId.nullable(),
  kind: z.string().nullable(),
  /** What DHCP gives it and no other; null: any of its network's pool. */
  address: ipv4Text.nullable(),
})

/** The base part of a configuration, editable per site; `platform` is a driver's name. */
export const templateSchema = z.object({
  id: rowId,
  name,
  platform: z.string(),
  body: z.string().max(20_000),
})

/** How the sheets of one shape of workbook are to be read, remembered and editable. */
export const mappingSchema = z.object({
  id: rowId,
  fingerprint: z.string(),
  name,
  rules: z.record(z.string(), z.unknown()),
})

/** A row of a workbook that was set aside at import and waits to be mended. */
export const setAsideSchema = z.object({
  id: rowId,
  workbook: z.string(),
  sheet: z.string(),
  cell: z.string(),
  code: z.string(),
  message: z.string(),
  values: z.record(z.string(), z.unknown()),
})

export const itemKind = z.enum(['cord', 'cable', 'switch', 'panel', 'pc', 'adapter', 'other'])
export const itemCondition = z.enum(['good', 'worn', 'broken'])

/** What is owned, alike pieces together. Movements of it are log records, see main/db/inventory-movements.ts. */
export const inventoryItemSchema = z.object({
  id: rowId,
  name,
  kind: itemKind,
  /** Pieces; of a cable: reels or pieces of `length` metres. */
  count: z.int().min(0),
  /** Metres. */
  length: z.number().positive().nullable(),
  color: z.string().nullable(),
  wiring: cableWiring.nullable(),
  medium: z.string().nullable(),
  /** Type slug or model of a switch, panel or PC. */
  model: z.string().nullable(),
  place: z.string().nullable(),
  condition: itemCondition,
  note,
})

/** A site's own runbook, or its own edition of one that is shipped; `name` is the runbook's. See shared/runbook. */
export const ownRunbookSchema = z.object({
  id: rowId,
  name,
  body: z.string().max(200_000),
})

/** Every table that the edit path may write, with its schema. */
export const planTables = {
  site: siteSchema,
  location: locationSchema,
  deviceType: deviceTypeSchema,
  domain: domainSchema,
  device: deviceSchema,
  interface: interfaceSchema,
  panel: panelSchema,
  panelPort: panelPortSchema,
  stand: standSchema,
  outlet: outletSchema,
  cable: cableSchema,
  vlan: vlanSchema,
  prefix: prefixSchema,
  host: hostSchema,
  template: templateSchema,
  mapping: mappingSchema,
  setAside: setAsideSchema,
  rack: rackSchema,
  floorPlan: floorPlanSchema,
  placement: placementSchema,
  pathway: pathwaySchema,
  inventoryItem: inventoryItemSchema,
  runbook: ownRunbookSchema,
  assignment: assignmentSchema,
  dhcpServer: dhcpServerSchema,
  serviceCheck: serviceCheckSchema,
  routing: routingSchema,
  router: routerSchema,
  routedVlan: routedVlanSchema,
} as const

export type PlanTable = keyof typeof planTables
export type PlanRow<T extends PlanTable> = z.infer<(typeof planTables)[T]>

export type Site = PlanRow<'site'>
export type Location = PlanRow<'location'>
export type Domain = PlanRow<'domain'>
export type Device = PlanRow<'device'>
export type Interface = PlanRow<'interface'>
export type Panel = PlanRow<'panel'>
export type PanelPort = PlanRow<'panelPort'>
export type Stand = PlanRow<'stand'>
export type Outlet = PlanRow<'outlet'>
export type Cable = PlanRow<'cable'>
export type CableEnd = z.infer<typeof cableEnd>
export type Vlan = PlanRow<'vlan'>
export type Prefix = PlanRow<'prefix'>
export type Host = PlanRow<'host'>
export type InventoryItem = PlanRow<'inventoryItem'>
export type PortMode = z.infer<typeof portMode>
export type LagProtocol = z.infer<typeof lagProtocol>
