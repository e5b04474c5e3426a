/**
 * The command line of an emulated ProCurve, operator and manager level. Surprising: it draws on the last row of a
 * VT100 with cursor codes, over a serial line too, and its prompts come twice on some firmware.
 */
import type { Dialect, Question, Reply, Style } from '../device/shell.ts'
import { configure, type Session } from './configure.ts'
import { show } from './show.ts'
import { copyConfig, factoryConfig, type Switch } from './switch.ts'

const ESC = '\x1b'
const row = `${ESC}[24;1H`
const at = (column: number): string => `${ESC}[24;${column}H`

export interface DialectOptions {
  readonly printsPromptTwice: boolean
  /** The pager cannot be turned off. */
  readonly alwaysPages: boolean
  /** `Press any key` comes behind a first prompt. */
  readonly promptBeforeKey: boolean
  readonly login: 'password' | 'username' | 'long'
  /** A menu fills the screen before anybody may type a command; it begins a level down. */
  readonly startsInMenu?: boolean | undefined
  /** A stack commander asks which member is meant. */
  readonly asksSwitchNumber?: boolean | undefined
  readonly onSave: (save: () => void) => Reply
}

const styleOf = (isTwice: boolean): Style => ({
  eol: '\r\n',
  prompt: (prompt) =>
    `${ESC}[1;24r${row}${row}${ESC}[2K${row}${ESC}[?25h${row}${row}${prompt}${row}${at(prompt.length + 1)}` +
    (isTwice ? prompt : `${row}${ESC}[?25h${at(prompt.length + 1)}`),
  echo: (_, typed) => `${ESC}[?25l${typed.at(-1) ?? ''}${ESC}[?25h`,
  redraw: (_, __, gone) => '\b \b'.repeat(gone),
  enter: `${ESC}[24;1H${ESC}E`,
  pager: {
    text: `${row}-- MORE --, next page: Space, next line: Enter, quit: Control-C`,
    wipe: `${row}${ESC}[2K${row}`,
  },
})

const mainMenu = [
  '1. Status and Counters...',
  '2. Switch Configuration...',
  '3. Console Passwords...',
  '4. Event Log',
  '5. Command Line (CLI)',
  '6. Reboot Switch',
  '0. Logout',
]
const lowerMenu = ['1. System Information', '2. Port/Trunk Settings', '0. Return to Main Menu...']

const menuScreen = (items: readonly string[]): string =>
  [
    `${ESC}[1;1H${ESC}[2J`,
    ...items.map((item, i) => `${ESC}[${5 + i};10H${item}`),
    `${ESC}[22;1HTo select menu item, press item number, or highlight item and press <Enter>.`,
  ].join('')

const banner = (device: Switch): string[] => [
  '',
  `${device.model.name} Switch ${device.model.part}`,
  `Firmware revision ${device.model.release}`,
  '',
  'Copyright (C) 1991-2011 Hewlett-Packard Co.  All Rights Reserved.',
  '',
  '                           RESTRICTED RIGHTS LEGEND',
  '',
  ' Use, duplication, or disclosure by the Government is subject to restrictions',
  '   as set forth in subdivision (b) (3) (ii) of the Rights in Technical Data and',
  '             Computer Software clause at 52.227-7013.',
  '',
  'We would like to keep you up to date about:',
  '  * Software feature updates',
  '',
  'Please register your products now at:  www.ProCurve.com',
  '',
]

export function createDialect(
  device: Switch,
  options: DialectOptions,
): Dialect & { readonly session: Session } {
  const session: Session = { context: null }
  let level: 'operator' | 'manager' = 'manager'
  let page = 24

  const prompt = () => {
    const { context } = session
    const inside =
      context === null
        ? ''
        : context.kind === 'config'
          ? '(config)'
          : context.kind === 'vlan'
            ? `(vlan-${context.vid})`
            : `(eth-${context.list})`
    return `${device.running.hostname}${inside}${level === 'manager' ? '#' : '>'} `
  }

  const check = (typed: string): Reply | null => {
    const { manager, operator } = device.passwords
    if (typed === manager) level = 'manager'
    else if (typed === operator) level = 'operator'
    else return null
    return {}
  }
  const askPassword = (label: string, tries: number): Question => ({
    prompt: label,
    kind: 'hidden',
    answer: (typed) =>
      (check(typed) ? enter() : null) ??
      (tries >= 3
        ? { output: ['Unable to verify password'], logout: true }
        : { output: ['Invalid password'], ask: askPassword(label, tries + 1) }),
  })
  const askUser = (user: string, label: string): Question => ({
    prompt: user,
    kind: 'line',
    answer: () => ({ ask: askPassword(label, 1) }),
  })
  const login = (): Question => {
    if (options.login === 'username') return askUser('Username: ', 'Password: ')
    if (options.login === 'long') return askUser('Please Enter Login Name: ', 'Please Enter Password: ')
    return askPassword('Password: ', 1)
  }
  const greet = (): Question => ({
    prompt: `${options.promptBeforeKey ? prompt() : ''}\r\nPress any key to continue`,
    kind: 'key',
    answer: () => {
      const { manager, operator } = device.passwords
      level = manager === null ? 'manager' : 'operator'
      session.context = null
      return manager === null && operator === null ? enter() : { ask: login() }
    },
  })
  /** Behind the login. */
  const enter = (): Reply => {
    if (options.startsInMenu) return { ask: menu(lowerMenu) }
    if (!options.asksSwitchNumber) return {}
    return {
      ask: { prompt: 'Enter switch number to connect to or <CR>: ', kind: 'line', answer: () => ({}) },
    }
  }
  const menu = (items: readonly string[]): Question => ({
    prompt: menuScreen(items),
    kind: 'key',
    answer: (key) => {
      if (items === lowerMenu) return { ask: menu(key === '0' ? mainMenu : lowerMenu) }
      if (key === '5') return {}
      return key === '0' ? { logout: true } : { ask: menu(mainMenu) }
    },
  })

  const save = () => {
    device.startup = copyConfig(device.running)
  }
  const ask = (text: string, yes: () => Reply): Reply => ({
    ask: {
      prompt: `${text} [y/n]? `,
      kind: 'key',
      answer: (key) => (key.toLowerCase() === 'y' ? yes() : {}),
    },
  })
  const reboot = (): Reply =>
    ask('Device will be rebooted, do you want to continue', () => ({ reload: true }))
  const logOut = (): Reply =>
    ask('Do you want to log out', () =>
      JSON.stringify(shape(device.running)) === JSON.stringify(shape(device.startup))
        ? { logout: true }
        : {
            ask: {
              prompt: 'Do you want to save current configuration [y/n]? ',
              kind: 'key',
              answer: (key) => ({ logout: true, ...(key === 'y' ? { done: save } : {}) }),
            },
          },
    )

  const asManager = (words: readonly string[]): Reply | null => {
    const text = words.join(' ')
    if (/^conf(igure)?( terminal)?$/.test(text) || text === 'config') {
      session.context = { kind: 'config' }
      return {}
    }
    if (text === 'no page' || text === 'page') {
      page = text === 'page' || options.alwaysPages ? 24 : 0
      return {}
    }
    if (/^write? mem(ory)?$/.test(text)) return options.onSave(save)
    if (text === 'erase startup-config')
      return ask('Configuration will be deleted and device rebooted, continue', () => ({
        reload: true,
        done: () => {
          device.startup = factoryConfig(device.model)
        },
      }))
    if (text === 'boot' || text === 'reload' || text === 'boot system flash primary') return reboot()
    const after = /^reload after (\S+)$/.exec(text)?.[1]
    if (after && device.model.isLate)
      return ask(
        'This command will cause a switch reload at the specified time!\r\nDo you want to continue',
        () => ({
          done: () => {
            device.reloadAfter = after
          },
        }),
      )
    if (text === 'no reload' && device.model.isLate) {
      device.reloadAfter = null
      return {}
    }
    if (words[0] === 'terminal') {
      const isWidth = words[1] === 'width' && device.model.takesWidth
      return isWidth || words[1] === 'length' ? {} : { output: [`Invalid input: ${words[1] ?? 'terminal'}`] }
    }
    return null
  }

  const enable = (): Reply => {
    const { manager } = device.passwords
    if (manager !== null) return { ask: login() }
    level = 'manager'
    return {}
  }

  const execute = (line: string): Reply => {
    const words = line.trim().split(/\s+/)
    const [first = ''] = words
    if (first === '') return {}
    if (first === 'show' || first === 'sh') {
      const found = show(device, words.slice(1))
      return typeof found === 'string' ? { output: [`Invalid input: ${found}`] } : { output: found, ms: 100 }
    }
    if (first === 'logout') return logOut()
    if (level === 'operator') return first === 'enable' ? enable() : { output: [`Invalid input: ${first}`] }
    const done = asManager(words)
    if (done) return done
    if (session.context) return configure(device, session, line.trim())
    if (first === 'exit') return logOut()
    if (first === 'enable' || first === 'end') return {}
    return { output: [`Invalid input: ${first}`] }
  }

  return {
    style: styleOf(options.printsPromptTwice),
    session,
    banner: () => banner(device),
    greet,
    prompt,
    execute,
    page: () => page,
    ...(device.model.asksSize ? { terminalQuestion: `${ESC}[1920;1920H${ESC}[6n` } : {}),
    leave: () => {
      session.context = null
    },
  }
}

/** Maps and sets as lists, so that two configurations can be compared. */
const shape = (value: unknown): unknown =>
  value instanceof Map
    ? [...value].map(([key, inner]) => [key, shape(inner)])
    : value instanceof Set
      ? [...value].sort()
      : value !== null && typeof value === 'object'
        ? Object.entries(value).map(([key, inner]) => [key, shape(inner)])
        : value
