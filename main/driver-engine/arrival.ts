/**
 * Cuts bytes that have arrived into the portions after each of which the screen is looked at. Surprising: a line that
 * may scroll sideways is looked at after every byte, because only so each redraw is seen when it is complete; all that
 * a device prints by itself is taken a line at a time, or reading a long answer would take minutes.
 */
import type { Screen } from './screen.ts'

/** Narrower than any terminal: from here on a line may scroll sideways. */
const NARROW = 60
/** Wider than any terminal that scrolls: such a line is data. */
const WIDE = 1024
const LINE_FEED = 10
/** What moves the cursor; the text it leaves is a redraw at most. */
const CODES = /\x1b(\[[\d;?]*[@-~]|[^[])/g

const endOfLine = (bytes: Uint8Array, from: number): number => {
  const at = bytes.indexOf(LINE_FEED, from)
  return at < 0 ? bytes.length : at + 1
}

/** Calls `look` with one portion after another. `screen` is read anew: a look changes it. */
export function eachPortion(
  bytes: Uint8Array,
  screen: () => Screen,
  startsWithPrompt: (text: string) => boolean,
  look: (portion: Uint8Array) => void,
): void {
  const isShort = screen().terminal.text.length + bytes.length < NARROW
  for (let from = 0; from < bytes.length; ) {
    const to = isShort ? bytes.length : endOfLine(bytes, from)
    const line = bytes.subarray(from, to)
    if (mayScroll(line, screen(), startsWithPrompt))
      for (let at = 0; at < line.length; at++) look(line.subarray(at, at + 1))
    else look(line)
    from = to
  }
}

/** Only what is typed scrolls, behind a prompt; where a message or a packet has cut something, nobody knows. */
function mayScroll(
  line: Uint8Array,
  { terminal, fragment }: Screen,
  startsWithPrompt: (text: string) => boolean,
): boolean {
  const { length } = terminal.text
  if (length >= WIDE || length + line.length < NARROW) return false
  if (fragment !== null || terminal.escape !== null) return true
  const bytes = Buffer.from(line.buffer, line.byteOffset, Math.min(line.length, WIDE))
  const text = bytes.toString('latin1').replace(CODES, '')
  return startsWithPrompt(terminal.text + text) || startsWithPrompt(text)
}
