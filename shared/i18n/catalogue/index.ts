/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { frame } from './frame.ts'

export const catalogue = { ...frame } as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
