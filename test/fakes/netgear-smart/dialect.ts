/** The command line of an emulated smart switch: IOS's prompts, a login, few commands, one-word answers. */
import type { Dialect, Question, Reply, Style } from '../device/shell.ts'
import { configure, type Session, unknown } from './configure.ts'
import { printLags } from './lags.ts'
import { copyConfig, factoryConfig, printConfig, type Switch } from './switch.ts'

export interface DialectOptions {
  readonly password: string
  /** Null: whoever logs in is let in at `#`. */
  readonly enablePassword: string | null
  /** The pager knows no `terminal length`. */
  readonly alwaysPages: boolean
  readonly printsPromptTwice: boolean
  /** Asks before it saves over what is saved. */
  readonly asksToSave: boolean
  readonly writeMs: number
  readonly terminalQuestion?: string | undefined
}

const styleOf = ({ printsPromptTwice }: DialectOptions): Style => ({
  eol: '\r\n',
  prompt: (prompt) => (printsPromptTwice ? `\r\n${prompt} ${prompt} ` : `\r\n${prompt} `),
  echo: (_, typed) => typed.at(-1) ?? '',
  redraw: (_, __, gone) => '\b \b'.repeat(gone),
  enter: '\r\n',
  pager: { text: '--More-- ', wipe: `\r${' '.repeat(9)}\r` },
})

const showVersion = ({ model, serial }: Switch): string[] =>
  model.tellsModel
    ? [
        `System Description... NETGEAR ${model.name}`,
        `Machine Model......... ${model.name}`,
        `Serial Number......... ${serial}`,
        `Firmware Version...... ${model.release}`,
      ]
    : ['Loader Version    : 1.0.0.11', `Firmware Version  : ${model.release}`]

const showMacs = ({ macs, running }: Switch): string[] => {
  const entry = (vid: number, mac: string, type: string, port: string) =>
    ` ${String(vid).padStart(4)} | ${mac} | ${type.padEnd(17)} | ${port} `
  return [
    ' VID  | MAC Address       | Type              | Ports          ',
    '------+-------------------+-------------------+----------------',
    entry(running.managementVlan, '28:94:0F:A1:B2:C0', 'Management', 'CPU'),
    ...[...macs].map(([mac, { port, vid }]) => entry(vid, mac, 'Dynamic', port)),
    '',
    `Total number of entries: ${macs.size + 1}`,
  ]
}

export function createDialect(
  device: Switch,
  options: DialectOptions,
): Dialect & { readonly session: Session } {
  const session: Session = { context: null }
  let isPrivileged = options.enablePassword === null
  let page = 24

  const ask = (prompt: string, kind: Question['kind'], answer: Question['answer']): Reply => ({
    ask: { prompt, kind, answer },
  })
  const greet = (): Question => ({
    prompt: 'Username: ',
    kind: 'line',
    answer: (user) =>
      ask('Password: ', 'hidden', (typed) => {
        if (user !== 'admin' || typed !== options.password)
          return { output: ['', 'Incorrect Login/Password.'], ask: greet() }
        isPrivileged = options.enablePassword === null
        session.context = null
        return {}
      }),
  })
  const save = (): Reply => ({
    ms: options.writeMs,
    done: () => {
      device.startup = copyConfig(device.running)
    },
    output: ['Success'],
  })
  const yesOrNo = (prompt: string, yes: () => Reply): Reply =>
    ask(prompt, 'line', (answer) => (/^y/i.test(answer) ? yes() : { output: ['Cancelled'] }))

  const atPrivileged = (text: string): Reply => {
    switch (text) {
      case 'configure':
      case 'configure terminal':
        session.context = { kind: 'config' }
        return {}
      case 'terminal length 0':
        if (options.alwaysPages) return unknown
        page = 0
        return {}
      case 'copy running-config startup-config':
        return options.asksToSave ? yesOrNo('Overwrite file [startup-config]? (y/n) ', save) : save()
      case 'restore-defaults':
        device.running = factoryConfig(device.model)
        return { output: ['Success'] }
      case 'reboot':
        return yesOrNo('Are you sure you want to reboot? (y/n) ', () => ({ reload: true }))
      case 'exit':
        return { logout: true }
      default:
        return unknown
    }
  }
  const show = (text: string): Reply => {
    if (text === 'version') return { output: showVersion(device) }
    if (text === 'lag') return { output: printLags(device.running) }
    if (text === 'mac address-table') return { output: showMacs(device) }
    if (text === 'running-config' && isPrivileged)
      return { output: printConfig(device.running, device), ms: 400 }
    if (text === 'startup-config' && isPrivileged)
      return { output: printConfig(device.startup, device), ms: 400 }
    return unknown
  }
  const execute = (line: string): Reply => {
    const text = line.trim().replace(/\s+/g, ' ')
    if (text === '') return {}
    if (session.context) return configure(device, session, line.trim())
    if (text.startsWith('show ')) return show(text.slice(5))
    if (isPrivileged) return atPrivileged(text)
    if (text !== 'enable') return unknown
    return ask('Password: ', 'hidden', (typed) => {
      if (typed !== options.enablePassword) return { output: ['Incorrect Password'] }
      isPrivileged = true
      return {}
    })
  }
  const prompt = () => {
    const { context } = session
    const { name } = device.running
    if (context === null) return isPrivileged ? `${name}#` : `${name}>`
    return `${name}(${{ config: 'config', vlan: 'config-vlan', interface: 'config-if' }[context.kind]})#`
  }

  return {
    style: styleOf(options),
    session,
    banner: () => [''],
    greet,
    prompt,
    execute,
    page: () => page,
    ...(options.terminalQuestion === undefined ? {} : { terminalQuestion: options.terminalQuestion }),
  }
}
