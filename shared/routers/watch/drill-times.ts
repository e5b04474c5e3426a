/**
 * How long a takeover may take by VRRP: a backup waits for three adverts and its skew, (256 - priority) / 256 of one (RFC 3768,
 * 6.1). An orderly stop says so in an advert of priority 0, after which the skew alone is waited for; a pulled plug does not.
 */
import { PREEMPT_DELAY, PRIORITIES } from '../render/keepalived.ts'
import { otherSide, type Side } from '../router-pair.ts'

export interface DrillTimes {
  /** Milliseconds at most. */
  readonly takeoverMs: number
  readonly returnMs: number
}

const masterDownMs = (side: Side, advertSeconds: number): number =>
  Math.round(1000 * advertSeconds * (3 + (256 - PRIORITIES[side]) / 256))

/** `from`: the side that is stopped. Only the primary takes its gateways back, after the delay of the plan. */
export const drillTimes = (from: Side, advertSeconds: number): DrillTimes => ({
  takeoverMs: masterDownMs(otherSide(from), advertSeconds),
  returnMs: from === 0 ? PREEMPT_DELAY * 1000 + masterDownMs(0, advertSeconds) : 0,
})
