/** Everything a workbook says, as items of one form: what it is called, what it says (a hash), and how it is applied. */
import type { PlanDraft } from '../model/draft.ts'
import type { Device } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { addPanel, growPanel } from '../plan/edits/add-panel.ts'
import { findNamed } from '../plan/edits/draft-lookup.ts'
import { lagsOf } from '../plan/lag.ts'
import { intentOf } from './check/port-intent.ts'
import type { DhcpServerEntry } from './extract/dhcp-servers.ts'
import type { LagEntry, PanelEntry, StandEntry, VlanEntry } from './extract/lists.ts'
import type { RawRow } from './extract/raw-rows.ts'
import { cablesByKey, endKeysOf, isLinkKeys, linkKey, type PlacedLink, pointName } from './links.ts'
import { hashText } from './memory.ts'
import { outletKey, type PlacedConnection, panelKey, portKey } from './merge.ts'
import type { ReadPlan } from './read-plan.ts'
import { applyConnection } from './reconcile/connections.ts'
import { applyDhcpServer } from './reconcile/dhcp-servers.ts'
import { applyLag, findLagOf } from './reconcile/lags.ts'
import { applyLink } from './reconcile/links.ts'
import { ensureLocation, ensureStand, updateIfDifferent } from './reconcile/places.ts'
import { applyVlanEntry } from './reconcile/switches.ts'
import { switchKey } from './words.ts'

export type Devices = ReadonlyMap<string, Device>

export interface ImportItem {
  /** A port or an outlet; false: a line of a list of VLANs, stands, panels or switches. */
  readonly isMain: boolean
  readonly key: string
  readonly outletKey: string | null
  readonly hash: string
  readonly rows: readonly RawRow[]
  readonly object: string
  readonly detail: string
  /** Whether the plan had it before. */
  readonly exists: (plan: Plan) => boolean
  readonly apply: (draft: PlanDraft, devices: Devices) => void
}

/** What a row says, without where it stands: a moved row has not changed. */
function contentHash(rows: readonly RawRow[], ...more: readonly unknown[]): string {
  const said = rows.map((row) =>
    [...row.values].map(([field, { text, fill }]) => [field, text, text === '' ? fill : null]),
  )
  return hashText(JSON.stringify([said, more]))
}

function connectionItem(connection: PlacedConnection): ImportItem {
  const { owner, position, outlet, stand, panel, panelPosition } = connection
  const ownKey =
    portKey(connection) ??
    outletKey(connection) ??
    panelKey(connection) ??
    `row:${connection.row.sheet}/${connection.row.row}`
  const port = owner && position !== null ? `${owner.name} ${owner.type.ports[position - 1]?.name}` : null
  const intent = intentOf(connection)
  const isBlank =
    outlet === null && stand === null && panel === null && (intent === null || intent.mode === 'unused')
  const vlan = intent ? [intent.untagged, ...intent.tagged].filter((vid) => vid !== null).join(',') : ''
  return {
    isMain: true,
    key: ownKey,
    outletKey: outletKey(connection),
    hash: contentHash(connection.rows, connection.says.size, outlet, position, owner?.key, intent),
    rows: connection.rows,
    object: port ?? outlet ?? `${panel} ${panelPosition}`,
    detail: [stand, outlet, vlan && `VLAN ${vlan}`, panel && `${panel} ${panelPosition ?? ''}`]
      .filter(Boolean)
      .join(', '),
    exists(plan) {
      const index = indexPlan(plan)
      if (outlet !== null && plan.outlet.length > 0 && outletNames(plan).has(nameKey(outlet))) return true
      if (!owner?.device || position === null) return false
      const known = index.interfacesOf.get(owner.device.id)?.find((one) => one.position === position)
      const isUsed =
        known && (index.cablesAt.has(`interface:${known.id}`) || (known.mode !== 'unused' && !known.uplink))
      return isBlank || isUsed === true || known?.uplink === true
    },
    apply: (draft, devices) =>
      applyConnection(draft, connection, owner ? (devices.get(owner.key) ?? null) : null),
  }
}

const outletsOf = new WeakMap<Plan, Set<string>>()

function outletNames(plan: Plan): Set<string> {
  const known = outletsOf.get(plan) ?? new Set(plan.outlet.map(({ name }) => nameKey(name)))
  outletsOf.set(plan, known)
  return known
}

const listItem = (
  key: string,
  row: RawRow,
  object: string,
  exists: ImportItem['exists'],
  apply: ImportItem['apply'],
): ImportItem => ({
  isMain: false,
  key,
  outletKey: null,
  hash: contentHash([row]),
  rows: [row],
  object,
  detail: '',
  exists,
  apply,
})

export const vlanItemKey = ({ switchName, vid }: VlanEntry): string => `vlan:${switchName ?? ''}/${vid}`

const vlanItem = (entry: VlanEntry): ImportItem =>
  listItem(
    vlanItemKey(entry),
    entry.row,
    `VLAN ${entry.vid}`,
    (plan) => plan.vlan.some(({ vid }) => vid === entry.vid),
    (draft, devices) => applyVlanEntry(draft, entry, devices),
  )

const standItem = (entry: StandEntry): ImportItem =>
  listItem(
    `stand:${nameKey(entry.name)}`,
    entry.row,
    `stand ${entry.name}`,
    (plan) => plan.stand.some(({ name }) => nameKey(name) === nameKey(entry.name)),
    (draft) => {
      ensureStand(draft, entry.name, {
        exhibitor: entry.exhibitor,
        placeId: entry.place === null ? null : ensureLocation(draft, entry.place, 'area'),
        ...(entry.row.has.has('note') ? { note: entry.note } : {}),
      })
    },
  )

function applyPanel(draft: PlanDraft, { name, room, count }: PanelEntry): void {
  const locationId = room === null ? null : ensureLocation(draft, room, 'room')
  const known = findNamed(draft, 'panel', name)
  if (!known) addPanel(draft, { name, ports: count ?? 0, locationId })
  else {
    if (locationId !== null) updateIfDifferent(draft, 'panel', known, { locationId })
    if (count !== null) growPanel(draft, known.id, count)
  }
}

const panelItem = (entry: PanelEntry): ImportItem =>
  listItem(
    `panellist:${nameKey(entry.name)}`,
    entry.row,
    `panel ${entry.name}`,
    (plan) => plan.panel.some(({ name }) => nameKey(name) === nameKey(entry.name)),
    (draft) => applyPanel(draft, entry),
  )

function linkItem(link: PlacedLink): ImportItem {
  const ends = endKeysOf(link)
  const { facts } = link
  return {
    isMain: isLinkKeys(ends),
    key: linkKey(ends),
    outletKey: null,
    hash: contentHash([link.row]),
    rows: [link.row],
    object: `${pointName(link.from)} – ${pointName(link.to)}`,
    detail: [facts.medium, facts.color, facts.length && `${facts.length} m`, facts.label]
      .filter(Boolean)
      .join(', '),
    exists: (plan) => cablesByKey(plan).has(linkKey(ends)),
    apply: (draft, devices) => applyLink(draft, link, devices),
  }
}

const lagItem = (entry: LagEntry): ImportItem =>
  listItem(
    `lag:${switchKey(entry.switchName)}/${nameKey(entry.name)}`,
    entry.row,
    `${entry.switchName} ${entry.name}`,
    (plan) =>
      plan.device.some(
        (device) =>
          switchKey(device.name) === switchKey(entry.switchName) &&
          findLagOf(lagsOf(plan, device.id), entry.name) !== undefined,
      ),
    (draft, devices) => {
      const device = devices.get(switchKey(entry.switchName))
      if (device) applyLag(draft, entry, device)
    },
  )

const dhcpServerItem = (entry: DhcpServerEntry): ImportItem =>
  listItem(
    `dhcp:${nameKey(entry.name)}`,
    entry.row,
    `DHCP server ${entry.name}`,
    (plan) => plan.dhcpServer.some(({ name }) => nameKey(name) === nameKey(entry.name)),
    (draft, devices) => applyDhcpServer(draft, entry, devices),
  )

/** In the order they must be applied: lists before what refers to them. */
export const listItems = (read: ReadPlan): ImportItem[] => [
  ...read.lists.panels.map(panelItem),
  ...read.lists.stands.map(standItem),
  ...read.lists.vlans.map(vlanItem),
  ...read.connections.map(connectionItem),
  ...read.lists.lags.map(lagItem),
  ...read.lists.dhcpServers.map(dhcpServerItem),
  ...read.links.map(linkItem),
]
