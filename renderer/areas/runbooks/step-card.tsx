/**
 * One step, large: what to do, what goes wrong, which screens help, and the field. Enter goes on, Backspace outside a field
 * goes back. Yes, no and choices are buttons that answer at once; their first letter or number does the same.
 */
import { Alert, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { IconAlertTriangle, IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type FormEvent, useRef, useState } from 'react'
import type { RunView } from '../../../shared/runbook/run-view.ts'
import type { RunbookStep } from '../../../shared/runbook/runbook.ts'
import { fillText } from '../../../shared/runbook/step-texts.ts'
import { useText } from '../../i18n.ts'
import { queryClient } from '../../queries.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { messageOf, refusalCode, useAct } from '../../ui/act.ts'
import { AnswerField } from './answer-field.tsx'
import { QuickAnswers, quickAnswers } from './quick-answers.tsx'
import style from './runbooks.module.css'
import { StepLinks } from './step-links.tsx'
import { usePerson } from './use-person.ts'
import { useStepKeys } from './use-step-keys.ts'

interface Props {
  readonly run: RunView
  readonly step: RunbookStep
  /** What it was answered with, where it is looked at again. */
  readonly answered: string | null
  readonly onBack: (() => void) | null
  readonly onAnswered: (run: RunView) => void
}

function useAnswering({ run, step, onAnswered }: Props, onRefused: (why: string) => void) {
  const act = useAct()
  const person = usePerson()
  const isBusy = useRef(false)
  /** What was no answer is said at its field. */
  const atField = (error: unknown): null => {
    if (refusalCode(error) !== 'bad_answer') throw error
    onRefused(messageOf(error))
    return null
  }
  return async (value: string | null, note: string): Promise<void> => {
    const by = person()
    if (by === null || isBusy.current) return
    isBusy.current = true
    const next = await act(() =>
      client.runbook
        .answer({ run: run.id, step: step.id, value, by, note: note.trim() || null })
        .catch(atField),
    )
    isBusy.current = false
    if (!next) return
    queryClient.setQueryData(rpc.runbook.run.queryKey({ input: { run: run.id } }), next)
    onAnswered(next)
  }
}

export function StepCard(props: Props) {
  const { run, step, answered, onBack } = props
  const t = useText()
  const language = usePreferences((state) => state.language)
  const [value, setValue] = useState(answered ?? '')
  const [note, setNote] = useState('')
  const [fault, setFault] = useState<string | null>(null)
  const answer = useAnswering(props, setFault)
  const quick = quickAnswers(step, language)
  const fill = (text: string) => fillText(text, run.runbook, run.path, language)
  const goOn = () => {
    if (step.ask === undefined) void answer('done', note)
    else if (value.trim() !== '') void answer(value, note)
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    goOn()
  }
  useStepKeys({ quick, onBack, onNext: goOn, onQuick: (one) => void answer(one, note) })
  return (
    <Paper withBorder p="lg" className={style.step}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <Title order={2}>{fill(step.title[language])}</Title>
          {step.text ? <Text className={style.text}>{fill(step.text[language])}</Text> : null}
          {step.warning ? (
            <Alert
              color="orange"
              variant="light"
              title={t('runbooks.careful')}
              icon={<IconAlertTriangle aria-hidden />}
              classNames={{ message: style.warning, title: style.warning }}
            >
              {fill(step.warning[language])}
            </Alert>
          ) : null}
          <StepLinks run={run} step={step} />
          {quick.length > 0 ? (
            <QuickAnswers answers={quick} chosen={answered} onAnswer={(one) => void answer(one, note)} />
          ) : null}
          {step.ask !== undefined && quick.length === 0 ? (
            <AnswerField
              step={step}
              label={step.label ? fill(step.label[language]) : t('runbooks.answer')}
              value={value}
              error={fault}
              onChange={(text) => {
                setFault(null)
                setValue(text)
              }}
            />
          ) : null}
          <TextInput
            label={t('runbooks.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            maxLength={2000}
          />
          <Group justify="space-between">
            <Button
              variant="default"
              size="md"
              leftSection={<IconArrowLeft size={18} aria-hidden />}
              disabled={onBack === null}
              onClick={() => onBack?.()}
            >
              {t('runbooks.back')}
            </Button>
            <Group gap="sm">
              <Button variant="subtle" size="md" onClick={() => void answer(null, note)}>
                {t('runbooks.skip')}
              </Button>
              {quick.length === 0 || answered !== null ? (
                <Button
                  type="submit"
                  size="md"
                  rightSection={<IconArrowRight size={18} aria-hidden />}
                  disabled={step.ask !== undefined && value.trim() === ''}
                >
                  {step.ask === undefined ? t('runbooks.done') : t('runbooks.next')}
                </Button>
              ) : null}
            </Group>
          </Group>
          <Text size="xs" c="dimmed" visibleFrom="sm">
            {t('runbooks.keys')}
          </Text>
        </Stack>
      </form>
    </Paper>
  )
}
