/**
 * Files of one statement a line: sysctl, dnsmasq, chrony, and what a shell reads as variables, where a value in quotes may
 * go over several lines.
 */
import { FileFault, type ReadText, type Statement } from './statement.ts'

export interface LineDialect {
  readonly comments: string
  /** What stands between a name and its value: `=` or blanks. */
  readonly separator: '=' | ' '
}

export const sysctlDialect: LineDialect = { comments: '#;', separator: '=' }
export const dnsmasqDialect: LineDialect = { comments: '#', separator: '=' }
export const chronyDialect: LineDialect = { comments: '#!;%', separator: ' ' }

/** Words: the name and, where there is one, its value. */
export function parseLines(
  { path: file, text }: ReadText,
  { comments, separator }: LineDialect,
): Statement[] {
  let at = 0
  return text.split('\n').flatMap((raw, index) => {
    const start = at + raw.length - raw.trimStart().length
    at += raw.length + 1
    const bare = raw.trim()
    if (bare === '' || comments.includes(bare[0] ?? '')) return []
    const words = separator === '=' ? nameAndValue(bare) : bare.split(/\s+/)
    const end = start + bare.length
    return [{ words, children: null, file, line: index + 1, start, end, headEnd: end, bodyEnd: end }]
  })
}

function nameAndValue(text: string): string[] {
  const at = text.indexOf('=')
  return at < 0 ? [text] : [text.slice(0, at).trim(), text.slice(at + 1).trim()]
}

/** `NAME="value"`; what is no assignment is refused, since only a shell knows what it would do. */
export function parseShell({ path: file, text }: ReadText): Statement[] {
  const found: Statement[] = []
  const lines = text.split('\n')
  let offset = 0
  for (let index = 0; index < lines.length; index++) {
    const first = lines[index] ?? ''
    const start = offset
    const line = index + 1
    let raw = first
    offset += first.length + 1
    if (first.trim() === '' || first.trim().startsWith('#')) continue
    while (isOpen(raw) && index + 1 < lines.length) {
      index++
      raw += `\n${lines[index]}`
      offset += (lines[index] ?? '').length + 1
    }
    const [, name = '', value = ''] = /^\s*(?:export\s+)?(\w+)=(.*)$/s.exec(raw) ?? []
    if (name === '' || isOpen(raw))
      throw new FileFault(file, line, `"${first.trim().slice(0, 60)}" is no NAME="value"`)
    const words = [
      name,
      ...value
        .trim()
        .replace(/^(["'])(.*)\1$/s, '$2')
        .split(/[\s\\]+/)
        .filter((word) => word !== ''),
    ]
    const end = start + raw.trimEnd().length
    const begin = start + raw.length - raw.trimStart().length
    found.push({ words, children: null, file, line, start: begin, end, headEnd: end, bodyEnd: end })
  }
  return found
}

const isOpen = (raw: string): boolean => (raw.match(/(?<!\\)"/g)?.length ?? 0) % 2 === 1
