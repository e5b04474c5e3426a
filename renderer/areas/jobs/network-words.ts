/** Switches as the words a job takes them by, written out so that a person can correct them. Pure. */
import type { TableRow } from '../../../shared/contract/plan.ts'

/** `SW1=10.1.99.1`; without an address the name and the sign, for a person to go on. */
export const wordsOf = (rows: readonly TableRow[]): string =>
  rows
    .map(({ name, managementAddress }) => `${name}=${String(managementAddress ?? '').replace(/\/.*$/, '')}`)
    .join('\n')

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** What the text of a person names: those without an address stay out. */
export function networkWords(text: string) {
  const lines = linesOf(text)
  return {
    words: lines.filter((line) => !line.endsWith('=')),
    names: [],
    away: lines.filter((line) => line.endsWith('=')).map((line) => line.slice(0, -1)),
  }
}
