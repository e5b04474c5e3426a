/** Reads columns of a device over SNMP, row by row; asks in both versions at once and goes on with the one that answers. */
import { randomInt } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { askNext, readAnswer, type SnmpAnswer, type SnmpVersion } from '../../../shared/snmp/message.ts'
import type { SnmpRow } from '../../../shared/snmp/supplies.ts'

const PATIENCE_MS = 2000
const TRIES = 2
/** A printer has a dozen supplies: what tells on and on is no table. */
const MOST_ROWS = 100
const HIGHEST_ID = 2 ** 31 - 1

export interface SnmpPlace {
  readonly host: string
  readonly port: number
  readonly community: string
}

/** `silent`: also what a wrong community gets. Errors of the socket as they come; rejects with the signal's reason. */
export type Walked =
  | { readonly kind: 'silent' }
  | { readonly kind: 'read'; readonly rows: readonly SnmpRow[] }

export async function walkColumns(
  place: SnmpPlace,
  columns: readonly string[],
  signal?: AbortSignal,
): Promise<Walked> {
  const socket = createSocket(place.host.includes(':') ? 'udp6' : 'udp4')
  let versions: readonly SnmpVersion[] = [1, 0]
  let onAnswer: (answer: SnmpAnswer) => void = () => undefined
  let onError: (error: Error) => void = () => undefined
  socket.on('error', (error) => onError(error))
  socket.on('message', (bytes) => {
    const answer = readAnswer(bytes)
    if (answer) onAnswer(answer)
  })
  /** Null: no answer in time. */
  const askOnce = (oids: readonly string[]) =>
    new Promise<SnmpAnswer | null>((resolve, reject) => {
      const id = randomInt(1, HIGHEST_ID)
      const timer = setTimeout(() => resolve(null), PATIENCE_MS)
      const abort = () => onError(signal?.reason)
      signal?.addEventListener('abort', abort, { once: true })
      onError = (error) => {
        clearTimeout(timer)
        reject(error)
      }
      onAnswer = (answer) => {
        // Late answers to what was asked before have another number.
        if (answer.id !== id) return
        clearTimeout(timer)
        signal?.removeEventListener('abort', abort)
        resolve(answer)
      }
      for (const version of versions)
        socket.send(askNext({ version, community: place.community, id, oids }), (error) => {
          if (error) onError(error)
        })
    })
  const ask = async (oids: readonly string[]): Promise<SnmpAnswer | null> => {
    for (let tries = 0; tries < TRIES; tries++) {
      signal?.throwIfAborted()
      const answer = await askOnce(oids)
      if (answer) return answer
    }
    return null
  }
  try {
    await connected(socket, place, (fail) => {
      onError = fail
    })
    const rows: SnmpRow[] = []
    let next: readonly string[] = columns
    while (next.length > 0 && rows.length < MOST_ROWS) {
      const answer = await ask(next)
      if (!answer) return { kind: 'silent' }
      versions = [answer.version === 0 ? 0 : 1]
      if (answer.error !== 0) break
      const inside = answer.values.filter(({ oid }, at) => isRowOf(oid, columns, next[at]))
      rows.push(...inside)
      next = inside.map(({ oid }) => oid)
    }
    return { kind: 'read', rows }
  } finally {
    socket.close()
  }
}

/** Still of one of the columns, and not the row that was asked from: an agent that does not move on would never end. */
const isRowOf = (oid: string, columns: readonly string[], before: string | undefined): boolean =>
  oid !== before && columns.some((column) => oid.startsWith(`${column}.`) && before?.startsWith(column))

/** Connected, so that a port that nobody serves is refused and not waited for. */
const connected = (
  socket: ReturnType<typeof createSocket>,
  { host, port }: SnmpPlace,
  failWith: (fail: (error: Error) => void) => void,
): Promise<void> =>
  new Promise((resolve, reject) => {
    failWith(reject)
    socket.connect(port, host, (error?: Error) => (error ? reject(error) : resolve()))
  })
