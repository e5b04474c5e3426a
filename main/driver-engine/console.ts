/**
 * A console being looked at: the transport's bytes made into clean lines, and whoever listens told in order. The
 * thin effect around ./screen.ts; everything that decides is pure and elsewhere.
 */
import type { Clock } from '../clock.ts'
import { ciscoIos } from '../drivers/cisco-ios.ts'
import type { Driver, PromptGrammar } from '../drivers/driver.ts'
import type { CloseReason, Transport } from '../transports/transport.ts'
import { eachPortion } from './arrival.ts'
import { type Hosts, type Prompt, readBarePrompt, readPrompt } from './prompt.ts'
import { currentLine, emptyScreen, feedScreen, isSettled, pendingText, type ScreenEvent } from './screen.ts'
import { mayBecomeSyslog } from './syslog-line.ts'

export type ConsoleEvent =
  | ScreenEvent
  /** The line being written; `isSettled` false in the middle of a redraw. Comes last after every arrival of bytes. */
  | { readonly kind: 'current'; readonly text: string; readonly isSettled: boolean }
  | { readonly kind: 'closed'; readonly reason: CloseReason }

export interface Console {
  readonly transport: Transport
  readonly clock: Clock
  driver: Driver
  /** Names the prompt may carry; null until learned. */
  hosts: Hosts | null
  readonly bytesIn: number
  readonly bytesOut: number
  readonly closed: CloseReason | null
  /** When the last byte came, on the clock. */
  readonly lastByteAt: number
  /** How often something came that is no message, and when last, on the clock. */
  readonly shown: { readonly count: number; readonly at: number }
  /** Fraction of printable bytes since the last `forget`, and their number: how a wrong speed shows. */
  readonly legibility: { readonly printable: number; readonly total: number }
  write(text: string): void
  current(): string
  /** The last clean lines and what is not settled yet, oldest first. */
  recent(): readonly string[]
  forget(): void
  prompt(): Prompt | null
  on(listener: (event: ConsoleEvent) => void): () => void
  /** Stops listening to the transport; does not close it. */
  detach(): void
}

const KEPT_LINES = 60
/** Answers to what the terminal is asked, such as its size, in so many milliseconds. */
const MOST_REPLIES = 8
const REPLIES_MS = 10_000

const isPrintable = (byte: number): boolean =>
  (byte >= 32 && byte < 127) ||
  byte === 13 ||
  byte === 10 ||
  byte === 8 ||
  byte === 27 ||
  byte === 9 ||
  byte === 7

/** Listens on `transport` from now on. */
export function createConsole(transport: Transport, clock: Clock, driver: Driver = ciscoIos): Console {
  const listeners = new Set<(event: ConsoleEvent) => void>()
  let screen = emptyScreen
  let lines: string[] = []
  let bytesIn = 0
  let bytesOut = 0
  let printable = 0
  let total = 0
  let replies: number[] = []
  let closed: CloseReason | null = null
  let lastByteAt = clock.now()
  let shown = { count: 0, at: lastByteAt, text: '' }

  const grammar = (): PromptGrammar => self.driver.prompt
  const startsWithPrompt = (text: string) =>
    self.hosts !== null && readPrompt(grammar(), self.hosts, text) !== null
  const tell = (event: ConsoleEvent) => {
    for (const listener of [...listeners]) listener(event)
  }
  const receive = (bytes: Uint8Array) => {
    bytesIn += bytes.length
    total += bytes.length
    for (const byte of bytes) if (isPrintable(byte)) printable++
    lastByteAt = clock.now()
    if (self.hosts) eachPortion(bytes, () => screen, startsWithPrompt, show)
    else show(bytes)
  }
  const show = (bytes: Uint8Array) => {
    const output = feedScreen(screen, bytes, startsWithPrompt)
    screen = output.screen
    if (output.reply !== '') replyToTerminal(output.reply)
    noteShown(output.events.filter((event) => event.kind === 'line').length)
    for (const event of output.events) {
      if (event.kind === 'line') lines = [...lines.slice(1 - KEPT_LINES), event.text]
      tell(event)
    }
    tell({ kind: 'current', text: self.current(), isSettled: isSettled(screen) })
  }
  /** A device that asks again for every answer is not answered for ever. */
  const replyToTerminal = (text: string) => {
    replies = replies.filter((at) => clock.now() - at < REPLIES_MS)
    if (replies.length >= MOST_REPLIES) return
    replies.push(clock.now())
    self.write(text)
  }
  const noteShown = (lineCount: number) => {
    const text = self.current()
    const isNew = text.trim() !== '' && text !== shown.text && !mayBecomeSyslog(text)
    if (lineCount > 0 || isNew)
      shown = { count: shown.count + 1, at: clock.now(), text: isNew ? text : shown.text }
  }
  const offData = transport.onData(receive)
  const self: Console = {
    transport,
    clock,
    driver,
    hosts: null,
    get bytesIn() {
      return bytesIn
    },
    get bytesOut() {
      return bytesOut
    },
    get closed() {
      return closed
    },
    get lastByteAt() {
      return lastByteAt
    },
    get shown() {
      return shown
    },
    get legibility() {
      return { printable, total }
    },
    write(text) {
      bytesOut += text.length
      transport.write(Buffer.from(text, 'latin1'))
    },
    current: () => currentLine(screen, startsWithPrompt),
    recent: () => [...lines, ...pendingText(screen, startsWithPrompt)],
    forget() {
      lines = []
      printable = 0
      total = 0
      screen = { ...screen, held: null, fragment: null }
    },
    prompt: () => readBarePrompt(grammar(), self.hosts, self.current()),
    on(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    detach: () => offData(),
  }
  transport.onClose((reason) => {
    closed = reason
    tell({ kind: 'closed', reason })
  })
  return self
}
