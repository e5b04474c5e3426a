/**
 * Ranges and lists of numbered names in one cell: `3 à 5`, `1-4, 7`, `39 ; 10`, `1/2/3`, `A12-1 à A12-3`, `Fa0/1-4`.
 * A hyphen is a range only between plain numbers, or where the caller says so: `A12-1` is one name.
 */

export interface ListOptions {
  /** `1/2/3` is three numbers (outlets, positions), not one name (a stacked switch's port). */
  readonly slashLists: boolean
  /** `Fa0/1-4` is a range although a name stands before the hyphen. */
  readonly hyphenAfterName: boolean
}

const LARGEST_RANGE = 512
/** Longer than any name or list; a cell may hold 32 767 characters, over which the patterns below would take minutes. */
const LONGEST_TOKEN = 200
const LONGEST_LIST = 8000

const WORDS = String.raw`\s(?:thru|through|jusqu['’]?(?:à|au?)|au|to|à|a|[-–])\s|à|\.{2,3}|…|→|->|>|—`
const WORD_RANGE = new RegExp(
  String.raw`^(?:de |du |from )?(.*?)(\d+)\s*(?:${WORDS})\s*(?:n°\s*)?(.*?)(\d+)$`,
  'i',
)
const DASH_RANGE = /^(.*?)(\d+)\s*[-–]\s*(.*?)(\d+)$/
const SEPARATOR = /\s*(?:[;,&+\n]|\set\s|\sand\s|\sy\s)\s*/i

const pad = (number: number, like: string): string =>
  like.startsWith('0') ? String(number).padStart(like.length, '0') : String(number)

function count(prefix: string, first: string, last: string): string[] | null {
  const [from, to] = [Number(first), Number(last)]
  if (to < from || to - from >= LARGEST_RANGE) return null
  return Array.from({ length: to - from + 1 }, (_, step) => `${prefix}${pad(from + step, first)}`)
}

/** `1/0/1-1/0/4`: the end repeats the start's prefix, in full or the part of it that ends it. */
const samePrefix = (prefix: string, other: string): boolean =>
  other === '' ||
  prefix.toLowerCase() === other.toLowerCase() ||
  (/^[\d/]+$/.test(other) && prefix.endsWith(other))

function expandToken(token: string, options: ListOptions): string[] | null {
  if (token.length > LONGEST_TOKEN) return [token]
  const word = WORD_RANGE.exec(token)
  if (word) {
    const [, prefix = '', first = '', other = '', last = ''] = word
    if (samePrefix(prefix, other.trim())) return count(prefix, first, last)
  }
  const dash = DASH_RANGE.exec(token)
  if (dash) {
    const [, prefix = '', first = '', other = '', last = ''] = dash
    const isPlain = prefix === '' && other === ''
    const isRepeated = prefix !== '' && other !== '' && samePrefix(prefix, other)
    const isSpaced = /\d\s+[-–]\s+\D/.test(token)
    if (
      isPlain ||
      (prefix !== '' && other === '' && options.hyphenAfterName) ||
      (isRepeated && (isSpaced || options.hyphenAfterName || /[-–/]$/.test(prefix)))
    )
      return count(prefix, first, last)
  }
  const slashes = /^(.*?)(\d+)((?:\s*\/\s*\d+)+)$/.exec(token)
  if (slashes && options.slashLists && (slashes[1] === '' || /[-_ .]$/.test(slashes[1] ?? ''))) {
    const [, prefix = '', first = '', rest = ''] = slashes
    return [first, ...rest.split('/').slice(1)].map((number) => `${prefix}${number.trim()}`)
  }
  return [token]
}

/** The prefix that later bare numbers of a list take over: `A12-1, 2, 3`. */
const prefixOf = (name: string): string => (/\d$/.test(name) ? name.replace(/\d+$/, '') : '')

/** The names of a cell in order, or null where a range runs backwards or it is absurdly long. */
export function expandNames(text: string, options: ListOptions): string[] | null {
  if (text.length > LONGEST_LIST) return null
  const names: string[] = []
  let prefix = ''
  for (const token of text.trim().split(SEPARATOR)) {
    if (token === '') continue
    const isBare = /^[\d\s\-–/]+$/.test(token) || (/^\d/.test(token) && WORD_RANGE.test(token))
    const expanded = expandToken(token, options)
    if (!expanded) return null
    for (const name of expanded)
      names.push(isBare && prefix !== '' && /^\d+$/.test(name) ? `${prefix}${name}` : name)
    if (!isBare) prefix = prefixOf(names.at(-1) ?? '')
    if (names.length > LARGEST_RANGE) return null
  }
  return names
}

/** `101.0`, `101,0` and `6.0000000001` (numbers that passed through a float) are 101 and 6. */
export const withoutFloat = (text: string): string => text.replace(/^(\d+)[.,](?:0+|0{5,}\d{1,4})$/, '$1')

/** `"14"`, `'15`, `="16"`: what programs put around a value so that it stays text. */
export const withoutQuotes = (text: string): string => text.replace(/^=?["'“‘]+(.*?)["'”’]*$/, '$1').trim()
