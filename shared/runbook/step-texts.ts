/** Texts of a step with the answers of others in them: `Plug into <which>` names the switch once it is known. */

import type { StepAnswer } from './run-state.ts'
import type { Runbook, RunbookStep } from './runbook.ts'

const NAMED = /<([a-z0-9][a-z0-9-]*)>/g

/** The steps a text names. */
export const namedSteps = (text: string): string[] => [...text.matchAll(NAMED)].map(([, id = '']) => id)

type Language = 'fr' | 'en'

const words: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  fr: { yes: 'oui', no: 'non', done: 'fait' },
  en: { yes: 'yes', no: 'no', done: 'done' },
}

/** An answer as people read it: the words of a choice, oui and non. */
export function answerText({ ask, choices }: RunbookStep, value: string, language: Language): string {
  if (ask === 'choice') return choices?.find((choice) => choice.value === value)?.[language] ?? value
  return ask === undefined || ask === 'yes-no' ? (words[language][value] ?? value) : value
}

/** Fills what is answered; what is not stays in its place as `…`. */
export function fillText(
  text: string,
  runbook: Runbook,
  answers: readonly StepAnswer[],
  language: Language,
): string {
  return text.replace(NAMED, (whole, id: string) => {
    const step = runbook.steps.find((one) => one.id === id)
    if (!step) return whole
    const value = answers.find((answer) => answer.step === id)?.value
    return value == null ? '…' : answerText(step, value, language)
  })
}
