/** The devices of the fault matrix: how each is made, told, read, and what it looks like when all went well. */
import { type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import type { ModelName } from '../fakes/catalyst/models.ts'
import type { ConsoleDevice } from '../fakes/device/console-device.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createNetgearSmart } from '../fakes/netgear-smart/netgear-smart.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import type { SimulatedClock } from '../fakes/simulated-clock.ts'

export const PORTS = 8

/** What the matrix may ask of a device; each makes of it what it can. */
export interface Wanted {
  readonly password?: string
  readonly enable?: string
  readonly alwaysPages?: boolean
  readonly syslogEveryMs?: number
  readonly seed?: number
}

export interface Emulated
  extends Pick<ConsoleDevice, 'transport' | 'pull' | 'plug' | 'reset' | 'hang' | 'say' | 'when'> {
  readonly running: readonly string[]
  readonly startup: readonly string[]
  dispose(): void
}

export interface Kind {
  readonly name: string
  readonly make: (clock: SimulatedClock, wanted: Wanted) => Emulated
  readonly secrets: { readonly user?: string; readonly password?: string; readonly enable?: string }
  /** The section of a port, and how its text stands in the configuration. */
  readonly port: (number: number) => string
  readonly describe: (text: string) => string
  readonly rename: (name: string) => string
  /** Prompts as they stand at the beginning of a line. */
  readonly prompt: RegExp
}

/** Without a syslog of its own: a message now and then, in the words of a Catalyst. */
function talkative<T extends ConsoleDevice>(device: T, clock: SimulatedClock, everyMs?: number): T {
  if (everyMs === undefined) return device
  const speak = () => {
    device.say('%LINK-3-UPDOWN: Interface 7, changed state to up')
    clock.after(everyMs, speak)
  }
  clock.after(everyMs, speak)
  return device
}

const catalyst = (name: string, model: ModelName, port: Kind['port']): Kind => ({
  name,
  make(clock, { password, enable, alwaysPages, syslogEveryMs, seed }) {
    const config = [
      ...(enable === undefined ? [] : [`enable password ${enable}`]),
      ...(password === undefined ? [] : ['line con 0', ` password ${password}`, ' login']),
    ].join('\n')
    const options: CatalystOptions = {
      clock,
      model,
      config,
      ...(seed === undefined ? {} : { seed }),
      ...(syslogEveryMs === undefined ? {} : { syslog: { everyMs: syslogEveryMs } }),
    }
    const made = createCatalyst(options)
    if (alwaysPages)
      Object.defineProperty(made.state.device, 'terminalLength', { get: () => 24, set: () => {} })
    return Object.defineProperties({ ...made, running: [], startup: [] } as Emulated, {
      running: { get: () => made.state.running },
      startup: { get: () => made.state.startup ?? [] },
    })
  },
  secrets: {},
  port,
  describe: (text) => `description ${text}`,
  rename: (to) => `hostname ${to}`,
  prompt: /^(Switch|SW-NEU)(\([\w-]+\))?[#>]$/,
})

const given = <T>(key: string, value: T | undefined) => (value === undefined ? {} : { [key]: value })

export const kinds: readonly Kind[] = [
  catalyst('a 3548XL', '3548xl', (n) => `interface FastEthernet0/${n}`),
  catalyst('a 2950', '2950-48', (n) => `interface FastEthernet0/${n}`),
  catalyst('a 3560', '3560', (n) => `interface FastEthernet0/${n}`),
  catalyst('a 9200L of IOS-XE', '9200l', (n) => `interface GigabitEthernet1/0/${n}`),
  {
    name: 'a ProCurve',
    make: (clock, { enable, alwaysPages, syslogEveryMs, seed, password }) =>
      talkative(
        createProcurve({
          clock,
          model: '2610-24',
          alwaysPages: alwaysPages ?? false,
          ...given('seed', seed),
          ...given('manager', enable),
          ...given('operator', password ?? (enable === undefined ? undefined : 'oper')),
        }),
        clock,
        syslogEveryMs,
      ),
    secrets: { password: 'oper' },
    port: (n) => `interface ${n}`,
    describe: (text) => `name "${text}"`,
    rename: (to) => `hostname "${to}"`,
    prompt: /^(ProCurve Switch 2610-24|SW-NEU)(\([\w-]+\))?[#>] $/,
  },
  {
    name: 'a FASTPATH switch',
    make: (clock, { enable, alwaysPages, syslogEveryMs, seed, password }) =>
      talkative(
        createFastpath({
          clock,
          model: 'fsm7328s',
          alwaysPages: alwaysPages ?? false,
          ...given('seed', seed),
          ...given('password', password),
          ...given('enablePassword', enable),
        }),
        clock,
        syslogEveryMs,
      ),
    secrets: { user: 'admin', password: '' },
    port: (n) => `interface 0/${n}`,
    describe: (text) => `description '${text}'`,
    rename: (to) => `set prompt "${to}"`,
    prompt: /^\((FSM7328S|SW-NEU)\) (\([\w /]+\))?[#>]$/,
  },
  {
    name: 'a smart switch of NETGEAR',
    make: (clock, { enable, alwaysPages, syslogEveryMs, seed, password }) =>
      talkative(
        createNetgearSmart({
          clock,
          alwaysPages: alwaysPages ?? false,
          config: 'vlan 5\ninterface g30\n switchport hybrid allowed vlan add 5 tagged\n',
          ...given('seed', seed),
          ...given('password', password),
          ...given('enablePassword', enable),
        }),
        clock,
        syslogEveryMs,
      ),
    secrets: { user: 'admin', password: 'password' },
    port: (n) => `interface g${n}`,
    describe: (text) => `description "${text}"`,
    rename: (to) => `system name "${to}"`,
    prompt: /^(GS752TPP|SW-NEU)(\([\w-]+\))?# $/,
  },
]
