/** Both routers at work: looked at, their failover tested on purpose, and a lone survivor given the whole of each pool. */
import { z } from 'zod'
import type { Watched } from '../routers/watch/judge-watch.ts'
import type { PairWord } from '../routers/watch/pair-word.ts'
import { sshInput } from './network.ts'

/** One VRRP group as one router has it. */
export interface GatewayGroup {
  readonly name: string
  readonly state: 'master' | 'backup' | 'fault' | 'unknown'
  /** Gateways of the group, and how many of them this router has. */
  readonly gateways: number
  readonly here: number
}

export interface RouterLook {
  readonly name: string
  /** Why it is not reached; null: it is. */
  readonly unreached: string | null
  readonly services: readonly {
    readonly unit: string
    readonly isInstalled: boolean
    readonly isActive: boolean
  }[]
  readonly groups: readonly GatewayGroup[]
  /** How its DHCP server stands with the other: see `PairWord`. */
  readonly failover: PairWord['failover']
  readonly serves: PairWord['serves']
  readonly partner: PairWord['partner']
}

export interface RoutersLook extends Watched {
  /** ISO 8601: when it was seen. */
  readonly at: string
  readonly machines: readonly RouterLook[]
}

/** What a test of the failover would do; nothing is touched yet. */
export interface DrillPlan {
  /** Is stopped, and takes over. */
  readonly from: string
  readonly to: string
  /** Stopped in reverse order, started in this one. */
  readonly units: readonly string[]
  readonly gateways: number
  /** Seconds after which the router starts them again by itself. */
  readonly seconds: number
  /** Milliseconds at most, by VRRP: three adverts missed and the skew; and until the first router has its gateways again. */
  readonly takeoverMs: number
  readonly returnMs: number
}

export const drillSteps = ['stop', 'takeover', 'start', 'return'] as const
export type DrillStep = (typeof drillSteps)[number]

export interface DrillSeen {
  /** Milliseconds since the test began. */
  readonly ms: number
  readonly what: string
}

/** What does not run at the end, or may not: a router that is not reached cannot tell. */
export interface StillDown {
  readonly host: string
  readonly units: readonly string[]
  readonly isKnown: boolean
}

export interface DrillResult {
  readonly state: 'passed' | 'failed' | 'ended'
  /** Passed. */
  readonly ok: boolean
  readonly from: string
  readonly to: string
  /** Until the other had every gateway; null: it did not. */
  readonly takeoverMs: number | null
  /** Until all was as before; null: it was not in time, or nobody waited. */
  readonly returnMs: number | null
  /** How often both were seen with the same gateway. */
  readonly twice: number
  readonly seen: readonly DrillSeen[]
  readonly down: readonly StillDown[]
  readonly message: string
}

export interface DrillView {
  readonly id: string
  readonly plan: DrillPlan
  readonly by: string
  /** ISO 8601. */
  readonly startedAt: string
  readonly step: DrillStep | 'over'
  readonly seen: readonly DrillSeen[]
  readonly result: DrillResult | null
}

/** A test of which the journal knows no end: whoever ran it was cut off. */
export interface OpenDrill {
  readonly id: string
  readonly from: string
  readonly to: string
  readonly units: readonly string[]
  readonly by: string
  readonly startedAt: string
}

export interface DrillState {
  /** The one that runs, or the last one of this computer. */
  readonly current: DrillView | null
  readonly open: OpenDrill | null
}

/** How a survivor came to have every pool for itself. */
export interface PartnerDownResult {
  readonly host: string
  readonly partner: string
  /** What failover said before, and says now. */
  readonly before: string
  readonly after: string
  readonly message: string
}

const dhcp = z.enum(['isc', 'kea']).nullable()
const name = z.string().min(1).max(200)
const way = z.object({ host: name, way: sshInput })
const by = z.string().trim().min(1).max(120)

export const watchInput = z.object({ dhcp, ways: z.array(way).min(1).max(2) })
export type WatchInput = z.infer<typeof watchInput>

export const drillInput = watchInput.extend({ seconds: z.int().min(10).max(600) })
export type DrillInput = z.infer<typeof drillInput>

/** `seen`: who was shown to be stopped; another one is not. */
export const drillStartInput = drillInput.extend({ by, seen: name })
export const settleInput = watchInput.extend({ by, drill: z.string().max(60) })
export type SettleInput = z.infer<typeof settleInput>

/** `survivor`: the one that goes on alone. Ways of both, so that the other is looked for too. */
export const partnerDownInput = watchInput.extend({ by, survivor: name })
export type PartnerDownInput = z.infer<typeof partnerDownInput>
