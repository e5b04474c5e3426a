/**
 * The command line of an emulated FASTPATH switch: host names in parentheses, `enable` with an empty password, a pager
 * that old models do not turn off everywhere.
 */
import type { Dialect, Question, Reply, Style } from '../device/shell.ts'
import { configure, type Session, tellAtPrivileged } from './configure.ts'
import { copyConfig, factoryConfig, printConfig, type Switch } from './switch.ts'

export interface DialectOptions {
  readonly password: string
  readonly enablePassword: string
  /** `show version` is paged whatever `terminal length` says. */
  readonly alwaysPages: boolean
  /** Printed in place of `User:`, as one firmware does. */
  readonly userPrompt: string
  readonly writeMs: number
}

const style: Style = {
  eol: '\r\n',
  prompt: (prompt) => `\r\n${prompt}`,
  echo: (_, typed) => typed.at(-1) ?? '',
  redraw: (_, __, gone) => '\b \b'.repeat(gone),
  enter: '\r\n',
  pager: { text: '--More-- or (q)uit', wipe: `\r${' '.repeat(18)}\r` },
}

const dots = (label: string, value: string): string => `${`${label}${'.'.repeat(40)}`.slice(0, 40)} ${value}`

function showVersion({ model, serial, mac }: Switch): string[] {
  return [
    '',
    'Switch: 1',
    '',
    dots('System Description', `NETGEAR ${model.name} managed switch`),
    dots('Machine Type', `NETGEAR ${model.name}`),
    dots('Machine Model', model.name),
    dots('Serial Number', serial),
    dots('FRU Number', ''),
    dots('Part Number', 'BCM56514'),
    dots('Maintenance Level', 'A'),
    dots('Manufacturer', '0xbc00'),
    dots('Burned In MAC Address', mac),
    dots('Software Version', model.release),
    dots('Operating System', 'VxWorks5.5.1'),
    dots('Network Processing Device', 'BCM56514_A0'),
    '',
  ]
}

const showVlans = ({ running }: Switch): string[] => [
  '',
  'VLAN ID VLAN Name                        VLAN Type',
  '------- -------------------------------- -------------------',
  ...[...running.vlans]
    .sort(([a], [b]) => a - b)
    .map(([vid, name]) => `${String(vid).padEnd(7)} ${name.padEnd(32)} ${vid === 1 ? 'Default' : 'Static'}`),
  '',
]

const showPorts = ({ running }: Switch): string[] => [
  '',
  '                 Admin      Physical   Physical   Link   Link    LACP   Actor',
  'Intf      Type   Mode       Mode       Status     Status Trap    Mode   Timeout',
  '--------- ------ ---------- ---------- ---------- ------ ------- ------ --------',
  ...[...running.ports].map(
    ([name, port]) =>
      `${name.padEnd(9)}        ${(port.isShut ? 'Disable' : 'Enable').padEnd(10)} Auto                  Down   Enable  Enable long`,
  ),
  '',
]

const showMacs = ({ macs }: Switch): string[] => [
  '',
  'VLAN ID  MAC Address        Interface  IfIndex  Status',
  '-------  -----------------  ---------  -------  ------------',
  ...[...macs].map(
    ([mac, { port, vid }], at) =>
      `${String(vid).padEnd(7)}  ${mac}  ${port.padEnd(9)}  ${String(at + 1).padEnd(7)}  Learned`,
  ),
  '',
]

const showArp = ({ arp }: Switch): string[] => [
  '',
  'MAC Address        IP Address       Interface',
  '-----------------  ---------------  ---------',
  ...[...arp].map(([address, mac]) => `${mac}  ${address.padEnd(15)}  Management`),
  '',
]

export function createDialect(
  device: Switch,
  options: DialectOptions,
): Dialect & { readonly session: Session } {
  const session: Session = { context: null }
  let level: 'user' | 'privileged' = 'user'
  let page = 24
  let isPaged = false

  const unknown: Reply = { output: ['', "% Invalid input detected at '^' marker.", ''] }
  const ask = (prompt: string, kind: Question['kind'], answer: Question['answer']): Reply => ({
    ask: { prompt, kind, answer },
  })
  const greet = (): Question => ({
    prompt: options.userPrompt,
    kind: 'line',
    answer: (user) =>
      ask('Password:', 'hidden', (typed) => {
        if (user !== 'admin' || typed !== options.password)
          return { output: ['', 'Incorrect Login/Password.', 'Login incorrect'], ask: greet() }
        level = 'user'
        session.context = null
        return {}
      }),
  })

  const save = (): Reply => ({
    ms: options.writeMs,
    done: () => {
      device.startup = copyConfig(device.running)
    },
    output: ['', "Config file 'startup-config' created successfully .", '', '', 'Configuration Saved!'],
  })
  const sure = (lines: readonly string[], question: string, yes: () => Reply): Reply => ({
    output: lines,
    ask: {
      prompt: question,
      kind: 'key',
      answer: (key) => (key === 'y' ? yes() : { output: ['', 'Nothing done.'] }),
    },
  })

  const atPrivileged = (line: string): Reply => {
    const text = line.trim().replace(/\s+/g, ' ')
    switch (text) {
      case 'configure':
      case 'configure terminal':
        session.context = { kind: 'config' }
        return {}
      case 'vlan database':
        session.context = { kind: 'database' }
        return {}
      case 'terminal length 0':
        page = 0
        return {}
      case 'write memory confirm':
        return device.model.savesAtOnce ? save() : unknown
      case 'write memory':
        return sure(
          [
            '',
            'This operation may take a few minutes.',
            'Management interfaces will not be available during this time.',
            '',
          ],
          'Are you sure you want to save? (y/n) ',
          save,
        )
      case 'clear config':
        return sure([], 'Are you sure you want to clear the configuration? (y/n)', () => ({
          done: () => {
            device.running = factoryConfig(device.model)
          },
          output: ['', 'Clearing configuration. Please wait for login prompt.'],
          logout: true,
        }))
      case 'reload':
        return sure([], 'Are you sure you would like to reset the system? (y/n) ', () => ({ reload: true }))
      case 'exit':
      case 'logout':
        return sure(
          ['', 'The system has unsaved changes.'],
          'Would you like to save them now? (y/n) ',
          () => ({ ...save(), logout: true }),
        )
      default:
        return tellAtPrivileged(device, text) ?? unknown
    }
  }

  const show = (text: string): Reply => {
    isPaged = options.alwaysPages && text === 'version'
    switch (text) {
      case 'version':
      case 'hardware':
        return { output: showVersion(device) }
      case 'running-config':
        return level === 'user' ? unknown : { output: printConfig(device.running, device.model), ms: 500 }
      case 'startup-config':
        return level === 'user' ? unknown : { output: printConfig(device.startup, device.model), ms: 500 }
      case 'vlan brief':
      case 'vlan':
        return { output: showVlans(device) }
      case 'mac-addr-table':
        return level === 'user' ? unknown : { output: showMacs(device) }
      case 'arp switch':
        return level === 'user' ? unknown : { output: showArp(device) }
      case 'port all':
        return { output: showPorts(device) }
      default:
        return unknown
    }
  }

  const execute = (line: string): Reply => {
    const text = line.trim().replace(/\s+/g, ' ')
    isPaged = false
    if (text === '') return {}
    if (session.context) return configure(device, session, line.trim())
    if (text.startsWith('show ')) return show(text.slice(5))
    if (level === 'privileged') return atPrivileged(line)
    if (text !== 'enable') return unknown
    return ask('Password:', 'hidden', (typed) => {
      if (typed !== options.enablePassword) return { output: ['', 'Invalid password'] }
      level = 'privileged'
      return {}
    })
  }

  const prompt = () => {
    const { context } = session
    const host = `(${device.running.prompt}) `
    if (level === 'user') return `${host}>`
    if (context === null) return `${host}#`
    const inside = { config: 'Config', database: 'Vlan', line: 'Line', interface: '' }[context.kind]
    return `${host}(${context.kind === 'interface' ? `Interface ${context.list}` : inside})#`
  }

  return {
    style,
    session,
    banner: () => ['', `(${device.model.name})`],
    greet,
    prompt,
    execute,
    page: () => (isPaged ? 14 : page),
    leave: () => {
      session.context = null
    },
  }
}
