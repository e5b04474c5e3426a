/**
 * Configuration of an emulated FASTPATH switch: VLANs are made in `vlan database`, ports configured in
 * `configure`, and name and management address told at the privileged prompt, where configuration mode refuses them.
 */
import type { Reply } from '../device/shell.ts'
import { newPort, type Port, readVids, type Switch } from './switch.ts'

export type Context =
  | { readonly kind: 'config' }
  | { readonly kind: 'database' }
  | { readonly kind: 'line' }
  | { readonly kind: 'interface'; readonly list: string; readonly ports: readonly Port[] }

export interface Session {
  /** Null: at the privileged or user prompt. */
  context: Context | null
}

const nothing: Reply = {}
const unknown: Reply = { output: ['', "% Invalid input detected at '^' marker.", ''] }
const notFound: Reply = { output: ['Command not found / Incomplete command. Use ? to list commands.'] }
const noVlan: Reply = { output: ['VLAN ID does not exist'] }

const unquote = (text: string): string => text.replace(/^(["'])(.*)\1$/, '$2')
const wordsOf = (line: string): string[] => line.match(/"[^"]*"|'[^']*'|\S+/g) ?? []

export function configure(device: Switch, session: Session, line: string): Reply {
  const words = wordsOf(line)
  const { context } = session
  if (words.length === 0 || words[0]?.startsWith('!')) return nothing
  if (words[0] === 'exit') {
    session.context = context?.kind === 'interface' || context?.kind === 'line' ? { kind: 'config' } : null
    return nothing
  }
  if (context?.kind === 'database') return inDatabase(device, words)
  if (context?.kind === 'interface') return inPort(device, context, words)
  if (context?.kind === 'line')
    return /^(serial|exec-banner|session)/.test(words[0] ?? '') ? nothing : unknown
  return atTop(device, session, words)
}

function inDatabase({ running, model }: Switch, words: readonly string[]): Reply {
  const isNo = words[0] === 'no'
  const [word, ...args] = isNo ? words.slice(1) : words
  if (word === 'set' && args[0] === 'igmp') {
    if (!running.vlans.has(Number(args.at(-1)))) return noVlan
    running.igmp[isNo ? 'delete' : 'add'](['set', ...args].join(' '))
    return nothing
  }
  if (word !== 'vlan') return unknown
  if (args[0] === 'name') return nameVlan(running.vlans, isNo, args.slice(1))
  const vids = readVids(args[0] ?? '')
  if (!vids || args.length > 1) return args.length === 0 ? notFound : unknown
  for (const vid of vids) {
    if (vid < 1 || vid > model.highestVid) return { output: ['Failed to create VLAN.'] }
    if (isNo && vid === 1) return { output: ['Failed to delete VLAN 1.'] }
    if (!isNo && !running.vlans.has(vid)) running.vlans.set(vid, `VLAN${String(vid).padStart(4, '0')}`)
    if (isNo && !running.vlans.delete(vid)) return noVlan
    if (isNo) for (const how of ['set igmp', 'set igmp querier']) running.igmp.delete(`${how} ${vid}`)
    if (isNo) for (const port of [...running.ports.values(), ...running.lags.values()]) forget(port, vid)
  }
  return nothing
}

/** What a port said about a VLAN goes with it. */
function forget(port: Port, vid: number): void {
  if (port.pvid === vid) port.pvid = 1
  port.participation.delete(vid)
  port.tagging.delete(vid)
}

function nameVlan(vlans: Map<number, string>, isNo: boolean, args: readonly string[]): Reply {
  const vid = Number(args[0])
  if (!vlans.has(vid)) return noVlan
  const name = isNo ? `VLAN${String(vid).padStart(4, '0')}` : unquote(args[1] ?? '')
  if (name === '' || name.length > 32) return { output: ['Failed to set VLAN name.'] }
  vlans.set(vid, name)
  return nothing
}

function inPort(
  { running }: Switch,
  { list, ports }: Extract<Context, { kind: 'interface' }>,
  words: readonly string[],
): Reply {
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  const forAll = (change: (port: Port) => void): Reply => {
    for (const port of ports) change(port)
    return nothing
  }
  switch (word) {
    case 'description': {
      const text = isNo ? null : unquote(args.join(' '))
      if (text === '') return notFound
      if (text !== null && text.length > 64) return { output: ['Failed to set the description.'] }
      return forAll((port) => {
        port.description = text
      })
    }
    case 'shutdown':
      return forAll((port) => {
        port.isShut = !isNo
      })
    case 'vlan':
      return portVlan(running.vlans, isNo, args, forAll)
    case 'spanning-tree':
      if (args[0] !== 'edgeport') return args[0] === undefined ? notFound : unknown
      return forAll((port) => {
        port.isEdge = !isNo
      })
    case 'addport':
    case 'deleteport': {
      const lag = args.join(' ')
      const isTaken = ports.some((port) => (port.lag === null) !== (word === 'addport'))
      if (isNo || running.lags.has(list) || !running.lags.has(lag)) return unknown
      if (isTaken) return { output: [`Failed to ${word === 'addport' ? 'add' : 'delete'} the port.`] }
      return forAll((port) => {
        port.lag = word === 'addport' ? lag : null
      })
    }
    case 'port-channel':
      if (args[0] !== 'static' || !running.lags.has(list)) return unknown
      return forAll((port) => {
        port.isStatic = !isNo
      })
    case 'speed':
    case 'auto-negotiate':
    case 'mtu':
    case 'storm-control':
      return forAll((port) => {
        if (isNo) port.other.delete(word)
        else port.other.set(word, [word, ...args].join(' '))
      })
    default:
      return unknown
  }
}

function portVlan(
  vlans: ReadonlyMap<number, string>,
  isNo: boolean,
  [word = '', ...args]: readonly string[],
  forAll: (change: (port: Port) => void) => Reply,
): Reply {
  if (word === 'pvid') {
    const vid = isNo ? 1 : Number(args[0])
    if (!vlans.has(vid)) return { output: ['Failed to set the port VLAN ID.'] }
    return forAll((port) => {
      port.pvid = vid
    })
  }
  if (word === 'ingressfilter')
    return forAll((port) => {
      port.filtersIngress = !isNo
    })
  if (word === 'acceptframe') {
    if (!isNo && !/^(vlanonly|all|admituntaggedonly)$/.test(args[0] ?? '')) return unknown
    return forAll((port) => {
      port.accepts = isNo || args[0] === 'all' ? null : (args[0] ?? null)
    })
  }
  const vids = readVids(args.at(-1) ?? '')
  if (!vids) return word === '' || args.length === 0 ? notFound : unknown
  if (vids.some((vid) => !vlans.has(vid))) return noVlan
  if (word === 'tagging')
    return forAll((port) => {
      for (const vid of vids) {
        if (isNo) port.tagging.delete(vid)
        else port.tagging.add(vid)
      }
    })
  const [how] = args
  if (word !== 'participation' || isNo || (how !== 'include' && how !== 'exclude' && how !== 'auto'))
    return unknown
  return forAll((port) => {
    for (const vid of vids) {
      if (how === (vid === 1 ? 'include' : 'auto')) port.participation.delete(vid)
      else port.participation.set(vid, how)
    }
  })
}

function atTop({ running, model }: Switch, session: Session, words: readonly string[]): Reply {
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  if (word === 'interface') {
    const name = args.join(' ')
    const port = running.ports.get(name) ?? running.lags.get(name)
    if (!port) return args.length === 0 ? notFound : unknown
    session.context = { kind: 'interface', list: name, ports: [port] }
    return nothing
  }
  if (word === 'lineconfig') {
    session.context = { kind: 'line' }
    return nothing
  }
  if (word === 'spanning-tree' && args.length === 0) {
    running.hasSpanningTree = !isNo
    return nothing
  }
  if (word === 'port-channel' && args[0] !== 'system')
    return makeLag(running.lags, model.lagInterfaces > 0, isNo, unquote(args[0] ?? ''))
  if (!/^(snmp-server|sntp|spanning-tree|users|ip|logging|lldp|port-channel|storm-control|set)$/.test(word))
    return unknown
  if (word === 'set' && args[0] !== 'igmp') return unknown
  const bare = isNo ? words.slice(1) : words
  const key = bare.slice(0, word === 'set' ? bare.length : 2).join(' ')
  if (isNo) running.plain.delete(key)
  else running.plain.set(key, words.join(' '))
  return nothing
}

/** The switch calls a new LAG by the first free port of its logical slot. */
function makeLag(lags: Switch['running']['lags'], isFixed: boolean, isNo: boolean, name: string): Reply {
  if (isFixed || name === '' || name.length > 15) return unknown
  const known = [...lags].find(([, { made }]) => made === name)
  if (isNo) return known && lags.delete(known[0]) ? nothing : unknown
  if (known) return { output: ['Failed to create the port-channel: the name is in use.'] }
  let free = 1
  while (lags.has(`0/3/${free}`)) free++
  lags.set(`0/3/${free}`, { ...newPort(), made: name })
  return nothing
}

/** What is told at the privileged prompt; null: something else. */
export function tellAtPrivileged({ running }: Switch, line: string): Reply | null {
  const words = wordsOf(line)
  const [first, second, ...args] = words
  if (first === 'set' && second === 'prompt') {
    running.prompt = unquote(args[0] ?? '')
    return nothing
  }
  if (first !== 'network') return null
  if (second === 'mgmt_vlan') {
    if (!running.vlans.has(Number(args[0]))) return noVlan
    running.managementVlan = Number(args[0])
    return nothing
  }
  if (second === 'parms') {
    if (args.length < 2) return notFound
    // A fixed address is not taken while the protocol asks for one.
    running.protocol = 'none'
    running.parms = [...args, ...(args.length === 2 ? ['0.0.0.0'] : [])].join(' ')
    return nothing
  }
  if (second === 'protocol') {
    const protocol = (['none', 'dhcp', 'bootp'] as const).find((known) => known === args[0])
    if (!protocol) return unknown
    running.protocol = protocol
    if (protocol !== 'none') running.parms = null
    return nothing
  }
  return unknown
}
