/** What a push reports, to the command line and to screens. Names are fixed. */
import type { PushEnd } from '../../db/push-records.ts'

export interface RejectedLine {
  /** 1-based, in the text or list that was shown. */
  readonly line: number
  readonly text: string
  /** The device's own words. */
  readonly message: string
}

export interface PushResult {
  readonly state: PushEnd
  readonly lines: number
  readonly confirmed: number
  readonly rejected: readonly RejectedLine[]
  /** From the first line to the last confirmation. */
  readonly seconds: number
  readonly bytesIn: number
  readonly bytesOut: number
  readonly retyped: number
  /** Read back and found as intended. */
  readonly verified: boolean
  readonly saved: boolean
  /** What the device remarked without refusing. */
  readonly warnings: readonly string[]
  /** Lines that the read-back does not show. */
  readonly missing: readonly string[]
  /** Lines that would be sent, where nothing was: a dry run, or no yes. */
  readonly preview: readonly string[]
  /** Of a dry run: lines that are not ours, named as they are chosen to be removed. */
  readonly notOurs?: readonly string[]
  /** What happened, and what can be done now. */
  readonly message: string
  /** What stood in the way, where it was no line of the push: what scripts look at. */
  readonly error?: { readonly code: string; readonly message: string }
}

export const emptyResult = (state: PushEnd, lines: number, message: string): PushResult => ({
  state,
  lines,
  confirmed: 0,
  rejected: [],
  seconds: 0,
  bytesIn: 0,
  bytesOut: 0,
  retyped: 0,
  verified: false,
  saved: false,
  warnings: [],
  missing: [],
  preview: [],
  message,
})
