/** Asks before something that cannot be seen back at once: `if (await confirm({...})) ...`. One question at a time. */
import { create } from 'zustand'

export interface Question {
  readonly title: string
  readonly text: string
  /** What it is about, by name; long lists are cut by the dialog. */
  readonly names?: readonly string[]
  /** The word on the button that does it: a verb, never "OK". */
  readonly action: string
  readonly isDestructive?: boolean
}

interface Confirmation {
  readonly question: Question | null
  readonly answer: (isYes: boolean) => void
}

const nobody = (): void => undefined

export const useConfirmation = create<Confirmation>(() => ({ question: null, answer: nobody }))

/** Shows the question and resolves with the answer; a second question answers the first with no. */
export function confirm(question: Question): Promise<boolean> {
  useConfirmation.getState().answer(false)
  return new Promise((resolve) => {
    const answer = (isYes: boolean) => {
      useConfirmation.setState({ question: null, answer: nobody })
      resolve(isYes)
    }
    useConfirmation.setState({ question, answer })
  })
}
