/**
 * Compares what a device shows behind its prompt with what was typed. Where `terminal width` is refused, IOS scrolls a
 * line that reaches the 80th column: it redraws it as `$` and the end of what was typed.
 */
export interface EchoMatch {
  /** Characters of the text that have come back. */
  readonly echoed: number
  /** False: what is shown cannot become the text. */
  readonly fits: boolean
}

const expandTabs = (text: string): string => text.replaceAll('\t', ' ')

/** `before` is what an earlier look found: an echo never shrinks, which settles which part a scrolled line shows. */
export function matchEcho(text: string, shown: string, before: number): EchoMatch {
  if (text.startsWith(shown)) return { echoed: shown.length, fits: true }
  const visible = expandTabs(shown)
  const wanted = expandTabs(text)
  if (wanted.startsWith(visible)) return { echoed: visible.length, fits: true }
  if (wanted.trimEnd() === visible.trimEnd()) return { echoed: text.length, fits: true }
  if (!visible.startsWith('$') && !visible.startsWith('<')) return { echoed: before, fits: false }
  const tail = visible.slice(1).replace(/\$$/, '')
  for (let end = Math.max(before, tail.length); end <= wanted.length; end++)
    if (wanted.slice(0, end).endsWith(tail)) return { echoed: end, fits: true }
  return { echoed: before, fits: false }
}

/** True when all of the text has come back, and nothing else. */
export function isFullEcho(text: string, match: EchoMatch): boolean {
  return match.fits && match.echoed >= text.trimEnd().length
}
