/**
 * An emulated Catalyst on a serial line, as nasty as the ones in technical rooms: 9600 baud each way, a small input
 * buffer that drops without a word, thinking time, stalls, system messages in mid-line, old trains that lack half the
 * commands. It can be reset, hung and unplugged at any byte. Same options and seed, same run.
 */
import { type Clock, systemClock } from '../../../main/clock.ts'
import type { CloseReason, Transport } from '../../../main/transports/transport.ts'
import { type Random, seedRandom } from '../random.ts'
import { bootLog, loaderPrompt, setupDialog } from './boot.ts'
import { copyConfig, createConfig, printConfig } from './config-store.ts'
import { type ConfigMode, configure } from './configure.ts'
import { createDevice, type Device, type Link } from './device.ts'
import type { Effort, Mode } from './exec.ts'
import { type ModelName, models } from './models.ts'
import { type Recurring, randomMessage, recur, type StallOptions, stamp } from './noise.ts'
import { openSession, type Session } from './session.ts'
import { createTty, type Tty } from './tty.ts'
import { createWire } from './wire.ts'

export interface CatalystOptions {
  readonly clock?: Clock
  readonly model?: ModelName
  readonly seed?: number
  readonly serial?: string
  readonly baud?: number
  /**
   * Milliseconds a USB adapter holds received bytes back before it hands them over, 62 at the latest: 16 on an FTDI
   * left alone, 1 when asked for low latency. 0: every byte at once.
   */
  readonly adapterLatency?: number
  /** Bytes the input buffer holds; 128. */
  readonly inputBuffer?: number
  /** The process waits while more than this many bytes are on their way out; 32. */
  readonly outputBuffer?: number
  /** Milliseconds a line takes; VLAN lines take `vlanDelay` (three times as long). */
  readonly lineDelay?: number
  readonly vlanDelay?: number
  /** `Building configuration...` before `show running-config`, and the write to flash. */
  readonly buildDelay?: number
  readonly writeDelay?: number
  readonly bootMs?: number
  readonly stalls?: boolean | StallOptions
  readonly syslog?: boolean | Recurring
  /** Executed at the factory, before power-on; also the startup configuration unless that is told. */
  readonly config?: string
  /** Null: none, so that it boots into the setup dialog. */
  readonly startup?: string | null
  /** VLANs of vlan.dat beside number 1. */
  readonly vlans?: Readonly<Record<number, string>>
  readonly links?: Readonly<Record<string, Link>>
  /** Where it is found: waiting for Return (as usual), booting, at the setup dialog, in the loader, or in a mode. */
  readonly start?: 'return' | 'boot' | 'setup' | 'loader' | Mode
}

export interface CatalystState {
  readonly device: Device
  readonly mode: Mode | null
  /** The configuration as it would be printed, without the size line. */
  readonly running: readonly string[]
  readonly startup: readonly string[] | null
  readonly bytesIn: number
  readonly bytesOut: number
  /** Bytes the full input buffer lost since power-on. */
  readonly dropped: number
  /** Lines executed since power-on. */
  readonly executed: number
  /** Bytes that can be sent now and will not be lost: what the input buffer holds, less what is in it and on the wire. */
  readonly inputRoom: number
  /** True while it waits for a key and nothing is on the way in either direction. */
  readonly isIdle: boolean
  readonly isPlugged: boolean
}

export interface Catalyst {
  /** Plugs a console in; a second one takes the line from the first. Throws while the cable is out. */
  transport(): Transport
  /** Pulls the cable: the console closes as unplugged, the switch keeps its mode. */
  pull(): void
  plug(): void
  /** Cuts the power for a moment: boots to the startup configuration. */
  reset(): void
  /** Stops reading and writing, for `ms` or until reset. */
  hang(ms?: number): void
  /** Prints a system message now. */
  say(message: string): void
  /** Calls once when that many bytes have arrived at (`in`) or left (`out`) the switch. */
  when(direction: 'in' | 'out', bytes: number, action: () => void): void
  readonly state: CatalystState
  /** Stops all timers. */
  dispose(): void
}

/** Executes a configuration text, as boot does; lines the model does not know are passed over. */
export function loadConfig(device: Device, text: string): void {
  let mode: ConfigMode = { kind: 'config' }
  for (const line of text.split(/\r?\n/)) {
    if (/^end\s*$/.test(line)) break
    if (/^\S/.test(line) && mode.kind !== 'config') {
      const left: ConfigMode | 'privileged' = configure(device, mode, 'exit').mode
      mode = left === 'privileged' ? { kind: 'config' } : left
    }
    const { mode: next } = configure(device, mode, line)
    if (next !== 'privileged') mode = next
  }
  configure(device, mode, 'end')
}

function makeDevice(options: CatalystOptions): Device {
  const model = models[options.model ?? '2950-48']
  const device = createDevice(model, options.serial ?? model.serial)
  for (const [vid, name] of Object.entries(options.vlans ?? {})) device.vlans.set(Number(vid), name)
  for (const [name, link] of Object.entries(options.links ?? {})) device.links.set(name, link)
  if (typeof options.startup === 'string') {
    loadConfig(device, options.startup)
    device.startup = copyConfig(device.running)
    device.running = createConfig(model)
  }
  if (options.config !== undefined) loadConfig(device, options.config)
  if (options.startup === undefined) device.startup = copyConfig(device.running)
  return device
}

const stallDefaults: StallOptions = { everyMs: 4000, minMs: 100, maxMs: 2000 }
const syslogDefaults: Recurring = { everyMs: 3000 }

const chosen = <T>(option: boolean | T | undefined, defaults: T): T | null =>
  option === true ? defaults : option === false || option === undefined ? null : option

/** What a USB adapter does to single bytes: hands them over in packets, after a while or when one is full. */
function holdBack(
  clock: Clock,
  latencyMs: number,
  tell: (bytes: readonly number[]) => void,
): (byte: number) => void {
  if (latencyMs === 0) return (byte) => tell([byte])
  let held: number[] = []
  let cancel: () => void = () => {}
  const flush = () => {
    cancel()
    const bytes = held
    held = []
    tell(bytes)
  }
  return (byte) => {
    held.push(byte)
    if (held.length === 1) cancel = clock.after(latencyMs, flush)
    if (held.length >= 62) flush()
  }
}

/** A switch on a line. Real time by default; give it a simulated clock in tests. */
export function createCatalyst(options: CatalystOptions = {}): Catalyst {
  const clock = options.clock ?? systemClock
  const random: Random = seedRandom(options.seed ?? 1)
  const device = makeDevice(options)
  const baud = options.baud ?? 9600
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
  const watches: { direction: 'in' | 'out'; bytes: number; action: () => void }[] = []
  const counts = { in: 0, out: 0 }
  let hostBaud = baud
  let isPlugged = true
  let console: { emit(byte: number): void; close(reason: CloseReason): void } | null = null
  let tty: Tty
  let session: Session
  let poweredAt = clock.now()
  let cancelTimeout: () => void = () => {}

  const count = (direction: 'in' | 'out') => {
    counts[direction]++
    for (const watch of watches.filter((w) => w.direction === direction && w.bytes === counts[direction]))
      watch.action()
  }
  /** At the wrong speed every byte is another one, seldom a printable one. */
  const garble = (byte: number) => (hostBaud === baud ? byte : ((byte * 37 + 0x91) & 0xff) | 0x80)

  const incoming = createWire(clock, baud, (byte) => {
    count('in')
    tty.receive(garble(byte))
  })
  const outgoing = createWire(clock, baud, (byte) => {
    count('out')
    console?.emit(garble(byte))
    tty.drained()
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
      out: outgoing,
    })
    tty = mine
    session = openSession({
      device,
      tty: mine,
      effort: (effort) => efforts[effort],
      onReload: reset,
      onInput: armTimeout,
      log: (message) => {
        clock.after(random.between(100, 900), () => {
          if (tty === mine) say(message)
        })
      },
    })
  }

  const boot = () => {
    const lines = bootLog(device)
    const pause = (options.bootMs ?? 60_000) / lines.length
    const next = (i: number) => {
      const line = lines[i]
      if (line === undefined) {
        tty.print('\r\n')
        return device.startup ? session.start() : session.ask(setupDialog())
      }
      tty.print(`${line}\r\n`)
      tty.work(pause, () => next(i + 1))
    }
    tty.read(() => {})
    next(0)
  }

  function reset() {
    tty.stop()
    outgoing.clear()
    device.running = device.startup ? copyConfig(device.startup) : createConfig(device.model)
    powerOn()
    boot()
  }

  const begin = (start: NonNullable<CatalystOptions['start']>) => {
    if (start === 'return') session.start()
    else if (start === 'boot') boot()
    else if (start === 'setup') session.ask(setupDialog())
    else if (start === 'loader') session.ask(loaderPrompt())
    else session.resumeAt(start)
  }

  const pull = () => {
    isPlugged = false
    incoming.clear()
    console?.close({ kind: 'unplugged' })
    console = null
  }

  const openTransport = (): Transport => {
    if (!isPlugged) throw new Error('the console cable of the emulated switch is not plugged in')
    console?.close({ kind: 'failed', message: 'another console took the line' })
    const listeners = new Set<(bytes: Uint8Array) => void>()
    const closing = new Set<(reason: CloseReason) => void>()
    let closed: CloseReason | null = null
    const tell = (bytes: readonly number[]) => {
      if (!closed) for (const listener of listeners) listener(Uint8Array.from(bytes))
    }
    const mine = {
      emit: holdBack(clock, options.adapterLatency ?? 0, tell),
      close(reason: CloseReason) {
        if (closed) return
        closed = reason
        for (const listener of closing) listener(reason)
      },
    }
    console = mine
    hostBaud = baud
    return {
      peer: `emulated ${device.model.name}`,
      adapter: 'emulated:1',
      write(bytes) {
        if (!closed) incoming.send(bytes)
      },
      onData(listener) {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
      onClose(listener) {
        if (closed) listener(closed)
        else closing.add(listener)
        return () => closing.delete(listener)
      },
      async setBaud(to) {
        hostBaud = to
        incoming.setBaud(to)
      },
      async sendBreak() {
        tty.receive(0)
      },
      async close() {
        mine.close({ kind: 'closed' })
        if (console === mine) console = null
      },
    }
  }

  powerOn()
  begin(options.start ?? 'return')
  const stalls = chosen(options.stalls, stallDefaults)
  if (stalls)
    stops.push(
      recur(clock, random, stalls.everyMs, () => tty.stall(random.between(stalls.minMs, stalls.maxMs))),
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
      return counts.in
    },
    get bytesOut() {
      return counts.out
    },
    get dropped() {
      return tty.dropped
    },
    get executed() {
      return session.executed
    },
    get inputRoom() {
      return inputBuffer - tty.buffered - incoming.waiting
    },
    get isIdle() {
      return tty.isIdle && incoming.waiting === 0 && outgoing.waiting === 0
    },
    get isPlugged() {
      return isPlugged
    },
  }

  return {
    transport: openTransport,
    pull,
    plug() {
      isPlugged = true
    },
    reset,
    hang: (ms = Number.POSITIVE_INFINITY) => (ms === Number.POSITIVE_INFINITY ? tty.stop() : tty.stall(ms)),
    say,
    when(direction, bytes, action) {
      watches.push({ direction, bytes, action })
    },
    state,
    dispose() {
      cancelTimeout()
      tty.stop()
      incoming.clear()
      outgoing.clear()
      for (const stop of stops) stop()
    },
  }
}
