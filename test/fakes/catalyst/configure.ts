/**
 * Executes one configuration line in its context, as IOS does: what the sub-mode does not know is tried globally and
 * leaves the sub-mode, and a line whose `interface` failed lands on the interface before. Nothing protects the user.
 */
import {
  type ConfigCommand,
  type Effect,
  globalCommands,
  interfaceCommands,
  lineCommands,
  vlanCommands,
} from './config-commands.ts'
import { defaultVlanName, type Section, sectionOf } from './config-store.ts'
import { addVlan, type Device } from './device.ts'
import { type Match, matchLine } from './grammar.ts'
import { parseInterfaceRange, parseVlanList, printVlanList } from './lists.ts'
import { hashType5, hideType7 } from './secrets.ts'

export type ConfigMode =
  | { readonly kind: 'config' }
  | { readonly kind: 'interface'; readonly headers: readonly string[]; readonly isRange: boolean }
  | { readonly kind: 'line'; readonly header: string }
  /** Changes to a VLAN take effect when its mode is left. */
  | { readonly kind: 'vlan'; readonly vid: number; readonly name: string | null; readonly isNew: boolean }

export interface ConfigResult {
  readonly mode: ConfigMode | 'privileged'
  readonly output: readonly string[]
  /** Where the caret goes, counted from the start of the line; set on `% Invalid input`. */
  readonly invalidAt?: number
  /** VLAN lines take the switch longer. */
  readonly isVlanWork?: boolean
  /** A banner follows until this character comes. */
  readonly bannerEnd?: string
  /** An EXEC line to run without leaving (`do`). */
  readonly exec?: string
}

const config: ConfigMode = { kind: 'config' }

const leave: readonly ConfigCommand[] = [
  { syntax: 'exit', effect: 'exit' },
  { syntax: 'end', effect: 'end' },
]

const commandsOf: Record<ConfigMode['kind'], readonly ConfigCommand[]> = {
  config: globalCommands,
  interface: [...interfaceCommands, ...leave],
  line: [...lineCommands, ...leave],
  vlan: [...vlanCommands, ...leave],
}

const keyOf = ({ syntax }: ConfigCommand): string =>
  syntax
    .split(' ')
    .filter((_, i, all) => all.slice(0, i + 1).every((s) => !/^(<|[A-Z{])/.test(s)))
    .join(' ')

/** The commands this model has in this mode. */
export const availableCommands = (device: Device, kind: ConfigMode['kind']): ConfigCommand[] =>
  commandsOf[kind].filter(
    ({ needs, unless }) =>
      (!needs || device.model.features.has(needs)) && (!unless || !device.model.features.has(unless)),
  )

interface Call {
  readonly device: Device
  readonly mode: ConfigMode
  readonly command: ConfigCommand
  readonly text: string
  readonly args: readonly string[]
  readonly isNegated: boolean
}

/** Sections a stored line goes to: several with `interface range`. */
function targets({ device, mode }: Call): Section[] {
  if (mode.kind === 'interface') return mode.headers.map((header) => sectionOf(device.running, header))
  if (mode.kind === 'line') return [sectionOf(device.running, mode.header)]
  return [device.running.global]
}

function store(call: Call, text = call.text): ConfigResult {
  const { command, isNegated, args } = call
  const key = command.many ? text : keyOf(command)
  for (const section of targets(call)) {
    if (command.isOn) {
      if (isNegated) section.set(key, `no ${key}`)
      else section.delete(key)
    } else if (isNegated || (command.hidden !== undefined && args.at(-1) === command.hidden)) {
      for (const stored of [...section.keys()])
        if (stored === key || (command.many && stored.startsWith(text))) section.delete(stored)
    } else section.set(key, text)
  }
  return { mode: call.mode, output: [] }
}

const rejected = (mode: ConfigMode, text: string): ConfigResult => ({ mode, output: [text] })

/** Commits what was typed in `config-vlan`; IOS does it when the mode is left. */
function leaveVlan(device: Device, mode: ConfigMode): string[] {
  if (mode.kind !== 'vlan') return []
  const name = mode.name ?? device.vlans.get(mode.vid) ?? defaultVlanName(mode.vid)
  const isNameTaken = [...device.vlans].some(([vid, taken]) => taken === name && vid !== mode.vid)
  if (isNameTaken) return [`% A VLAN named ${name} already exists.`]
  if (addVlan(device, mode.vid, name)) return []
  return [`% Failed to create VLANs ${mode.vid}`, 'VLAN(s) not available in Port Manager.']
}

function enterVlan(call: Call): ConfigResult {
  const { device, args, isNegated, mode } = call
  const vid = Number(args[0])
  if (isNegated && vid === 1) return rejected(mode, 'Default VLAN 1 may not be deleted.')
  if (isNegated) device.vlans.delete(vid)
  if (isNegated) return { mode: config, output: [], isVlanWork: true }
  const isNew = !device.vlans.has(vid)
  return { mode: { kind: 'vlan', vid, name: null, isNew }, output: [], isVlanWork: true }
}

function enterInterface(call: Call): ConfigResult {
  const { device, args, isNegated } = call
  const header = `interface ${args[0]}`
  if (isNegated) {
    device.running.sections.delete(header)
    return { mode: config, output: [] }
  }
  const isNew = !device.running.sections.has(header)
  const section = sectionOf(device.running, header)
  if (isNew && !device.model.features.has('routing')) section.set('shutdown', 'shutdown')
  return { mode: { kind: 'interface', headers: [header], isRange: false }, output: [] }
}

function enterRange({ device, args, mode }: Call): ConfigResult {
  const names = parseInterfaceRange(args[0] ?? '', device)
  if (!names) return { mode, output: [], invalidAt: 'interface range '.length }
  return {
    mode: { kind: 'interface', headers: names.map((n) => `interface ${n}`), isRange: true },
    output: [],
  }
}

function enterLine({ text, args }: Call): ConfigResult {
  const header = text.startsWith('line vty') ? `line vty ${args[0]} ${args[1] ?? args[0]}` : 'line con 0'
  return { mode: { kind: 'line', header }, output: [] }
}

function setSecret(call: Call): ConfigResult {
  const typed = call.args[0] ?? ''
  if (call.isNegated) return store(call)
  const stored = typed.startsWith('5 ') ? typed : `5 ${hashType5(typed.replace(/^0 /, ''), 'b7qT')}`
  return store(call, `enable secret ${stored}`)
}

function setPassword(call: Call): ConfigResult {
  const typed = call.args[0] ?? ''
  if (call.isNegated || typed.startsWith('7 ')) return store(call)
  const plain = typed.replace(/^0 /, '')
  const isHidden = call.device.running.global.has('service password-encryption')
  return store(call, `${keyOf(call.command)} ${isHidden ? `7 ${hideType7(plain)}` : plain}`)
}

function setAccessVlan(call: Call): ConfigResult {
  const { device, args, isNegated } = call
  const stored = store(call)
  const vid = Number(args[0])
  const makes = !isNegated && !device.vlans.has(vid) && device.model.features.has('vlanConfig')
  if (!makes) return stored
  if (!addVlan(device, vid, defaultVlanName(vid)))
    return rejected(call.mode, `% Failed to create VLANs ${vid}`)
  return { ...stored, output: [`% Access VLAN does not exist. Creating vlan ${vid}`], isVlanWork: true }
}

function setAllowedVlans(call: Call): ConfigResult {
  const [first = '', rest = ''] = (call.args[0] ?? '').split(/\s+/, 2)
  const isWord = 'add'.startsWith(first) || 'remove'.startsWith(first)
  if (call.isNegated || first === 'all' || first === 'none')
    return store({ ...call, isNegated: first !== 'none' })
  const given = parseVlanList(isWord ? rest : first, call.device.highestVid)
  if (!given) return rejected(call.mode, 'Command rejected: Bad VLAN allowed list')
  for (const section of targets(call)) {
    const key = keyOf(call.command)
    const before = parseVlanList(section.get(key)?.slice(key.length + 1) ?? '', call.device.highestVid)
    const all = before ?? Array.from({ length: call.device.highestVid }, (_, i) => i + 1)
    const next = !isWord
      ? given
      : 'add'.startsWith(first)
        ? [...new Set([...all, ...given])]
        : all.filter((vid) => !given.includes(vid))
    section.set(key, `${key} ${printVlanList(next)}`)
  }
  return { mode: call.mode, output: [] }
}

/** A list that each line adds to and each negation takes from: `ip dhcp snooping vlan`. */
function addVlans(call: Call): ConfigResult {
  const { device, args, isNegated, mode } = call
  const key = keyOf(call.command)
  const given = parseVlanList(args[0] ?? '', device.highestVid)
  if (!given) return rejected(mode, 'Command rejected: Bad VLAN list')
  const before =
    parseVlanList(device.running.global.get(key)?.slice(key.length + 1) ?? '', device.highestVid) ?? []
  const next = isNegated ? before.filter((vid) => !given.includes(vid)) : [...new Set([...before, ...given])]
  if (next.length > 0) device.running.global.set(key, `${key} ${printVlanList(next)}`)
  else device.running.global.delete(key)
  return { mode, output: [] }
}

const trunkKey = 'switchport trunk encapsulation'

function setMode(call: Call): ConfigResult {
  const { device, args, mode, isNegated } = call
  const needsEncapsulation =
    args[0] === 'trunk' &&
    device.model.features.has('trunkEncapsulation') &&
    device.model.features.has('dynamicTrunking')
  if (!isNegated && needsEncapsulation && targets(call).some((section) => !section.has(trunkKey)))
    return rejected(
      mode,
      'Command rejected: An interface whose trunk encapsulation is "Auto" can not be configured to "trunk" mode.',
    )
  const key = 'switchport mode'
  const hidden = device.model.defaultMode
  for (const section of targets(call)) {
    if (isNegated || call.text === `${key} ${hidden}`) section.delete(key)
    else section.set(key, call.text)
  }
  return { mode, output: [] }
}

function setNonegotiate(call: Call): ConfigResult {
  const isDynamic = targets(call).some((section) => !section.has('switchport mode'))
  if (!call.isNegated && isDynamic)
    return rejected(call.mode, "Command rejected: Conflict between 'nonegotiate' and 'dynamic' status.")
  return store(call)
}

function setPortfast(call: Call): ConfigResult {
  const stored = store(call)
  if (call.isNegated || call.mode.kind !== 'interface') return stored
  const name = call.mode.headers[0]?.slice('interface '.length)
  return {
    ...stored,
    output: [
      '%Warning: portfast should only be enabled on ports connected to a single host.',
      ' Connecting hubs, concentrators, switches,  bridges, etc.to this interface',
      ' when portfast is enabled, can cause temporary bridging loops.',
      ' Use with CAUTION',
      '',
      `%Portfast has been configured on ${name} but will only`,
      ' have effect when the interface is in a non-trunking mode.',
    ],
  }
}

function setVtp(call: Call): ConfigResult {
  const stored = store({ ...call, isNegated: call.isNegated || call.args[0] === 'server' })
  if (call.text.startsWith('vtp domain'))
    return { ...stored, output: [`Changing VTP domain name from NULL to ${call.args[0]}`] }
  const mode = (call.args[0] ?? 'server').toUpperCase()
  return { ...stored, output: [`Setting device to VTP ${mode} mode.`], isVlanWork: true }
}

function setBanner(call: Call): ConfigResult {
  if (call.isNegated) call.device.running.banner = null
  if (call.isNegated) return { mode: call.mode, output: [] }
  const typed = (call.args[0] ?? '').replace(/^\^C/, '\x03')
  const end = typed[0] ?? '#'
  const close = typed.indexOf(end, 1)
  if (close > 0) call.device.running.banner = typed.slice(1, close)
  if (close > 0) return { mode: call.mode, output: [] }
  return {
    mode: call.mode,
    output: [`Enter TEXT message.  End with the character '${end}'.`],
    bannerEnd: end,
  }
}

function setAddress(call: Call): ConfigResult {
  if (!call.isNegated) return store(call)
  for (const section of targets(call)) section.set('ip address', 'no ip address')
  return { mode: call.mode, output: [] }
}

const effects: Record<Effect, (call: Call) => ConfigResult> = {
  hostname: (call) =>
    call.isNegated ? store({ ...call, isNegated: false }, 'hostname Switch') : store(call),
  secret: setSecret,
  password: setPassword,
  interface: enterInterface,
  range: enterRange,
  line: enterLine,
  vlan: enterVlan,
  vlanName: (call) =>
    call.mode.kind === 'vlan'
      ? { mode: { ...call.mode, name: call.isNegated ? null : (call.args[0] ?? null) }, output: [] }
      : { mode: call.mode, output: [] },
  accessVlan: setAccessVlan,
  allowedVlans: setAllowedVlans,
  addedVlans: addVlans,
  mode: setMode,
  nonegotiate: setNonegotiate,
  portfast: setPortfast,
  vtp: setVtp,
  banner: setBanner,
  do: (call) => ({ mode: call.mode, output: [], exec: call.args[0] ?? '' }),
  address: setAddress,
  exit: (call) => ({ mode: call.mode.kind === 'config' ? 'privileged' : config, output: [] }),
  end: () => ({ mode: 'privileged', output: [] }),
  none: (call) => ({ mode: call.mode, output: [] }),
}

function refuse(mode: ConfigMode, match: Match<ConfigCommand>, line: string, offset: number): ConfigResult {
  if (match.kind === 'ambiguous') return { mode, output: [`% Ambiguous command:  "${line.trim()}"`] }
  if (match.kind === 'incomplete') return { mode, output: ['% Incomplete command.', ''] }
  return { mode, output: [], invalidAt: (match.kind === 'invalid' ? match.at : 0) + offset }
}

function execute(
  device: Device,
  mode: ConfigMode,
  match: Match<ConfigCommand> & { kind: 'match' },
  isNegated: boolean,
) {
  const call: Call = { device, mode, command: match.command, text: match.text, args: match.args, isNegated }
  const result = (match.command.effect ? effects[match.command.effect] : store)(call)
  const isLeaving =
    mode.kind === 'vlan' && (match.command.effect === 'exit' || match.command.effect === 'end')
  const committed = isLeaving ? leaveVlan(device, mode) : []
  return { ...result, output: [...committed, ...result.output], isVlanWork: result.isVlanWork || isLeaving }
}

/** Leaves configuration mode from wherever `mode` is (Ctrl-Z); returns what it printed. */
export const abandonMode = (device: Device, mode: ConfigMode): string[] => leaveVlan(device, mode)

/** Executes `line`; comments and empty lines do nothing. */
export function configure(device: Device, mode: ConfigMode, line: string): ConfigResult {
  if (/^\s*(!|$)/.test(line)) return { mode, output: [] }
  const negation = /^\s*no\s+/i.exec(line)?.[0] ?? ''
  const rest = line.slice(negation.length)
  const isNegated = negation !== ''
  const own = matchLine(rest, availableCommands(device, mode.kind), device, isNegated)
  if (own.kind === 'match') return execute(device, mode, own, isNegated)
  if (mode.kind !== 'config') {
    const global = matchLine(rest, availableCommands(device, 'config'), device, isNegated)
    if (global.kind === 'match') {
      const committed = leaveVlan(device, mode)
      const result = execute(device, config, global, isNegated)
      return { ...result, output: [...committed, ...result.output] }
    }
  }
  return refuse(mode, own, line, negation.length)
}
