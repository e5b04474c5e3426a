/**
 * Words that follow a count: `[lines|ligne|lignes]` in a text is the first word where `lines` counts as one thing,
 * the second otherwise. What counts as one is the language's own matter: 0 is one in French and many in English.
 */
import type { Language } from './catalogue/index.ts'

export const pluralMark = /\[(\w+)\|([^|\]]*)\|([^|\]]*)\]/g

const rules: Readonly<Record<Language, Intl.PluralRules>> = {
  en: new Intl.PluralRules('en'),
  fr: new Intl.PluralRules('fr'),
}

/** `text` with the words its counts ask for. A count that is not given counts as many. */
export function choosePlurals(
  language: Language,
  text: string,
  values: Readonly<Record<string, unknown>>,
): string {
  return text.replace(pluralMark, (_, name: string, one: string, other: string) =>
    rules[language].select(Number(values[name])) === 'one' ? one : other,
  )
}

/** A text of the catalogue with its values in place. `{{name}}` without a value is a word of the text itself. */
export function fillText(
  language: Language,
  text: string,
  values: Readonly<Record<string, unknown>> = {},
): string {
  return choosePlurals(language, text, values).replace(/\{\{(\w+)\}\}/g, (whole, name: string) =>
    String(values[name] ?? whole),
  )
}
