/** The catalogue in the form i18next takes. Keys hold dots, so key separators are off. */
import { catalogue, type Language, type TextKey } from './catalogue/index.ts'

export const languages: readonly Language[] = ['fr', 'en']

/** Texts of one language, by key. */
export function textsOf(language: Language): Record<TextKey, string> {
  const entries = Object.entries(catalogue).map(([key, text]) => [key, text[language]])
  return Object.fromEntries(entries) as Record<TextKey, string>
}
