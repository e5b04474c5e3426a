/**
 * Asks for DHCP servers through one or more network cards and hears who answers. Plain sockets do it: one bound to the
 * card's own address asks, since the system sends what goes to everybody through the card of that address; one bound to
 * none hears, since answers to everybody reach no other. Both share port 68 with the system's own client.
 */
import { randomInt } from 'node:crypto'
import { createSocket, type Socket } from 'node:dgram'
import { encodeDiscover } from '../../../shared/dhcp/discover.ts'
import { CLIENT_PORT, SERVER_PORT } from '../../../shared/dhcp/message.ts'
import { readReply, type ServerReply } from '../../../shared/dhcp/server-reply.ts'
import type { WatchProblem } from '../../../shared/dhcp/watch-state.ts'
import type { Clock } from '../../clock.ts'
import type { AskableInterface } from './interfaces.ts'
import { lendAddress, takeAddressBack } from './ip-command.ts'
import { lentAddresses } from './lent-address.ts'
import { noAddressOf, problemOf } from './refusal.ts'

export interface Heard {
  readonly reply: ServerReply
  /** Through which it came; null: nobody asked there for it, and there are several. */
  readonly interface: string | null
  /** From our question to this answer; null: it was an answer to somebody else. */
  readonly delayMs: number | null
}

export interface Ears {
  /** Asks once through every card. */
  ask(): Promise<void>
  close(): Promise<void>
}

export interface EarsOptions {
  readonly interfaces: readonly AskableInterface[]
  readonly clock: Clock
  readonly onHeard: (heard: Heard) => void
  readonly onProblem: (problem: WatchProblem) => void
}

interface Mouth {
  readonly card: AskableInterface
  readonly socket: Socket
  /** Lent, where the card had none. */
  readonly lent: string | null
}

/** So long a lent address lives without being lent anew: longer than the pause between two questions. */
const LENT_SECONDS = 20
/** Above what servers wait that share a load: then both of a failover pair answer. */
const CLAIMED_SECS = 8
const HIGHEST_XID = 2 ** 32 - 1
const ANY_PORT = 0

/** Problems are told as they come; whoever can ask and hear does, the others do not. */
export async function openEars(options: EarsOptions): Promise<Ears> {
  const { clock, onHeard, onProblem, interfaces } = options
  const asked = new Map<number, { readonly name: string; readonly at: number }>()
  const seen = new Set<string>()
  const take = (bytes: Uint8Array, source: string) => {
    const reply = readReply(bytes, source)
    if (!reply) return
    // Sockets that share a port may each get it.
    const key = [reply.xid, reply.kind, reply.server, source, reply.address].join(' ')
    const question = asked.get(reply.xid)
    if (seen.has(key)) return
    seen.add(key)
    const only = interfaces.length === 1 ? (interfaces[0]?.name ?? null) : null
    onHeard({
      reply,
      interface: question?.name ?? only,
      delayMs: question ? Math.round(clock.now() - question.at) : null,
    })
  }
  const fail = (name: string | null) => (error: NodeJS.ErrnoException) => {
    onProblem(problemOf(error, name))
    return null
  }
  const ear = await bind('0.0.0.0', CLIENT_PORT, take, fail(null)).catch(fail(null))
  if (!ear) return { ask: async () => undefined, close: async () => undefined }
  const lent = lentAddresses(interfaces)
  const mouths = (
    await Promise.all(
      interfaces.map((card) =>
        openMouth(card, lent.get(card.name) ?? null, take, fail(card.name), () =>
          onProblem(noAddressOf(card.name)),
        ),
      ),
    )
  ).filter((mouth) => mouth !== null)
  return {
    async ask() {
      seen.clear()
      await Promise.all(
        mouths.map(async (mouth) => {
          const { name } = mouth.card
          if (mouth.lent !== null) await lendAddress(name, mouth.lent, LENT_SECONDS)
          const xid = randomInt(1, HIGHEST_XID)
          asked.set(xid, { name, at: clock.now() })
          await send(mouth, xid).catch(fail(name))
        }),
      )
    },
    async close() {
      await Promise.all([ear, ...mouths.map(({ socket }) => socket)].map(closeSocket))
      for (const { card, lent } of mouths) if (lent !== null) await takeAddressBack(card.name, lent)
    },
  }
}

/** Null, and said why, where the card cannot ask. */
async function openMouth(
  card: AskableInterface,
  lent: string | null,
  take: (bytes: Uint8Array, source: string) => void,
  fail: (error: NodeJS.ErrnoException) => null,
  onNoAddress: () => void,
): Promise<Mouth | null> {
  if (lent !== null && !(await lendAddress(card.name, lent, LENT_SECONDS))) {
    onNoAddress()
    return null
  }
  try {
    const address = card.address ?? lent ?? ''
    const socket = await bind(address, CLIENT_PORT, take, fail).catch(() =>
      // macOS gives port 68 of one address to nobody, of all to everybody; and it is there that servers answer.
      bind(address, ANY_PORT, take, fail),
    )
    socket.setBroadcast(true)
    return { card, socket, lent }
  } catch (error) {
    if (lent !== null) await takeAddressBack(card.name, lent)
    return fail(error as NodeJS.ErrnoException)
  }
}

/** `onError`: of what goes wrong once it is bound. */
function bind(
  address: string,
  port: number,
  take: (bytes: Uint8Array, source: string) => void,
  onError: (error: NodeJS.ErrnoException) => void,
): Promise<Socket> {
  const socket = createSocket({ type: 'udp4', reuseAddr: true })
  socket.on('message', (bytes, { address: source }) => take(bytes, source))
  return new Promise((resolve, reject) => {
    socket.once('error', (error) => {
      socket.close()
      reject(error)
    })
    socket.bind({ address, port }, () => {
      socket.removeAllListeners('error')
      socket.on('error', onError)
      resolve(socket)
    })
  })
}

const send = ({ card, socket }: Mouth, xid: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const question = encodeDiscover({ xid, mac: card.mac, secs: CLAIMED_SECS })
    socket.send(question, SERVER_PORT, '255.255.255.255', (error) => (error ? reject(error) : resolve()))
  })

const closeSocket = (socket: Socket): Promise<void> => new Promise((resolve) => socket.close(() => resolve()))
