/**
 * Puts the plan into files somebody wrote by hand: only what differs is changed, where it stands, in the file that says
 * it; comments and what is not ours stay as they are. What cannot be put in safely is refused by its place.
 */
import { compareFile, type Difference, plannedStatements } from './compare-files.ts'
import { keaChanges } from './merge-kea.ts'
import { identities } from './read/identity.ts'
import { type OpenIncluded, parsers, readTree } from './read/read-tree.ts'
import { FileFault, headOf, type ReadText, type Statement } from './read/statement.ts'
import { MADE_BY, textOf } from './render/lines.ts'
import type { RouterFile } from './router-files.ts'

interface Change {
  readonly file: string
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The files that change, by path, the main one among them or not. A file of our own making is replaced whole. Throws
 * FileFault where a file cannot be understood, or where the plan cannot be put in.
 */
export function mergeFile(file: RouterFile, main: ReadText, open: OpenIncluded): ReadonlyMap<string, string> {
  const planned = textOf(file.lines)
  if (main.text.includes(MADE_BY)) return new Map(main.text === planned ? [] : [[main.path, planned]])
  const texts = new Map([[main.path, main.text]])
  const found = readTree(file.kind, main, (path, from) => {
    const files = open(path, from)
    for (const one of files ?? []) texts.set(one.path, one.text)
    return files
  })
  const differences = compareFile(file, found)
  if (file.kind === 'kea') return mergeKea(file, main, planned, differences)
  const changes = changesFor(file, differences, {
    planned,
    tops: plannedStatements(file),
    found,
    main,
    texts,
  })
  return applyChanges(texts, changes)
}

/** What was put in is read once more: JSON forgives nothing, and what cannot be told apart may not be sent. */
function mergeKea(
  file: RouterFile,
  main: ReadText,
  planned: string,
  differences: readonly Difference[],
): ReadonlyMap<string, string> {
  const changes = keaChanges(differences, { main, planned, tops: plannedStatements(file) })
  const merged = applyChanges(new Map([[main.path, main.text]]), changes)
  const text = merged.get(main.path)
  if (text === undefined) return merged
  const [left] = compareFile(file, parsers.kea({ path: main.path, text })).filter(
    ({ kind }) => kind !== 'foreign',
  )
  if (!left) return merged
  const line = left.kind === 'missing' ? (left.inside.at(-1)?.line ?? 1) : left.found.line
  throw new FileFault(
    main.path,
    line,
    'what is here cannot be merged: take it out by hand, or let the file be replaced',
  )
}

function changesFor(file: RouterFile, differences: readonly Difference[], merging: Merging): Change[] {
  // Our table is ours alone: it is put in whole, so that sets and rules are always of one plan.
  if (file.kind === 'nftables') return nftChanges(differences, merging)
  return differences.flatMap((one): Change[] => {
    if (one.kind === 'foreign') return []
    if (one.kind === 'different') return [replacement(one.planned, one.found, merging.planned)]
    return [insertion(file, one.planned, one.inside.at(-1) ?? null, merging)]
  })
}

/** The head of a block, or a statement as a whole. */
function replacement(planned: Statement, found: Statement, text: string): Change {
  const isBlock = planned.children !== null && found.children !== null
  if ((planned.children === null) !== (found.children === null))
    throw new FileFault(
      found.file,
      found.line,
      `"${headOf(found)}" is planned as ${planned.children ? 'a block' : 'a plain statement'}; take it out by hand first`,
    )
  return {
    file: found.file,
    start: found.start,
    end: isBlock ? found.headEnd : found.end,
    text: text.slice(planned.start, isBlock ? planned.headEnd : planned.end),
  }
}

interface Merging {
  readonly planned: string
  readonly tops: readonly Statement[]
  readonly found: readonly Statement[]
  readonly main: ReadText
  readonly texts: ReadonlyMap<string, string>
}

/** Behind its elder sibling of the plan, before the younger one, or else at the end of what it belongs into. */
function insertion(
  file: RouterFile,
  statement: Statement,
  parent: Statement | null,
  { planned, tops, found, main, texts }: Merging,
): Change {
  const siblings = siblingsOf(tops, statement)
  const at = siblings.findIndex(({ start }) => start === statement.start)
  const thereIs = (one: Statement) => counterpart(file, one, parent?.children ?? found)
  const [elder] = siblings
    .slice(0, at)
    .reverse()
    .flatMap((one) => thereIs(one) ?? [])
  const [younger] = siblings.slice(at + 1).flatMap((one) => thereIs(one) ?? [])
  const text = indentedText(planned, statement)
  if (elder) return put(elder.file, elder.end, `\n${text}`)
  if (younger) return put(younger.file, lineStart(texts.get(younger.file) ?? '', younger.start), `${text}\n`)
  if (!parent) return put(main.path, main.text.length, `${main.text.endsWith('\n') ? '' : '\n'}${text}\n`)
  if (file.kind === 'interfaces') return put(parent.file, parent.bodyEnd, `\n${text}`)
  return put(parent.file, lineStart(texts.get(parent.file) ?? '', parent.bodyEnd), `${text}\n`)
}

const put = (file: string, at: number, text: string): Change => ({ file, start: at, end: at, text })

/** Where the line begins on which only blanks are before that place; else the place itself. */
function lineStart(text: string, at: number): number {
  const start = text.lastIndexOf('\n', at - 1) + 1
  return text.slice(start, at).trim() === '' ? start : at
}

const counterpart = (file: RouterFile, planned: Statement, around: readonly Statement[]) => {
  const identity = identities[file.kind]
  return around.find((one) => identity(one) === identity(planned))
}

function siblingsOf(
  statements: readonly Statement[],
  { start, end }: Pick<Statement, 'start' | 'end'>,
): readonly Statement[] {
  if (statements.some((one) => one.start === start)) return statements
  const holder = statements.find((one) => one.start < start && end <= one.end)
  return holder?.children ? siblingsOf(holder.children, { start, end }) : []
}

/** With the indentation that it has in the plan's own file. */
const indentedText = (text: string, { start, end }: Statement): string =>
  text.slice(lineStart(text, start), end)

function nftChanges(differences: readonly Difference[], { planned, tops, found, main }: Merging): Change[] {
  if (differences.every(({ kind, inside }) => kind === 'foreign' && inside.length === 0)) return []
  const isOurs = ({ words }: Statement) => words.includes('brassage')
  const text = tops
    .filter(isOurs)
    .map(({ start, end }) => planned.slice(start, end))
    .join('\n')
  const there = found.filter(isOurs).map(({ file, start, end }) => ({ file, start, end, text: '' }))
  const [first, ...others] = there
  if (first) return [{ ...first, text }, ...others]
  return [put(main.path, main.text.length, `${main.text.endsWith('\n') ? '' : '\n'}${text}\n`)]
}

/** From the end of each file to its beginning, so that places stay what they were. */
function applyChanges(
  texts: ReadonlyMap<string, string>,
  changes: readonly Change[],
): ReadonlyMap<string, string> {
  const result = new Map<string, string>()
  for (const [path, group] of Map.groupBy(changes, ({ file }) => file)) {
    let text = texts.get(path) ?? ''
    // Of several at one place, the last is put in first.
    for (const { start, end, text: put } of group
      .map((one, at) => ({ ...one, at }))
      .sort((a, b) => b.start - a.start || b.at - a.at))
      text = text.slice(0, start) + put + text.slice(end)
    result.set(path, text)
  }
  return result
}
