/**
 * Random sites and changes to migrate on them: up to five switches of any kind that can be emulated, joined as a tree, with
 * access, tagged, shut and unused ports, LAGs as uplinks, a router or none, and a DHCP machine somewhere or nowhere.
 *
 *   [router] ── [SW1] ──┬── [SW2] ── [SW4]
 *                       └══ [SW3]           ══ a LAG
 */
import fc from 'fast-check'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import type { MigrationRequest } from '../../shared/migration/migration-request.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import type { Interface } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { interfacesOf } from '../../shared/plan/edits/draft-lookup.ts'
import { addSwitch, createRow, editRow } from '../../shared/plan/edits/index.ts'
import {
  type Emulated,
  emulateCatalyst,
  emulateFastpath,
  emulateNetgearSmart,
  emulateProcurve,
} from '../config/emulated.ts'
import { emptyPlan } from '../plan/site-builder.ts'

export const models = {
  'ws-c2950t-48-si': () => emulateCatalyst('2950-48'),
  'ws-c3548-xl-en': () => emulateCatalyst('3548xl'),
  'ws-c3560-48ts-s': () => emulateCatalyst('3560'),
  'procurve-2626-j4900b': () => emulateProcurve('2626'),
  'procurve-2910al-48g': () => emulateProcurve('2910al-48'),
  gsm7228s: () => emulateFastpath('gsm7228s'),
  gs752tpp: emulateNetgearSmart,
} as const satisfies Record<string, () => Emulated>

export type ModelSlug = keyof typeof models

const MANAGEMENT = 99
/** The numbers ports are in before; the target may be one of them. */
const vid = fc.integer({ min: 20, max: 24 })

interface PortWish {
  readonly place: number
  readonly kind: 'access' | 'tagged' | 'shut' | 'unused'
  readonly vid: number
  readonly tagged: readonly number[]
}

interface SwitchWish {
  readonly model: ModelSlug
  readonly parent: number
  readonly hasLag: boolean
  readonly ports: readonly PortWish[]
}

export interface SiteWish {
  readonly domains: 'switch' | 'site'
  readonly hasRouter: boolean
  readonly switches: readonly SwitchWish[]
  readonly server: { readonly at: number; readonly kind: 'host' | 'router' | 'unknown' }
  readonly target: number
  /** Ports named: place in the list of switches, and of its ports. */
  readonly moved: readonly { readonly at: number; readonly port: number; readonly byOutlet: boolean }[]
}

const portWish: fc.Arbitrary<PortWish> = fc.record({
  place: fc.integer({ min: 1, max: 12 }),
  kind: fc.constantFrom('access', 'access', 'access', 'tagged', 'shut', 'unused'),
  vid,
  tagged: fc.uniqueArray(fc.constantFrom(30, 31, 32, 110), { minLength: 1, maxLength: 2 }),
})

export const siteWish: fc.Arbitrary<SiteWish> = fc.record({
  domains: fc.constantFrom('switch', 'site'),
  hasRouter: fc.boolean(),
  switches: fc.array(
    fc.record({
      model: fc.constantFrom(...(Object.keys(models) as ModelSlug[])),
      parent: fc.nat({ max: 4 }),
      hasLag: fc.boolean(),
      ports: fc.uniqueArray(portWish, { minLength: 1, maxLength: 6, selector: ({ place }) => place }),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  server: fc.record({ at: fc.nat({ max: 4 }), kind: fc.constantFrom('host', 'router', 'unknown') }),
  target: fc.constantFrom(22, 110, 110, 110, 200),
  moved: fc.array(fc.record({ at: fc.nat({ max: 4 }), port: fc.nat({ max: 5 }), byOutlet: fc.boolean() }), {
    minLength: 1,
    maxLength: 6,
  }),
})

export interface MadeSite {
  readonly plan: Plan
  readonly request: MigrationRequest
  readonly modelOf: ReadonlyMap<string, ModelSlug>
}

const SERVER_PLACE = 13
/** Links are plugged from here on, two ports each. */
const FIRST_LINK = 14

export function makeSite(wish: SiteWish): MadeSite {
  const draft = openDraft(emptyPlan({ domains: wish.domains, managementVlan: MANAGEMENT }))
  const switches = wish.switches.map(({ model }, at) => {
    const type = deviceTypeBySlug(model)
    if (!type) throw new Error(`the library has no ${model}`)
    const { device } = addSwitch(draft, { name: `SW${at + 1}`, number: at + 1, type })
    for (const port of interfacesOf(draft, device.id))
      draft.update('interface', port.id, { mode: 'unused', uplink: false })
    return device
  })
  const portAt = (at: number, place: number): Interface => {
    const port = interfacesOf(draft, switches[at]?.id ?? 0).find(({ position }) => position === place)
    if (!port) throw new Error(`SW${at + 1} has no port ${place}`)
    return port
  }
  const used = wish.switches.map(() => FIRST_LINK)
  const nextPlace = (at: number): number => {
    const place = used[at] ?? FIRST_LINK
    used[at] = place + 1
    return place
  }
  for (const [at, { parent, hasLag }] of wish.switches.entries())
    if (at > 0) link(draft, at, parent % at, hasLag, portAt, nextPlace)
  if (wish.hasRouter) joinRouter(draft, portAt(0, nextPlace(0)))
  for (const [at, { ports }] of wish.switches.entries())
    for (const port of ports) plan(draft, `SW${at + 1}`, portAt(at, port.place), port)
  const server = placeServer(draft, wish, portAt)
  const named = namePorts(draft, wish, portAt)
  return {
    plan: draft.toPlan(),
    modelOf: new Map(wish.switches.map(({ model }, at) => [`SW${at + 1}`, model])),
    request: {
      name: 'Lot',
      to: {
        vlan: wish.target,
        name: 'LOT-B',
        prefix: '172.16.110.0/24',
        gateway: '172.16.110.254',
        pool: ['172.16.110.10', '172.16.110.200'],
      },
      ...named,
      hosts: [{ name: 'NAS', address: '172.16.110.5' }],
      dhcp: { host: server, interface: 'ens19' },
    },
  }
}

function link(
  draft: PlanDraft,
  at: number,
  to: number,
  hasLag: boolean,
  portAt: (at: number, place: number) => Interface,
  nextPlace: (at: number) => number,
): void {
  const pairs = Array.from({ length: hasLag ? 2 : 1 }, () => [
    portAt(at, nextPlace(at)),
    portAt(to, nextPlace(to)),
  ])
  for (const [a, b] of pairs)
    if (a && b) connect(draft, { kind: 'interface', id: a.id }, { kind: 'interface', id: b.id })
  for (const side of [0, 1]) {
    const ports = pairs.map((pair) => pair[side])
    const [first] = ports
    const owner = `SW${(side === 0 ? at : to) + 1}`
    if (!first) continue
    const number = [...draft.rows('interface')].filter(
      (row) => row.deviceId === first.deviceId && row.lagProtocol !== null,
    ).length
    if (hasLag) {
      createRow(draft, 'lag', `${owner} ${number + 1}`, {
        members: ports.map((port) => port?.position).join(','),
        protocol: 'static',
        uplink: 'yes',
      })
    } else editRow(draft, 'port', `${owner} ${first.position}`, { uplink: 'yes' })
  }
}

function joinRouter(draft: PlanDraft, port: Interface): void {
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  const { interfaces } = addSwitch(draft, { name: 'R1', number: 90, role: 'router', type })
  const [first] = interfaces
  if (first) connect(draft, { kind: 'interface', id: port.id }, { kind: 'interface', id: first.id })
  draft.update('interface', port.id, { mode: 'tagged', uplink: true })
}

function plan(draft: PlanDraft, owner: string, port: Interface, wish: PortWish): void {
  const name = `${owner} ${port.position}`
  if (wish.kind === 'access') editRow(draft, 'port', name, { vlan: wish.vid })
  if (wish.kind === 'shut') editRow(draft, 'port', name, { vlan: wish.vid, enabled: 'no' })
  if (wish.kind === 'tagged')
    editRow(draft, 'port', name, { mode: 'tagged', vlan: wish.vid, taggedVlans: wish.tagged.join(',') })
}

/** On a tagged port of its switch, at the router, or nowhere in the plan. */
function placeServer(
  draft: PlanDraft,
  { server, hasRouter, switches }: SiteWish,
  portAt: (at: number, place: number) => Interface,
): string {
  if (server.kind === 'router' && hasRouter) return 'R1'
  if (server.kind !== 'host') return 'dhcp9'
  const at = server.at % switches.length
  const owner = `SW${at + 1}`
  const port = portAt(at, SERVER_PLACE)
  editRow(draft, 'port', `${owner} ${SERVER_PLACE}`, { mode: 'tagged', vlan: 24, taggedVlans: '23' })
  createRow(draft, 'outlet', 'SRV-1', { switch: owner, port: port.position })
  createRow(draft, 'host', 'dhcp1', { mac: '00:11:22:33:44:55', outlet: 'SRV-1' })
  return 'dhcp1'
}

function namePorts(
  draft: PlanDraft,
  { moved, switches }: SiteWish,
  portAt: (at: number, place: number) => Interface,
): Pick<MigrationRequest, 'outlets' | 'ports'> {
  const outlets: string[] = []
  const ports: { switch: string; interface: string }[] = []
  for (const [n, { at: wanted, port: nth, byOutlet }] of moved.entries()) {
    const at = wanted % switches.length
    const own = switches[at]?.ports ?? []
    const { place = 1, kind = 'access' } = own[nth % own.length] ?? {}
    const port = portAt(at, place)
    const owner = `SW${at + 1}`
    // A free port is for an outlet without one, and moves by itself else.
    if (byOutlet && kind !== 'unused' && !outlets.includes(`${owner}-${place}`)) {
      createRow(draft, 'outlet', `${owner}-${place}`, { switch: owner, port: port.position })
      outlets.push(`${owner}-${place}`)
    } else if (byOutlet && kind === 'unused') {
      createRow(draft, 'outlet', `loose-${n}`)
      outlets.push(`loose-${n}`)
      ports.push({ switch: owner, interface: port.name })
    } else ports.push({ switch: owner, interface: port.name })
  }
  return { outlets, ports }
}
