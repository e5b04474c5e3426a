/**
 * The syntax of `/etc/network/interfaces`: a stanza goes on until the next word that begins one. Comments are lines of their
 * own; behind a word `#` is part of it, as ifupdown has it.
 */
import { FileFault, type ReadText, type Statement } from './statement.ts'

const openers = new Set(['iface', 'mapping'])
const isAlone = (word: string): boolean =>
  ['auto', 'source', 'source-directory', 'rename', 'no-auto-down', 'no-scripts'].includes(word) ||
  word.startsWith('allow-')

interface Logical {
  readonly words: readonly string[]
  readonly line: number
  readonly start: number
  readonly end: number
}

/** Lines without blanks and comments; those that end in a backslash together with the next. */
function logicalLines(text: string): Logical[] {
  const found: Logical[] = []
  let [line, at] = [1, 0]
  while (at < text.length) {
    let end = endOfLine(text, at)
    let height = 1
    const isComment = /^\s*#/.test(text.slice(at, end))
    while (!isComment && text[end - 1] === '\\' && end < text.length) {
      end = endOfLine(text, end + 1)
      height++
    }
    const raw = text.slice(at, end)
    const words = raw
      .replace(/\\\n/g, ' ')
      .split(/\s+/)
      .filter((word) => word !== '')
    const start = at + raw.length - raw.trimStart().length
    if (words.length > 0 && !isComment) found.push({ words, line, start, end: at + raw.trimEnd().length })
    line += height
    at = end + 1
  }
  return found
}

const endOfLine = (text: string, from: number): number => {
  const end = text.indexOf('\n', from)
  return end < 0 ? text.length : end
}

/** Throws FileFault for an option before any stanza, and for a stanza without its words. */
export function parseInterfaces({ path: file, text }: ReadText): Statement[] {
  const statements: Statement[] = []
  for (const { words, line, start, end } of logicalLines(text)) {
    const [first = ''] = words
    const one: Statement = { words, children: null, file, line, start, end, headEnd: end, bodyEnd: end }
    const open = statements.at(-1)
    if (openers.has(first)) {
      if (first === 'iface' && words.length < 4)
        throw new FileFault(file, line, `"${words.join(' ')}": write iface NAME inet METHOD`)
      statements.push({ ...one, children: [] })
    } else if (isAlone(first)) statements.push(...onePerName(one))
    else if (!open?.children)
      throw new FileFault(file, line, `the option "${first}" belongs to no iface or mapping stanza`)
    else statements[statements.length - 1] = { ...open, children: [...open.children, one], end, bodyEnd: end }
  }
  return statements
}

/** `auto eth0 eth1` is two statements on one line, since each name is chosen by itself. */
function onePerName(statement: Statement): Statement[] {
  const [first = '', ...names] = statement.words
  const isChoice = first === 'auto' || first.startsWith('allow-')
  return isChoice ? names.map((name) => ({ ...statement, words: [first, name] })) : [statement]
}
