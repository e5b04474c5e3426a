/** An emulated NETGEAR managed switch on a serial line, written from the manuals and sharing no code with ours. */
import {
  type ConsoleDevice,
  type ConsoleDeviceOptions,
  createConsoleDevice,
} from '../device/console-device.ts'
import { configure, type Session, tellAtPrivileged } from './configure.ts'
import { createDialect } from './dialect.ts'
import { copyConfig, factoryConfig, type ModelName, models, printConfig, type Switch } from './switch.ts'

export interface FastpathOptions extends ConsoleDeviceOptions {
  readonly model?: ModelName
  readonly serial?: string
  /** Of `admin`; empty as it comes. */
  readonly password?: string
  readonly enablePassword?: string
  readonly alwaysPages?: boolean
  readonly userPrompt?: string
  readonly writeDelay?: number
  /** Learned MAC -> where, and address -> MAC. */
  readonly macs?: Readonly<Record<string, { readonly port: string; readonly vid: number }>>
  readonly arp?: Readonly<Record<string, string>>
  /** Typed at the factory and saved. */
  readonly config?: string
}

export interface Fastpath extends ConsoleDevice {
  /** The recessed button, held: configuration and passwords are gone, and it restarts. */
  pressReset(): void
  readonly device: Switch
  readonly running: readonly string[]
  readonly startup: readonly string[]
}

/** Types a text as `show running-config` prints it. */
export function typeConfig(device: Switch, text: string): string[] {
  const session: Session = { context: null }
  return text.split(/\r?\n/).flatMap((raw) => {
    const line = raw.trim()
    if (session.context) return configure(device, session, line).output ?? []
    if (line === 'configure') session.context = { kind: 'config' }
    else if (line === 'vlan database') session.context = { kind: 'database' }
    else return tellAtPrivileged(device, line)?.output ?? []
    return []
  })
}

export function makeSwitch(name: ModelName, serial = 'NG0001TEST', config = ''): Switch {
  const model = models[name]
  const device: Switch = {
    model,
    serial,
    mac: '00:1B:2F:A1:B2:C0',
    macs: new Map(),
    arp: new Map(),
    running: factoryConfig(model),
    startup: factoryConfig(model),
  }
  typeConfig(device, config)
  device.startup = copyConfig(device.running)
  return device
}

export function createFastpath(options: FastpathOptions = {}): Fastpath {
  const device = makeSwitch(options.model ?? 'fsm7328s', options.serial, options.config)
  for (const [mac, where] of Object.entries(options.macs ?? {})) device.macs.set(mac, where)
  for (const [address, mac] of Object.entries(options.arp ?? {})) device.arp.set(address, mac)
  const passwords = { password: options.password ?? '', enablePassword: options.enablePassword ?? '' }
  const machine = createConsoleDevice(
    {
      peer: `emulated ${device.model.name}`,
      bootLines: ['Boot code......', 'Loading from flash...', 'Starting applications...'],
      open: () =>
        createDialect(device, {
          ...passwords,
          alwaysPages: options.alwaysPages ?? false,
          userPrompt: options.userPrompt ?? 'User:',
          writeMs: options.writeDelay ?? 2000,
        }),
      restart: () => {
        device.running = copyConfig(device.startup)
      },
    },
    options,
  )
  const pressReset = () => {
    Object.assign(passwords, { password: '', enablePassword: '' })
    device.startup = factoryConfig(device.model)
    machine.reset()
  }
  return Object.defineProperties(
    { ...machine, device, state: machine.state, pressReset, running: [], startup: [] },
    {
      running: { get: () => printConfig(device.running, device.model) },
      startup: { get: () => printConfig(device.startup, device.model) },
    },
  )
}
