/** What a person has chosen for one switch before a push to many, and whether that lets it go. Pure. */
import type { JobPreview } from '../../../shared/contract/job.ts'

export interface Choice {
  readonly isChosen: boolean
  /** Typed where nothing takes the switch back. */
  readonly word: string
}

/** What stands in the way is never taken over in silence. */
export const firstChoice = ({ refusal, isUnguarded }: JobPreview): Choice => ({
  isChosen: refusal === null && !isUnguarded,
  word: '',
})

const isNamed = (device: string, word: string): boolean =>
  word.trim().toLowerCase() === device.trim().toLowerCase()

export const mayGo = (
  device: string,
  { refusal, isUnguarded }: JobPreview,
  { isChosen, word }: Choice,
): boolean =>
  isChosen && (refusal === null || refusal.serial !== null) && (!isUnguarded || isNamed(device, word))
