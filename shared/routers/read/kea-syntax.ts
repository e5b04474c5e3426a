/**
 * Kea's JSON, which may have comments of three kinds, and commas at the end. An object in a list is called by what tells it
 * from the others (its subnet, its name, its MAC address), so that lists are compared by what is in them.
 */
import { FileFault, lineCounter, type ReadText, type Statement } from './statement.ts'

/** What tells the items of Kea's lists apart, the first of these that an item has. */
const IDENTITIES = ['subnet', 'pool', 'hw-address', 'library', 'name', 'this-server-name', 'url', 'id']

interface Cursor {
  readonly source: ReadText
  readonly lineOf: (offset: number) => number
  at: number
}

interface Value {
  /** Of a number, text, true, false or null: as JSON writes it. */
  readonly scalar: string | null
  readonly children: readonly Statement[] | null
  readonly start: number
  readonly end: number
  readonly bodyEnd: number
}

/** The members of the outermost object. Throws FileFault. */
export function parseKea(source: ReadText): Statement[] {
  const cursor: Cursor = { source, lineOf: lineCounter(source.text), at: 0 }
  skip(cursor)
  const { children } = readValue(cursor)
  skip(cursor)
  if (cursor.at < source.text.length) throw fault(cursor, 'the file goes on behind its closing "}"')
  return [...(children ?? [])]
}

const fault = ({ source, at }: Cursor, message: string, offset = at): FileFault =>
  new FileFault(source.path, lineCounter(source.text)(Math.min(offset, source.text.length)), message)

/** Blanks and comments. */
function skip(cursor: Cursor): void {
  const rest = /(?:\s+|#[^\n]*|\/\/[^\n]*|\/\*[\s\S]*?\*\/)*/y
  rest.lastIndex = cursor.at
  rest.exec(cursor.source.text)
  cursor.at = rest.lastIndex
}

const signAt = ({ source, at }: Cursor): string => source.text[at] ?? ''

function readValue(cursor: Cursor): Value {
  const start = cursor.at
  const sign = signAt(cursor)
  if (sign === '{' || sign === '[') return readGroup(cursor, sign)
  const scalar = /"(?:[^"\\\n]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y
  scalar.lastIndex = start
  const found = scalar.exec(cursor.source.text)?.[0]
  if (found === undefined) throw fault(cursor, included(cursor) ?? UNREADABLE, start)
  cursor.at = start + found.length
  return { scalar: found, children: null, start, end: cursor.at, bodyEnd: cursor.at }
}

const UNREADABLE = 'a value is expected here, such as "text", 12 or {'

/** A part of JSON from another file: where it begins and ends, only that file tells. */
function included({ source, at }: Cursor): string | null {
  const [, path] = /^<\?include\s+"([^"\n]*)"\s*\?>/.exec(source.text.slice(at, at + 500)) ?? []
  return path === undefined
    ? null
    : `it includes ${path} here, and included JSON is not merged: write it out, or let the file be replaced`
}

function readGroup(cursor: Cursor, opener: '{' | '['): Value {
  const start = cursor.at
  const closer = opener === '{' ? '}' : ']'
  const children: Statement[] = []
  cursor.at++
  for (;;) {
    skip(cursor)
    if (signAt(cursor) === closer) break
    if (signAt(cursor) === '') throw fault(cursor, `"${opener}" is never closed by "${closer}"`, start)
    children.push(opener === '{' ? readMember(cursor) : readItem(cursor))
    skip(cursor)
    if (signAt(cursor) === ',') cursor.at++
    else if (signAt(cursor) !== closer && signAt(cursor) !== '')
      throw fault(cursor, `"," or "${closer}" is expected here`, cursor.at)
  }
  const bodyEnd = cursor.at
  cursor.at++
  return { scalar: null, children, start, end: cursor.at, bodyEnd }
}

function readMember(cursor: Cursor): Statement {
  const start = cursor.at
  const line = cursor.lineOf(start)
  const key = readValue(cursor)
  skip(cursor)
  if (key.scalar === null || !key.scalar.startsWith('"') || signAt(cursor) !== ':')
    throw fault(cursor, 'a name in quotes and ":" are expected here', start)
  cursor.at++
  skip(cursor)
  const value = readValue(cursor)
  return statementOf(cursor, [bare(key.scalar), ...(value.scalar === null ? [] : [value.scalar])], value, {
    start,
    line,
  })
}

function readItem(cursor: Cursor): Statement {
  const line = cursor.lineOf(cursor.at)
  const value = readValue(cursor)
  const words = value.scalar === null ? [identityOf(value.children ?? [])] : [value.scalar]
  return statementOf(cursor, words, value, { start: value.start, line })
}

function identityOf(members: readonly Statement[]): string {
  for (const name of IDENTITIES) {
    const found = members.find(({ words }) => words[0] === name && words.length > 1)
    if (found) return `${name} ${bare(found.words[1] ?? '')}`
  }
  return members[0]?.words[0] ?? '{}'
}

const bare = (text: string): string => text.replace(/^"(.*)"$/s, '$1')

const statementOf = (
  { source }: Cursor,
  words: readonly string[],
  { children, end, bodyEnd, start: headEnd }: Value,
  place: { readonly start: number; readonly line: number },
): Statement => ({ words, children, file: source.path, ...place, end, headEnd, bodyEnd })
