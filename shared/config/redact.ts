/** Hides secrets in configuration text, line by line: what is kept in clear or shown is always redacted. */
import type { Grammar } from './grammar/grammar.ts'

export const REDACTED = '<redacted>'

/** Placeholders of our own and what is hidden already stay as they are. */
const isHidden = (secret: string): boolean => /^(\{\{secret:[\w.-]+\}\}|<redacted>)$/.test(secret)

export function redactLine(line: string, grammar: Grammar): string {
  const [, sense = '', body = line] = /^(\s*no )(.*)$/.exec(line) ?? []
  for (const rule of grammar.secrets) {
    const found = rule.line.exec(body)
    if (!found) continue
    const [, before = '', secret = '', after = ''] = found
    return isHidden(secret) ? line : `${sense}${before}${REDACTED}${after}`
  }
  return line
}

/** `text` with every secret that the grammar knows replaced by `<redacted>`; line ends are kept. */
export const redactConfig = (text: string, grammar: Grammar): string =>
  text
    .split('\n')
    .map((line) =>
      line.endsWith('\r') ? `${redactLine(line.slice(0, -1), grammar)}\r` : redactLine(line, grammar),
    )
    .join('\n')
