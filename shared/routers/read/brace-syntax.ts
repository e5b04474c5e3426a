/**
 * The syntax of blocks in braces that dhcpd, keepalived and nft share. What differs: a statement ends by `;` or with its
 * line, which signs begin a comment, and that nft has braces in the middle of a rule that are no block.
 */
import { type Token, tokenize } from './brace-tokens.ts'
import { FileFault, type ReadText, type Statement } from './statement.ts'

export interface BraceDialect {
  readonly comments: string
  /** False: only `;` ends a statement, and each needs it. */
  readonly endsWithLine: boolean
  /** Whether `{` after these words opens a block; else it is part of the statement, up to its `}`. */
  readonly isBlock: (words: readonly string[]) => boolean
  /** Whether what is in the block is a list parted by commas. */
  readonly isList: (words: readonly string[]) => boolean
}

const nftBlocks = new Set([
  'table',
  'chain',
  'set',
  'map',
  'flowtable',
  'counter',
  'quota',
  'limit',
  'ct',
  'secmark',
])

const plain = { isBlock: () => true, isList: () => false }
export const dhcpdDialect: BraceDialect = { comments: '#', endsWithLine: false, ...plain }
export const keepalivedDialect: BraceDialect = { comments: '#!', endsWithLine: true, ...plain }
export const nftDialect: BraceDialect = {
  comments: '#',
  endsWithLine: true,
  isBlock: ([first = '', second]) => nftBlocks.has(first) || (first === 'elements' && second === '='),
  isList: ([first]) => first === 'elements',
}

/** Where the reading is; moves on. */
interface Cursor {
  readonly source: ReadText
  readonly dialect: BraceDialect
  readonly tokens: readonly Token[]
  at: number
}

/** Throws FileFault where braces, quotes or ends of statements are wrong. */
export function parseBraces(source: ReadText, dialect: BraceDialect): Statement[] {
  const cursor = { source, dialect, tokens: tokenize(source, dialect.comments), at: 0 }
  return readInside(cursor, null).children
}

/** All up to the mark that closes `opener`, or to the end of the file. */
function readInside(
  cursor: Cursor,
  opener: readonly Token[] | null,
): { children: Statement[]; close: Token | null } {
  const isList = opener !== null && cursor.dialect.isList(opener.map(({ text }) => text))
  const children: Statement[] = []
  let words: Token[] = []
  for (let token = next(cursor); token; token = next(cursor)) {
    if (token.kind === 'word') words.push(token)
    else if (token.text === '{') {
      if (words.length > 0 && !cursor.dialect.isBlock(words.map(({ text }) => text))) {
        words.push(readInline(cursor, token))
        continue
      }
      children.push(readBlock(cursor, words, token))
      words = []
    } else if (token.text === '}') {
      if (!opener) throw faultAt(cursor, token, '"}" closes nothing')
      return { children: [...children, ...ended(cursor, words, isList, 'before "}"')], close: token }
    } else if (token.text === ',' && !isList) words.push(token)
    else if (token.text !== '\n') {
      if (words.length > 0) children.push(statementOf(cursor, words, token.end))
      words = []
    } else if (cursor.dialect.endsWithLine && words.length > 0 && !goesOn(cursor)) {
      children.push(statementOf(cursor, words))
      words = []
    }
  }
  const [first] = opener ?? []
  if (first) throw faultAt(cursor, first, `"${textOf(opener ?? [])} {" is never closed by "}"`)
  return { children: [...children, ...ended(cursor, words, isList, 'at the end of the file')], close: null }
}

const next = (cursor: Cursor): Token | undefined => cursor.tokens[cursor.at++]

/** A brace on a line of its own still belongs to the words before it. */
function goesOn({ tokens, at }: Cursor): boolean {
  let ahead = at
  while (tokens[ahead]?.text === '\n') ahead++
  return tokens[ahead]?.text === '{'
}

function readBlock(cursor: Cursor, head: readonly Token[], brace: Token): Statement {
  const [first] = head
  if (!first) throw faultAt(cursor, brace, '"{" without a word before it that says what it is')
  const { children, close } = readInside(cursor, head)
  const bodyEnd = close?.start ?? brace.end
  return { ...statementOf(cursor, head, close?.end), children, bodyEnd }
}

/** `{ tcp, udp }` in a rule is one word. */
function readInline(cursor: Cursor, brace: Token): Token {
  let depth = 1
  for (let token = next(cursor); token; token = next(cursor)) {
    if (token.text === '{') depth++
    if (token.text === '}' && --depth === 0) {
      const text = cursor.source.text.slice(brace.start, token.end).replace(/\s+/g, ' ')
      return { ...brace, kind: 'word', text, end: token.end }
    }
  }
  throw faultAt(cursor, brace, '"{" is never closed by "}"')
}

/** Words that no mark has ended, before something that ends them all. */
function ended(cursor: Cursor, words: readonly Token[], isList: boolean, where: string): Statement[] {
  const [first] = words
  if (!first) return []
  if (!cursor.dialect.endsWithLine && !isList)
    throw faultAt(cursor, first, `"${textOf(words).slice(0, 60)}" is not ended by ";" ${where}`)
  return [statementOf(cursor, words)]
}

function statementOf({ source }: Cursor, words: readonly Token[], end = words.at(-1)?.end ?? 0): Statement {
  const [first] = words
  return {
    words: words.map(({ text }) => text),
    children: null,
    file: source.path,
    line: first?.line ?? 1,
    start: first?.start ?? 0,
    end,
    headEnd: words.at(-1)?.end ?? end,
    bodyEnd: end,
  }
}

const textOf = (words: readonly Token[]): string => words.map(({ text }) => text).join(' ')
const faultAt = ({ source }: Cursor, { line }: Token, message: string) =>
  new FileFault(source.path, line, message)
