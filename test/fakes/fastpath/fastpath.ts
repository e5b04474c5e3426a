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
  /** Typed at the factory and saved. */
  readonly config?: string
}

export interface Fastpath extends ConsoleDevice {
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
    running: factoryConfig(model),
    startup: factoryConfig(model),
  }
  typeConfig(device, config)
  device.startup = copyConfig(device.running)
  return device
}

export function createFastpath(options: FastpathOptions = {}): Fastpath {
  const device = makeSwitch(options.model ?? 'fsm7328s', options.serial, options.config)
  const machine = createConsoleDevice(
    {
      peer: `emulated ${device.model.name}`,
      bootLines: ['Boot code......', 'Loading from flash...', 'Starting applications...'],
      open: () =>
        createDialect(device, {
          password: options.password ?? '',
          enablePassword: options.enablePassword ?? '',
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
  return Object.defineProperties(
    { ...machine, device, state: machine.state, running: [], startup: [] },
    {
      running: { get: () => printConfig(device.running, device.model) },
      startup: { get: () => printConfig(device.startup, device.model) },
    },
  )
}
