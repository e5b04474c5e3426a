/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { consoleTexts } from './console.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'

export const catalogue = { ...frame, ...consoleTexts, ...home } as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
