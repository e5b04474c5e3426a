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

/** Every rule is tried: one line may hold two secrets, as a user of SNMPv3 does. */
function redactCommand(command: string, grammar: Grammar): string {
  const [, sense = '', body = command] = /^(\s*no )(.*)$/.exec(command) ?? []
  let clean = body
  for (const rule of grammar.secrets) {
    const found = rule.line.exec(clean)
    if (!found) continue
    const [, before = '', secret = '', after = ''] = found
    if (!isHidden(secret)) clean = `${before}${REDACTED}${after}`
  }
  return `${sense}${clean}`
}

/** One line, with or without its line end. */
export function redactLine(line: string, grammar: Grammar): string {
  const [, start = '', text = line, end = ''] = /^(\r*)([^\r]*)(\r*)$/.exec(line) ?? []
  const clean = redactCommand(text, grammar)
  if (clean !== text) return `${start}${clean}${end}`
  const prompt = PROMPT.exec(text)?.[0] ?? ''
  return `${start}${prompt}${redactCommand(text.slice(prompt.length), grammar)}${end}`
}

/** `text` with every secret that the grammar knows replaced by `<redacted>`; line ends are kept. */
export const redactConfig = (text: string, grammar: Grammar): string =>
  text
    .split('\n')
    .map((line) => redactLine(line, grammar))
    .join('\n')
