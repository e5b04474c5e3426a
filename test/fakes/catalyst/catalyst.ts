/**
 * An emulated Catalyst on a serial line, as nasty as the ones in technical rooms: 9600 baud each way, a small input
 * buffer that drops without a word, thinking time, stalls, system messages in mid-line, old trains that lack half the
 * commands. It can be reset, hung and unplugged at any byte. Same options and seed, same run.
 */
import { systemClock } from '../../../main/clock.ts'
import { createConsolePort } from '../device/console-port.ts'
import { type Recurring, recur, type StallOptions } from '../device/recur.ts'
import { createTty, type Tty } from '../device/tty.ts'
import { type Random, seedRandom } from '../random.ts'
import { bootLog, setupDialog } from './boot.ts'
import { copyConfig, createConfig, printConfig } from './config-store.ts'
import type { Device } from './device.ts'
import type { Effort } from './exec-answer.ts'
import { makeDevice } from './factory.ts'
import { loaderPrompt, stopInLoader } from './loader.ts'
import { randomMessage, stamp } from './noise.ts'
import type { Catalyst, CatalystOptions, CatalystState } from './options.ts'
import { openSession, type Session } from './session.ts'

export { loadConfig } from './factory.ts'
export type { Catalyst, CatalystOptions, CatalystState } from './options.ts'

const stallDefaults: StallOptions = { everyMs: 4000, minMs: 100, maxMs: 2000 }
/** Of the boot log: what the loader itself says. */
const LOADER_LINES = 6
const syslogDefaults: Recurring = { everyMs: 3000 }

const chosen = <T>(option: boolean | T | undefined, defaults: T): T | null =>
  option === true ? defaults : option === false || option === undefined ? null : option

/** A switch on a line. Real time by default; give it a simulated clock in tests. */
export function createCatalyst(options: CatalystOptions = {}): Catalyst {
  const clock = options.clock ?? systemClock
  const random: Random = seedRandom(options.seed ?? 1)
  const device = makeDevice(options)
  const lineDelay = options.lineDelay ?? 20
  const inputBuffer = options.inputBuffer ?? 128
  const efforts: Record<Effort, number> = {
    line: lineDelay,
    vlan: options.vlanDelay ?? 3 * lineDelay,
    build: options.buildDelay ?? 1500,
    write: options.writeDelay ?? 2000,
    lookup: 10_000,
  }
  const stops: (() => void)[] = []
  let tty: Tty
  let session: Session
  /** The first seconds, in which a Break counts. */
  let isInLoader = false
  let poweredAt = clock.now()
  let cancelTimeout: () => void = () => {}
  let cancelReload: () => void = () => {}
  let cancelRevert: () => void = () => {}

  const port = createConsolePort({
    clock,
    baud: options.baud ?? 9600,
    peer: `emulated ${device.model.name}`,
    adapterLatency: options.adapterLatency ?? 0,
    receive: (byte) => (byte === 0 && isInLoader && options.stopsAtBreak ? reset(true) : tty.receive(byte)),
    drained: () => tty.drained(),
  })

  const say = (message: string) => {
    if (device.running.global.has('logging console')) return
    const timestamps = device.running.global.get('service timestamps log')
    tty.print(`\r\n${stamp(timestamps, clock.now() - poweredAt)}${message}\r\n`)
    session.noted()
  }

  /** `exec-timeout MIN SEC` of the console line; ten minutes unless told, none with 0 0. */
  const armTimeout = () => {
    cancelTimeout()
    const told = device.running.sections.get('line con 0')?.get('exec-timeout')?.split(' ')
    const seconds = told ? Number(told[1]) * 60 + Number(told[2] ?? 0) : 600
    if (seconds > 0) cancelTimeout = clock.after(seconds * 1000, () => session.timeOut())
  }

  const powerOn = () => {
    cancelTimeout()
    poweredAt = clock.now()
    device.terminalLength = 24
    device.terminalWidth = 80
    const mine = createTty({
      clock,
      inputBuffer: options.inputBuffer ?? 128,
      outputBuffer: options.outputBuffer ?? 32,
      out: port.out,
    })
    tty = mine
    session = openSession({
      device,
      tty: mine,
      effort: (effort) => efforts[effort],
      onReload: () => reset(),
      onReloadIn: (minutes) => {
        cancelReload()
        device.reloadIn = minutes
        if (minutes !== null) cancelReload = clock.after(minutes * 60_000, () => reset())
      },
      onRevertIn: (minutes) => {
        cancelRevert()
        device.revertIn = minutes
        if (minutes === null) return
        const before = copyConfig(device.running)
        cancelRevert = clock.after(minutes * 60_000, () => {
          device.running = before
          device.revertIn = null
        })
      },
      onInput: armTimeout,
      log: (message) => {
        clock.after(random.between(100, 900), () => {
          if (tty === mine) say(message)
        })
      },
    })
  }

  /** With MODE held it says no more than its loader: IOS is not loaded. */
  const boot = (holdsMode = false) => {
    const whole = bootLog(device)
    const stop = holdsMode ? stopInLoader(device) : null
    const lines = stop ? [...whole.slice(0, LOADER_LINES), ...stop.lines] : whole
    const pause = (options.bootMs ?? 60_000) / whole.length
    const next = (i: number) => {
      isInLoader = !holdsMode && i < LOADER_LINES
      const line = lines[i]
      if (line === undefined) {
        tty.print('\r\n')
        if (stop) return session.ask(stop.ask)
        return device.startup
          ? session.start()
          : session.ask(setupDialog(device.model.features.has('plugAndPlay')))
      }
      tty.print(`${line}\r\n`)
      tty.work(pause, () => next(i + 1))
    }
    tty.read(() => {})
    next(0)
  }

  function reset(holdsMode = false) {
    cancelReload()
    cancelRevert()
    device.reloadIn = null
    device.revertIn = null
    tty.stop()
    port.out.clear()
    device.running = device.startup ? copyConfig(device.startup) : createConfig(device.model)
    powerOn()
    boot(holdsMode)
  }

  const begin = (start: NonNullable<CatalystOptions['start']>) => {
    if (start === 'return') session.start()
    else if (start === 'boot') boot()
    else if (start === 'setup') session.ask(setupDialog(device.model.features.has('plugAndPlay')))
    else if (start === 'loader') session.ask(loaderPrompt(device))
    else session.resumeAt(start)
  }

  powerOn()
  begin(options.start ?? 'return')
  const stalls = chosen(options.stalls, stallDefaults)
  if (stalls)
    stops.push(
      recur(clock, random, stalls.everyMs, () => tty.stall(random.between(stalls.minMs, stalls.maxMs))),
    )
  if (device.seeksConfig)
    stops.push(
      recur(clock, random, 5000, () => {
        if (device.seeksConfig) say('%PNP-6-PNP_DISCOVERY_STARTED: PnP Discovery started')
      }),
    )
  const syslog = chosen(options.syslog, syslogDefaults)
  if (syslog)
    stops.push(recur(clock, random, syslog.everyMs, () => say(randomMessage(random, device.model.fast))))

  const print = (config: Device['running']) => printConfig(config, device.model, device.vlans)
  const state: CatalystState = {
    device,
    get mode() {
      return session.mode
    },
    get running() {
      return print(device.running)
    },
    get startup() {
      return device.startup && print(device.startup)
    },
    get bytesIn() {
      return port.bytesIn
    },
    get bytesOut() {
      return port.bytesOut
    },
    get dropped() {
      return tty.dropped
    },
    get executed() {
      return session.executed
    },
    get inputRoom() {
      return inputBuffer - tty.buffered - port.arriving
    },
    get isIdle() {
      return tty.isIdle && port.arriving === 0 && port.out.waiting === 0
    },
    get isPlugged() {
      return port.isPlugged
    },
  }

  return {
    transport: port.transport,
    pull: port.pull,
    plug: port.plug,
    reset: () => reset(),
    holdMode: () => reset(true),
    hang: (ms = Number.POSITIVE_INFINITY) => (ms === Number.POSITIVE_INFINITY ? tty.stop() : tty.stall(ms)),
    say,
    when: port.when,
    state,
    dispose() {
      cancelTimeout()
      cancelReload()
      cancelRevert()
      tty.stop()
      port.clear()
      for (const stop of stops) stop()
    },
  }
}
