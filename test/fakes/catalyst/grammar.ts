/**
 * Matches a typed line against command templates the way IOS does: word by word, abbreviations allowed while they are
 * unique, and an error that knows at which character it went wrong. Templates are data: `switchport access vlan VLAN`.
 *
 *   keyword     any unique beginning of it      {a|b}   one of these keywords
 *   <1-4094>    a number in the range           VLAN    a VLAN the model can number
 *   WORD, LINE  one word; the rest of the line  IP      a dotted address
 *   IFACE       an interface, `fa0/1` or `FastEthernet 0/1`
 */
export interface GrammarContext {
  readonly highestVid: number
  /** Full name, or null for a port this switch does not have. */
  readonly findInterface: (typed: string) => string | null
}

export type Match<T> =
  | {
      readonly kind: 'match'
      readonly command: T
      /** The line in full words. */
      readonly text: string
      readonly args: readonly string[]
    }
  | { readonly kind: 'invalid'; readonly at: number }
  | { readonly kind: 'ambiguous' }
  | { readonly kind: 'incomplete' }

interface Word {
  readonly text: string
  readonly at: number
}

interface Candidate<T> {
  readonly command: T
  readonly slots: readonly string[]
  readonly words: readonly string[]
  readonly args: readonly string[]
}

/** How one typed word fits one slot: nothing, a parameter, a beginning of a keyword, or the keyword itself. */
type Fit = { readonly rank: 1 | 2 | 3; readonly word: string; readonly take: number } | null

const isParameter = (slot: string): boolean => /^(<|[A-Z])/.test(slot)

const split = (line: string): Word[] =>
  [...line.matchAll(/\S+/g)].map((found) => ({ text: found[0], at: found.index }))

function fitKeyword(typed: string, keywords: readonly string[]): Fit {
  const lower = typed.toLowerCase()
  const exact = keywords.find((keyword) => keyword.toLowerCase() === lower)
  if (exact) return { rank: 3, word: exact, take: 1 }
  const begun = keywords.filter((keyword) => keyword.toLowerCase().startsWith(lower))
  return begun.length === 1 ? { rank: 2, word: begun[0] as string, take: 1 } : null
}

function fitNumber(typed: string, low: number, high: number): Fit {
  const isFit = /^\d{1,6}$/.test(typed) && Number(typed) >= low && Number(typed) <= high
  return isFit ? { rank: 1, word: String(Number(typed)), take: 1 } : null
}

function fitInterface(words: readonly Word[], i: number, context: GrammarContext): Fit {
  const typed = words[i]?.text ?? ''
  const next = words[i + 1]?.text ?? ''
  if (/^[a-z-]+$/i.test(typed) && /^\d/.test(next)) {
    const joined = context.findInterface(typed + next)
    if (joined) return { rank: 1, word: joined, take: 2 }
  }
  const name = context.findInterface(typed)
  return name ? { rank: 1, word: name, take: 1 } : null
}

function fitSlot(
  slot: string,
  words: readonly Word[],
  i: number,
  line: string,
  context: GrammarContext,
): Fit {
  const word = words[i] as Word
  const range = /^<(\d+)-(\d+)>$/.exec(slot)
  if (range) return fitNumber(word.text, Number(range[1]), Number(range[2]))
  if (slot === 'VLAN') return fitNumber(word.text, 1, context.highestVid)
  if (slot === 'WORD') return { rank: 1, word: word.text, take: 1 }
  if (slot === 'LINE') return { rank: 1, word: line.slice(word.at).trimEnd(), take: words.length - i }
  if (slot === 'IP')
    return /^\d{1,3}(\.\d{1,3}){3}$/.test(word.text) ? { rank: 1, word: word.text, take: 1 } : null
  if (slot === 'IFACE') return fitInterface(words, i, context)
  return fitKeyword(word.text, slot.startsWith('{') ? slot.slice(1, -1).split('|') : [slot])
}

function advance<T>(candidate: Candidate<T>, fit: NonNullable<Fit>): Candidate<T> {
  const [slot = '', ...slots] = candidate.slots
  const args = isParameter(slot) || slot.startsWith('{') ? [...candidate.args, fit.word] : candidate.args
  return { command: candidate.command, slots, words: [...candidate.words, fit.word], args }
}

/** Matches `line` (without `no`) against `commands`. With `partial`, a template may stop short: `no description`. */
export function matchLine<T extends { readonly syntax: string }>(
  line: string,
  commands: readonly T[],
  context: GrammarContext,
  partial = false,
): Match<T> {
  const words = split(line)
  let alive: Candidate<T>[] = commands.map((command) => ({
    command,
    slots: command.syntax.split(' '),
    words: [],
    args: [],
  }))
  for (let i = 0; i < words.length; ) {
    const fits = alive.flatMap((candidate) => {
      const slot = candidate.slots[0]
      const fit = slot === undefined ? null : fitSlot(slot, words, i, line, context)
      return fit ? [{ candidate, fit }] : []
    })
    if (fits.length === 0) return { kind: 'invalid', at: (words[i] as Word).at }
    const best = Math.max(...fits.map(({ fit }) => fit.rank))
    const kept = fits.filter(({ fit }) => fit.rank === best)
    if (best === 2 && new Set(kept.map(({ fit }) => fit.word)).size > 1) return { kind: 'ambiguous' }
    alive = kept.map(({ candidate, fit }) => advance(candidate, fit))
    i += kept[0]?.fit.take ?? 1
  }
  const complete = alive.find((candidate) => candidate.slots.length === 0)
  const chosen = complete ?? (partial ? alive.find(({ slots }) => slots.every(isParameterSlot)) : undefined)
  if (!chosen || words.length === 0) return { kind: 'incomplete' }
  return { kind: 'match', command: chosen.command, text: chosen.words.join(' '), args: chosen.args }
}

const isParameterSlot = (slot: string): boolean => isParameter(slot) || slot.startsWith('{')

/** What `?` lists after `line`: the next keywords, or the names of parameters. */
export function listNext<T extends { readonly syntax: string }>(
  line: string,
  commands: readonly T[],
  context: GrammarContext,
): string[] {
  const words = split(line)
  const isMidWord = line.length > 0 && !line.endsWith(' ')
  const typed = isMidWord ? (words.pop()?.text.toLowerCase() ?? '') : ''
  const slots = commands.flatMap(({ syntax }) => {
    const all = syntax.split(' ')
    const isReached = words.every((_, i) => {
      const slot = all[i]
      return slot !== undefined && fitSlot(slot, words, i, line, context) !== null
    })
    const next = all[words.length]
    if (!isReached) return []
    return next === undefined ? ['<cr>'] : next.startsWith('{') ? next.slice(1, -1).split('|') : [next]
  })
  return [...new Set(slots)].filter((slot) => slot.toLowerCase().startsWith(typed)).sort()
}
