/** The one catalogue: every text people read, by area, English beside French so that none is forgotten. */
import { backups } from './backups.ts'
import { consoleTexts } from './console.ts'
import { frame } from './frame.ts'
import { home } from './home.ts'
import { importTexts } from './import.ts'
import { inspector } from './inspector.ts'
import { jobs } from './jobs.ts'
import { journal } from './journal.ts'
import { problemsScreen } from './problems-screen.ts'
import { settings } from './settings.ts'
import { switchTexts } from './switches.ts'
import { tables } from './tables.ts'
import { types } from './types.ts'

export const catalogue = {
  ...frame,
  ...backups,
  ...jobs,
  ...consoleTexts,
  ...home,
  ...importTexts,
  ...journal,
  ...problemsScreen,
  ...settings,
  ...inspector,
  ...switchTexts,
  ...tables,
  ...types,
} as const

export type TextKey = keyof typeof catalogue
export type Language = 'en' | 'fr'
