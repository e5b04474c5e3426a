/**
 * Compares what a device shows behind its prompt with what was typed. Where `terminal width` is refused, IOS scrolls a
 * line that reaches the 80th column: it redraws it as `$` and the end of what was typed. Which end that is, a text
 * that repeats itself does not tell, so the comparison remembers where the visible part began.
 */
export interface EchoTrack {
  /** Characters of the text that have come back. */
  readonly echoed: number
  /** Where the visible part of a scrolled line begins in the text; 0: not scrolled. */
  readonly from: number
}

export interface EchoMatch extends EchoTrack {
  /** False: what is shown cannot become the text. */
  readonly fits: boolean
}

/** Characters that may come between two looks at a line: it is looked at after each. */
const MOST_AT_ONCE = 2

export const noEcho: EchoTrack = { echoed: 0, from: 0 }

const expandTabs = (text: string): string => text.replaceAll('\t', ' ')

/** `before`: what the last look found; an echo never shrinks. */
export function matchEcho(text: string, shown: string, before: EchoTrack): EchoMatch {
  const visible = expandTabs(shown)
  const wanted = expandTabs(text)
  if (wanted.startsWith(visible)) return { echoed: visible.length, from: 0, fits: true }
  if (wanted.trimEnd() === visible.trimEnd()) return { echoed: text.length, from: 0, fits: true }
  const isScrolled = visible.startsWith('$') || visible.startsWith('<')
  return isScrolled ? matchScrolled(wanted, visible.slice(1), before) : { ...before, fits: false }
}

function matchScrolled(wanted: string, tail: string, before: EchoTrack): EchoMatch {
  const end = before.from + tail.length
  if (before.from > 0 && end >= before.echoed && wanted.startsWith(tail, before.from))
    return { echoed: end, from: before.from, fits: true }
  // Scrolled just now, by the character that did not fit any more: further on, characters were lost.
  const first = Math.max(before.echoed, tail.length)
  for (let at = first; at <= Math.min(wanted.length, first + MOST_AT_ONCE); at++)
    if (wanted.startsWith(tail, at - tail.length)) return { echoed: at, from: at - tail.length, fits: true }
  return { ...before, fits: false }
}

/** True when all of the text has come back, and nothing else. */
export function isFullEcho(text: string, match: EchoMatch): boolean {
  return match.fits && match.echoed >= text.trimEnd().length
}

/** The same for a finished line: of a scrolled one, the visible end has to be the text's end. */
export function isWholeLine(text: string, shown: string): boolean {
  if (isFullEcho(text, matchEcho(text, shown, noEcho))) return true
  return (
    /^[$<]/.test(shown) &&
    shown.length > 8 &&
    expandTabs(text).trimEnd().endsWith(expandTabs(shown).slice(1).trimEnd())
  )
}
