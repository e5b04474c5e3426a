/**
 * The echoing line editor of IOS: what a key does to the typed line and which bytes go back. Pure. Its surprise: a
 * line that reaches the terminal's width scrolls sideways behind a `$`, so the echo stops being what was typed.
 */
export interface Line {
  readonly text: string
  readonly cursor: number
  /** Where the visible part begins; above 0 a `$` stands for what is hidden. */
  readonly from: number
}

export const emptyLine: Line = { text: '', cursor: 0, from: 0 }

export type Signal =
  | 'enter'
  | 'help'
  | 'complete'
  | 'interrupt'
  | 'end'
  | 'redraw'
  | 'earlier'
  | 'later'
  | null

export interface Stroke {
  readonly line: Line
  readonly echo: string
  readonly signal: Signal
}

/** IOS keeps no more than this of a line. */
const longest = 254

const back = (count: number): string => '\b'.repeat(Math.max(0, count))

export const visibleText = (line: Line): string =>
  line.from > 0 ? `$${line.text.slice(line.from)}` : line.text

/** Column of the cursor behind the prompt. */
const column = (line: Line): number => (line.from > 0 ? 1 + line.cursor - line.from : line.cursor)

/** Rewrites the visible part from `before` to `after`. */
function redraw(before: Line, after: Line): string {
  const shown = visibleText(after)
  const gone = Math.max(0, visibleText(before).length - shown.length)
  return back(column(before)) + shown + ' '.repeat(gone) + back(gone + shown.length - column(after))
}

/** Scrolls where the line would leave the screen; `room` is the width behind the prompt, Infinity for none. */
function scroll(line: Line, room: number): Line {
  if (visibleText(line).length < room && (line.from === 0 || line.cursor > line.from)) return line
  if (line.text.length < room && line.cursor < room) return { ...line, from: 0 }
  return { ...line, from: Math.max(1, Math.min(line.cursor - 1, line.text.length - Math.floor(room / 2))) }
}

function change(before: Line, text: string, cursor: number, room: number): Stroke {
  const line = scroll({ text, cursor, from: before.from }, room)
  return { line, echo: redraw(before, line), signal: null }
}

function insert(before: Line, byte: number, room: number): Stroke {
  if (before.text.length >= longest) return { line: before, echo: '\x07', signal: null }
  const character = String.fromCharCode(byte)
  const isAtEnd = before.cursor === before.text.length
  const text = before.text.slice(0, before.cursor) + character + before.text.slice(before.cursor)
  const plain = { ...before, text, cursor: before.cursor + 1 }
  if (isAtEnd && visibleText(plain).length < room) return { line: plain, echo: character, signal: null }
  return change(before, text, before.cursor + 1, room)
}

const signals: Readonly<Record<number, Signal>> = {
  3: 'interrupt',
  9: 'complete',
  10: 'enter',
  13: 'enter',
  14: 'later',
  16: 'earlier',
  18: 'redraw',
  26: 'end',
  63: 'help',
}

const edits: Readonly<Record<number, (line: Line) => [text: string, cursor: number]>> = {
  1: ({ text }) => [text, 0],
  2: ({ text, cursor }) => [text, Math.max(0, cursor - 1)],
  4: ({ text, cursor }) => [text.slice(0, cursor) + text.slice(cursor + 1), cursor],
  5: ({ text }) => [text, text.length],
  6: ({ text, cursor }) => [text, Math.min(text.length, cursor + 1)],
  8: ({ text, cursor }) => [
    text.slice(0, Math.max(0, cursor - 1)) + text.slice(cursor),
    Math.max(0, cursor - 1),
  ],
  11: ({ text, cursor }) => [text.slice(0, cursor), cursor],
  21: ({ text, cursor }) => [text.slice(cursor), 0],
  23: ({ text, cursor }) => {
    const kept = text.slice(0, cursor).replace(/\S*\s*$/, '')
    return [kept + text.slice(cursor), kept.length]
  },
  24: ({ text, cursor }) => [text.slice(cursor), 0],
}

/** What `byte` does to `line`. Unknown control bytes do nothing, as on the real thing. */
export function strike(line: Line, byte: number, room: number): Stroke {
  const code = byte === 127 ? 8 : byte
  const signal = signals[code]
  if (signal) return { line, echo: '', signal }
  const edit = edits[code]
  if (edit) return change(line, ...edit(line), room)
  return code >= 32 && code < 127 ? insert(line, code, room) : { line, echo: '', signal: null }
}
