/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { frame } from './frame.ts'
import { home } from './home.ts'

export const catalogue = { ...frame, ...home } as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
