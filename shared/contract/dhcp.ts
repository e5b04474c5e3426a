/** The DHCP watch: through which cards is asked, who answered, and what switches printed that leads to a foreign server. */
import { eventIterator, type } from '@orpc/contract'
import { z } from 'zod'
import type { WatchProblem } from '../dhcp/watch-state.ts'
import type { ServerView, StrayLease } from '../dhcp/watch-view.ts'
import { call } from './base.ts'

export interface DhcpInterface {
  readonly name: string
  readonly mac: string
  readonly address: string | null
  /** The number of its VLAN where it is tagged. */
  readonly tag: number | null
  readonly isPhysical: boolean
}

/** The last reading of a switch, which leads from a MAC address to a port. */
export interface DhcpTable {
  readonly switch: string
  /** When the switch said it: ISO 8601, UTC. */
  readonly at: string
  /** How many MAC addresses it tells; null: its MAC table was not read. */
  readonly macs: number | null
}

export interface DhcpWatchState {
  readonly status: 'idle' | 'watching' | 'ended'
  readonly interfaces: readonly string[]
  /** ISO 8601. */
  readonly startedAt: string | null
  /** How long the watch is to last; null: until it is stopped. */
  readonly seconds: number | null
  readonly asked: number
  readonly servers: readonly ServerView[]
  readonly strays: readonly StrayLease[]
  readonly problems: readonly WatchProblem[]
  readonly tables: readonly DhcpTable[]
}

export const dhcpContract = {
  interfaces: call.output(type<readonly DhcpInterface[]>()),
  start: call.input(
    z.object({
      /** None: every card, and every tagged VLAN on one. */
      interfaces: z.array(z.string().min(1).max(64)).max(64),
      seconds: z.int().min(1).max(86_400).nullable(),
    }),
  ),
  stop: call,
  /** The state now and on every change; it is worked out anew when the plan is edited. */
  watch: call.output(eventIterator(type<DhcpWatchState>())),
  /** A text that a switch printed: kept as its reading. A log that only tells of servers it caught is used too. */
  addTable: call.input(
    z.object({
      switch: z.string().trim().min(1).max(120),
      text: z.string().min(1).max(8_000_000),
      source: z.enum(['text', 'file']),
      origin: z.string().max(255).nullable(),
    }),
  ),
}
