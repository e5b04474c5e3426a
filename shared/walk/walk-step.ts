/**
 * What a walk test has come to at the outlet at hand: pure, from what is seen now. A test is recorded by itself only where
 * what is seen is the outlet that was asked for; else two crossed cords, walked over one after the other, would both be
 * recorded as right.
 */
import type { EvidenceCode } from '../i18n/walk-evidence.ts'
import { isSelfGiven, type OwnInterface } from './own-interface.ts'
import type { OutletName, PlannedPlace } from './planned-place.ts'
import type { Whereabouts } from './whereabouts.ts'

export interface RecordedTest extends OutletName {
  readonly state: 'done' | 'fault'
  readonly note: string
  readonly by: string
  /** ISO 8601, UTC. */
  readonly at: string
}

export type WalkStep =
  /** The computer has no socket to plug a cable into. */
  | { readonly kind: 'no_socket' }
  | { readonly kind: 'unplugged' }
  /** Plugged in; no address yet, or one that may still change. */
  | { readonly kind: 'waiting'; readonly seconds: number }
  /** This is the outlet, and it is right: to be recorded now. */
  | { readonly kind: 'right'; readonly outlet: OutletName }
  /** Another outlet of the plan than the one asked for: a person says which of the two this is. */
  | { readonly kind: 'other'; readonly found: OutletName; readonly asked: PlannedPlace }
  /** One of several: a person says which. */
  | { readonly kind: 'which'; readonly candidates: readonly OutletName[] }
  /** A fault of `asked`, to be confirmed. */
  | {
      readonly kind: 'fault'
      readonly why: FaultReason
      readonly asked: PlannedPlace
      /** Where it may be instead, if the person is not there. */
      readonly candidates: readonly OutletName[]
    }
  /** An outlet that the checklist has no test of: a telephone's, or one that leads nowhere. */
  | { readonly kind: 'unlisted'; readonly outlet: OutletName }
  /** Somewhere that the plan does not know, and no outlet was asked for. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'recorded'; readonly test: RecordedTest }

/** `not_planned`: what is seen departs from the plan, as the evidence says. */
export type FaultReason = 'no_address' | 'not_planned'

export interface WalkSight {
  readonly own: OwnInterface | null
  readonly where: Whereabouts | null
  /** The outlet that was asked for: by the person, or the next in walking order. */
  readonly asked: PlannedPlace | null
  /** Since the cable was plugged in. */
  readonly waitedMs: number
  readonly isOldAddress: boolean
  /** The test recorded since. */
  readonly recorded: RecordedTest | null
  /** Outlets that the checklist has a test of. */
  readonly isListed: (outletId: number) => boolean
}

/** Until then no address is no fault: a port without edge protection lets nothing through for half a minute. */
export const PATIENCE_MS = 35_000
/** So long an address from before may still be replaced. */
export const SETTLING_MS = 6000

/** Evidence by which a switch itself tells the port. */
const tellsPort: ReadonlySet<EvidenceCode> = new Set<EvidenceCode>([
  'mac_at_port',
  'mac_at_bare_port',
  'neighbour_at_port',
])

export function walkStep(sight: WalkSight): WalkStep {
  const { own, where, recorded, waitedMs } = sight
  if (own === null) return { kind: 'no_socket' }
  if (own.isUp === false) return { kind: 'unplugged' }
  if (recorded) return { kind: 'recorded', test: recorded }
  const isTold = where?.evidence.some(({ code }) => tellsPort.has(code)) === true
  const hasAddress = own.addresses.some(({ address }) => !isSelfGiven(address))
  const isTooEarly = hasAddress ? sight.isOldAddress && waitedMs < SETTLING_MS : waitedMs < PATIENCE_MS
  if (where === null || (!isTold && isTooEarly))
    return { kind: 'waiting', seconds: Math.floor(waitedMs / 1000) }
  return judgePlace(where, sight, hasAddress)
}

function judgePlace(where: Whereabouts, { asked, isListed }: WalkSight, hasAddress: boolean): WalkStep {
  const { outlet, candidates, isAsPlanned } = where
  if (outlet && asked && outlet.outletId !== asked.outletId) return { kind: 'other', found: outlet, asked }
  if (outlet && isAsPlanned)
    return isListed(outlet.outletId) ? { kind: 'right', outlet } : { kind: 'unlisted', outlet }
  if (asked && (isAsPlanned === false || !hasAddress))
    return { kind: 'fault', why: hasAddress ? 'not_planned' : 'no_address', asked, candidates }
  if (candidates.length > 0) return { kind: 'which', candidates }
  return { kind: 'elsewhere' }
}
