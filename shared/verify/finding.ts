/**
 * What is wrong between plan and reality, as ids of the plan: ./finding-words.ts says it in both languages. A finding
 * keeps its `id` from one reading to the next, because it is made of what it is about and not of when it was seen.
 */
export const FINDING_KINDS = [
  /** The cords of two outlets are crossed (or those of several stand in a ring). */
  'swap',
  /** Cords of a row of outlets all stand one port too far. */
  'shift_by_one',
  /** An outlet's cord is in a port that the plan does not give to it. */
  'on_unplanned_port',
  /** Right position, other panel. */
  'wrong_panel',
  /** Something is plugged in, and there is no link. */
  'no_link',
  'many_macs_on_access_port',
  'wrong_vlan',
  'wrong_mode',
  'shut',
  'err_disabled',
  'speed',
  /** A device that is not the planned one answers at a port. */
  'wrong_neighbour',
  /** A link between switches is on another port than planned. */
  'uplink',
  /** A host that belongs to one outlet is at another. */
  'moved',
  'loop',
  /** A table is not that of the switch it was given for. */
  'wrong_table',
] as const

export type FindingKind = (typeof FINDING_KINDS)[number]

/** Worth knowing, accuses nobody: `notice`. */
export type FindingSeverity = 'fault' | 'notice'

/** From here on a finding is said as certain. */
export const CERTAIN = 0.9

/** What a finding says besides ids: words and numbers of the devices, for its sentence. */
export type FindingFacts = Readonly<Record<string, string | number>>

/** One reading of the same evidence: what `finding` says, or could have said instead. */
export interface Explanation {
  readonly kind: FindingKind
  /** In the order of the plan; the first is the one that `interfaceId` belongs to. */
  readonly outletIds: readonly number[]
  /** Panel ports of those outlets, in the same order, where they have one. */
  readonly panelPortIds: readonly number[]
  readonly deviceId: number | null
  /** Where it was seen, or where it should be; null where it is about no single port. */
  readonly interfaceId: number | null
  readonly facts: FindingFacts
}

/** What mends it: a person at a patch panel, a push to the switch, or somebody who goes and looks. */
export type Mending = 'patch' | 'push' | 'look'

export interface Finding extends Explanation {
  readonly id: string
  readonly severity: FindingSeverity
  /** How many things it is about: outlets, or MAC addresses of `many_macs_on_access_port`. */
  readonly count: number
  /** 0 to 1. */
  readonly confidence: number
  readonly mending: Mending
  /** Other explanations that cost as little. */
  readonly alternatives: readonly Explanation[]
}

/** Why nothing can be said of an outlet. */
export type Silence =
  /** No cord is planned from it to a switch. */
  | 'not_patched'
  /** Its switch was not read, or its table could not be used. */
  | 'no_table'
  /** Nothing spoke there, and nobody said that something is plugged in. */
  | 'nothing_heard'
  /** There is a link and nobody spoke. */
  | 'link_only'
  /** Something speaks there; it is not known where that belongs. */
  | 'unknown_host'
  /** Another outlet is in its port, so it must be elsewhere. */
  | 'displaced'

export interface CannotTell {
  readonly outletId: number
  readonly reason: Silence
}

export interface Verdict {
  readonly findings: readonly Finding[]
  /** Outlets of which the evidence says neither right nor wrong. */
  readonly cannotTell: readonly CannotTell[]
  /** Outlets proven to be as planned. */
  readonly right: readonly number[]
}
