/** Configuration of an emulated smart switch: everything under `configure`, VLANs and ports as sections of it. */
import type { Reply } from '../device/shell.ts'
import { joinLag } from './lags.ts'
import { defaultName, type Membership, type Port, readVids, type Switch } from './switch.ts'

export type Context =
  | { readonly kind: 'config' }
  | { readonly kind: 'vlan'; readonly vids: readonly number[] }
  | { readonly kind: 'interface'; readonly ports: readonly Port[] }

export interface Session {
  /** Null: at the privileged or user prompt. */
  context: Context | null
}

const nothing: Reply = {}
const say = (text: string): Reply => ({ output: [text] })
export const unknown = say('% Unknown command.')
const incomplete = say('% Command incomplete.')

const unquote = (text: string): string => text.replace(/^"(.*)"$/, '$1')
const wordsOf = (line: string): string[] => line.match(/"[^"]*"|\S+/g) ?? []

export function configure(device: Switch, session: Session, line: string): Reply {
  const words = wordsOf(line)
  const { context } = session
  if (words.length === 0 || words[0]?.startsWith('!')) return nothing
  if (words[0] === 'exit') {
    session.context = context?.kind === 'config' ? null : { kind: 'config' }
    return nothing
  }
  if (context?.kind === 'vlan') return inVlan(device, context.vids, words)
  if (context?.kind === 'interface') return inPort(device, context.ports, words)
  return atTop(device, session, words)
}

function inVlan({ running }: Switch, vids: readonly number[], words: readonly string[]): Reply {
  const isNo = words[0] === 'no'
  const [word, ...args] = isNo ? words.slice(1) : words
  if (word !== 'name') return unknown
  if (isNo) {
    for (const vid of vids) running.vlans.set(vid, vid === 1 ? 'default' : defaultName(vid))
    return nothing
  }
  const [vid] = vids
  const name = unquote(args[0] ?? '')
  if (vids.length > 1 || vid === undefined) return say("Can't modify name for multiple VLANs")
  if (name === '') return incomplete
  if (name.length > 32)
    return say(`Warning: vlan ${vid} name length exceeds recommended maximum 32 characters`)
  const other = [...running.vlans].find(([id, taken]) => id !== vid && taken === name)
  if (other) return say(`%VLAN #${vid} and #${other[0]} have an identical name: ${name}`)
  running.vlans.set(vid, name)
  return nothing
}

function inPort(device: Switch, ports: readonly Port[], words: readonly string[]): Reply {
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  const forAll = (change: (port: Port) => void): Reply => {
    for (const port of ports) change(port)
    return nothing
  }
  switch (word) {
    case 'description': {
      // Two words without quotes are one too many.
      if (!isNo && args.length !== 1) return args.length === 0 ? incomplete : unknown
      const text = isNo ? null : unquote(args[0] ?? '')
      return forAll((port) => {
        port.description = text
      })
    }
    case 'shutdown':
      return forAll((port) => {
        port.isShut = !isNo
      })
    case 'switchport':
      return isNo ? unknown : switchport(device, ports, args)
    case 'lag':
      return joinLag(device.running, ports, isNo, args) ?? unknown
    case 'spanning-tree':
      if (args[0] !== 'edge' || args.length > 1 || !device.model.hasEdge) return unknown
      return forAll((port) => {
        port.isEdge = !isNo
      })
    case 'speed':
    case 'flowcontrol':
      return forAll((port) => {
        if (isNo) port.other.delete(word)
        else port.other.set(word, [word, ...args].join(' '))
      })
    default:
      return unknown
  }
}

function switchport(
  { running, model }: Switch,
  ports: readonly Port[],
  [word, ...args]: readonly string[],
): Reply {
  if (word === 'mode') {
    const mode = (['hybrid', 'access', 'trunk'] as const).find((known) => known === args[0])
    if (!mode) return args.length === 0 ? incomplete : unknown
    for (const port of ports) resetTo(port, mode)
    return nothing
  }
  if (word === 'forbidden' && args[0] === 'vlan' && model.hasForbidden)
    return forbid(running.vlans, ports, args[1], args[2])
  if (word !== 'hybrid') return unknown
  if (ports.some((port) => port.mode !== 'hybrid')) return say('Error: Port is not in hybrid mode')
  const [what, second, list, how] = args
  if (what === 'pvid') {
    const vid = Number(second)
    if (second === undefined) return incomplete
    if (!running.vlans.has(vid)) return say(`VLAN ${second} does not exist`)
    for (const port of ports) port.pvid = vid
    return nothing
  }
  if (what !== 'allowed' || second !== 'vlan') return unknown
  return changeMembers(running.vlans, ports, list, how, args[4])
}

/** The modes know nothing of each other's VLANs. */
function resetTo(port: Port, mode: Port['mode']): void {
  if (port.mode === mode) return
  port.mode = mode
  port.pvid = 1
  port.members.clear()
  port.members.set(1, 'untagged')
}

function changeMembers(
  vlans: ReadonlyMap<number, string>,
  ports: readonly Port[],
  action: string | undefined,
  list: string | undefined,
  how: string | undefined,
): Reply {
  const vids = readVids(list ?? '')
  if (!vids || action === undefined) return list === undefined ? incomplete : unknown
  const missing = vids.find((vid) => !vlans.has(vid))
  if (missing !== undefined) return say(`VLAN ${missing} does not exist`)
  if (action === 'remove' && how === undefined) {
    for (const port of ports) for (const vid of vids) port.members.delete(vid)
    return nothing
  }
  const as = (['tagged', 'untagged'] as readonly Membership[]).find((known) => known === how)
  if (action !== 'add' || !as) return how === undefined ? incomplete : unknown
  const isForbidden = (vid: number) => ports.some(({ forbidden }) => forbidden.has(vid))
  const closed = vids.find(isForbidden)
  if (closed !== undefined) return say(`Error: Port is forbidden in VLAN ${closed}`)
  for (const port of ports) for (const vid of vids) port.members.set(vid, as)
  return nothing
}

/** Who is kept out of a VLAN is no member of it. */
function forbid(
  vlans: ReadonlyMap<number, string>,
  ports: readonly Port[],
  action: string | undefined,
  list: string | undefined,
): Reply {
  const vids = readVids(list ?? '')
  if (!vids || (action !== 'add' && action !== 'remove')) return list === undefined ? incomplete : unknown
  const missing = vids.find((vid) => !vlans.has(vid))
  if (missing !== undefined) return say(`VLAN ${missing} does not exist`)
  for (const { forbidden, members } of ports)
    for (const vid of vids) {
      if (action === 'remove') forbidden.delete(vid)
      else forbidden.add(vid) && members.delete(vid)
    }
  return nothing
}

function atTop({ running, model }: Switch, session: Session, words: readonly string[]): Reply {
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  switch (word) {
    case 'vlan':
      return makeVlans(running, session, isNo, args)
    case 'interface': {
      const lag = /^lag ?(\d+)$/i.exec(args.join(' '))?.[1]
      const port = lag === undefined ? running.ports.get(args.join(' ')) : running.lags.get(Number(lag))
      if (!port) return args.length === 0 ? incomplete : say(`Error: Invalid port ${args.join(' ')}`)
      session.context = { kind: 'interface', ports: [port] }
      return nothing
    }
    case 'system':
      if (args[0] !== 'name' || args[1] === undefined) return unknown
      running.name = isNo ? model.name : unquote(args[1])
      return nothing
    case 'management-vlan':
      if (args[0] !== 'vlan' || !running.vlans.has(Number(args[1]))) return say('VLAN does not exist')
      running.managementVlan = Number(args[1])
      return nothing
    case 'ip':
      if (args[0] !== 'igmp') return setAddress(running, isNo, args)
      if (isNo) running.plain.delete([word, ...args].join(' '))
      else running.plain.set(words.join(' '), words.join(' '))
      return nothing
    case 'snmp':
    case 'sntp':
    case 'username':
    case 'spanning-tree':
    case 'lag':
      running.plain.set([word, args[0]].join(' '), words.join(' '))
      return nothing
    default:
      return unknown
  }
}

function setAddress(running: Switch['running'], isNo: boolean, args: readonly string[]): Reply {
  if (args[0] === 'dhcp') running.address = null
  else if (args[0] === 'default-gateway') running.gateway = isNo ? null : (args[1] ?? null)
  else if (args[0] === 'address' && args[2] === 'mask' && args[3]) running.address = args.slice(1).join(' ')
  else return unknown
  return nothing
}

function makeVlans(
  running: Switch['running'],
  session: Session,
  isNo: boolean,
  args: readonly string[],
): Reply {
  const vids = readVids(args[0] ?? '')
  if (!vids || args.length > 1) return args.length === 0 ? incomplete : unknown
  if (vids.some((vid) => vid < 1 || vid > 4094)) return unknown
  for (const vid of vids) {
    if (!isNo && !running.vlans.has(vid)) running.vlans.set(vid, defaultName(vid))
    if (isNo && vid === 1) return say('Error: VLAN 1 cannot be removed')
    if (isNo && !running.vlans.delete(vid)) return say(`VLAN ${vid} does not exist`)
    if (isNo) for (const port of [...running.ports.values(), ...running.lags.values()]) forget(port, vid)
  }
  if (!isNo) session.context = { kind: 'vlan', vids }
  return nothing
}

/** What a port was in a VLAN goes with it. */
function forget(port: Port, vid: number): void {
  if (port.pvid === vid) port.pvid = 1
  port.members.delete(vid)
  port.forbidden.delete(vid)
}
