/** The computers that WAPT knows beside those of the site, by MAC, else by name, and beside FOG's: with stand and outlet. */
import type { FogSeenHost } from '../fog/fog-reading.ts'
import type { Host, InventoryItem } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { normalizeMac } from '../plan/mac.ts'
import { agentState, deploymentState } from './agent-state.ts'
import { type MachineDifference, machineDifferences } from './compare-machines.ts'
import type { WaptHost } from './wapt-answers.ts'

export interface ComparedHost {
  readonly uuid: string
  readonly name: string
  readonly fqdn: string | null
  readonly macs: readonly string[]
  readonly addresses: readonly string[]
  readonly agent: ReturnType<typeof agentState>
  readonly deployment: ReturnType<typeof deploymentState>
  readonly lastSeen: string | null
  readonly system: string | null
  readonly model: string | null
  readonly serial: string | null
  readonly waptVersion: string | null
  /** Of the site; null: the plan has no such computer. */
  readonly host: string | null
  readonly stand: string | null
  readonly outlet: string | null
  /** By what the site's computer was found. */
  readonly match: 'mac' | 'name' | null
  /** `other_name`: it is called as neither the site nor FOG call it. */
  readonly state: 'same' | 'other_name' | 'only_in_wapt'
  /** Its name in FOG as that was read last; null: FOG has no such MAC, or was never read. */
  readonly fog: string | null
  /** That FOG has for it. */
  readonly image: string | null
  /** What the site's inventory, or FOG's as it was read last, says otherwise of the machine itself. */
  readonly differs: readonly MachineDifference[]
  /** It is in; where the groups are not known, also the packages it is to have. */
  readonly groups: readonly string[]
}

export interface ComparedHosts {
  readonly rows: readonly ComparedHost[]
  /** Computers of the site that no agent speaks for. */
  readonly withoutAgent: readonly {
    readonly host: string
    readonly mac: string
    readonly stand: string | null
    readonly outlet: string | null
    readonly fog: string | null
  }[]
  /** MACs that more than one agent claims: a disk that was copied with its agent. */
  readonly duplicates: readonly { readonly mac: string; readonly names: readonly string[] }[]
}

const shortName = (name: string): string => name.split('.')[0]?.toLowerCase() ?? ''

export interface Beside {
  /** FOG's hosts as they were read last; empty: never. */
  readonly fog: readonly FogSeenHost[]
  /** WAPT's groups in use: what else a host depends on is a package. Null: they are not known. */
  readonly groups: readonly string[] | null
}

export function compareHosts(
  plan: Plan,
  agents: readonly WaptHost[],
  { fog, groups }: Beside = { fog: [], groups: null },
): ComparedHosts {
  const fogByMac = new Map(fog.flatMap((seen) => seen.macs.map((mac) => [mac, seen] as const)))
  const areGroups = groups && new Set(groups)
  const hosts = [...plan.host.values()]
  const byMac = new Map(hosts.map((host) => [host.mac, host]))
  const byName = new Map(hosts.flatMap((host) => (host.name === null ? [] : [[shortName(host.name), host]])))
  const items = new Map([...plan.inventoryItem.values()].map((item) => [nameKey(item.name), item]))
  const found = new Set<Host>()
  const rows = agents.map((agent) => {
    const macs = macsOf(agent)
    const name = nameOf(agent)
    const hit = macs.map((mac) => byMac.get(mac)).find((host) => host !== undefined)
    const host = hit ?? byName.get(shortName(name)) ?? null
    if (host) found.add(host)
    const seen = macs.map((mac) => fogByMac.get(mac)).find((one) => one !== undefined) ?? null
    const match = host && (hit ? ('mac' as const) : ('name' as const))
    const item = items.get(nameKey(host?.name ?? seen?.name ?? name)) ?? null
    return rowOf(plan, { agent, name, macs, host, match, fog: seen, item, areGroups })
  })
  return {
    rows,
    withoutAgent: hosts
      .filter((host) => !found.has(host))
      .map((host) => ({
        ...{ host: host.name ?? host.mac, mac: host.mac, ...placeOf(plan, host) },
        fog: fogByMac.get(host.mac)?.name ?? null,
      })),
    duplicates: duplicatesOf(rows),
  }
}

interface Matched {
  readonly agent: WaptHost
  readonly name: string
  readonly macs: readonly string[]
  readonly host: Host | null
  readonly match: ComparedHost['match']
  readonly fog: FogSeenHost | null
  readonly item: InventoryItem | null
  readonly areGroups: ReadonlySet<string> | null
}

const rowOf = (
  plan: Plan,
  { agent, name, macs, host, match, fog, item, areGroups }: Matched,
): ComparedHost => ({
  ...{ uuid: agent.uuid, name, macs, match },
  fqdn: agent.computer_fqdn ?? null,
  addresses: agent.connected_ips ?? [],
  agent: agentState(agent),
  deployment: deploymentState(agent.host_status),
  lastSeen: agent.last_seen_on ?? null,
  system: [agent.os_name, agent.os_version].filter(Boolean).join(' ') || null,
  model: [agent.manufacturer, agent.productname].filter(Boolean).join(' ') || null,
  serial: agent.serialnr ?? null,
  waptVersion: agent.wapt_version ?? null,
  host: host && (host.name ?? host.mac),
  state: host === null ? 'only_in_wapt' : isNamed(name, [host.name, fog?.name]) ? 'same' : 'other_name',
  fog: fog?.name ?? null,
  image: fog?.image ?? null,
  differs: machineDifferences(agent, { item, fog: fog?.machine ?? null }),
  groups: listedIn(agent.depends).filter((one) => areGroups?.has(one) ?? true),
  ...placeOf(plan, host),
})

/** A computer of the site without a name may be called anything. */
const isNamed = (name: string, wanted: readonly (string | null | undefined)[]): boolean => {
  const told = wanted.filter((one) => one != null).map(shortName)
  return told.length === 0 || told.includes(shortName(name))
}

const listedIn = (text: string | null | undefined): string[] =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '')

const nameOf = ({ computer_name: name, computer_fqdn: fqdn, uuid }: WaptHost): string =>
  name || fqdn?.split('.')[0] || uuid

const macsOf = ({ mac_addresses: macs }: WaptHost): string[] =>
  (macs ?? []).map(normalizeMac).filter((mac) => mac !== null)

function placeOf(plan: Plan, host: Host | null): { stand: string | null; outlet: string | null } {
  const index = indexPlan(plan)
  const outlet = host?.outletId == null ? null : (index.outlet.get(host.outletId) ?? null)
  const stand = outlet?.standId == null ? null : (index.stand.get(outlet.standId) ?? null)
  return { stand: stand?.name ?? null, outlet: outlet?.name ?? null }
}

function duplicatesOf(rows: readonly ComparedHost[]): ComparedHosts['duplicates'] {
  const claims = new Map<string, string[]>()
  for (const { macs, name } of rows)
    for (const mac of new Set(macs)) claims.set(mac, [...(claims.get(mac) ?? []), name])
  return [...claims].filter(([, names]) => names.length > 1).map(([mac, names]) => ({ mac, names }))
}
