/** Names as people write them on drawings, to be compared: `A 01`, `A-01`, `Stand A01` and `a1` may all be stand A01. */

/** What stands before a name, parted from it, and is no part of it. */
const LEADING_WORDS =
  /^(?:(?:stand|std|booth|stall|prise|outlet|point|local technique|local|salle|room|switch|commutateur|bandeau|panel|baie|rack|no|nr|n|num)[\s.:_°#-]+)+/

const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().trim()

/** Letters and numbers as written, between two numbers a dash: `a-01 / 1` is `a01-1`. */
function join(text: string): string {
  const parts = text.match(/\d+|[a-z]+/g) ?? []
  return parts
    .map((part, at) => (/^\d/.test(part) && /\d$/.test(parts[at - 1] ?? '') ? `-${part}` : part))
    .join('')
}

const withoutZeros = (key: string): string => key.replace(/(?<!\d)0+(?=\d)/g, '')

export interface NameKeys {
  /** Only case, accents and blanks at the ends are ignored. */
  readonly exact: string
  /** Without the word before the name, and what parts its letters and numbers. */
  readonly joined: string
  /** Without leading zeros too. */
  readonly loose: string
}

export function keysOfName(text: string): NameKeys {
  const exact = fold(text).replace(/\s+/g, ' ')
  const named = exact.replace(LEADING_WORDS, '')
  const joined = join(named === '' ? exact : named) || exact
  return { exact, joined, loose: withoutZeros(joined) }
}

/** How sure it is that a text means a name: 1 as written, 0 not at all. */
export function likeness(name: NameKeys, text: NameKeys): number {
  if (name.exact === text.exact) return 1
  // A bare number may be anything: a length, a year, the number of a page.
  if (/^[\d-]+$/.test(name.loose)) return name.loose === text.loose ? 0.6 : 0
  if (name.joined === text.joined) return 0.9
  return name.loose === text.loose ? 0.75 : 0
}
