/**
 * How a device is made to go back by itself to what it had, should a push over the network cut us off: something that is
 * set first and called off when all is well. The better one first; which of them a device has is found out by asking. A
 * family that is not here has no such thing, and that is said.
 */
import type { Driver } from './driver.ts'
import type { Evidence } from './evidence.ts'

export interface WayBack {
  /** What happens when nobody calls it off: a restart with what was saved, or the running configuration of before. */
  readonly kind: 'restart' | 'revert'
  /** Changes nothing; a device that refuses it, or answers otherwise, has no such thing. */
  readonly probe: { readonly command: string; readonly tells: RegExp }
  /** Sets it; `{minutes}` from now, or `{time}` as `1:05` where an hour is reached. */
  readonly arm: string
  /** Back to the prompt, where arming leads elsewhere. */
  readonly leave: string | null
  /** Asked by `arm`. Saving would take the way back away: the answer is always no. */
  readonly questions: readonly { readonly pattern: RegExp; readonly answer: string }[]
  /** Tells whether it is set: only this is believed. */
  readonly show: string
  readonly isSet: RegExp
  readonly disarm: string
  readonly evidence: Evidence
}

/** Without a restart, so that nobody is without network for minutes. Only where an archive is kept: it needs one. */
const ciscoRevert: WayBack = {
  kind: 'revert',
  probe: { command: 'show archive', tells: /archive configurations? (?:are )?(?:allowed|saved)/i },
  arm: 'configure terminal revert timer {minutes}',
  leave: 'end',
  questions: [],
  show: 'show archive config rollback timer',
  isSet: /^\s*Timer (?:type|value)\s*:/im,
  disarm: 'configure confirm',
  // Facts, section 8: from memory, 12.2(50)SE and 15.x. Asked for each time, and a device that does not say so restarts.
  evidence: 'assumed',
}

const ciscoReload: WayBack = {
  kind: 'restart',
  probe: { command: 'show reload', tells: /./ },
  arm: 'reload in {minutes}',
  leave: null,
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
  kind: 'restart',
  probe: { command: 'show reload after', tells: /./ },
  arm: 'reload after {time}',
  leave: null,
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

const waysBack: Partial<Readonly<Record<Driver['name'], readonly WayBack[]>>> = {
  cisco_ios: [ciscoRevert, ciscoReload],
  hp_procurve: [procurveReload],
}

export const waysBackOf = (driver: Driver['name']): readonly WayBack[] => waysBack[driver] ?? []
