/** One Brassage at a time: a second start hands its site to the first and ends. */
import { app } from 'electron'
import type { StartWith } from '../open-core.ts'
import { readSiteArguments } from './site-arguments.ts'

/** False: another instance runs and has been told; this one must quit. `onSecond` runs in the first one. */
export function setupSingleInstance(onSecond: (start: StartWith) => void): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', (_event, argv, folder) => onSecond(readSiteArguments(argv, folder)))
  return true
}
