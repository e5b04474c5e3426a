/** What giving work to a person is called in undo and journal: `Give work to Anne: patch, LT1`. */
import type { Work } from '../../../shared/plan/edits/index.ts'

export function labelOfWork({ person, step, room }: Work, isGiven: boolean): string {
  const what = [step, room].filter((part) => part !== null).join(', ')
  const told = isGiven ? `Give work to ${person}` : `Take work from ${person}`
  return what === '' ? told : `${told}: ${what}`
}
