/** Every console that is open, side by side, and who watches them. */
import { ulid } from 'ulid'
import type { OutputChunk } from '../../shared/contract/console.ts'
import type { Clock } from '../clock.ts'
import type { TranscriptBlock } from '../db/transcripts.ts'
import { WorkError } from '../work-error.ts'
import { followOutput, type Reader } from './output-stream.ts'
import { type Connector, openSession, type Session } from './session.ts'

export interface Hub {
  list(): readonly Session[]
  /** Throws WorkError `no_session`. */
  get(id: string): Session
  open(connector: Connector, record: SessionRecord): Promise<Session>
  close(id: string): Promise<void>
  output(id: string, from: number, signal?: AbortSignal): AsyncGenerator<OutputChunk, void>
  acknowledge(id: string, upTo: number): void
  closeAll(): Promise<void>
}

/** Where a session is recorded, as long as its site is open. */
export interface SessionRecord {
  readonly append: (blocks: readonly TranscriptBlock[]) => void
  readonly close: () => void
  /** Told the id before anyone else sees the session. */
  readonly onOpened?: (id: string) => void
}

export function createHub(clock: Clock, onChange: () => void): Hub {
  const sessions = new Map<string, { readonly session: Session; readonly record: SessionRecord }>()
  const readers = new Map<string, Set<Reader>>()

  const need = (id: string) => {
    const found = sessions.get(id)
    if (found) return found
    throw new WorkError('no_session', 'This console is not open any more.')
  }
  const close = async (id: string) => {
    const { session, record } = need(id)
    sessions.delete(id)
    readers.delete(id)
    const closing = session.close()
    record.close()
    await closing
    onChange()
  }
  return {
    list: () => [...sessions.values()].map(({ session }) => session),
    get: (id) => need(id).session,
    async open(connector, record) {
      const session = await openSession({ id: ulid(), connector, clock, append: record.append, onChange })
      record.onOpened?.(session.id)
      sessions.set(session.id, { session, record })
      onChange()
      return session
    },
    close,
    async *output(id, from, signal) {
      const { session } = need(id)
      const reader: Reader = { acknowledged: from }
      const known = readers.get(id) ?? new Set()
      readers.set(id, known.add(reader))
      try {
        yield* followOutput(session.source, reader, from, signal)
      } finally {
        known.delete(reader)
      }
    },
    acknowledge(id, upTo) {
      for (const reader of readers.get(id) ?? []) reader.acknowledged = Math.max(reader.acknowledged, upTo)
    },
    async closeAll() {
      await Promise.all([...sessions.keys()].map(close))
    },
  }
}
