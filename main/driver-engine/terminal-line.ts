/**
 * A terminal of one line: bytes in, finished lines and the line being written out. Cursor movements, erasures and
 * overwriting are carried out on that line, because devices redraw what was typed (backspaces over the pager, `$`
 * scrolling at 80 columns, VT100 on every ProCurve). Sequences may be split anywhere.
 */
export interface TerminalLine {
  readonly text: string
  readonly column: number
  /** Where the cursor stood before a carriage return: behind it a redraw may have left blanks. */
  readonly end: number | null
  /** The row of a screen that is filled from above, as a menu is; null: where commands are typed. */
  readonly row: number | null
  /** An escape sequence of which the end has not come yet; null outside. */
  readonly escape: string | null
}

export interface TerminalOutput {
  readonly state: TerminalLine
  /** Finished lines, trailing blanks included: a message may have cut one just behind a blank. */
  readonly lines: readonly string[]
  /** What the device asked the terminal and waits for, such as its size. */
  readonly reply: string
}

export const emptyTerminal: TerminalLine = { text: '', column: 0, end: null, row: null, escape: null }

/**
 * A line is no longer than this: of one that never ends the newest part is kept. Nothing a device sends, noise least of
 * all, may take more memory or time than that.
 */
export const LONGEST_LINE = 65_536
const LONGEST_SEQUENCE = 256

const isComplete = (sequence: string): boolean =>
  sequence.startsWith('[')
    ? sequence.length > 1 && /[@-~]$/.test(sequence)
    : sequence.startsWith(']')
      ? sequence.endsWith('\x07')
      : /^[()#%]/.test(sequence)
        ? sequence.length > 1
        : sequence.length > 0

interface Cursor {
  text: string
  column: number
  end: number | null
  row: number | null
}

const put = (cursor: Cursor, char: string): void => {
  if (cursor.column >= LONGEST_LINE) {
    cursor.text = cursor.text.slice(LONGEST_LINE / 2)
    cursor.column = Math.min(cursor.column - LONGEST_LINE / 2, cursor.text.length)
  }
  const { text, column } = cursor
  cursor.text =
    column >= text.length ? text.padEnd(column) + char : text.slice(0, column) + char + text.slice(column + 1)
  cursor.column = column + 1
  cursor.end = null
}

/** Writes a run of characters at once: what a device prints is mostly that. */
const putRun = (cursor: Cursor, run: string): void => {
  if (cursor.column + run.length > LONGEST_LINE) {
    for (const char of run) put(cursor, char)
    return
  }
  const { text, column } = cursor
  const before = column > text.length ? text.padEnd(column) : text.slice(0, column)
  cursor.text = before + run + text.slice(column + run.length)
  cursor.column = column + run.length
  cursor.end = null
}

const isPlain = (byte: number): boolean => byte >= 32 && byte !== 127

/** The run of plain characters that begins at `from`. */
function readRun(bytes: Uint8Array, from: number): string {
  let to = from + 1
  while (to < bytes.length && isPlain(bytes[to] ?? 0)) to++
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1')
}

/** Below this the last lines of a screen begin, where a ProCurve's command line is drawn whatever it is called. */
const LAST_ROWS = 22

/** Notes the row that the cursor is sent to; true where that is another line of a full screen. */
function isOtherRow(cursor: Cursor, sequence: string): boolean {
  const told = Number(/^\[(\d+)/.exec(sequence)?.[1] ?? 1)
  const row = told < LAST_ROWS ? told : null
  const isOther = row !== cursor.row
  cursor.row = row
  return isOther
}

/** Carries out a complete escape sequence; returns 'newline', 'moved' to another line, or an answer to send. */
function applySequence(cursor: Cursor, sequence: string): 'newline' | 'moved' | string | null {
  if (sequence === 'E') return 'newline'
  if (!sequence.startsWith('[')) return null
  const count = Math.min(Number(/(\d+)[^\d;]$/.exec(sequence)?.[1] ?? 0), LONGEST_LINE)
  switch (sequence.at(-1)) {
    case 'n':
      return sequence === '[6n' ? '\x1b[24;80R' : null
    case 'L':
      return 'newline'
    case 'K':
    case 'J':
      cursor.text = count === 2 ? '' : cursor.text.slice(0, cursor.column)
      return null
    case 'C':
      cursor.column = Math.min(cursor.column + (count || 1), LONGEST_LINE)
      return null
    case 'D':
      cursor.column = Math.max(0, cursor.column - (count || 1))
      return null
    case 'G':
    case 'H':
    case 'f':
      if (sequence.at(-1) !== 'G' && isOtherRow(cursor, sequence)) {
        const hasText = cursor.text.trim() !== ''
        cursor.column = Math.max(0, (count || 1) - 1)
        return hasText ? 'moved' : null
      }
      cursor.column = Math.max(0, (sequence.at(-1) !== 'G' && !sequence.includes(';') ? 1 : count || 1) - 1)
      return null
    case 'P':
      cursor.text = cursor.text.slice(0, cursor.column) + cursor.text.slice(cursor.column + (count || 1))
      return null
    case '@':
      cursor.text =
        cursor.text.slice(0, cursor.column) + ' '.repeat(count || 1) + cursor.text.slice(cursor.column)
      cursor.text = cursor.text.slice(0, LONGEST_LINE)
      return null
    default:
      return null
  }
}

/** Carries out one control character other than Escape; true where it ends the line. */
function applyControl(cursor: Cursor, char: string): boolean {
  if (char === '\n' || char === '\f') return true
  if (char === '\r') {
    cursor.end ??= cursor.column
    cursor.column = 0
  }
  if (char === '\b') cursor.column = Math.max(0, cursor.column - 1)
  else if (char === '\t') for (let n = 8 - (cursor.column % 8); n > 0; n--) put(cursor, ' ')
  return false
}

/** Without the blanks that a redraw left behind the cursor; blanks that were typed stay. */
function withoutPadding({ text, column, end }: Cursor): string {
  const at = end ?? column
  return text.slice(at).trim() === '' ? text.slice(0, Math.max(at, text.trimEnd().length)) : text
}

/** Feeds bytes as they arrived. Pure. */
export function feedTerminal(state: TerminalLine, bytes: Uint8Array): TerminalOutput {
  const cursor: Cursor = { text: state.text, column: state.column, end: state.end, row: state.row }
  let sequence = state.escape
  let reply = ''
  const lines: string[] = []
  const finishLine = () => {
    lines.push(withoutPadding(cursor))
    cursor.text = ''
    cursor.column = 0
    cursor.end = null
  }
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0
    const char = String.fromCharCode(byte)
    if (sequence !== null) {
      // A control character never belongs to a sequence: a cut one must not eat the lines after it.
      if (byte < 32 && byte !== 7) sequence = null
      else {
        sequence += char
        if (!isComplete(sequence)) {
          if (sequence.length > LONGEST_SEQUENCE) sequence = null
          continue
        }
        const effect = applySequence(cursor, sequence)
        sequence = null
        if (effect === 'newline') finishLine()
        else if (effect === 'moved') {
          const { column } = cursor
          finishLine()
          cursor.column = column
        } else if (effect) reply += effect
        continue
      }
    }
    if (byte === 27) sequence = ''
    else if (byte < 32) {
      if (applyControl(cursor, char)) finishLine()
    } else if (byte !== 127) {
      const run = readRun(bytes, i)
      putRun(cursor, run)
      i += run.length - 1
    }
  }
  return { state: { ...cursor, escape: sequence }, lines, reply }
}
