/** Which site the words of a command line ask for, at the first start or handed over by a second one. */
import { isAbsolute, resolve } from 'node:path'
import type { StartWith } from '../open-core.ts'

/** `argv` as Electron gives it, switches of Chromium included; relative paths count from `folder`. */
export function readSiteArguments(argv: readonly string[], folder: string): StartWith {
  const file = argv.slice(1).find((word) => /\.brassage$/i.test(word) && !word.startsWith('-'))
  if (file !== undefined) return { kind: 'file', path: isAbsolute(file) ? file : resolve(folder, file) }
  return argv.includes('--demo') ? { kind: 'demo' } : { kind: 'home' }
}
