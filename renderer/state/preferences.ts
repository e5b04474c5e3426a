/** What a person chose for this machine: language. Kept by the browser, never in the site file. */
import { create } from 'zustand'
import { persist } from 'zustand/middleware'
import type { Language } from '../../shared/i18n/catalogue/index.ts'

const systemLanguage: Language = navigator.language.toLowerCase().startsWith('fr') ? 'fr' : 'en'

interface Preferences {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

export const usePreferences = create<Preferences>()(
  persist((set) => ({ language: systemLanguage, setLanguage: (language) => set({ language }) }), {
    name: 'brassage',
  }),
)
