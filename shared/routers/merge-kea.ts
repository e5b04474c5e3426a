/**
 * Puts the plan into Kea's JSON that somebody wrote by hand: between its own members, with the commas that JSON wants, so that
 * comments stay beside what they are about. What may not be changed in place, or is said twice, is refused by its place.
 */
import type { Difference } from './compare-files.ts'
import { identities } from './read/identity.ts'
import { FileFault, type ReadText, type Statement } from './read/statement.ts'

interface KeaChange {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

export interface KeaMerging {
  readonly main: ReadText
  /** Text of the planned file, and the members of its outermost object. */
  readonly planned: string
  readonly tops: readonly Statement[]
}

const identity = identities.kea

/** Throws FileFault. */
export function keaChanges(
  differences: readonly Difference[],
  { main, planned, tops }: KeaMerging,
): KeaChange[] {
  refuseTwice(differences)
  const replaced = differences.flatMap((one) => (one.kind === 'different' ? [replacement(one, planned)] : []))
  const missing = differences.filter((one) => one.kind === 'missing')
  const byParent = Map.groupBy(missing, ({ inside }) => inside.at(-1) ?? null)
  const inserted = [...byParent].flatMap(([parent, own]) => {
    if (parent === null)
      throw new FileFault(
        main.path,
        1,
        'this file has no "Dhcp4": it is no configuration of Kea’s DHCP server',
      )
    const wanted = own.map((one) => one.planned)
    return insertions(parent, siblingsOf(tops, wanted[0]), wanted, { text: main.text, planned })
  })
  return [...replaced, ...inserted]
}

/** Kea takes the last of two members of one name, and no reader can tell which was meant. */
function refuseTwice(differences: readonly Difference[]): void {
  for (const one of differences) {
    if (one.kind !== 'foreign') continue
    const others =
      one.inside.at(-1)?.children?.filter((other) => identity(other) === identity(one.found)) ?? []
    if (others.length > 1)
      throw new FileFault(one.found.file, one.found.line, `"${identity(one.found)}" is said twice here`)
  }
}

function replacement(
  { planned, found, inside }: Extract<Difference, { kind: 'different' }>,
  text: string,
): KeaChange {
  if ((planned.children === null) !== (found.children === null))
    throw new FileFault(
      found.file,
      found.line,
      `"${identity(found)}" is planned as ${planned.children ? 'a group' : 'a plain value'}; take it out by hand first`,
    )
  if (identity(found) === 'id' && inside.at(-2)?.words[0] === 'subnet4')
    throw new FileFault(
      found.file,
      found.line,
      `the "id" of this subnet is ${planned.words[1]} in the plan: leases are known by it, on both routers, so it is changed by hand, or the file is replaced`,
    )
  return {
    file: found.file,
    start: found.start,
    end: found.children ? found.headEnd : found.end,
    text: text.slice(planned.start, planned.children ? planned.headEnd : planned.end),
  }
}

function siblingsOf(statements: readonly Statement[], wanted: Statement | undefined): readonly Statement[] {
  if (!wanted || statements.some(({ start }) => start === wanted.start)) return statements
  const holder = statements.find(({ start, end }) => start < wanted.start && wanted.end <= end)
  return holder?.children ? siblingsOf(holder.children, wanted) : []
}

/** What a container lacks: each run of it behind its elder sibling of the plan, or before the younger, or at the end. */
function insertions(
  parent: Statement,
  siblings: readonly Statement[],
  wanted: readonly Statement[],
  texts: { readonly text: string; readonly planned: string },
): KeaChange[] {
  const there = parent.children ?? []
  const counterpart = (one: Statement) => there.find((other) => identity(other) === identity(one))
  const elderOf = (one: Statement): Statement | null => {
    const at = siblings.findIndex(({ start }) => start === one.start)
    return (
      siblings
        .slice(0, at)
        .reverse()
        .flatMap((elder) => counterpart(elder) ?? [])[0] ?? null
    )
  }
  const [younger] = siblings.flatMap((one) => counterpart(one) ?? [])
  return [...Map.groupBy(wanted, elderOf)].flatMap(([elder, own]) => {
    const parts = own.map(({ start, end }) => texts.planned.slice(start, end))
    const anchor = elder ?? (younger ? null : (there.at(-1) ?? null))
    if (anchor) return behind(anchor, parts, texts.text)
    if (younger) return [atHead(parent, parts, texts.text)]
    return [put(parent.file, parent.bodyEnd, `\n${parts.join(',\n')}\n`)]
  })
}

const put = (file: string, at: number, text: string): KeaChange => ({ file, start: at, end: at, text })

/** The rest of the line from there, without its end. */
const restOfLine = (text: string, from: number): string => /[^\n]*/y.exec(text.slice(from))?.[0] ?? ''

/** Not right before the younger one: the comment above that is about it. */
function atHead({ file, headEnd }: Statement, parts: readonly string[], text: string): KeaChange {
  const inside = headEnd + 1
  const [comment = ''] = /^[ \t]*(?:#|\/\/).*/.exec(restOfLine(text, inside)) ?? []
  return put(file, inside + comment.length, `\n${parts.join(',\n')},`)
}

/** Behind the comment at the end of its line, which is about it. */
function behind({ file, end }: Statement, parts: readonly string[], text: string): KeaChange[] {
  const line = restOfLine(text, end)
  const [rest = '', comma = ''] =
    /^[ \t]*(,?)[ \t]*(?:(?:#|\/\/).*|\/\*(?:(?!\*\/).)*\*\/[ \t]*)?$/.exec(line) ?? []
  const isAlone = rest.length === line.length
  // Something else stands on that line: the comma of whatever follows is left to it.
  if (!isAlone) return [put(file, end, `,\n${parts.join(',\n')}`)]
  const after = `\n${parts.join(',\n')}`
  if (comma !== '') return [put(file, end + line.length, `${after},`)]
  // The next comma, if there is one, is on another line.
  return line.length === 0
    ? [put(file, end, `,${after}`)]
    : [put(file, end, ','), put(file, end + line.length, after)]
}
