/** Answers that are a button each: yes and no, or the choices, with the key that gives them. */
import { Button, Group, Kbd } from '@mantine/core'
import type { RunbookStep } from '../../../shared/runbook/runbook.ts'
import { answerText } from '../../../shared/runbook/step-texts.ts'

export interface QuickAnswer {
  readonly value: string
  readonly text: string
  readonly key: string
}

export function quickAnswers(step: RunbookStep, language: 'fr' | 'en'): readonly QuickAnswer[] {
  if (step.ask === 'choice')
    return (step.choices ?? []).map((choice, at) => ({
      value: choice.value,
      text: choice[language],
      key: at < 9 ? String(at + 1) : '',
    }))
  if (step.ask !== 'yes-no') return []
  return (['yes', 'no'] as const).map((value) => {
    const text = answerText(step, value, language)
    return { value, text: text.charAt(0).toUpperCase() + text.slice(1), key: text.charAt(0) }
  })
}

interface Props {
  readonly answers: readonly QuickAnswer[]
  readonly chosen: string | null
  readonly onAnswer: (value: string) => void
}

export function QuickAnswers({ answers, chosen, onAnswer }: Props) {
  return (
    <Group gap="sm">
      {answers.map(({ value, text, key }) => (
        <Button
          key={value}
          size="lg"
          variant={chosen === value ? 'filled' : 'default'}
          aria-pressed={chosen === value}
          rightSection={key === '' ? null : <Kbd aria-hidden>{key.toUpperCase()}</Kbd>}
          onClick={() => onAnswer(value)}
        >
          {text}
        </Button>
      ))}
    </Group>
  )
}
