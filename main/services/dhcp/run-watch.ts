/**
 * One watch: asks at once and again at intervals, keeps who answered, and looks for the MAC address of each. It ends after
 * its time, or when it is stopped; a server that pings an address before it offers it needs three seconds to answer. Where
 * the system refuses the port there is still the server that gave this computer its address.
 */

import type { ServerReply } from '../../../shared/dhcp/server-reply.ts'
import {
  type HeardServer,
  hear,
  hindersAll,
  type WatchProblem,
  withSearch,
} from '../../../shared/dhcp/watch-state.ts'
import { type Clock, sleep } from '../../clock.ts'
import { type Heard, openEars } from '../../integrations/dhcp/ears.ts'
import type { AskableInterface } from '../../integrations/dhcp/interfaces.ts'
import { findMac } from '../../integrations/dhcp/neighbours.ts'
import { dropsStrangers } from '../../integrations/dhcp/route-filter.ts'
import { heardByLease } from './own-lease.ts'

export interface WatchRun {
  /** How often each interface was asked through. */
  readonly asked: number
  readonly servers: readonly HeardServer[]
  readonly problems: readonly WatchProblem[]
}

export interface WatchOptions {
  readonly interfaces: readonly AskableInterface[]
  readonly clock: Clock
  /** Null: until it is stopped. */
  readonly seconds: number | null
  readonly signal: AbortSignal
  /** A server that is ours: it is not worth an address lent to find its MAC address. */
  readonly isOurs: (reply: ServerReply) => boolean
  readonly onChange: (run: WatchRun) => void
}

/** Between two questions. Servers keep what they offered for longer, so they offer the same address again. */
const PAUSE_MS = 4000

/** Resolves with what was heard when the time is over or the signal aborts. */
export async function runWatch(options: WatchOptions): Promise<WatchRun> {
  const { clock, interfaces, onChange } = options
  let run: WatchRun = { asked: 0, servers: [], problems: filterProblems(interfaces) }
  const searches: Promise<void>[] = []
  const put = (change: Partial<WatchRun>) => {
    run = { ...run, ...change }
    onChange(run)
  }
  const take = (heard: Heard) => {
    const before = run.servers.length
    put({ servers: hear(run.servers, heard, clock.timestamp()) })
    if (run.servers.length > before) searches.push(search(heard))
  }
  const complain = (problem: WatchProblem) => {
    const isKnown = run.problems.some(
      ({ code, interface: name }) => code === problem.code && name === problem.interface,
    )
    if (!isKnown) put({ problems: [...run.problems, problem] })
  }
  const search = async (heard: Heard) => {
    const found = await searchMac(options, heard).catch((error: Error): HeardServer['search'] => {
      complain({ interface: heard.interface, code: 'system', values: { message: error.message } })
      return { kind: 'not_found' }
    })
    put({ servers: withSearch(run.servers, heard, found) })
  }
  const ears = await openEars({ interfaces, clock, onHeard: take, onProblem: complain })
  try {
    if (run.problems.some(hindersAll)) for (const heard of await heardByLease(interfaces)) take(heard)
    else
      await askAgainAndAgain(options, async () => {
        await ears.ask()
        put({ asked: run.asked + 1 })
      })
  } finally {
    await ears.close()
  }
  await Promise.all(searches)
  return run
}

const filterProblems = (interfaces: readonly AskableInterface[]): WatchProblem[] =>
  interfaces
    .filter(({ name }) => dropsStrangers(name))
    .map(({ name }) => ({ interface: name, code: 'drops_strangers', values: { interface: name } }))

async function askAgainAndAgain(
  { clock, seconds, signal }: WatchOptions,
  ask: () => Promise<void>,
): Promise<void> {
  const end = seconds === null ? Number.POSITIVE_INFINITY : clock.now() + seconds * 1000
  while (!signal.aborted && clock.now() < end) {
    await ask()
    // Stopped or over: what was heard is what counts.
    await sleep(clock, Math.max(0, Math.min(PAUSE_MS, end - clock.now())), signal).catch(() => undefined)
  }
}

async function searchMac(
  { clock, isOurs }: WatchOptions,
  { reply, interface: name }: Heard,
): Promise<HeardServer['search']> {
  const offered = isOurs(reply) || reply.kind !== 'offer' ? null : reply.address
  const mac = await findMac({ address: reply.source, interface: name, offered }, clock)
  return mac === null ? { kind: 'not_found' } : { kind: 'found', mac }
}
