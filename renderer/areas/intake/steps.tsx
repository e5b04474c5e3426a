/** Steps of a work with the state of each, as a sign and as a word. */
import {
  type Icon,
  IconAlertTriangle,
  IconCheck,
  IconCircleDashed,
  IconMinus,
  IconPlayerPlay,
} from '@tabler/icons-react'
import type { IntakeStep } from '../../../shared/contract/intake.ts'
import { useSaid, useText } from '../../i18n.ts'
import classes from './intake.module.css'

const signs: Readonly<Record<IntakeStep['state'], Icon>> = {
  waiting: IconCircleDashed,
  running: IconPlayerPlay,
  done: IconCheck,
  skipped: IconMinus,
  failed: IconAlertTriangle,
}

interface LineProps {
  readonly text: string
  readonly state: IntakeStep['state']
  readonly message: string
}

export function StepLine({ text, state, message }: LineProps) {
  const t = useText()
  const said = useSaid()
  const Sign = signs[state]
  return (
    <li className={classes.step} data-state={state}>
      <Sign size={16} role="img" aria-label={t(`intake.stepState.${state}`)} />
      <span>
        {text}
        {message === '' ? null : <span className={classes.stepMessage}> {said(message)}</span>}
      </span>
    </li>
  )
}

export function Steps({ steps }: { readonly steps: readonly IntakeStep[] }) {
  const t = useText()
  if (steps.length === 0) return null
  return (
    <ol className={classes.steps}>
      {steps.map(({ name, state, message }) => (
        <StepLine key={name} text={t(`intake.step.${name}`)} state={state} message={message} />
      ))}
    </ol>
  )
}
