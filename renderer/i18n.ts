/** Texts for screens: `const t = useText()`, then `t('nav.home')`. A key that is not in the catalogue fails the types. */
import i18next from 'i18next'
import { useCallback } from 'react'
import { initReactI18next, useTranslation } from 'react-i18next'
import type { Language, TextKey } from '../shared/i18n/catalogue/index.ts'
import { fillText } from '../shared/i18n/plurals.ts'
import { languages, textsOf } from '../shared/i18n/resources.ts'
import { sayIn } from '../shared/i18n/say-in.ts'
import { usePreferences } from './state/preferences.ts'

export async function startI18n(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: usePreferences.getState().language,
    fallbackLng: 'en',
    keySeparator: false,
    nsSeparator: false,
    resources: Object.fromEntries(
      languages.map((language) => [language, { translation: textsOf(language) }]),
    ),
  })
  const follow = (language: string) => {
    document.documentElement.lang = language
  }
  follow(i18next.language)
  usePreferences.subscribe(({ language }) => {
    follow(language)
    void i18next.changeLanguage(language)
  })
}

export type Text = (key: TextKey, values?: Readonly<Record<string, unknown>>) => string

export function useText(): Text {
  const { t, i18n } = useTranslation()
  return useCallback(
    (key, values) => fillText(i18n.language as Language, t(key, { skipInterpolation: true }), values),
    [t, i18n.language],
  )
}

/** Shows what the core said (a refusal, a notice, the label of an edit) in the language of the screen. */
export function useSaid(): (message: string) => string {
  const language = usePreferences((state) => state.language)
  return useCallback((message) => sayIn(language, message), [language])
}
