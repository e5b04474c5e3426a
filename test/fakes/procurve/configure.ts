/**
 * Configuration mode of an emulated ProCurve. Commands of the global context work inside a VLAN or a port too, and
 * `end` leaves to the manager level from anywhere.
 */
import type { Reply } from '../device/shell.ts'
import {
  bundle,
  deleteVlan,
  forbid,
  onlyIn,
  removeMembers,
  setTagged,
  setUntagged,
  unbundle,
} from './membership.ts'
import { newVlan, printPorts, readPorts, type Switch, type Vlan } from './switch.ts'

export type Context =
  | { readonly kind: 'config' }
  | { readonly kind: 'vlan'; readonly vid: number }
  | { readonly kind: 'port'; readonly list: string; readonly ports: readonly string[] }

export interface Session {
  /** Null: not configuring. */
  context: Context | null
}

const invalid = (word: string): Reply => ({ output: [`Invalid input: ${word}`] })
const incomplete = (word: string): Reply => ({ output: [`Incomplete input: ${word}`] })
const nothing: Reply = {}
const noPort = (bad: string): Reply =>
  /^(trk)?\d+$/i.test(bad)
    ? { output: [`Module not present for port or invalid port: ${bad}`] }
    : invalid(bad)

const unquote = (text: string): string => text.replace(/^"(.*)"$/, '$1')

function wordsOf(line: string): string[] {
  return line.match(/"[^"]*"|\S+/g) ?? []
}

/** Runs one line typed in configuration mode. */
export function configure(device: Switch, session: Session, line: string): Reply {
  const words = wordsOf(line)
  const [first = ''] = words
  if (first === '' || first.startsWith(';') || first.startsWith('!')) return nothing
  const { context } = session
  if (first === 'exit') {
    session.context = context?.kind === 'config' ? null : { kind: 'config' }
    return nothing
  }
  if (first === 'end') {
    session.context = null
    return nothing
  }
  const inside =
    context?.kind === 'vlan'
      ? inVlan(device, context.vid, words)
      : context?.kind === 'port'
        ? inPort(device, context.ports, words)
        : null
  return inside ?? atTop(device, session, words)
}

/** Null: no command of a VLAN. */
function inVlan(device: Switch, vid: number, words: readonly string[]): Reply | null {
  const config = device.running
  const vlan = config.vlans.get(vid)
  if (!vlan) return invalid(String(vid))
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  if (word === 'name') return nameVlan(device, vid, vlan, isNo ? null : args)
  if (word === 'ip' && args[0] === 'address') return setAddress(vlan, isNo ? null : args.slice(1))
  if (word === 'ip' && args[0] === 'igmp' && args.length === 1) {
    vlan.hasIgmp = !isNo
    return nothing
  }
  if (word !== 'untagged' && word !== 'tagged' && word !== 'forbid') return null
  const [list] = args
  if (list === undefined) return incomplete(word)
  const found = readPorts(config, list)
  if ('bad' in found) return noPort(found.bad)
  if (isNo) return refusedAs(removeMembers(config, vlan, word, found.ports))
  if (word === 'forbid') return refusedAs(forbid(config, vlan, found.ports))
  if (word === 'untagged') setUntagged(config, vlan, found.ports)
  else setTagged(vlan, found.ports)
  return nothing
}

const refusedAs = (text: string | null): Reply => (text === null ? nothing : { output: [text] })

function nameVlan(device: Switch, vid: number, vlan: Vlan, args: readonly string[] | null): Reply {
  const name = args === null ? newVlan(vid).name : unquote(args[0] ?? '')
  if (name === '') return incomplete('name')
  if (args && args.length > 1) return invalid(args[1] ?? '')
  const longest = device.model.isLate ? 32 : 12
  if (name.length > longest) return { output: [`Value ${name} is invalid.`] }
  const isTaken = [...device.running.vlans].some(([id, other]) => id !== vid && other.name === name)
  if (isTaken) return { output: [`Error: the VLAN name ${name} is in use.`] }
  vlan.name = name
  return nothing
}

function setAddress(vlan: Vlan, args: readonly string[] | null): Reply {
  if (args === null) {
    vlan.ip = 'none'
    return nothing
  }
  const isAddress = (text: string | undefined) => /^\d+\.\d+\.\d+\.\d+(\/\d+)?$/.test(text ?? '')
  if (args[0] === 'dhcp-bootp') vlan.ip = 'dhcp-bootp'
  else if (isAddress(args[0]) && isAddress(args[1])) vlan.ip = `${args[0]} ${args[1]}`
  else return args.length === 0 ? incomplete('address') : invalid(args.at(-1) ?? '')
  return nothing
}

/** Null: no command of a port. */
function inPort(device: Switch, names: readonly string[], words: readonly string[]): Reply | null {
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  const ports = names.flatMap((name) => device.running.ports.get(name) ?? [])
  const forAll = (change: (port: (typeof ports)[number]) => void): Reply => {
    for (const port of ports) change(port)
    return nothing
  }
  switch (word) {
    case 'name': {
      const name = isNo ? null : unquote(args[0] ?? '')
      if (name === '') return incomplete('name')
      if (args.length > 1) return invalid(args[1] ?? '')
      if (name !== null && name.length > 64) return { output: [`Value ${name} is invalid.`] }
      return forAll((port) => {
        port.name = name
      })
    }
    case 'enable':
    case 'disable':
      return forAll((port) => {
        port.isDisabled = (word === 'disable') !== isNo
      })
    case 'unknown-vlans': {
      const [what] = args
      if (what !== 'learn' && what !== 'block' && what !== 'disable') return invalid(what ?? word)
      return forAll((port) => {
        port.unknownVlans = what
      })
    }
    case 'speed-duplex':
    case 'broadcast-limit':
    case 'flow-control':
    case 'lacp':
      return forAll((port) => {
        if (isNo) port.other.delete(word)
        else port.other.set(word, [word, ...args].join(' '))
      })
    default:
      return null
  }
}

function atTop(device: Switch, session: Session, words: readonly string[]): Reply {
  const config = device.running
  const isNo = words[0] === 'no'
  const [word = '', ...args] = isNo ? words.slice(1) : words
  const [arg = ''] = args
  switch (word) {
    case 'vlan':
      return isNo ? removeVlan(device, session, arg) : enterVlan(device, session, arg, args.slice(1))
    case 'interface': {
      const list = arg === 'ethernet' ? (args[1] ?? '') : arg
      if (list === '') return incomplete('interface')
      // A bundled port keeps its own section; only VLANs know it by its bundle.
      const found = readPorts(config, list, (name) => config.ports.has(name))
      if ('bad' in found) return noPort(found.bad)
      session.context = { kind: 'port', list: printPorts(found.ports), ports: found.ports }
      return nothing
    }
    case 'hostname':
      config.hostname = isNo ? device.model.defaultHostname : unquote(arg)
      return nothing
    case 'max-vlans': {
      const count = Number(arg)
      if (!(count >= 1 && count <= 256)) return { output: [`Value ${arg} is invalid.`] }
      config.maxVlans = count
      return { output: ['Command will take effect after saving configuration and reboot.'] }
    }
    case 'trunk':
      return trunk(device, isNo, args)
    case 'gvrp':
      config.hasGvrp = !isNo
      return nothing
    case 'spanning-tree':
      return spanningTree(device, isNo, args)
    case 'ip':
      if (arg === 'default-gateway') config.gateway = isNo ? null : (args[1] ?? null)
      else return keepPlain(device, isNo, words)
      return nothing
    case 'snmp-server':
      if (arg !== 'community') return keepPlain(device, isNo, words)
      if (isNo) config.communities.delete(unquote(args[1] ?? ''))
      else
        config.communities.set(
          unquote(args[1] ?? ''),
          args[2]?.toLowerCase() === 'unrestricted' ? 'Unrestricted' : 'Restricted',
        )
      return nothing
    case 'password':
      return password(device, isNo, arg)
    default:
      return keepPlain(device, isNo, words)
  }
}

function enterVlan(device: Switch, session: Session, text: string, rest: readonly string[]): Reply {
  const config = device.running
  const vid = Number(text)
  if (text === '') return incomplete('vlan')
  if (!/^\d+$/.test(text) || vid < 1 || vid > 4094) return invalid(text)
  if (!config.vlans.has(vid)) {
    if (config.vlans.size >= device.vlanRoom)
      return { output: [`Unable to create VLAN ${vid}: maximum number of VLANs is ${device.vlanRoom}.`] }
    config.vlans.set(vid, newVlan(vid))
  }
  if (rest.length > 0) return inVlan(device, vid, rest) ?? invalid(rest[0] ?? '')
  session.context = { kind: 'vlan', vid }
  return nothing
}

function removeVlan(device: Switch, session: Session, text: string): Reply {
  const config = device.running
  const vid = Number(text)
  const vlan = config.vlans.get(vid)
  if (vid === 1) return { output: ['Unable to delete the default VLAN.'] }
  if (!vlan) return { output: [`VLAN ${text} not found.`] }
  const remove = () => {
    deleteVlan(config, vid)
    session.context = { kind: 'config' }
  }
  const moved = onlyIn(config, vlan)
  if (moved.length === 0) {
    remove()
    return nothing
  }
  return {
    output: [`The following ports will be moved to VLAN 1: ${printPorts(moved)}`],
    ask: {
      prompt: 'Do you want to continue? [y/n] ',
      kind: 'key',
      answer: (key) => {
        if (key.toLowerCase() === 'y') remove()
        return nothing
      },
    },
  }
}

const trunkTypes = ['trunk', 'lacp', 'fec', 'dt-lacp', 'dt-trunk']

function trunk(device: Switch, isNo: boolean, args: readonly string[]): Reply {
  const config = device.running
  const [list = '', typed = '', type = 'trunk'] = args
  const found = readPorts(config, list, (name) => /^\d+$/.test(name) && config.ports.has(name))
  if ('bad' in found) return noPort(found.bad)
  if (isNo) {
    unbundle(config, found.ports)
    return nothing
  }
  const name = /^trk\d+$/i.test(typed) ? `Trk${Number(typed.slice(3))}` : null
  if (name === null) return typed === '' ? incomplete(list) : invalid(typed)
  if (!trunkTypes.includes(type.toLowerCase())) return invalid(type)
  const told = type.toUpperCase().replace('TRUNK', 'Trunk')
  const old = config.trunks.get(name)
  if (old && old.type !== told) return { output: [`Trunk ${name} is of type ${old.type}.`] }
  const taken = found.ports.find((port) => [...config.trunks.values()].some((one) => one.ports.has(port)))
  if (taken !== undefined) return { output: [`Port ${taken} is already in a trunk.`] }
  bundle(config, name, found.ports, told)
  return nothing
}

function spanningTree(device: Switch, isNo: boolean, args: readonly string[]): Reply {
  const config = device.running
  const [list, what] = args
  if (list === undefined) {
    config.hasSpanningTree = !isNo
    return nothing
  }
  if (/^[a-z]/i.test(list) && !/^trk/i.test(list)) return keepPlain(device, isNo, ['spanning-tree', ...args])
  const found = readPorts(config, list)
  if ('bad' in found) return noPort(found.bad)
  const ports =
    what === 'admin-edge-port'
      ? config.edgePorts
      : what === 'bpdu-protection' && device.model.isLate
        ? config.guardedPorts
        : null
  if (!ports) return what === undefined ? incomplete(list) : invalid(what)
  for (const port of found.ports) {
    if (isNo) ports.delete(port)
    else ports.add(port)
  }
  return nothing
}

function password(device: Switch, isNo: boolean, who: string): Reply {
  if (who !== 'manager' && who !== 'operator') return who === '' ? incomplete('password') : invalid(who)
  if (isNo) {
    device.passwords[who] = null
    return nothing
  }
  const title = who === 'manager' ? 'Manager' : 'Operator'
  const ask = (prompt: string, answer: (text: string) => Reply): Reply => ({
    ask: { prompt, kind: 'hidden', answer },
  })
  return ask(`New password for ${title}: `, (first) =>
    ask(`Please retype new password for ${title}: `, (second) => {
      if (first !== second) return { output: ['Passwords do not match.'] }
      device.passwords[who] = first
      return nothing
    }),
  )
}

/** Commands that are kept as they were typed and do nothing here. */
const plainWords =
  /^(snmp-server (contact|location|enable|host)|ip (ssh|route|timep|igmp|dns)|telnet-server|web-management|time|timesync|sntp|console|lldp|cdp|aaa|loop-protect|dhcp-snooping|autorun|logging|banner|primary-vlan|management-vlan|ip dns|fault-finder|spanning-tree (protocol-version|priority|force-version))\b/

function keepPlain(device: Switch, isNo: boolean, words: readonly string[]): Reply {
  const bare = isNo ? words.slice(1) : words
  const text = bare.join(' ')
  if (!plainWords.test(text)) return invalid(bare[0] ?? '')
  const key = bare.slice(0, 2).join(' ')
  if (isNo && device.running.plain.get(key)?.startsWith('no ') === false) device.running.plain.delete(key)
  else device.running.plain.set(key, isNo ? `no ${text}` : text)
  return nothing
}
