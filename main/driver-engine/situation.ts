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
  | { readonly kind: 'menu'; readonly key: string }
  | { readonly kind: 'username' }
  | { readonly kind: 'password' }
  | { readonly kind: 'pager'; readonly quit: string; readonly next: string }
  | { readonly kind: 'question'; readonly text: string; readonly known: KnownQuestion | null }
  /** `isEnableUnset`: it has just said that nobody is let up from here, for want of a secret. */
  | {
      readonly kind: 'prompt'
      readonly driver: Driver
      readonly prompt: Prompt
      readonly isEnableUnset: boolean
    }

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
  if (asked?.kind === 'prompt') {
    const isEnableUnset = last(seen.lines, 6).some((line) => signs.enableUnset.test(line))
    return { ...asked, isEnableUnset }
  }
  if (asked) return asked
  const key = menuKey(seen.lines)
  if (key !== null) return { kind: 'menu', key }
  const lines = last(seen.lines, 6)
  if (lines.some((line) => signs.pressReturn.test(line)))
    return { kind: 'pressReturn', key: lines.some((line) => /any key/i.test(line)) ? ' ' : '\r' }
  const isStarting = (line: string) => isBootSign(line) || signs.parts.some((pattern) => pattern.test(line))
  if (last(seen.lines, 12).some(isStarting)) return { kind: 'booting' }
  return lines.length === 0 ? { kind: 'silent' } : { kind: 'text', text: lines.at(-1) ?? '' }
}

/** The key that leads out of a menu on the screen towards the command line; null: there is none. */
function menuKey(lines: readonly string[]): string | null {
  for (const item of signs.menu)
    for (const line of lines) {
      const key = item.exec(line)?.groups?.key
      if (key !== undefined) return key
    }
  return null
}

/** What the unfinished line is; null when it is empty or says nothing. */
function readOpenLine(current: string, driver: Driver): Situation | null {
  if (current.trim() === '') return null
  if (signs.loader.test(current)) return { kind: 'loader' }
  if (driver.pager.pattern.test(current)) return { kind: 'pager', ...driver.pager }
  if (signs.password.test(current)) return { kind: 'password' }
  if (signs.username.test(current)) return { kind: 'username' }
  // What was heard first may have been the rest of a line: nobody's prompt is no reason not to know the next one.
  const isKnown = !driver.isTerminalOnly
  const found =
    unmistakableDriver(current) ??
    (isKnown && driver.prompt.pattern.test(current) ? driver : driverForPrompt(current))
  const prompt = found && readBarePrompt(found.prompt, null, current)
  if (found && prompt) return { kind: 'prompt', driver: found, prompt, isEnableUnset: false }
  const known = driver.questions.find((question) => question.pattern.test(current)) ?? null
  if (known || signs.question.test(current)) return { kind: 'question', text: current, known }
  return null
}
