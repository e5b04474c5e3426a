/** New rows as people make them: a name and some fields, the rest as the site does by default. */
import type { PlanDraft } from '../../model/draft.ts'
import { normalizeMac } from '../mac.ts'
import { addPanel } from './add-panel.ts'
import { addRouter, usualRouterPorts } from './add-router.ts'
import { addSwitch } from './add-switch.ts'
import { makeCable } from './cable-fields.ts'
import { makeDhcpServer } from './dhcp-server-fields.ts'
import { findNamed, findVlan, siteOf } from './draft-lookup.ts'
import { refuse } from './edit-error.ts'
import { type EditOutcome, type FieldValues, rehearse } from './edit-row.ts'
import { makeItem } from './item-fields.ts'
import { type EditKind, kindNamed, rowKinds } from './kinds.ts'
import { createLag } from './lag-fields.ts'
import { readCidr } from './network-fields.ts'
import { applyGroups, readFields } from './row-edit.ts'
import { checkVlanNumber, needNamed } from './row-finders.ts'
import { makeServiceCheck } from './service-check-fields.ts'
import { needDeviceType } from './switch-type.ts'
import { needNumber, readName, readNumber, readText } from './values.ts'

interface Making {
  readonly draft: PlanDraft
  readonly name: string
  readonly fields: FieldValues
  readonly tell: (note: string) => void
}

/** Makes the bare row and says which fields it has used up. */
type Maker = (making: Making) => { readonly id: number; readonly used: readonly string[] }

const cannot =
  (why: string): Maker =>
  ({ name }) =>
    refuse('bad_value', null, name, why)

function checkNameFree(draft: PlanDraft, table: 'stand' | 'outlet' | 'location', name: string): string {
  const clean = readName('name', name)
  if (findNamed(draft, table, clean))
    refuse('name_taken', 'name', clean, 'that name is taken; choose another')
  return clean
}

const makers: Readonly<Record<EditKind, Maker>> = {
  outlet: ({ draft, name }) => ({
    id: draft.insert('outlet', {
      name: checkNameFree(draft, 'outlet', name),
      standId: null,
      locationId: null,
      service: 'network',
      occupied: null,
      note: null,
    }).id,
    used: [],
  }),
  stand: ({ draft, name }) => ({
    id: draft.insert('stand', {
      name: checkNameFree(draft, 'stand', name),
      locationId: null,
      exhibitor: null,
      note: null,
    }).id,
    used: [],
  }),
  room: ({ draft, name }) => ({
    id: draft.insert('location', {
      name: checkNameFree(draft, 'location', name),
      kind: 'room',
      parentId: null,
    }).id,
    used: [],
  }),
  switch: makeSwitch,
  router: makeRouter,
  vlan: makeVlan,
  panel: ({ draft, name, fields }) => ({
    id: addPanel(draft, {
      name: readName('name', name),
      ports: readNumber('ports', fields.ports ?? null, 1, 1000) ?? 24,
    }).panel.id,
    used: ['ports'],
  }),
  prefix: ({ draft, name }) => ({
    id: draft.insert('prefix', {
      vlanId: null,
      cidr: readCidr('prefix', name),
      gateway: null,
      dhcpFirst: null,
      dhcpLast: null,
      note: null,
    }).id,
    used: [],
  }),
  host: makeHost,
  cable: ({ draft, name, fields }) => ({ id: makeCable(draft, name, fields), used: ['a', 'b', 'kind'] }),
  item: ({ draft, name }) => ({ id: makeItem(draft, name), used: [] }),
  'dhcp-server': ({ draft, name, fields }) => ({
    id: makeDhcpServer(draft, name, fields.address ?? null),
    used: ['address'],
  }),
  'service-check': ({ draft, name, fields }) => ({
    id: makeServiceCheck(draft, name, fields),
    used: ['kind', 'target', 'port', 'detail'],
  }),
  'floor-plan': cannot('a floor plan is added from its drawing: brassage floor-plan add'),
  lag: ({ draft, name, tell }) => ({ id: createLag({ draft, tell }, name), used: ['name'] }),
  port: cannot('ports come with their switch; set its model instead'),
  site: cannot('a site is made with `brassage new`'),
  routing: cannot('the rules of the routers are there already; set them'),
}

function makeSwitch({ draft, name, fields }: Making) {
  const told = readText(fields.model ?? fields.type ?? null)
  const type = needDeviceType(draft, told ?? siteOf(draft).defaultType)
  const { device } = addSwitch(draft, { name: readName('name', name), type, typeAssumed: told === null })
  return { id: device.id, used: ['model', 'type'] }
}

function makeRouter({ draft, name, fields }: Making) {
  const { device } = addRouter(draft, {
    name: readName('name', name),
    ports: readText(fields.ports ?? null) ?? usualRouterPorts,
  })
  return { id: device.id, used: ['ports'] }
}

/** `SW1 110`, or `110` where there is one domain. */
function makeVlan({ draft, name, fields }: Making) {
  const match = /^(?:(.*\S)\s+)?(\d{1,4})$/.exec(name.trim())
  const vid = needNumber('vid', match?.[2] ?? name, 1, 4094)
  const device = match?.[1] === undefined ? undefined : findNamed(draft, 'device', match[1])
  const domains = [...draft.rows('domain')]
  const domainId =
    device?.domainId ??
    (match?.[1] === undefined
      ? domains.length === 1 && domains[0]?.id
      : (findNamed(draft, 'domain', match[1])?.id ?? needNamed(draft, 'device', match[1]).domainId))
  if (!domainId) refuse('ambiguous_object', null, name, 'on which switch? Write it first, as in "SW1 110"')
  const known = findVlan(draft, domainId, vid)
  if (known) refuse('name_taken', 'vid', vid, `VLAN ${vid} is there already, as ${known.name}`)
  checkVlanNumber(draft, device, vid, 'vid')
  const given = readText(fields.name ?? null)
  const row = draft.insert('vlan', {
    domainId,
    vid,
    name: given ?? `VLAN${String(vid).padStart(4, '0')}`,
    purpose: null,
    color: null,
  })
  return { id: row.id, used: ['name'] }
}

function makeHost({ draft, name, fields }: Making) {
  const own = normalizeMac(name)
  const mac = own ?? normalizeMac(readText(fields.mac ?? null) ?? '')
  if (mac === null) refuse('bad_value', 'mac', name, 'a host needs its MAC address, as in 00:11:22:33:44:55')
  for (const other of draft.rows('host'))
    if (other.mac === mac)
      refuse('name_taken', 'mac', mac, `host ${other.name ?? other.id} has this MAC address already`)
  return {
    id: draft.insert('host', { name: own ? null : name, mac, outletId: null, kind: null, address: null }).id,
    used: ['mac'],
  }
}

/** Makes a row and sets its fields, all or nothing. Throws EditError. */
export function createRow(
  draft: PlanDraft,
  kind: string,
  name: string,
  fields: FieldValues = {},
): EditOutcome {
  return rehearse(draft, (target) => {
    const known = kindNamed(kind)
    const notes: string[] = []
    const { id, used } = makers[known]({ draft: target, name, fields, tell: (note) => notes.push(note) })
    const { groups } = rowKinds[known]
    const given = readFields(groups, fields)
    const rest = new Map([...given].filter(([fieldName]) => !used.includes(fieldName)))
    applyGroups({ draft: target, id, tell: (note) => notes.push(note) }, groups, rest)
    return { ids: [id], notes }
  })
}
