/**
 * The lines of a step put into a DHCP machine's own files, which somebody wrote by hand: added behind what is there, nothing else
 * touched. What is there already is left; what is there otherwise is refused by its place. The files are those of Debian's
 * ifupdown and isc-dhcp-server: interfaces(5), dhcpd.conf(5), and the variables that /etc/init.d/isc-dhcp-server reads.
 */
import { formatPrefix, type Ipv4Prefix, maskOf, parseIpv4, prefixHolds } from '../addressing/ipv4.ts'
import { formatLines, type TextLine } from '../config/tree.ts'
import { type OpenIncluded, parsers, readTree } from '../routers/read/read-tree.ts'
import { FileFault, headOf, type ReadText, type Statement } from '../routers/read/statement.ts'

/** In the order in which the steps have them. */
export const serverFiles = {
  '/etc/network/interfaces': 'interfaces',
  '/etc/default/isc-dhcp-server': 'isc-default',
  '/etc/dhcp/dhcpd.conf': 'isc-dhcp',
} as const

export type ServerFile = keyof typeof serverFiles
export type ServerFileKind = (typeof serverFiles)[ServerFile]

export const isServerFile = (path: string): path is ServerFile => Object.hasOwn(serverFiles, path)

/** Characters of a text that give way to others; undone by putting back `removed` in the place of `added`. */
export interface TextEdit {
  readonly at: number
  readonly removed: string
  readonly added: string
}

export const applyEdit = (text: string, { at, removed, added }: TextEdit): string =>
  text.slice(0, at) + added + text.slice(at + removed.length)

export const reverseEdit = ({ at, removed, added }: TextEdit): TextEdit => ({
  at,
  removed: added,
  added: removed,
})

/** What a step adds, by file: its lines stand behind a comment with the file's path. */
export function linesByFile(lines: readonly TextLine[]): ReadonlyMap<ServerFile, string> {
  const found = new Map<ServerFile, TextLine[]>()
  let own: TextLine[] = []
  for (const line of lines) {
    const path = /^# (\/\S+)$/.exec(line.text)?.[1]
    if (path !== undefined && isServerFile(path)) {
      own = []
      found.set(path, own)
    } else own.push(line)
  }
  return new Map([...found].map(([path, those]) => [path, formatLines(those)]))
}

/** Null: all of it is there already. Throws FileFault, by file and line. */
export function editServerFile(
  file: ServerFile,
  text: string,
  found: ReadText,
  open: OpenIncluded,
): TextEdit | null {
  const planned = parsers[serverFiles[file]]({ path: file, text })
  if (file === '/etc/default/isc-dhcp-server') return editDefaults(planned, found)
  const there = readTree(serverFiles[file], found, open)
  const isThere = file === '/etc/dhcp/dhcpd.conf' ? hasSubnet(planned, there) : hasCard(planned, there)
  return isThere ? null : behind(found.text, text)
}

function behind(found: string, text: string): TextEdit {
  const before = found === '' ? '' : found.endsWith('\n') ? '\n' : '\n\n'
  return { at: found.length, removed: '', added: `${before}${text.replace(/\n*$/, '\n')}` }
}

const sayDifferent = (what: string) =>
  `${what} is there already, and otherwise than planned; make it as planned, or take it out`

/** At any depth: subnets stand in groups and shared networks as well. */
const subnetsIn = (statements: readonly Statement[]): readonly Statement[] =>
  statements.flatMap((one) => [
    ...(one.words[0] === 'subnet' ? [one] : []),
    ...(one.children ? subnetsIn(one.children) : []),
  ])

/** Null: it is written with a name, or is none that dhcpd would take. */
function prefixOf({ words: [, network, , mask] }: Statement): Ipv4Prefix | null {
  const [at, bits] = [parseIpv4(network ?? ''), parseIpv4(mask ?? '')]
  if (at === null || bits === null) return null
  const length = Array.from({ length: 33 }, (_, one) => one).find((one) => maskOf(one) === bits)
  return length === undefined ? null : { network: at, length }
}

function hasSubnet([planned]: readonly Statement[], there: readonly Statement[]): boolean {
  const wanted = planned && prefixOf(planned)
  if (!wanted) throw new Error('a step has no subnet that can be read')
  for (const one of subnetsIn(there)) {
    const prefix = prefixOf(one)
    if (!prefix) throw new FileFault(one.file, one.line, `"${headOf(one)}" cannot be compared with the plan`)
    if (prefix.network === wanted.network && prefix.length === wanted.length) {
      if (isSameSubnet(planned, one)) return true
      throw new FileFault(one.file, one.line, sayDifferent(`the subnet ${formatPrefix(wanted)}`))
    }
    if (prefixHolds(prefix, wanted.network) || prefixHolds(wanted, prefix.network))
      throw new FileFault(
        one.file,
        one.line,
        `the subnet ${formatPrefix(prefix)} that is there overlaps with ${formatPrefix(wanted)}`,
      )
  }
  return false
}

/** All that is planned, and no address handed out beyond it; name servers and the like are theirs. */
function isSameSubnet(planned: Statement, found: Statement): boolean {
  const heads = (one: Statement) => (one.children ?? []).map(headOf)
  const isOfPool = (head: string) => /^(range|pool)\b/.test(head)
  const own = heads(planned)
  return (
    own.every((head) => heads(found).includes(head)) &&
    heads(found).every((head) => own.includes(head) || !isOfPool(head))
  )
}

function hasCard(planned: readonly Statement[], there: readonly Statement[]): boolean {
  const stanza = planned.find(({ words }) => words[0] === 'iface')
  const card = stanza?.words[1]
  if (!stanza || card === undefined) throw new Error('a step has no card that can be read')
  const own = there.filter(({ words: [word = '', ...names] }) => {
    const isNamed = word === 'iface' || word === 'auto' || word.startsWith('allow-')
    return isNamed && (word === 'iface' ? names[0] === card : names.includes(card))
  })
  const said = (statements: readonly Statement[]) =>
    statements
      .flatMap(({ words, children }) => [words.join(' '), ...(children ?? []).map(headOf)])
      .sort()
      .join('\n')
  const [first] = own
  if (first) {
    if (said(own) === said(planned)) return true
    throw new FileFault(first.file, first.line, sayDifferent(`the set-up of ${card}`))
  }
  const address = addressOf(stanza)?.words[1]?.split('/')[0]
  const taken = there.map(addressOf).find((one) => one?.words[1]?.split('/')[0] === address)
  if (taken) throw new FileFault(taken.file, taken.line, `the address ${address} is there already`)
  return false
}

const addressOf = ({ children }: Statement): Statement | undefined =>
  children?.find(({ words }) => words[0] === 'address')

/** Debian's start script: no card named in either variable means every card; one in the other alone means no DHCP for IPv4. */
function editDefaults([planned]: readonly Statement[], found: ReadText): TextEdit | null {
  const card = planned?.words[1]
  if (card === undefined) throw new Error('a step names no card for the server')
  const there = parsers['isc-default'](found)
  const [named, twice] = there.filter(({ words }) => words[0] === 'INTERFACESv4')
  if (twice) throw new FileFault(twice.file, twice.line, 'INTERFACESv4 is there twice; leave one of them')
  const cards = named?.words.slice(1) ?? []
  const other = there.find(({ words: [name, value] }) => /^INTERFACES(v6)?$/.test(name ?? '') && value)
  if (cards.length === 0 && other)
    throw new FileFault(
      other.file,
      other.line,
      `cards are named in ${other.words[0]} and none in INTERFACESv4; name there those that are served`,
    )
  if (!named || cards.length === 0 || cards.includes(card)) return null
  const removed = found.text.slice(named.start, named.end)
  const [, head, , value] = /^((?:export\s+)?INTERFACESv4=)(["']?)([\w.:@ -]*)\2$/.exec(removed) ?? []
  if (value === undefined)
    throw new FileFault(named.file, named.line, 'INTERFACESv4 is not plain names of cards in quotes')
  return { at: named.start, removed, added: `${head}"${value.trim()} ${card}"` }
}

/** Throws FileFault where the server is told to read another file than the one that is edited. */
export function refuseOtherConfig(found: ReadText): void {
  const other = parsers['isc-default'](found).find(
    ({ words }) =>
      (words[0] === 'DHCPDv4_CONF' && words[1] !== '/etc/dhcp/dhcpd.conf') ||
      (words[0] === 'OPTIONS' && words.includes('-cf')),
  )
  if (other)
    throw new FileFault(
      other.file,
      other.line,
      'the server is told to read another file than /etc/dhcp/dhcpd.conf',
    )
}

/** Of a step's lines: the card, and its address there where they say it. */
export function cardInLines(text: string): { readonly card: string; readonly address: string | null } {
  const stanza = parsers
    .interfaces({ path: '/etc/network/interfaces', text })
    .find(({ words }) => words[0] === 'iface')
  const address = stanza && addressOf(stanza)?.words[1]?.split('/')[0]
  return { card: stanza?.words[1] ?? '', address: address ?? null }
}
