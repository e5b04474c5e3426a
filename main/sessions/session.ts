/**
 * One live console: bytes to the ring and the transcript, keys to the device, and one piece of work at a time
 * (identification, paste, push). While work types, a person's keys are refused unless the work was paused for them; a
 * reading that nobody asked for just now gives way to keys and to other work.
 */
import { grammars } from '../../shared/config/grammar/index.ts'
import type { DeviceIdentity, SessionState } from '../../shared/contract/console.ts'
import type { Clock } from '../clock.ts'
import type { TranscriptBlock } from '../db/transcripts.ts'
import { type Console, createConsole } from '../driver-engine/console.ts'
import { grammarNameOf } from '../drivers/grammar-name.ts'
import type { CloseReason, Transport } from '../transports/transport.ts'
import { WorkError } from '../work-error.ts'
import { createOutputRing } from './output-ring.ts'
import type { StreamSource } from './output-stream.ts'
import { createTranscriptWriter } from './transcript-writer.ts'

/** How to reach the device again after the cable was pulled. */
export interface Connector {
  readonly kind: 'serial' | 'telnet' | 'ssh'
  connect(): Promise<Transport>
}

const workKinds = ['identifying', 'pushing', 'takingIn'] as const
export type WorkKind = (typeof workKinds)[number]

interface GivingWay {
  readonly stop: AbortController
  readonly ended: Promise<void>
}

export interface Session {
  readonly id: string
  readonly peer: string
  readonly adapter: string | null
  readonly source: StreamSource
  /** The console of the connection there is now. Throws WorkError `connection_lost` where there is none. */
  console(): Console
  state(): SessionState
  baud(): number | null
  /** Whether the line has a Break to send. */
  canBreak(): boolean
  identity(): DeviceIdentity | null
  setIdentity(identity: DeviceIdentity, baud: number | null): void
  /** Runs `task` as the one piece of work; `kind` is what the tab shows meanwhile. Throws WorkError `console_busy`. */
  work<T>(kind: WorkKind, task: (console: Console) => Promise<T>): Promise<T>
  /**
   * Runs `task` as work that gives way: the first key of a person, or other work, aborts its signal and goes ahead. Throws
   * WorkError `console_busy`.
   */
  read<T>(task: (console: Console, signal: AbortSignal) => Promise<T>): Promise<T>
  /** While paused, a person types although work goes on. */
  setPaused(isPaused: boolean): void
  /** A person's keys. Throws WorkError `console_busy`. */
  type(text: string): void
  /** When a person last typed, on the clock; null: not yet. */
  typedAt(): number | null
  setBaud(baud: number): Promise<void>
  sendBreak(): Promise<void>
  reconnect(): Promise<void>
  note(text: string): void
  hide(secret: string): void
  close(): Promise<void>
}

export interface SessionOptions {
  readonly id: string
  readonly connector: Connector
  readonly clock: Clock
  readonly append: (blocks: readonly TranscriptBlock[]) => void
  readonly onChange: () => void
}

const closeText: Record<CloseReason['kind'], string> = {
  closed: 'closed',
  unplugged: 'the cable or adapter was unplugged',
  ended: 'the device ended the connection',
  failed: 'the connection failed',
}
const explainClose = (reason: CloseReason): string =>
  reason.kind === 'failed' ? reason.message : closeText[reason.kind]

/** Opens the connection. Rejects with what a person can act on. */
export async function openSession(options: SessionOptions): Promise<Session> {
  const { id, connector, clock, append, onChange } = options
  const ring = createOutputRing()
  let transport = await connector.connect()
  let console = createConsole(transport, clock)
  let state: SessionState = { kind: 'open' }
  let baud: number | null = transport.setBaud ? 9600 : null
  let identity: DeviceIdentity | null = null
  let isPaused = false
  let hasEnded = false
  let typedAt: number | null = null
  let giving: GivingWay | null = null
  let wake = Promise.withResolvers<void>()
  const transcript = createTranscriptWriter({
    clock,
    append,
    grammar: () => grammars[grammarNameOf(console.driver.name)],
  })

  const ringBell = () => {
    const { resolve } = wake
    wake = Promise.withResolvers()
    resolve()
  }
  const show = (next: SessionState) => {
    state = next
    onChange()
  }
  const listen = () => {
    transport.onData((bytes) => {
      const text = Buffer.from(bytes).toString('latin1')
      ring.append(text)
      transcript.receive(text)
      ringBell()
    })
    transport.onClose((reason) => {
      transcript.note(explainClose(reason))
      show({ kind: 'closed', reason: explainClose(reason) })
      ringBell()
    })
  }
  listen()

  // Asked for twice, as from two windows, it is still one connection: a port opens only once.
  let reconnecting: Promise<void> | null = null
  const connectAgain = async () => {
    if (state.kind !== 'closed') return
    console.detach()
    transport = await connector.connect()
    console = createConsole(transport, clock)
    transcript.note('connected again')
    listen()
    show({ kind: 'open' })
  }

  const needOpen = (): Console => {
    if (state.kind !== 'closed') return console
    throw new WorkError('connection_lost', `${transport.peer}: ${state.reason}. Reconnect first.`)
  }
  const isWorking = () => workKinds.some((kind) => kind === state.kind)
  /** What reads of its own accord ends here; resolves when it has. */
  const takeOver = async () => {
    giving?.stop.abort()
    await giving?.ended
  }
  const busy = () =>
    new WorkError(
      'console_busy',
      `${transport.peer} is being worked on. Wait, stop it, or take the keyboard.`,
    )
  const needIdle = () => {
    needOpen()
    if (isWorking()) throw busy()
  }

  return {
    id,
    peer: transport.peer,
    adapter: transport.adapter,
    source: { ring, clock, next: () => wake.promise, isEnded: () => hasEnded },
    console: needOpen,
    state: () => state,
    baud: () => baud,
    canBreak: () => transport.sendBreak !== undefined,
    identity: () => identity,
    setIdentity(found, speed) {
      identity = found
      baud = speed ?? baud
      onChange()
    },
    async work(kind, task) {
      if (giving) await takeOver()
      needIdle()
      show({ kind })
      try {
        return await task(console)
      } catch (error) {
        if (error instanceof WorkError && error.code === 'unknown_question' && !console.closed)
          show({ kind: 'question', text: console.current() })
        throw error
      } finally {
        isPaused = false
        if (isWorking()) show({ kind: 'open' })
      }
    },
    async read(task) {
      needIdle()
      if (giving) throw busy()
      const { promise: ended, resolve: end } = Promise.withResolvers<void>()
      giving = { stop: new AbortController(), ended }
      show({ kind: 'reading' })
      try {
        return await task(console, giving.stop.signal)
      } finally {
        giving = null
        if (state.kind === 'reading') show({ kind: 'open' })
        end()
      }
    },
    setPaused(paused) {
      isPaused = paused
    },
    typedAt: () => typedAt,
    type(text) {
      typedAt = clock.now()
      giving?.stop.abort()
      if (!isPaused) needIdle()
      needOpen().write(text)
      if (state.kind === 'question') show({ kind: 'open' })
    },
    async setBaud(speed) {
      needIdle()
      if (!transport.setBaud) throw new WorkError('no_speed', `${transport.peer} has no line speed.`)
      await transport.setBaud(speed)
      baud = speed
      transcript.note(`speed set to ${speed}`)
      onChange()
    },
    async sendBreak() {
      needIdle()
      if (!transport.sendBreak) throw new WorkError('no_break', `${transport.peer} cannot send a Break.`)
      await transport.sendBreak()
      transcript.note('Break sent')
    },
    reconnect() {
      reconnecting ??= connectAgain().finally(() => {
        reconnecting = null
      })
      return reconnecting
    },
    note: transcript.note,
    hide: transcript.hide,
    async close() {
      hasEnded = true
      giving?.stop.abort()
      console.detach()
      // Before anything is awaited: the site file may be closed right after.
      transcript.close()
      ringBell()
      await transport.close()
    },
  }
}
