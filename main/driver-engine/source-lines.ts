/**
 * From a text that a person wrote to the lines to be sent: comments and blank lines left out, banners kept together,
 * depth from indentation. Numbers are those of the text, so that a refused line is found in it.
 */
import { grammars } from '../../shared/config/grammar/index.ts'
import { redactLine } from '../../shared/config/redact.ts'
import type { Driver } from '../drivers/driver.ts'
import { grammarNameOf } from '../drivers/grammar-name.ts'
import { WorkError } from '../work-error.ts'
import type { SourceLine } from './steps.ts'

interface RawLine {
  readonly text: string
  readonly indent: number
  readonly line: number
  readonly block: readonly string[]
}

/** UTF-8 as the bytes that go out, one character a byte, so that an echo can be compared. */
export const asBytes = (text: string): string => Buffer.from(text, 'utf8').toString('latin1')

export const fromBytes = (text: string): string => Buffer.from(text, 'latin1').toString('utf8')

/** `^C` stands for the character of that name in what IOS prints. */
const delimiterOf = (rest: string): string => (rest.startsWith('^C') ? '^C' : (rest[0] ?? ''))

function readBlock(driver: Driver, texts: readonly string[], at: number): readonly string[] {
  const head = (texts[at] ?? '').trim()
  const rest = driver.blocks
    .map((rule) => rule.line.exec(head)?.groups?.delimiter)
    .find((found) => found !== undefined)
  if (rest === undefined) return []
  const delimiter = delimiterOf(rest)
  if (rest.slice(delimiter.length).includes(delimiter)) return []
  const end = texts.findIndex((text, i) => i > at && text.includes(delimiter))
  if (end < 0)
    throw new WorkError(
      'open_block',
      `Line ${at + 1}: the text opened with ${delimiter} never ends; close it with ${delimiter}.`,
      { line: at + 1 },
    )
  return texts.slice(at + 1, end + 1)
}

function readRawLines(driver: Driver, source: string): RawLine[] {
  const texts = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/)
  const lines: RawLine[] = []
  for (let i = 0; i < texts.length; i++) {
    const raw = (texts[i] ?? '').replaceAll('\t', ' ')
    const text = raw.trim()
    if (text === '' || driver.comment.test(text)) continue
    const block = readBlock(driver, texts, i)
    lines.push({ text, indent: raw.length - raw.trimStart().length, line: i + 1, block })
    i += block.length
  }
  return lines
}

/** Entering and leaving configuration mode and saving are the push's own work: left out at both ends. */
function trimFrame(driver: Driver, lines: readonly RawLine[]): RawLine[] {
  const isFrame = (line: RawLine | undefined) =>
    !!line && driver.frame.some((pattern) => pattern.test(line.text))
  const isEnter = (line: RawLine | undefined) => !!line && (isFrame(line) || /^enable$/i.test(line.text))
  let from = 0
  while (isEnter(lines[from])) from++
  let to = lines.length
  while (to > from && isFrame(lines[to - 1])) to--
  const kept = lines.slice(from, to)
  // A last `exit` at the top level would leave configuration mode, as the push does itself.
  return kept
}

/**
 * Lines read before it was known what they go to, by the rules of what answered: its comments left out and, where
 * sections are left one by one, the lines between its modes too, since a push leads from one to another by itself.
 * Throws WorkError `forbidden_line`, `not_ascii`, `help_character`.
 */
export function fitLines(driver: Driver, lines: readonly SourceLine[]): SourceLine[] {
  checkForbidden(driver, lines)
  checkLetters(driver, lines)
  checkHelp(driver, lines)
  const said = lines.filter((line) => !driver.comment.test(line.text))
  if (driver.leaveSection === null) return said
  let isInside = false
  return said.filter(({ text }) => {
    const context = driver.contexts.find((rule) => rule.line.test(text))
    if (context?.enters !== undefined && driver.globalMode.test(context.enters)) return false
    const isKept = !context?.leaves || (isInside && context.leaves === 'one')
    if (context) isInside = !context.leaves && context.enters !== 'privileged'
    return isKept
  })
}

function checkForbidden(driver: Driver, lines: readonly { readonly text: string; readonly line: number }[]) {
  const forbidden = lines.find((line) => driver.forbidden.some((pattern) => pattern.test(line.text)))
  if (forbidden)
    throw new WorkError(
      'forbidden_line',
      `Line ${forbidden.line}: a push never sends "${forbidden.text}". Take it out.`,
      { line: forbidden.line },
    )
}

/** Where no key makes a character of it, `?` asks for help in the middle of the line. */
function checkHelp(driver: Driver, lines: readonly SourceLine[]) {
  const odd = driver.literalNext === null && lines.find(({ text }) => text.includes('?'))
  if (odd)
    throw new WorkError(
      'help_character',
      `Line ${odd.line}: "${odd.shown}" holds a "?", which asks this device for help at once. Write it without. Nothing was sent.`,
      { line: odd.line },
    )
}

/** A console line of seven bits makes another letter of an é, so that its echo would never be right. */
function checkLetters(driver: Driver, lines: readonly SourceLine[]) {
  if (driver.takesAccents) return
  const odd = lines.find(({ text, block = [] }) =>
    [text, ...block].some((part) => /[^\t\x20-\x7e]/.test(part)),
  )
  if (odd)
    throw new WorkError(
      'not_ascii',
      `Line ${odd.line}: "${odd.shown}" holds letters that this device does not take, such as é. Write it without accents. Nothing was sent.`,
      { line: odd.line },
    )
}

/**
 * Throws WorkError: `nothing_to_send`, `open_block`, `forbidden_line` (a line that restarts or erases, with its
 * number).
 */
export function readSourceLines(driver: Driver, source: string): SourceLine[] {
  const raw = trimFrame(driver, readRawLines(driver, source))
  if (raw.length === 0) throw new WorkError('nothing_to_send', 'There is no line to send in this text.')
  checkForbidden(driver, raw)
  // Which device will answer is not known yet, so a secret of any of them is hidden.
  const redact = (text: string) =>
    redactLine(redactLine(text, grammars.generic), grammars[grammarNameOf(driver.name)])
  const isFlat = raw.every((line) => line.indent === 0)
  const indents: number[] = []
  return raw.map((line) => {
    while (indents.length > 0 && (indents.at(-1) ?? 0) >= line.indent) indents.pop()
    const depth = isFlat ? null : indents.length
    indents.push(line.indent)
    return {
      text: asBytes(line.text),
      shown: redact(line.text),
      line: line.line,
      depth,
      block: line.block.map(asBytes),
    }
  })
}
