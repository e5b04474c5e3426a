/** Looking lines up in a grammar: spelling, sense, key, negation, default. Pure, and the only readers of its rules. */
import type { Grammar, LineRule, ListRule, SettingRule } from './grammar/grammar.ts'

/** True where `text`, standing in the section `parent` (null: top level), is meant by `rule`. */
export function matches(rule: LineRule, parent: string | null, text: string): boolean {
  if (rule.in === null && parent !== null) return false
  if (rule.in && (parent === null || !rule.in.test(parent))) return false
  return rule.line.test(text)
}

export const isNegative = (grammar: Grammar, text: string): boolean => text.startsWith(grammar.negation)

/** The line without its `no`. */
export const positive = (grammar: Grammar, text: string): string =>
  isNegative(grammar, text) ? text.slice(grammar.negation.length) : text

/** The one way in which this grammar writes the line. */
export function spell(grammar: Grammar, parent: string | null, text: string): string {
  let result = text
  for (const rule of grammar.spellings)
    if (matches(rule, parent, result)) result = result.replace(rule.line, rule.to)
  return result
}

/** The list command this line belongs to, with what follows its prefix. */
export function listOf(
  grammar: Grammar,
  parent: string | null,
  text: string,
): { rule: ListRule; rest: string; negative: boolean } | null {
  const bare = positive(grammar, text)
  for (const rule of grammar.lists) {
    if (rule.in === null ? parent !== null : parent === null || !rule.in.test(parent)) continue
    if (bare !== rule.prefix && !bare.startsWith(`${rule.prefix} `)) continue
    return { rule, rest: bare.slice(rule.prefix.length).trim(), negative: isNegative(grammar, text) }
  }
  return null
}

export const settingOf = (grammar: Grammar, parent: string | null, text: string): SettingRule | null =>
  grammar.settings.find((rule) => matches(rule, parent, positive(grammar, text))) ?? null

/** What this line is about: two lines of a section with the same key exclude each other. */
export function keyOf(grammar: Grammar, parent: string | null, text: string): string {
  const list = listOf(grammar, parent, text)
  return list ? `list ${list.rule.prefix}` : keyOfPlain(grammar, parent, text)
}

/** The same, of a line that is known to belong to no list. */
export function keyOfPlain(grammar: Grammar, parent: string | null, text: string): string {
  const bare = positive(grammar, text)
  for (const rule of grammar.settings) {
    const found = matches(rule, parent, bare) ? rule.line.exec(bare) : null
    if (found) return `set ${found.slice(1).filter(Boolean).join(' ')}`
  }
  return bare
}

/** The line that undoes `text`. */
export function negate(grammar: Grammar, parent: string | null, text: string): string {
  for (const rule of grammar.negations) {
    const found = matches(rule, parent, text) ? rule.line.exec(text) : null
    if (found) return rule.use.replace(/\$(\d)/g, (_, n: string) => found[Number(n)] ?? '')
  }
  if (isNegative(grammar, text)) return positive(grammar, text)
  const list = listOf(grammar, parent, text)
  return list?.rule.words ? `${grammar.negation}${list.rule.prefix}` : `${grammar.negation}${text}`
}

/** True where the line says what the device does anyway, so that it may be missing. */
export const isDefault = (
  grammar: Grammar,
  parent: string | null,
  text: string,
  version: string | null,
): boolean =>
  grammar.defaults.some(
    (rule) =>
      matches(rule, parent, text) && (!rule.version || (version !== null && rule.version.test(version))),
  )
