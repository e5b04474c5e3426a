/**
 * Interface names as devices and people write them: `Fa0/3`, `GigabitEthernet 1/0/3`, `ge-0/0/3`, `g17`.
 * An abbreviation is any beginning of the full word, as on IOS; where two words begin alike, the commoner wins.
 */

/** Full word, and what IOS shortens it to. In order of how common they are. */
const KINDS: readonly (readonly [word: string, short: string])[] = [
  ['FastEthernet', 'Fa'],
  ['GigabitEthernet', 'Gi'],
  ['TenGigabitEthernet', 'Te'],
  ['Ethernet', 'Et'],
  ['Port-channel', 'Po'],
  ['Vlan', 'Vl'],
  ['Loopback', 'Lo'],
  ['TwoGigabitEthernet', 'Tw'],
  ['TwentyFiveGigE', 'Twe'],
  ['FiveGigabitEthernet', 'Fi'],
  ['FortyGigabitEthernet', 'Fo'],
  ['HundredGigE', 'Hu'],
  ['Serial', 'Se'],
  ['Tunnel', 'Tu'],
]

/** Not beginnings of the word, but what other makers and people write for it. */
const ALIASES: Readonly<Record<string, string>> = {
  port: 'port', // not a beginning of Port-channel: a port of a panel
  fe: 'FastEthernet',
  ge: 'GigabitEthernet',
  gbe: 'GigabitEthernet',
  gige: 'GigabitEthernet',
  xe: 'TenGigabitEthernet',
  xge: 'TenGigabitEthernet',
  tengige: 'TenGigabitEthernet',
}

export interface NameParts {
  /** Full word where it is known, else as written, in lower case; empty for `1/0/3` and `17`. */
  readonly kind: string
  /** Slots and number without leading zeros: [1, 0, 3]. */
  readonly path: readonly number[]
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, '')

function kindOf(text: string): string {
  const typed = letters(text)
  if (typed === '') return ''
  const alias = ALIASES[typed]
  if (alias) return alias
  return KINDS.find(([word]) => letters(word).startsWith(typed))?.[0] ?? typed
}

/** Word and numbers of an interface name, or null where it has another shape (a range, a sub-interface). */
export function splitName(text: string): NameParts | null {
  const tidy = text.trim().replace(/\s*\/\s*/g, '/')
  const match = /^(?:([a-z](?:[a-z +-]*[a-z])?)[-_:\s/]*)?(\d{1,4}(?:\/\d{1,4})*)$/i.exec(tidy)
  if (!match) return null
  return { kind: kindOf(match[1] ?? ''), path: (match[2] ?? '').split('/').map(Number) }
}

/** `FastEthernet0/3` as IOS shortens it, `Fa0/3`; other makers' names unchanged. */
export function shortName(name: string): string {
  const kind = KINDS.find(([word]) => name.startsWith(word) && /^[\d\s]/.test(name.slice(word.length)))
  return kind ? kind[1] + name.slice(kind[0].length).trimStart() : name
}

const shortOf = (kind: string): string => (KINDS.find(([word]) => word === kind)?.[1] ?? kind).toLowerCase()

/** The short form of the letters before a number, in lower case: `fast` -> `fa`; letters of no known word stay. */
export const shortKind = (text: string): string => shortOf(kindOf(text))

/** What all spellings of one name share: `FastEthernet 0/3` and `f0/3` -> `fa0/3`. */
export function portKey(name: string): string {
  const parts = splitName(name)
  return parts ? `${shortOf(parts.kind)}${parts.path.join('/')}` : name.trim().toLowerCase()
}

/** Whether two spellings mean one interface. A bare number is no name but a place on the front panel. */
export const isSamePort = (a: string, b: string): boolean => portKey(a) === portKey(b)
