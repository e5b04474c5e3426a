/**
 * The record of a console in the site file. What is received is kept line by line, redacted, since a secret is only
 * known as such once its line is whole; what is typed shows in the echo and is not kept twice, so a password that the
 * device does not echo is never written.
 */
import type { Grammar } from '../../shared/config/grammar/grammar.ts'
import { REDACTED, redactLine } from '../../shared/config/redact.ts'
import type { Clock } from '../clock.ts'
import type { TranscriptBlock } from '../db/transcripts.ts'

export interface TranscriptWriter {
  receive(text: string): void
  /** Something the application did: `speed set to 9600`. */
  note(text: string): void
  /** A value that must never be kept, as a password that was typed for the person. */
  hide(secret: string): void
  /** Writes what is held back, also an unfinished line. */
  close(): void
}

export interface TranscriptOptions {
  readonly clock: Clock
  /** Which lines hold secrets, by what the device is taken for now. */
  readonly grammar: () => Grammar
  readonly append: (blocks: readonly TranscriptBlock[]) => void
}

/** A commit a line would be a disk flush a line. */
const FLUSH_MS = 1000
/** Characters after which a line without an end is written in pieces: a secret is never that far from its command. */
const LONGEST_LINE = 65_536
/** Shorter secrets would hide ordinary words. */
const SHORTEST_HIDDEN = 4

export function createTranscriptWriter({ clock, grammar, append }: TranscriptOptions): TranscriptWriter {
  const hidden = new Set<string>()
  let unfinished = ''
  let blocks: TranscriptBlock[] = []
  let cancel: (() => void) | null = null

  const redact = (line: string): string => {
    let clean = redactLine(line, grammar())
    for (const secret of hidden) clean = clean.replaceAll(secret, REDACTED)
    return clean
  }
  const flush = () => {
    cancel?.()
    cancel = null
    if (blocks.length === 0) return
    const written = blocks
    blocks = []
    append(written)
  }
  const add = (direction: TranscriptBlock['direction'], text: string) => {
    blocks.push({ at: clock.timestamp(), direction, text })
    cancel ??= clock.after(FLUSH_MS, flush)
  }
  return {
    receive(text) {
      const lines = (unfinished + text).split('\n')
      unfinished = lines.pop() ?? ''
      if (lines.length > 0) add('received', `${lines.map(redact).join('\n')}\n`)
      if (unfinished.length <= LONGEST_LINE) return
      add('received', redact(unfinished))
      unfinished = ''
    },
    note: (text) => add('note', text),
    hide(secret) {
      if (secret.length >= SHORTEST_HIDDEN) hidden.add(secret)
    },
    close() {
      if (unfinished !== '') add('received', redact(unfinished))
      unfinished = ''
      flush()
    },
  }
}
