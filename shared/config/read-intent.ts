/**
 * A running configuration -> what the device is for. A link that carries "all" is read as all VLANs that the device
 * itself has: the intention knows no "all". What a port leads to is not in a configuration unless DHCP trust says it.
 */
import type { LagProtocol } from '../model/entities.ts'
import { lagIn } from './bundles.ts'
import type { DeviceIntent, ManagementIntent, PortIntent, VlanIntent } from './intent.ts'
import type { ConfigNode } from './parse.ts'
import { comparePorts, parseNumbers } from './ranges.ts'
import { matches } from './rules.ts'
import { type ConfigTree, grammarOf } from './tree.ts'

/** Finds a line by its first words; what follows them, or null. */
type Lines = (prefix: string) => string | null

const linesIn =
  (nodes: readonly ConfigNode[]): Lines =>
  (prefix) => {
    const node = nodes.find(({ text }) => text === prefix || text.startsWith(`${prefix} `))
    return node ? node.text.slice(prefix.length).trim() : null
  }

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2')

const numberOr = (text: string | null, otherwise: number | null): number | null =>
  text !== null && /^\d+$/.test(text) ? Number(text) : otherwise

const isPortName = (name: string): boolean => !/^(vlan|loopback|null|tunnel|async|bvi)/i.test(name)

/** Reads the intention back. Everything else in the configuration is left to the comparison of lines. */
export function readIntent(tree: ConfigTree): DeviceIntent {
  const top = linesIn(tree.nodes)
  const vlans = readVlans(tree)
  const ports = readPorts(tree, vlans)
  return {
    hostname: unquote(top('hostname') ?? top('set prompt') ?? top('system name') ?? ''),
    vlans,
    ports: readLags(tree, ports).sort((a, b) => comparePorts(a.name, b.name)),
    management: readManagement(tree, top),
    source: null,
  }
}

function readPorts(tree: ConfigTree, vlans: readonly VlanIntent[]): PortIntent[] {
  const readPort = portReaders[tree.platform]
  return tree.nodes.flatMap((node) => {
    const name = /^interface (.+)$/.exec(node.text)?.[1]
    return name && isPortName(name) ? [readPort(name, node, tree, vlans)] : []
  })
}

/** What the word after a LAG's name, or its mode, means. */
const protocols: Readonly<Record<string, LagProtocol>> = {
  active: 'lacp',
  passive: 'lacp',
  lacp: 'lacp',
  desirable: 'pagp',
  auto: 'pagp',
}

/**
 * Tells members and LAGs apart. A member's own lines only say again what its LAG carries; on a 2900XL, where there is
 * no LAG to configure, its first member's lines are the LAG's.
 */
function readLags(tree: ConfigTree, ports: readonly PortIntent[]): PortIntent[] {
  const { bundle, unprinted } = grammarOf(tree)
  // A LAG of which nothing is said has nothing of its members'.
  const isAsItCame = (section: string) => unprinted.some((rule) => matches(rule, null, section))
  const memberships = new Map<string, { readonly lag: string; readonly protocol: LagProtocol }>()
  for (const node of tree.nodes)
    for (const { text } of node.children) {
      const lag = lagIn(bundle, text)
      const protocol = protocols[text.split(' ').at(-1) ?? ''] ?? 'static'
      if (lag !== null) memberships.set(node.text.replace(/^interface /, ''), { lag, protocol })
    }
  const lags = new Map([...memberships.values()].map(({ lag, protocol }) => [lag, protocol]))
  const read = ports.map((port): PortIntent => {
    const membership = memberships.get(port.name)
    const protocol = lags.get(port.name) ?? (bundle?.isLag.test(port.name) ? 'static' : null)
    if (membership) return { ...port, ...nothing, lag: membership.lag }
    return protocol === null ? port : { ...port, protocol: dynamicOr(tree, port.name, protocol), edge: false }
  })
  const untold = [...lags.keys()].filter((lag) => !ports.some(({ name }) => name === lag))
  return [
    ...read,
    ...untold.flatMap((lag): PortIntent[] => {
      const first = ports.find(({ name }) => memberships.get(name)?.lag === lag)
      const protocol = lags.get(lag) ?? 'static'
      const told = first && isAsItCame(`interface ${lag}`) ? { ...first, ...nothing, enabled: true } : first
      return told ? [{ ...told, name: lag, protocol, edge: false, description: null }] : []
    }),
  ]
}

const nothing = { mode: 'unused', untagged: null, tagged: [], forbidden: [], edge: false } as const

/** FASTPATH tells it in the LAG: LACP, unless it is made static. */
function dynamicOr(tree: ConfigTree, lag: string, told: LagProtocol): LagProtocol {
  if (tree.platform !== 'netgear') return told
  const node = tree.nodes.find(({ text }) => text === `interface ${lag}`)
  return node?.children.some(({ text }) => text === 'port-channel static') ? 'static' : 'lacp'
}

function readVlans(tree: ConfigTree): VlanIntent[] {
  const database = tree.nodes.find((node) => node.text === 'vlan database')
  const names = linesIn(database?.children ?? [])
  const isQuerier = (node: ConfigNode, vid: string) =>
    [...tree.nodes, ...(database?.children ?? [])].some(
      ({ text }) => text === `ip igmp snooping vlan ${vid} querier` || text === `set igmp querier ${vid}`,
    ) || node.children.some(({ text }) => text === 'ip igmp')
  return (
    [...tree.nodes, ...(database?.children ?? [])]
      .flatMap((node): VlanIntent[] => {
        const vid = /^vlan (\d+)$/.exec(node.text)?.[1]
        if (vid === undefined) return []
        const name = linesIn(node.children)('name') ?? names(`vlan name ${vid}`) ?? ''
        const querier = isQuerier(node, vid) && { querier: true }
        return [{ vid: Number(vid), name: unquote(name), ...querier, source: null }]
      })
      // Named to tell who is not in it, VLAN 1 is not planned.
      .filter(({ vid, name }) => vid !== 1 || name !== '')
      .sort((a, b) => a.vid - b.vid)
  )
}

type PortReader = (
  name: string,
  node: ConfigNode,
  tree: ConfigTree,
  vlans: readonly VlanIntent[],
) => PortIntent

const unusedPort = (name: string, line: Lines): PortIntent => ({
  name,
  mode: 'unused',
  untagged: null,
  tagged: [],
  forbidden: [],
  protocol: null,
  lag: null,
  edge: false,
  uplink: line('ip dhcp snooping trust') !== null,
  enabled: line('shutdown') === null && line('disable') === null,
  description: line('description') ?? line('name'),
  source: null,
})

/** The list of a trunk without its native VLAN. Printed with 1002-1005, VLAN 1 in it means nothing. */
function readAllowed(line: Lines, vlans: readonly VlanIntent[]): Set<number> {
  const allowed = line('switchport trunk allowed vlan')
  if (allowed === null) return new Set(vlans.map(({ vid }) => vid).filter((vid) => vid < 1002 || vid > 1005))
  const ids = new Set(allowed === 'none' ? [] : (parseNumbers(allowed) ?? []))
  if ([1002, 1003, 1004, 1005].every((id) => ids.has(id)))
    for (const id of [1, 1002, 1003, 1004, 1005]) ids.delete(id)
  return ids
}

const readIosPort: PortReader = (name, node, _tree, vlans) => {
  const line = linesIn(node.children)
  const port = unusedPort(name, line)
  const access = numberOr(line('switchport access vlan'), null)
  const mode = line('switchport mode')
  if (line('no switchport') === '') return { ...port, mode: 'routed' }
  if (mode === 'trunk') {
    const allowed = readAllowed(line, vlans)
    const native = numberOr(line('switchport trunk native vlan'), allowed.has(1) ? 1 : null)
    const tagged = [...allowed].filter((vid) => vid !== native).sort((a, b) => a - b)
    return {
      ...port,
      mode: 'tagged',
      untagged: native,
      tagged,
    }
  }
  if (mode !== 'access' && access === null) return port
  const edge = line('spanning-tree portfast') === '' || line('spanning-tree portfast trunk') !== null
  return { ...port, mode: 'access', untagged: access, edge }
}

const vidsOf = (node: ConfigNode, line: RegExp): number[] =>
  node.children
    .flatMap(({ text }) => numberOr(line.exec(text)?.[1] ?? null, null) ?? [])
    .sort((a, b) => a - b)

/** Access is: untagged somewhere, and tagged nowhere. */
function switchedPort(
  port: PortIntent,
  untagged: number | null,
  tagged: readonly number[],
  edge: boolean,
): PortIntent {
  if (tagged.length > 0) return { ...port, mode: 'tagged', untagged, tagged }
  return untagged === null ? port : { ...port, mode: 'access', untagged, edge }
}

const readProcurvePort: PortReader = (name, node, tree) => {
  const line = linesIn(node.children)
  const port = unusedPort(name, line)
  const edge = tree.nodes.some(({ text }) => text === `spanning-tree ${name} admin-edge-port`)
  const untagged = vidsOf(node, /^untagged vlan (\d+)$/)[0] ?? null
  const tagged = vidsOf(node, /^tagged vlan (\d+)$/)
  return {
    ...switchedPort(port, untagged, tagged, edge),
    forbidden: vidsOf(node, /^forbid vlan (\d+)$/),
    description: port.description && unquote(port.description),
  }
}

const readNetgearPort: PortReader = (name, node) => {
  const line = linesIn(node.children)
  const port = unusedPort(name, line)
  const tagging = new Set(vidsOf(node, /^vlan tagging (\d+)$/))
  const included = vidsOf(node, /^vlan participation include (\d+)$/)
  const tagged = included.filter((vid) => tagging.has(vid))
  const untagged = numberOr(line('vlan pvid'), included.find((vid) => !tagging.has(vid)) ?? null)
  const read = switchedPort(port, untagged, tagged, line('spanning-tree edgeport') !== null)
  const forbidden = vidsOf(node, /^vlan participation exclude (\d+)$/).filter((vid) => vid !== 1)
  return { ...read, forbidden, description: port.description && unquote(port.description) }
}

/** A port that nobody told to leave VLAN 1 is in it, untagged. */
const readNetgearSmartPort: PortReader = (name, node) => {
  const line = linesIn(node.children)
  const port = unusedPort(name, line)
  const tagged = vidsOf(node, /^switchport hybrid allowed vlan add (\d+) tagged$/)
  const added = vidsOf(node, /^switchport hybrid allowed vlan add (\d+) untagged$/)
  const hasLeft = line('switchport hybrid allowed vlan remove 1') !== null || tagged.includes(1)
  const isTold = hasLeft || tagged.length > 0 || added.length > 0
  const first = added[0] ?? (hasLeft || !isTold ? null : 1)
  const untagged = numberOr(line('switchport hybrid pvid'), first)
  const read = switchedPort(port, untagged, tagged, line('spanning-tree edge') !== null)
  const forbidden = vidsOf(node, /^switchport forbidden vlan add (\d+)$/)
  return { ...read, forbidden, description: port.description && unquote(port.description) }
}

const portReaders: Readonly<Record<ConfigTree['platform'], PortReader>> = {
  cisco_ios: readIosPort,
  hp_procurve: readProcurvePort,
  netgear: readNetgearPort,
  netgear_smart: readNetgearSmartPort,
  generic: readIosPort,
}

/** The first VLAN interface with a fixed address; VLAN 1 only where no other has one. */
function readManagement(tree: ConfigTree, top: Lines): ManagementIntent | null {
  const gateway = top('ip default-gateway')
  const found = tree.nodes.flatMap((node): ManagementIntent[] => {
    const vid = /^(?:interface )?vlan ?(\d+)$/i.exec(node.text)?.[1]
    const address = /^([\d.]+) ([\d.]+)$/.exec(linesIn(node.children)('ip address') ?? '')
    if (vid === undefined || !address) return []
    return [{ vid: Number(vid), address: address[1] ?? '', netmask: address[2] ?? '', gateway, source: null }]
  })
  const parms = /^([\d.]+) ([\d.]+)(?: ([\d.]+))?$/.exec(top('network parms') ?? '')
  if (parms)
    found.push({
      vid: numberOr(top('network mgmt_vlan'), 1) ?? 1,
      address: parms[1] ?? '',
      netmask: parms[2] ?? '',
      gateway: parms[3] ?? null,
      source: null,
    })
  const own = /^([\d.]+) mask ([\d.]+)$/.exec(top('ip address') ?? '')
  if (own)
    found.push({
      vid: numberOr(top('management-vlan vlan'), 1) ?? 1,
      address: own[1] ?? '',
      netmask: own[2] ?? '',
      gateway,
      source: null,
    })
  return found.find(({ vid }) => vid !== 1) ?? found[0] ?? null
}
