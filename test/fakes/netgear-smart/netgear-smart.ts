/** An emulated smart switch of NETGEAR on a serial line, written from what others saw and sharing no code with ours. */
import {
  type ConsoleDevice,
  type ConsoleDeviceOptions,
  createConsoleDevice,
} from '../device/console-device.ts'
import { configure, type Session } from './configure.ts'
import { createDialect } from './dialect.ts'
import { copyConfig, factoryConfig, type ModelName, models, printConfig, type Switch } from './switch.ts'

export interface NetgearSmartOptions extends ConsoleDeviceOptions {
  readonly model?: ModelName
  readonly serial?: string
  readonly password?: string
  /** Null, as usual: none is asked for. */
  readonly enablePassword?: string | null
  readonly alwaysPages?: boolean
  readonly printsPromptTwice?: boolean
  readonly asksToSave?: boolean
  readonly asksForSize?: boolean
  readonly writeDelay?: number
  /** Learned MAC -> where; a LAG as `lag1`. */
  readonly macs?: Readonly<Record<string, { readonly port: string; readonly vid: number }>>
  /** Typed at the factory and saved. */
  readonly config?: string
}

export interface NetgearSmart extends ConsoleDevice {
  readonly device: Switch
  readonly running: readonly string[]
  readonly startup: readonly string[]
}

/** Types a text as `show running-config` prints it; what was complained about. */
export function typeConfig(device: Switch, text: string): string[] {
  const session: Session = { context: { kind: 'config' } }
  return text.split(/\r?\n/).flatMap((raw) => {
    if (!/^\s/.test(raw)) session.context = { kind: 'config' }
    return configure(device, session, raw.trim()).output ?? []
  })
}

export function makeSwitch(name: ModelName, serial = '4AB1TEST', config = ''): Switch {
  const model = models[name]
  const device: Switch = {
    model,
    serial,
    macs: new Map(),
    running: factoryConfig(model),
    startup: factoryConfig(model),
  }
  typeConfig(device, config)
  device.startup = copyConfig(device.running)
  return device
}

export function createNetgearSmart(options: NetgearSmartOptions = {}): NetgearSmart {
  const device = makeSwitch(options.model ?? 'gs752tpp', options.serial, options.config)
  for (const [mac, where] of Object.entries(options.macs ?? {})) device.macs.set(mac, where)
  const machine = createConsoleDevice(
    {
      peer: `emulated ${device.model.name}`,
      bootLines: ['Boot code......', 'Decompressing...', 'Starting applications...'],
      open: () =>
        createDialect(device, {
          password: options.password ?? 'password',
          enablePassword: options.enablePassword ?? null,
          alwaysPages: options.alwaysPages ?? false,
          printsPromptTwice: options.printsPromptTwice ?? false,
          asksToSave: options.asksToSave ?? false,
          writeMs: options.writeDelay ?? 1500,
          terminalQuestion: options.asksForSize ? '\x1b[1920;1920H\x1b[6n' : undefined,
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
      running: { get: () => printConfig(device.running, device) },
      startup: { get: () => printConfig(device.startup, device) },
    },
  )
}
