/**
 * An emulated Catalyst on a serial line, as nasty as the ones in technical rooms: 9600 baud each way, a small input
 * buffer that drops without a word, thinking time, stalls, system messages in mid-line, old trains that lack half the
 * commands. It can be reset, hung and unplugged at any byte. Same options and seed, same run.
 */
import { systemClock } from '../../../main/clock.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { type Random, seedRandom } from '../random.ts'
import { bootLog, loaderPrompt, setupDialog } from './boot.ts'
import { type CableEnd, plugIn } from './cable.ts'
import { copyConfig, createConfig, printConfig } from './config-store.ts'
import type { Device } from './device.ts'
import type { Effort } from './exec-answer.ts'
import { makeDevice } from './factory.ts'
import { type Recurring, randomMessage, recur, type StallOptions, stamp } from './noise.ts'
import type { Catalyst, CatalystOptions, CatalystState } from './options.ts'
import { openSession, type Session } from './session.ts'
import { createTty, type Tty } from './tty.ts'
import { createWire } from './wire.ts'

export { loadConfig } from './factory.ts'
export type { Catalyst, CatalystOptions, CatalystState } from './options.ts'

const stallDefaults: StallOptions = { everyMs: 4000, minMs: 100, maxMs: 2000 }
const syslogDefaults: Recurring = { everyMs: 3000 }

const chosen = <T>(option: boolean | T | undefined, defaults: T): T | null =>
  option === true ? defaults : option === false || option === undefined ? null : option

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
  let console: CableEnd | null = null
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
    console?.receive(garble(byte))
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
    console = plugIn({
      clock,
      peer: `emulated ${device.model.name}`,
      adapterLatency: options.adapterLatency ?? 0,
      send: incoming.send,
      setBaud(to) {
        hostBaud = to
        incoming.setBaud(to)
      },
      sendBreak: () => tty.receive(0),
    })
    hostBaud = baud
    incoming.setBaud(baud)
    return console.transport
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
