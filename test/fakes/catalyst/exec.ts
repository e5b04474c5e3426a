/** EXEC commands, user and privileged: what each prints, asks and changes. */
import { copyConfig, createConfig } from './config-store.ts'
import type { ConfigMode } from './configure.ts'
import type { Device } from './device.ts'
import { matchLine } from './grammar.ts'
import type { Feature } from './models.ts'
import { matchesType5, showType7 } from './secrets.ts'
import * as show from './show.ts'
import { type DatabaseMode, openDatabase } from './vlan-database.ts'

export type ExecMode = { readonly kind: 'user' } | { readonly kind: 'privileged' }
export type Mode = ExecMode | ConfigMode | DatabaseMode

/** How long the switch takes: an ordinary line, VLAN work, collecting the configuration, writing to flash, a look-up. */
export type Effort = 'line' | 'vlan' | 'build' | 'write' | 'lookup'

export interface Question {
  readonly prompt: string
  /** `key`: acts at one key, without Return. `hidden`: a password, not echoed. */
  readonly kind: 'line' | 'key' | 'hidden'
  readonly answer: (text: string) => Answer
}

export interface Answer {
  /** Printed before the work is done (`Building configuration...`). */
  readonly before?: readonly string[]
  readonly effort?: Effort
  /** Goes through the pager. */
  readonly output?: readonly string[]
  readonly ask?: Question
  /** Takes effect when the work is over: a reset before that loses it. */
  readonly done?: () => void
  readonly mode?: Mode
  readonly invalidAt?: number
  readonly reload?: boolean
  readonly logout?: boolean
}

type Run = (device: Device, args: readonly string[]) => Answer

interface ExecCommand {
  readonly syntax: string
  readonly level: 'user' | 'privileged'
  readonly needs?: Feature
  readonly run: Run
}

const print =
  (of: (device: Device) => string[]): Run =>
  (device) => ({ output: of(device) })

function isEnableSecret(device: Device, typed: string): boolean {
  const secret = device.running.global.get('enable secret')?.slice('enable secret 5 '.length)
  if (secret) return matchesType5(typed, secret)
  const stored = device.running.global.get('enable password')?.slice('enable password '.length) ?? ''
  return (stored.startsWith('7 ') ? showType7(stored.slice(2)) : stored) === typed
}

function enable(device: Device, attempt = 1): Answer {
  const { global } = device.running
  if (!global.has('enable secret') && !global.has('enable password')) return { mode: { kind: 'privileged' } }
  const answer = (typed: string): Answer => {
    if (isEnableSecret(device, typed)) return { mode: { kind: 'privileged' } }
    return attempt < 3 ? enable(device, attempt + 1) : { output: ['% Bad secrets', ''] }
  }
  return { ask: { prompt: 'Password: ', kind: 'hidden', answer } }
}

function save(device: Device): Answer {
  return {
    before: ['Building configuration...'],
    effort: 'write',
    output: ['[OK]'],
    done() {
      device.startup = copyConfig(device.running)
    },
  }
}

const copyToStartup: Run = (device) => ({
  ask: {
    prompt: 'Destination filename [startup-config]? ',
    kind: 'line',
    answer: (typed) =>
      typed.trim() === '' || typed.trim() === 'startup-config'
        ? save(device)
        : { output: [`%Error opening nvram:${typed.trim()} (No such file or directory)`] },
  },
})

const isYes = (key: string): boolean => /^[\r\ny]$/i.test(key)

const confirm = (prompt: string, then: () => Answer, otherwise: Answer = {}): Answer => ({
  ask: { prompt: `${prompt} [confirm]`, kind: 'key', answer: (key) => (isYes(key) ? then() : otherwise) },
})

const printed = (device: Device, which: 'running' | 'startup'): string =>
  JSON.stringify([...(device[which]?.sections ?? [])].map(([h, s]) => [h, [...s].sort()])) +
  JSON.stringify([...(device[which]?.global ?? [])].sort())

const reload: Run = (device) => {
  const proceed = () => confirm('Proceed with reload?', () => ({ reload: true }))
  if (device.startup && printed(device, 'running') === printed(device, 'startup')) return proceed()
  const answer = (typed: string): Answer => {
    if (/^y(es)?$/i.test(typed.trim())) device.startup = copyConfig(device.running)
    else if (!/^no?$/i.test(typed.trim())) return { output: ["% Please answer 'yes' or 'no'."], ...ask() }
    return proceed()
  }
  const ask = (): Answer => ({
    ask: { prompt: 'System configuration has been modified. Save? [yes/no]: ', kind: 'line', answer },
  })
  return ask()
}

const erase: Run = (device) =>
  confirm('Erasing the nvram filesystem will remove all files! Continue?', () => {
    device.startup = null
    return { effort: 'write', output: ['[OK]', 'Erase of nvram: complete'] }
  })

const deleteVlans: Run = (device) => ({
  ask: {
    prompt: 'Delete filename [vlan.dat]? ',
    kind: 'line',
    answer: () =>
      confirm('Delete flash:vlan.dat?', () => {
        device.vlans = new Map([[1, 'default']])
        return {}
      }),
  },
})

const setLength: Run = (device, args) => {
  device.terminalLength = Number(args[0])
  return {}
}

const setWidth: Run = (device, args) => {
  device.terminalWidth = Number(args[0])
  return {}
}

const configureTerminal: Run = () => ({
  output: ['Enter configuration commands, one per line.  End with CNTL/Z.'],
  mode: { kind: 'config' },
})

const askHow: Run = (device) => ({
  ask: {
    prompt: 'Configuring from terminal, memory, or network [terminal]? ',
    kind: 'line',
    answer: (typed) =>
      'terminal'.startsWith(typed.trim())
        ? configureTerminal(device, [])
        : { output: ['?Must be "terminal", "memory" or "network"'] },
  },
})

const restore: Run = (device) => {
  if (device.startup) device.running = copyConfig(device.startup)
  else device.running = createConfig(device.model)
  return { effort: 'write' }
}

const commands: readonly ExecCommand[] = [
  { syntax: 'enable', level: 'user', run: (device) => enable(device) },
  { syntax: 'disable', level: 'user', run: () => ({ mode: { kind: 'user' } }) },
  { syntax: 'exit', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'logout', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'quit', level: 'user', run: () => ({ logout: true }) },
  { syntax: 'terminal length <0-512>', level: 'user', run: setLength },
  { syntax: 'terminal width <0-512>', level: 'user', run: setWidth },
  { syntax: 'terminal no monitor', level: 'user', run: () => ({}) },
  { syntax: 'show version', level: 'user', run: print(show.showVersion) },
  { syntax: 'show vlan', level: 'user', run: (device) => ({ output: show.showVlan(device, false) }) },
  { syntax: 'show vlan brief', level: 'user', run: (device) => ({ output: show.showVlan(device, true) }) },
  { syntax: 'show interfaces status', level: 'user', run: print(show.showInterfacesStatus) },
  { syntax: 'show interfaces trunk', level: 'user', needs: 'dynamicTrunking', run: print(show.showTagged) },
  { syntax: 'show mac-address-table', level: 'user', needs: 'macTableHyphen', run: print(show.showMacTable) },
  {
    syntax: 'show mac-address-table dynamic',
    level: 'user',
    needs: 'macTableHyphen',
    run: print(show.showMacTable),
  },
  { syntax: 'show mac address-table', level: 'user', needs: 'macTableSpace', run: print(show.showMacTable) },
  {
    syntax: 'show mac address-table dynamic',
    level: 'user',
    needs: 'macTableSpace',
    run: print(show.showMacTable),
  },
  { syntax: 'show cdp neighbors', level: 'user', run: (device) => ({ output: show.showCdp(device, false) }) },
  {
    syntax: 'show cdp neighbors detail',
    level: 'user',
    run: (device) => ({ output: show.showCdp(device, true) }),
  },
  {
    syntax: 'show lldp neighbors',
    level: 'user',
    needs: 'lldp',
    run: () => ({ output: ['% LLDP is not enabled'] }),
  },
  { syntax: 'show inventory', level: 'user', needs: 'inventory', run: print(show.showInventory) },
  {
    syntax: 'show archive',
    level: 'privileged',
    needs: 'archive',
    run: () => ({ output: ['Archive feature not enabled'] }),
  },
  { syntax: 'show vtp status', level: 'user', run: print(show.showVtp) },
  { syntax: 'show clock', level: 'user', run: () => ({ output: ['*02:11:05.123 UTC Mon Mar 1 1993'] }) },
  { syntax: 'show privilege', level: 'user', run: () => ({ output: ['Current privilege level is 15'] }) },
  {
    syntax: 'show running-config',
    level: 'privileged',
    run: (device) => ({
      before: ['Building configuration...'],
      effort: 'build',
      output: show.showRunning(device),
    }),
  },
  { syntax: 'show startup-config', level: 'privileged', run: print(show.showStartup) },
  { syntax: 'configure terminal', level: 'privileged', run: configureTerminal },
  { syntax: 'configure memory', level: 'privileged', run: restore },
  { syntax: 'configure', level: 'privileged', run: askHow },
  { syntax: 'copy running-config startup-config', level: 'privileged', run: copyToStartup },
  { syntax: 'write memory', level: 'privileged', run: save },
  { syntax: 'write', level: 'privileged', run: save },
  { syntax: 'write erase', level: 'privileged', run: erase },
  { syntax: 'erase startup-config', level: 'privileged', run: erase },
  { syntax: 'delete flash:vlan.dat', level: 'privileged', run: deleteVlans },
  { syntax: 'reload', level: 'privileged', run: reload },
  {
    syntax: 'vlan database',
    level: 'privileged',
    needs: 'vlanDatabase',
    run: (device) => ({ mode: openDatabase(device) }),
  },
]

/** The commands of this model at this level. */
export const availableExec = (device: Device, mode: ExecMode): ExecCommand[] =>
  commands.filter(
    ({ level, needs }) =>
      (level === 'user' || mode.kind === 'privileged') && (!needs || device.model.features.has(needs)),
  )

/** An unknown first word is taken for a host name and looked up, for as long as nobody forbids it. */
function lookUp(device: Device, word: string): Answer {
  const isOff = device.running.global.has('ip domain-lookup')
  if (isOff)
    return {
      output: [
        `Translating "${word}"`,
        '% Unknown command or computer name, or unable to find computer address',
        '',
      ],
    }
  return {
    before: [`Translating "${word}"...domain server (255.255.255.255)`],
    effort: 'lookup',
    output: ['% Unknown command or computer name, or unable to find computer address', ''],
  }
}

/** Runs one EXEC line. */
export function runExec(device: Device, mode: ExecMode, line: string): Answer {
  if (/^\s*(!|$)/.test(line)) return {}
  const [typed = '', filter] = line.split(/\s*\|\s*/, 2)
  const match = matchLine(typed, availableExec(device, mode), device)
  if (match.kind === 'ambiguous') return { output: [`% Ambiguous command:  "${line.trim()}"`] }
  if (match.kind === 'incomplete') return { output: ['% Incomplete command.', ''] }
  if (match.kind === 'invalid') {
    const words = line.trim().split(/\s+/)
    return match.at === line.search(/\S/) && words.length === 1
      ? lookUp(device, words[0] ?? '')
      : { invalidAt: match.at }
  }
  const answer = match.command.run(device, match.args)
  if (filter === undefined || !answer.output) return answer
  const filtered = show.filterOutput(answer.output, filter)
  return filtered ? { ...answer, output: filtered } : { invalidAt: line.indexOf('|') + 2 }
}
