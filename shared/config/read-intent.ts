/**
 * A running configuration -> what the device is for. A link that carries "all" is read as all VLANs that the device
 * itself has: the intention knows no "all". What a port leads to is not in a configuration unless DHCP trust says it.
 */
import type { DeviceIntent, ManagementIntent, PortIntent, VlanIntent } from './intent.ts'
import type { ConfigNode } from './parse.ts'
import { comparePorts, parseNumbers } from './ranges.ts'
import type { ConfigTree } from './tree.ts'

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
  const readPort = portReaders[tree.platform]
  return {
    hostname: unquote(top('hostname') ?? top('set prompt') ?? ''),
    vlans,
    ports: tree.nodes
      .flatMap((node) => {
        const name = /^interface (.+)$/.exec(node.text)?.[1]
        return name && isPortName(name) ? [readPort(name, node, tree, vlans)] : []
      })
      .sort((a, b) => comparePorts(a.name, b.name)),
    management: readManagement(tree, top),
    source: null,
  }
}

function readVlans(tree: ConfigTree): VlanIntent[] {
  const database = tree.nodes.find((node) => node.text === 'vlan database')
  const names = linesIn(database?.children ?? [])
  return (
    [...tree.nodes, ...(database?.children ?? [])]
      .flatMap((node): VlanIntent[] => {
        const vid = /^vlan (\d+)$/.exec(node.text)?.[1]
        if (vid === undefined) return []
        const name = linesIn(node.children)('name') ?? names(`vlan name ${vid}`) ?? ''
        return [{ vid: Number(vid), name: unquote(name), source: null }]
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
  edge: false,
  uplink: false,
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
      uplink: line('ip dhcp snooping trust') !== null,
    }
  }
  if (mode !== 'access' && access === null) return port
  const edge = line('spanning-tree portfast') === '' || line('spanning-tree portfast trunk') !== null
  return { ...port, mode: 'access', untagged: access, edge, uplink: line('ip dhcp snooping trust') !== null }
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
  return { ...read, description: port.description && unquote(port.description) }
}

const portReaders: Readonly<Record<ConfigTree['platform'], PortReader>> = {
  cisco_ios: readIosPort,
  hp_procurve: readProcurvePort,
  netgear: readNetgearPort,
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
  return found.find(({ vid }) => vid !== 1) ?? found[0] ?? null
}
