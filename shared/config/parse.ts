/**
 * Text of a configuration -> raw nodes, as written. Depth comes from indentation where there is some; a pasted file
 * without any is read as the device would: a line that its section does not know falls back to the top level.
 */
import { blockEnd, blockText } from './blocks.ts'
import type { Grammar, SectionRule } from './grammar/grammar.ts'

export { ConfigSyntaxError } from './config-syntax-error.ts'

/** One line with what stands below it. `line` is 1-based in the source, 0 where there is none. */
export interface ConfigNode {
  readonly text: string
  readonly line: number
  readonly children: readonly ConfigNode[]
}

interface RawNode extends ConfigNode {
  readonly children: RawNode[]
}

export interface ParsedConfig {
  readonly nodes: readonly ConfigNode[]
  /** What the device says of its software, where it does: `12.1`. */
  readonly version: string | null
}

interface SourceLine {
  readonly text: string
  readonly indent: number
  readonly line: number
}

interface Frame {
  readonly indent: number
  readonly children: RawNode[]
  /** Set where the section is un-indented and ends by `exit` or by a line it does not know. */
  readonly flat: SectionRule | null
}

/** Reads `source`. Throws ConfigSyntaxError for a banner that never ends. */
export function parseConfig(source: string, grammar: Grammar): ParsedConfig {
  const { lines, version } = readLines(source, grammar)
  const root: Frame = { indent: -1, children: [], flat: null }
  const stack: Frame[] = [root]
  for (const [index, line] of lines.entries()) {
    if (grammar.leave.test(line.text)) {
      leave(stack, line)
      continue
    }
    unwind(stack, lines, index, grammar)
    const node: RawNode = { text: line.text, line: line.line, children: [] }
    top(stack).children.push(node)
    const next = lines[index + 1]
    const flat = grammar.sections.find((section) => section.open.test(line.text)) ?? null
    if (next && next.indent > line.indent)
      stack.push({ indent: line.indent, children: node.children, flat: null })
    else if (flat) stack.push({ indent: line.indent, children: node.children, flat })
  }
  return { nodes: root.children, version }
}

const top = (stack: readonly Frame[]): Frame => {
  const frame = stack.at(-1)
  if (!frame) throw new Error('the root frame is never popped')
  return frame
}

/** `exit` ends a flat section; in an indented one the indentation already tells. */
function leave(stack: Frame[], line: SourceLine): void {
  while (stack.length > 1 && !top(stack).flat && line.indent < top(stack).indent) stack.pop()
  if (top(stack).flat) stack.pop()
}

function unwind(stack: Frame[], lines: readonly SourceLine[], index: number, grammar: Grammar): void {
  const line = lines[index]
  for (let frame = top(stack); line && stack.length > 1; frame = top(stack)) {
    const belongs = frame.flat
      ? line.indent >= frame.indent && isIn(frame.flat, lines, index, grammar)
      : line.indent > frame.indent
    if (belongs) return
    stack.pop()
  }
}

const bareOf = (text: string, grammar: Grammar): string =>
  text.startsWith(grammar.negation) ? text.slice(grammar.negation.length) : text

const opens = (text: string, grammar: Grammar): boolean =>
  grammar.sections.some(({ open }) => open.test(text))

/** How many lines on a known one is looked for. */
const LOOKAHEAD = 20

/** Whether a line belongs to an un-indented section: it knows the line, or lines of it that it knows follow. */
function isIn(section: SectionRule, lines: readonly SourceLine[], index: number, grammar: Grammar): boolean {
  const text = bareOf(lines[index]?.text ?? '', grammar)
  if (section.body.test(text)) return true
  if (opens(text, grammar) || isKnownAtTop(text, grammar)) return false
  for (const later of lines.slice(index + 1, index + 1 + LOOKAHEAD)) {
    const next = bareOf(later.text, grammar)
    if (grammar.leave.test(next) || opens(next, grammar) || isKnownAtTop(next, grammar)) return false
    if (section.body.test(next)) return true
  }
  return false
}

const isKnownAtTop = (text: string, grammar: Grammar): boolean =>
  grammar.lists.some((list) => list.in === null && text.startsWith(list.prefix)) ||
  [grammar.settings, grammar.defaults, grammar.negations].some((rules) =>
    rules.some((rule) => rule.in === null && rule.line.test(text)),
  )

function readLines(source: string, grammar: Grammar): { lines: SourceLine[]; version: string | null } {
  const texts = cleanSource(source).split('\n')
  const lines: SourceLine[] = []
  let version: string | null = null
  for (let index = 0; index < texts.length; index++) {
    const raw = texts[index] ?? ''
    const trimmed = raw.trim()
    const indent = raw.length - raw.trimStart().length
    if (trimmed === '') continue
    if (grammar.stop?.test(trimmed) && indent === 0) break
    const said = grammar.version?.exec(trimmed)
    if (said && indent === 0) {
      version = said[1] ?? null
      continue
    }
    if (grammar.ignore.some((rule) => rule.test(trimmed))) continue
    const end = blockEnd(texts, index, trimmed, grammar)
    const text = blockText(texts, index, end, trimmed, grammar)
    lines.push({ text, indent, line: index + 1 })
    index = end
  }
  return { lines, version }
}

/** Pager remains, form feeds, tabs and line ends of any kind. */
const cleanSource = (source: string): string =>
  source
    .replace(/^\uFEFF/, '')
    // Bounded, and begun at the first blank only: a line of thousands of blanks or dashes must not take a second.
    .replace(/(?<! ) *-{1,10} ?[Mm][Oo][Rr][Ee] ?-+[ \x08]*/g, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[\f\x08]/g, '')
    .replace(/\t/g, ' ')
