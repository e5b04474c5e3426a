/**
 * How a device is made to go back by itself to what it has saved, should a push over the network cut us off: a restart
 * that is set first and called off when all is well. A family that is not here has no such thing, and that is said.
 */
import type { Driver } from './driver.ts'
import type { Evidence } from './evidence.ts'

export interface WayBack {
  /** Sets the restart; `{minutes}` from now. */
  readonly arm: string
  /** Asked by `arm`. Saving would take the way back away: the answer is always no. */
  readonly questions: readonly { readonly pattern: RegExp; readonly answer: string }[]
  /** Tells whether a restart is set: only this is believed. */
  readonly show: string
  readonly isSet: RegExp
  readonly disarm: string
  readonly evidence: Evidence
}

const ciscoReload: WayBack = {
  arm: 'reload in {minutes}',
  questions: [
    { pattern: /System configuration has been modified\. Save\? \[yes\/no\]:?\s*$/i, answer: 'no' },
    { pattern: /Proceed with reload\? \[confirm\]\s*$/i, answer: '' },
  ],
  show: 'show reload',
  isSet: /^Reload scheduled/im,
  disarm: 'reload cancel',
  // Configuration fundamentals command reference, reload and show reload; on XL and 2950 probed by `show reload`.
  evidence: 'documented',
}

const procurveReload: WayBack = {
  arm: 'reload after {minutes}',
  questions: [
    { pattern: /save current configuration \[y\/n(\/\^C)?\]\??\s*$/i, answer: 'n' },
    { pattern: /(want to continue|Continue) \[y\/n\]\??\s*$/i, answer: 'y' },
  ],
  show: 'show reload after',
  isSet: /^(?!.*\bnot?\b).*\breload\b.*\b(scheduled|after|in)\b/im,
  disarm: 'no reload',
  // Newer firmware only; older software refuses the command, and then there is no way back.
  evidence: 'assumed',
}

export const wayBackOf = (driver: Driver['name']): WayBack | null =>
  driver === 'cisco_ios' ? ciscoReload : driver === 'hp_procurve' ? procurveReload : null
