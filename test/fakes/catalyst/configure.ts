/**
 * Executes one configuration line in its context, as IOS does: what the sub-mode does not know is tried globally and
 * leaves the sub-mode, and a line whose `interface` failed lands on the interface before. Nothing protects the user.
 */
import { type ConfigCall, type ConfigMode, type ConfigResult, store } from './config-call.ts'
import {
  type ConfigCommand,
  type Effect,
  globalCommands,
  interfaceCommands,
  lineCommands,
  vlanCommands,
} from './config-commands.ts'
import { enterInterface, enterLine, enterRange, enterVlan, leaveVlan } from './context-effects.ts'
import type { Device } from './device.ts'
import { setBanner, setPassword, setSecret, setVtp } from './global-effects.ts'
import { type Match, matchLine } from './grammar.ts'
import { setChannelGroup } from './lag-effects.ts'
import {
  addVlans,
  setAccessVlan,
  setAddress,
  setAllowedVlans,
  setMode,
  setNonegotiate,
  setPortfast,
} from './port-effects.ts'

export type { ConfigMode } from './config-call.ts'

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

/** The commands this model has in this mode. */
export const availableCommands = (device: Device, kind: ConfigMode['kind']): ConfigCommand[] =>
  commandsOf[kind].filter(
    ({ needs, unless }) =>
      (!needs || device.model.features.has(needs)) && (!unless || !device.model.features.has(unless)),
  )

const effects: Record<Effect, (call: ConfigCall) => ConfigResult> = {
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
  channelGroup: setChannelGroup,
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
  const call: ConfigCall = {
    device,
    mode,
    command: match.command,
    text: match.text,
    args: match.args,
    isNegated,
  }
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
