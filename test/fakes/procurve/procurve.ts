/**
 * An emulated HP ProCurve on a serial line: 2626, 2610 and 2910al, written from the manuals' rules and sharing no code
 * with what renders for it. It proves that the engine copes, not that a real switch does the same.
 */
import {
  type ConsoleDevice,
  type ConsoleDeviceOptions,
  createConsoleDevice,
} from '../device/console-device.ts'
import { configure, type Session } from './configure.ts'
import { createDialect, type DialectOptions } from './dialect.ts'
import { printConfig } from './print-config.ts'
import { copyConfig, factoryConfig, type ModelName, models, restart, type Switch } from './switch.ts'

export interface ProcurveOptions extends ConsoleDeviceOptions {
  readonly model?: ModelName
  readonly serial?: string
  /** Learned MAC -> port, and address -> MAC. */
  readonly macs?: Readonly<Record<string, string>>
  readonly arp?: Readonly<Record<string, string>>
  readonly manager?: string
  readonly operator?: string
  readonly login?: DialectOptions['login']
  /** `no front-panel-security password-clear`. */
  readonly isClearDisabled?: boolean
  readonly printsPromptTwice?: boolean
  readonly alwaysPages?: boolean
  readonly promptBeforeKey?: boolean
  readonly startsInMenu?: boolean
  readonly asksSwitchNumber?: boolean
  /** `write memory` takes so long, in milliseconds. */
  readonly writeDelay?: number
  /** Typed at the factory and saved. */
  readonly config?: string
}

export interface Procurve extends ConsoleDevice {
  /** Clear for a second: its passwords are gone, its configuration stays, nothing restarts. */
  pressClear(): void
  /** Reset and Clear as the factory reset wants them: everything is gone, and it restarts. */
  pressResetAndClear(): void
  readonly device: Switch
  readonly running: readonly string[]
  readonly startup: readonly string[]
}

/** A switch as it leaves the shelf. */
export function makeSwitch(name: ModelName, serial = 'SG0001TEST', config = ''): Switch {
  const model = models[name]
  const device: Switch = {
    model,
    serial,
    mac: '001b3f-a1b2c0',
    running: factoryConfig(model),
    startup: factoryConfig(model),
    vlanRoom: model.maxVlans,
    reloadAfter: null,
    macs: new Map(),
    arp: new Map(),
    passwords: { manager: null, operator: null },
  }
  const session: Session = { context: { kind: 'config' } }
  for (const line of config.split(/\r?\n/)) {
    if (/^\S/.test(line) && session.context?.kind !== 'config') session.context = { kind: 'config' }
    configure(device, session, line.trim())
  }
  device.startup = copyConfig(device.running)
  restart(device)
  return device
}

export function createProcurve(options: ProcurveOptions = {}): Procurve {
  const device = makeSwitch(options.model ?? '2610-24', options.serial, options.config)
  for (const [mac, port] of Object.entries(options.macs ?? {})) device.macs.set(mac, port)
  for (const [address, mac] of Object.entries(options.arp ?? {})) device.arp.set(address, mac)
  device.passwords.manager = options.manager ?? null
  device.passwords.operator = options.operator ?? null
  const machine = createConsoleDevice(
    {
      peer: `emulated ${device.model.name}`,
      bootLines: [
        'ROM information:',
        '  Build directory: /sw/rom',
        'Decompressing...done.',
        'initialization done.',
      ],
      open: () =>
        createDialect(device, {
          printsPromptTwice: options.printsPromptTwice ?? false,
          alwaysPages: options.alwaysPages ?? false,
          promptBeforeKey: options.promptBeforeKey ?? false,
          startsInMenu: options.startsInMenu,
          asksSwitchNumber: options.asksSwitchNumber,
          login: options.login ?? 'password',
          onSave: (save) => ({ ms: options.writeDelay ?? 1500, done: save }),
        }),
      restart: () => restart(device),
    },
    options,
  )
  const forget = () => {
    device.passwords.manager = null
    device.passwords.operator = null
  }
  const pressClear = () => {
    if (!options.isClearDisabled) forget()
  }
  const pressResetAndClear = () => {
    forget()
    device.startup = factoryConfig(device.model)
    machine.reset()
  }
  return Object.defineProperties(
    { ...machine, device, state: machine.state, pressClear, pressResetAndClear, running: [], startup: [] },
    {
      running: { get: () => printConfig(device.running, device.model) },
      startup: { get: () => printConfig(device.startup, device.model) },
    },
  )
}
