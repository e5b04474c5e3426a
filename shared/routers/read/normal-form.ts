/**
 * Ways of writing that mean the same, brought to ours before files are compared: an address with a mask beside it, words
 * in another spelling, lists with other blanks.
 */
import { formatIpv4, maskOf, parseIpv4 } from '../../addressing/ipv4.ts'
import type { FileKind } from '../router-files.ts'
import type { Statement } from './statement.ts'

const lengths = new Map(Array.from({ length: 33 }, (_, length) => [formatIpv4(maskOf(length)), length]))

export function inNormalForm(kind: FileKind, statements: readonly Statement[]): readonly Statement[] {
  if (kind === 'interfaces') return statements.map(withLengths)
  return kind === 'keepalived' ? statements.map(withoutStrings) : statements
}

/** `address 10.1.1.1` and `netmask 255.255.255.0` are `address 10.1.1.1/24`; options with `_` are those with `-`. */
function withLengths(stanza: Statement): Statement {
  if (!stanza.children) return stanza
  const mask = stanza.children.find(({ words }) => words[0] === 'netmask')
  const length = mask && lengthOf(mask.words[1] ?? '')
  const children = stanza.children
    .filter((child) => child !== mask || length === undefined)
    .map((child) => {
      const [word = '', value = ''] = child.words
      const isBare = word === 'address' && parseIpv4(value) !== null && length !== undefined
      return isBare ? { ...child, words: [word, `${value}/${length}`] } : child
    })
  return { ...stanza, children }
}

const lengthOf = (mask: string): number | undefined =>
  /^\d{1,2}$/.test(mask) ? Number(mask) : lengths.get(mask)

/** keepalived takes a word with or without quotes. */
const withoutStrings = (statement: Statement): Statement => ({
  ...statement,
  words: statement.words.map((word) => word.replace(/^"(.*)"$/, '$1')),
  children: statement.children?.map(withoutStrings) ?? null,
})
