/**
 * An emulated device behind a serial port, whatever its dialect: power, boot, console, faults. The dialect is made
 * anew by `open` at every power-on, since a restart forgets the session.
 */
import { type Clock, systemClock } from '../../../main/clock.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { type Random, seedRandom } from '../random.ts'
import { createConsolePort } from './console-port.ts'
import { recur, type StallOptions } from './recur.ts'
import { type Dialect, openShell, type Shell } from './shell.ts'
import { createTty, type Tty } from './tty.ts'

export interface ConsoleDeviceOptions {
  readonly clock?: Clock
  readonly baud?: number
  readonly seed?: number
  /** Bytes the input buffer holds; 128. */
  readonly inputBuffer?: number
  /** Milliseconds a line takes; 20. */
  readonly lineDelay?: number
  readonly bootMs?: number
  readonly adapterLatency?: number
  /** Moments in which nothing runs. */
  readonly stalls?: StallOptions
  /** Unprintable bytes that come out of nowhere, mean time between two in milliseconds. */
  readonly noiseEveryMs?: number
  /** Where it is found: at the beginning, booting, or at a prompt that somebody left. */
  readonly start?: 'beginning' | 'boot' | 'prompt'
}

export interface Machine {
  readonly peer: string
  readonly bootLines: readonly string[]
  /** A new session on what is in memory. */
  readonly open: () => Dialect
  /** The running configuration becomes what is saved. */
  readonly restart: () => void
}

export interface ConsoleDevice {
  transport(): Transport
  pull(): void
  plug(): void
  reset(): void
  hang(ms?: number): void
  say(message: string): void
  when(direction: 'in' | 'out', bytes: number, action: () => void): void
  readonly state: {
    readonly bytesIn: number
    readonly bytesOut: number
    readonly dropped: number
    readonly executed: number
    readonly isIdle: boolean
    readonly isPlugged: boolean
  }
  dispose(): void
}

export function createConsoleDevice(machine: Machine, options: ConsoleDeviceOptions): ConsoleDevice {
  const clock = options.clock ?? systemClock
  const random: Random = seedRandom(options.seed ?? 1)
  const stops: (() => void)[] = []
  let tty: Tty
  let shell: Shell

  const port = createConsolePort({
    clock,
    baud: options.baud ?? 9600,
    peer: machine.peer,
    adapterLatency: options.adapterLatency ?? 0,
    receive: (byte) => tty.receive(byte),
    drained: () => tty.drained(),
  })

  const powerOn = () => {
    tty = createTty({ clock, inputBuffer: options.inputBuffer ?? 128, outputBuffer: 32, out: port.out })
    shell = openShell({
      tty,
      dialect: machine.open(),
      lineMs: options.lineDelay ?? 20,
      onReload: () => reset(),
    })
  }
  const boot = () => {
    const pause = (options.bootMs ?? 30_000) / machine.bootLines.length
    const next = (i: number) => {
      const line = machine.bootLines[i]
      if (line === undefined) return shell.start()
      tty.print(`${line}\r\n`)
      tty.work(pause, () => next(i + 1))
    }
    tty.read(() => {})
    next(0)
  }
  function reset() {
    tty.stop()
    port.out.clear()
    machine.restart()
    powerOn()
    boot()
  }

  const begin = () => {
    powerOn()
    if (options.start === 'boot') boot()
    else if (options.start === 'prompt') shell.resume()
    else shell.start()
  }
  begin()
  const { stalls, noiseEveryMs } = options
  if (stalls)
    stops.push(
      recur(clock, random, stalls.everyMs, () => tty.stall(random.between(stalls.minMs, stalls.maxMs))),
    )
  if (noiseEveryMs)
    stops.push(
      recur(clock, random, noiseEveryMs, () =>
        tty.print(String.fromCharCode(128 + Math.floor(random.next() * 127))),
      ),
    )

  return {
    transport: port.transport,
    pull: port.pull,
    plug: port.plug,
    reset,
    hang: (ms = Number.POSITIVE_INFINITY) => (ms === Number.POSITIVE_INFINITY ? tty.stop() : tty.stall(ms)),
    say: (message) => tty.print(`\r\n${message}\r\n`),
    when: port.when,
    state: {
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
        return shell.executed
      },
      get isIdle() {
        return tty.isIdle && port.arriving === 0 && port.out.waiting === 0
      },
      get isPlugged() {
        return port.isPlugged
      },
    },
    dispose() {
      tty.stop()
      port.clear()
      for (const stop of stops) stop()
    },
  }
}
