/** Texts for screens: `const t = useText()`, then `t('nav.home')`. A key that is not in the catalogue fails the types. */
import { useCallback } from 'react'
import { catalogue, type Language, type TextKey } from '../shared/i18n/catalogue/index.ts'
import { fillText } from '../shared/i18n/plurals.ts'
import { sayIn } from '../shared/i18n/say-in.ts'
import { usePreferences } from './state/preferences.ts'

export type Text = (key: TextKey, values?: Readonly<Record<string, unknown>>) => string

/** One function a language, so that what is drawn with it is drawn again only when the language changes. */
const textIn: Readonly<Record<Language, Text>> = {
  en: (key, values) => fillText('en', catalogue[key].en, values),
  fr: (key, values) => fillText('fr', catalogue[key].fr, values),
}

/** Tells browser and reader which language the page is in, now and whenever it changes. */
export function followLanguage(): void {
  const follow = (language: Language) => {
    document.documentElement.lang = language
  }
  follow(usePreferences.getState().language)
  usePreferences.subscribe(({ language }) => follow(language))
}

/** The texts as they are now, for what is no component. */
export const currentText: Text = (key, values) => textIn[usePreferences.getState().language](key, values)

export const useText = (): Text => textIn[usePreferences((state) => state.language)]

/** Shows what the core said (a refusal, a notice, the label of an edit) in the language of the screen. */
export function useSaid(): (message: string) => string {
  const language = usePreferences((state) => state.language)
  return useCallback((message) => sayIn(language, message), [language])
}
