/** What was answered on the way taken, in order; choosing one shows its step again. */
import { Text, Title } from '@mantine/core'
import { answersUntil, type RunView } from '../../../shared/runbook/run-view.ts'
import { answerText, fillText } from '../../../shared/runbook/step-texts.ts'
import { useText } from '../../i18n.ts'
import { usePreferences } from '../../state/preferences.ts'
import style from './runbooks.module.css'

interface Props {
  readonly run: RunView
  readonly shown: string | null
  readonly onChoose: (step: string | null) => void
}

export function PathList({ run, shown, onChoose }: Props) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const last = new Map(run.records.filter(({ counts }) => counts).map((record) => [record.step, record]))
  const waiting = run.runbook.steps.find(({ id }) => id === run.current)
  return (
    <nav className={style.path} aria-label={t('runbooks.path')}>
      <Title order={2} fz="0.95rem" mb={6}>
        {t('runbooks.path')}
      </Title>
      <EarlierRounds run={run} />
      <ol className={style.answers}>
        {run.path.map(({ step: id, value }) => {
          const step = run.runbook.steps.find((one) => one.id === id)
          const record = last.get(id)
          if (!step) return null
          return (
            <li key={id}>
              <button
                type="button"
                className={style.answer}
                aria-current={shown === id ? 'step' : undefined}
                onClick={() => onChoose(id)}
              >
                <span>{fillText(step.title[language], run.runbook, run.path, language)}</span>
                <b>{value === null ? t('runbooks.skipped') : answerText(step, value, language)}</b>
                <Text span size="xs" c="dimmed">
                  {[record?.who, record?.note].filter(Boolean).join(' · ')}
                </Text>
              </button>
            </li>
          )
        })}
        {waiting ? (
          <li>
            <button
              type="button"
              className={style.answer}
              aria-current={shown === waiting.id ? 'step' : undefined}
              onClick={() => onChoose(null)}
            >
              <span>{fillText(waiting.title[language], run.runbook, run.path, language)}</span>
              <b>…</b>
            </button>
          </li>
        ) : null}
      </ol>
    </nav>
  )
}

/** What was answered before a branch led back: kept, and no longer to be changed. */
function EarlierRounds({ run }: Pick<Props, 'run'>) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const earlier = run.records.filter(({ earlierRound }) => earlierRound)
  if (earlier.length === 0) return null
  return (
    <details className={style.earlier}>
      <summary>
        {t('runbooks.earlier')} ({earlier.length})
      </summary>
      <ol className={style.answers}>
        {earlier.map(({ id, step: stepId, value }) => {
          const step = run.runbook.steps.find((one) => one.id === stepId)
          return step ? (
            <li key={id} className={style.answer}>
              <span>{fillText(step.title[language], run.runbook, answersUntil(run, id), language)}</span>
              <b>{value === null ? t('runbooks.skipped') : answerText(step, value, language)}</b>
            </li>
          ) : null
        })}
      </ol>
    </details>
  )
}
