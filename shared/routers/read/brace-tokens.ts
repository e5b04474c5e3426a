/** A text in braces as words and marks. Comments are passed over here, so that nothing behind sees them. */
import { FileFault, lineCounter, type ReadText } from './statement.ts'

export interface Token {
  readonly kind: 'word' | 'mark'
  /** Of a mark: `{`, `}`, `;`, `,` or the line's end. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly line: number
}

const MARKS = '{};,\n'

/** Throws FileFault for a text in quotes that its line does not end. */
export function tokenize({ path, text }: ReadText, comments: string): Token[] {
  const tokens: Token[] = []
  const lineOf = lineCounter(text)
  let at = 0
  while (at < text.length) {
    const sign = text[at] ?? ''
    const end = endOfToken(text, at, sign, comments)
    if (end === null) throw new FileFault(path, lineOf(at), 'a text in quotes is not closed on its line')
    const isSkipped = comments.includes(sign) || (/\s/.test(sign) && sign !== '\n') || isJoined(text, at)
    if (!isSkipped)
      tokens.push({
        kind: MARKS.includes(sign) ? 'mark' : 'word',
        text: text.slice(at, end),
        start: at,
        end,
        line: lineOf(at),
      })
    at = end
  }
  return tokens
}

/** A backslash before the line's end: the next line goes on with this one. */
const isJoined = (text: string, at: number): boolean => text[at] === '\\' && text[at + 1] === '\n'

function endOfToken(text: string, at: number, sign: string, comments: string): number | null {
  if (isJoined(text, at)) return at + 2
  if (comments.includes(sign)) {
    const end = text.indexOf('\n', at)
    return end < 0 ? text.length : end
  }
  if (sign === '"') return endOfString(text, at)
  if (MARKS.includes(sign) || /\s/.test(sign)) return at + 1
  const stops = ` \t\r"${MARKS}${comments}`
  let end = at + 1
  while (end < text.length && !stops.includes(text[end] ?? '')) end++
  return end
}

function endOfString(text: string, from: number): number | null {
  for (let at = from + 1; at < text.length && text[at] !== '\n'; at++) {
    if (text[at] === '\\') at++
    else if (text[at] === '"') return at + 1
  }
  return null
}
