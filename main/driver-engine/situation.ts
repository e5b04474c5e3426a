/** What a console that has gone quiet shows: read from its last lines, before any driver is known. */

import type { Driver, KnownQuestion } from '../drivers/driver.ts'
import { driverForPrompt, unmistakableDriver } from '../drivers/registry.ts'
import { isBootSign, signs } from '../drivers/signs.ts'
import { type Prompt, readBarePrompt } from './prompt.ts'

export type Situation =
  | { readonly kind: 'silent' }
  /** Bytes that make no text: the line speed is wrong, or the line is noisy. */
  | { readonly kind: 'noise' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'loader' }
  | { readonly kind: 'booting' }
  | { readonly kind: 'pressReturn'; readonly key: string }
  | { readonly kind: 'username' }
  | { readonly kind: 'password' }
  | { readonly kind: 'pager'; readonly quit: string; readonly next: string }
  | { readonly kind: 'question'; readonly text: string; readonly known: KnownQuestion | null }
  | { readonly kind: 'prompt'; readonly driver: Driver; readonly prompt: Prompt }

export interface Seen {
  /** Clean lines, oldest first; the last one is the line being written. */
  readonly lines: readonly string[]
  readonly printable: number
  readonly total: number
}

/** Below this share of printable bytes a line is noise. */
const LEGIBLE = 0.8

const last = (lines: readonly string[], count: number): string[] =>
  lines.filter((line) => line.trim() !== '').slice(-count)

/** `driver`: the one in use so far; its pager and questions are looked for, and its prompt first. */
export function readSituation(seen: Seen, driver: Driver): Situation {
  if (seen.total === 0) return { kind: 'silent' }
  if (seen.total >= 3 && seen.printable / seen.total < LEGIBLE) return { kind: 'noise' }
  const current = (seen.lines.at(-1) ?? '').trimEnd()
  const asked = readOpenLine(current, driver)
  if (asked) return asked
  const lines = last(seen.lines, 6)
  if (lines.some((line) => signs.pressReturn.test(line)))
    return { kind: 'pressReturn', key: lines.some((line) => /any key/i.test(line)) ? ' ' : '\r' }
  const isStarting = (line: string) => isBootSign(line) || signs.parts.some((pattern) => pattern.test(line))
  if (last(seen.lines, 12).some(isStarting)) return { kind: 'booting' }
  return lines.length === 0 ? { kind: 'silent' } : { kind: 'text', text: lines.at(-1) ?? '' }
}

/** What the unfinished line is; null when it is empty or says nothing. */
function readOpenLine(current: string, driver: Driver): Situation | null {
  if (current.trim() === '') return null
  if (signs.loader.test(current)) return { kind: 'loader' }
  if (driver.pager.pattern.test(current)) return { kind: 'pager', ...driver.pager }
  if (signs.password.test(current)) return { kind: 'password' }
  if (signs.username.test(current)) return { kind: 'username' }
  const found =
    unmistakableDriver(current) ?? (driver.prompt.pattern.test(current) ? driver : driverForPrompt(current))
  const prompt = found && readBarePrompt(found.prompt, null, current)
  if (found && prompt) return { kind: 'prompt', driver: found, prompt }
  const known = driver.questions.find((question) => question.pattern.test(current)) ?? null
  if (known || signs.question.test(current)) return { kind: 'question', text: current, known }
  return null
}
