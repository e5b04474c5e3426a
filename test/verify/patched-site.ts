/**
 * A site with a plan and a reality beside it: what helpers did with the cords, who speaks, and what the switches would say
 * of it. Every outlet has one host whose address is known; position n of panel Pk leads to port n of switch SWk.
 *
 *   outlet A-n ── P1 n ── SW1 n      SW1 uplink ── SW2 uplink ── ...     (B on P2 and SW2, and so on)
 */
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import { addSwitch } from '../../shared/plan/edits/add-switch.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { interfaceAtPosition } from '../../shared/plan/edits/draft-lookup.ts'
import type { Finding } from '../../shared/verify/finding.ts'
import { emptyReading, type MacEntry, type SwitchReading } from '../../shared/verify/reading.ts'
import { buildSite, testType } from '../plan/site-builder.ts'

/** Ports of a switch besides its two uplinks; the last two are planned for nobody. */
export interface Size {
  readonly switches?: number
  readonly ports?: number
  readonly spare?: number
}

export interface PatchedSite {
  readonly plan: Plan
  /** `A-3`. */
  outlet(name: string): number
  /** `SW1 3`. */
  port(text: string): number
  mac(outlet: string): string
  /** Where a cord really is; starts as planned. */
  readonly cords: Map<string, string>
  /** Outlets at which nothing is plugged in, or nothing speaks. */
  readonly silent: Set<string>
  /** More addresses, and where they speak: MAC -> port. */
  readonly strangers: Map<string, string>
  swap(a: string, b: string): void
  shift(outlets: readonly string[], by: 1 | -1): void
  /** What SW1, SW2, ... would say now. */
  readings(at?: string): SwitchReading[]
}

const AT = '2026-11-30T08:00:00.000Z'

const typeOf = (ports: number): DeviceType => {
  const copper = (name: string) => ({ name, media: '100base-tx', label: name.split('/')[1] ?? name })
  return {
    ...testType,
    slug: `test-${ports}`,
    ports: [
      ...Array.from({ length: ports }, (_, at) => copper(`FastEthernet0/${at + 1}`)),
      copper('GigabitEthernet0/1'),
      copper('GigabitEthernet0/2'),
    ],
  }
}

const letterOf = (at: number): string => String.fromCharCode(65 + at)

/** Even numbers of the first byte are single devices' own: a locally made address. */
const macOf = (block: number, number: number): string =>
  `02:00:00:00:${block.toString(16).padStart(2, '0')}:${number.toString(16).padStart(2, '0')}`

export function patchedSite({ switches = 1, ports = 8, spare = 2 }: Size = {}): PatchedSite {
  const site = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  const type = typeOf(ports)
  site.draft.insert('deviceType', { slug: type.slug, definition: type })
  const used = ports - spare
  for (let at = 0; at < switches; at++) {
    addSwitch(site.draft, { name: `SW${at + 1}`, type, number: at + 1 })
    if (at === 0) site.vlan('SW1', 10)
    site.panel(`P${at + 1}`, ports)
    for (let n = 1; n <= ports; n++) {
      const outlet = `${letterOf(at)}-${n}`
      const outletId = site.outlet(outlet)
      if (n <= used) {
        site.access(`SW${at + 1} ${n}`, 10)
        site.wire(outlet, `P${at + 1} ${n}`, `SW${at + 1} ${n}`)
      } else site.wire(outlet, `P${at + 1} ${n}`)
      site.draft.insert('host', { name: null, mac: macOf(at, n), outletId, kind: null, address: null })
    }
    if (at > 0) link(site, `SW${at}`, ports + 2, `SW${at + 1}`, ports + 1)
  }
  return withReality(site.plan(), switches, used)
}

function link(site: ReturnType<typeof buildSite>, a: string, aPort: number, b: string, bPort: number): void {
  const end = (name: string, position: number) => {
    const device = [...site.draft.rows('device')].find((row) => row.name === name)
    return interfaceAtPosition(site.draft, device?.id ?? 0, position)?.id ?? 0
  }
  const [aId, bId] = [end(a, aPort), end(b, bPort)]
  for (const id of [aId, bId]) site.draft.update('interface', id, { mode: 'tagged', uplink: true })
  connect(site.draft, { kind: 'interface', id: aId }, { kind: 'interface', id: bId })
}

function withReality(plan: Plan, switches: number, used: number): PatchedSite {
  const index = indexPlan(plan)
  const outlets = new Map(plan.outlet.map(({ name, id }) => [name, id]))
  const hosts = new Map(plan.host.map(({ outletId, mac }) => [outletId, mac]))
  const ports = new Map(
    plan.interface.map((port) => [`${index.device.get(port.deviceId)?.name} ${port.position}`, port]),
  )
  const need = <T>(value: T | undefined, name: string): T => {
    if (value === undefined) throw new Error(`the site has no ${name}`)
    return value
  }
  const cords = new Map<string, string>()
  for (let at = 0; at < switches; at++)
    for (let n = 1; n <= used; n++) cords.set(`${letterOf(at)}-${n}`, `SW${at + 1} ${n}`)
  const silent = new Set<string>()
  const strangers = new Map<string, string>()
  const mac = (outlet: string) => need(hosts.get(need(outlets.get(outlet), outlet)), `host at ${outlet}`)
  const beside = (port: string, by: number) => {
    const [name = '', position] = port.split(' ')
    return `${name} ${Number(position) + by}`
  }
  return {
    plan,
    cords,
    silent,
    strangers,
    mac,
    outlet: (name) => need(outlets.get(name), name),
    port: (text) => need(ports.get(text), text).id,
    swap(a, b) {
      const [atA, atB] = [need(cords.get(a), a), need(cords.get(b), b)]
      cords.set(a, atB)
      cords.set(b, atA)
    },
    shift(names, by) {
      for (const name of names) cords.set(name, beside(need(cords.get(name), name), by))
    },
    readings(at = AT) {
      const heard = [...cords]
        .filter(([outlet]) => !silent.has(outlet))
        .map(([outlet, port]) => [mac(outlet), port] as const)
      return tablesOf(plan, [...heard, ...strangers], ports, at)
    },
  }
}

/** Every switch hears everybody: its own at their ports, the others through its links. */
function tablesOf(
  plan: Plan,
  heard: readonly (readonly [mac: string, port: string])[],
  ports: ReadonlyMap<string, { readonly name: string }>,
  at: string,
): SwitchReading[] {
  return plan.device.map((device, number) => {
    const uplink = (isBefore: boolean) => {
      const own = [...ports]
        .filter(([text]) => text.startsWith(`${device.name} `))
        .map(([, port]) => port.name)
      return (isBefore ? own.at(-2) : own.at(-1)) ?? ''
    }
    const macs = heard.map(([mac, text]): MacEntry => {
      const place = Number(/\d+/.exec(text)?.[0]) - 1
      const port = place === number ? (ports.get(text)?.name ?? '') : uplink(place < number)
      return { mac, vlan: 10, port }
    })
    return { ...emptyReading(device.id, at), macs, isMacTableWhole: true }
  })
}

/** `swap A-2 A-5`, for people to compare. */
export const sayKinds = (plan: Plan, findings: readonly Finding[]): string[] =>
  findings
    .map(({ kind, outletIds }) =>
      [kind, ...outletIds.map((id) => indexPlan(plan).outlet.get(id)?.name ?? '')].join(' '),
    )
    .sort()
