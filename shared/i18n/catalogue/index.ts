/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { consoleTexts } from './console.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { settings } from './settings.ts'
import { tables } from './tables.ts'

export const catalogue = { ...frame, ...consoleTexts, ...home, ...settings, ...tables } as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
