/** The words of native menus and dialogs, in the system's language. */
import { app } from 'electron'
import type { Language } from '../../shared/i18n/catalogue/index.ts'
import { native } from '../../shared/i18n/catalogue/native.ts'

export type NativeKey = keyof typeof native
export type Translate = (key: NativeKey, values?: Readonly<Record<string, string>>) => string

/** Only after the application is ready: the system's language is unknown before. */
export function systemTexts(): Translate {
  return translator(app.getLocale().toLowerCase().startsWith('fr') ? 'fr' : 'en')
}

export function translator(language: Language): Translate {
  return (key, values = {}) =>
    native[key][language].replace(/\{\{(\w+)\}\}/g, (_whole, name: string) => values[name] ?? '')
}
