/**
 * Hides secrets in configuration text, line by line: what is kept in clear or shown is always redacted. A line may come
 * off a console: with the prompt it was typed at before it, and with what is left of its line end.
 */
import type { Grammar } from './grammar/grammar.ts'

export const REDACTED = '<redacted>'

/** `SW1(config)#`, `ProCurve Switch 2626(config)# `, `(GSM7248) (Config)#`. */
const PROMPT = /^[^#>]{1,80}[#>]\s*/

/** Placeholders of our own and what is hidden already stay as they are. */
const isHidden = (secret: string): boolean => /^(\{\{secret:[\w.-]+\}\}|<redacted>)$/.test(secret)

interface Span {
  readonly start: number
  readonly end: number
}

/**
 * Every rule looks at the whole command: it may hold two secrets, and two dialects may disagree where one begins. `at`:
 * where the command begins in `line`.
 */
function secretsIn(line: string, at: number, grammar: Grammar): Span[] {
  const no = /^\s*no /.exec(line.slice(at))?.[0] ?? ''
  const from = at + no.length
  const command = line.slice(from)
  return grammar.secrets.flatMap((rule) => {
    const [, before = '', secret = ''] = rule.line.exec(command) ?? []
    const start = from + before.length
    return secret === '' || isHidden(secret) ? [] : [{ start, end: start + secret.length }]
  })
}

/** In their order; those that overlap, or have but blanks between them, as one. */
function joined(spans: readonly Span[], text: string): Span[] {
  const together: Span[] = []
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = together.at(-1)
    if (!last || text.slice(last.end, span.start).trim() !== '') together.push(span)
    else together.splice(-1, 1, { start: last.start, end: Math.max(last.end, span.end) })
  }
  return together
}

/** One line, with or without its line end. What looks like a prompt may also be part of a secret: both are tried. */
export function redactLine(line: string, grammar: Grammar): string {
  const [, start = '', text = line, end = ''] = /^(\r*)([^\r]*)(\r*)$/.exec(line) ?? []
  const prompt = PROMPT.exec(text)?.[0] ?? ''
  const places = prompt === '' ? [0] : [0, prompt.length]
  const spans = places.flatMap((at) => secretsIn(text, at, grammar))
  let clean = ''
  let from = 0
  for (const span of joined(spans, text)) {
    clean += text.slice(from, span.start) + REDACTED
    from = span.end
  }
  return `${start}${clean}${text.slice(from)}${end}`
}

/** `text` with every secret that the grammar knows replaced by `<redacted>`; line ends are kept. */
export const redactConfig = (text: string, grammar: Grammar): string =>
  text
    .split('\n')
    .map((line) => redactLine(line, grammar))
    .join('\n')
