/** A card at work, and when it is done: large enough that nobody has to come near. */
import { Button, Group, Progress, Text } from '@mantine/core'
import type { IntakeCard, IntakePhase } from '../../../shared/contract/intake.ts'
import { useSaid, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { useElapsed } from '../../ui/elapsed.ts'
import { sayDuration } from '../push/duration.ts'
import classes from './intake.module.css'
import { Steps } from './steps.tsx'

interface WorkingProps {
  readonly card: IntakeCard
  readonly phase: Extract<IntakePhase, { kind: 'working' }>
}

export function Working({ card, phase }: WorkingProps) {
  const t = useText()
  const elapsed = useElapsed(Date.parse(phase.startedAt))
  const left = phase.expected - elapsed
  return (
    <>
      <Who card={card} />
      <Progress
        value={Math.min(97, (100 * elapsed) / phase.expected)}
        aria-label={t('intake.progress', { number: card.number })}
        my="xs"
      />
      <Group justify="space-between">
        <Text size="sm">
          {left > 0 ? t('intake.left', { time: sayDuration(t, left) }) : t('intake.longer')}
        </Text>
        <Stop card={card} />
      </Group>
      <Steps steps={phase.steps} />
    </>
  )
}

export function Stop({ card }: { readonly card: IntakeCard }) {
  const t = useText()
  const act = useAct()
  return (
    <Button size="compact-sm" color="red.8" onClick={() => act(() => client.intake.stop({ card: card.id }))}>
      {t('intake.stop')}
    </Button>
  )
}

export function Who({ card }: { readonly card: IntakeCard }) {
  const { identity } = card
  return (
    <p className={classes.who}>
      {identity?.model} <strong>{identity?.serial ?? identity?.mac}</strong>
    </p>
  )
}

interface DoneProps {
  readonly card: IntakeCard
  readonly phase: Extract<IntakePhase, { kind: 'done' }>
}

export function Done({ card, phase }: DoneProps) {
  const t = useText()
  const said = useSaid()
  const act = useAct()
  return (
    <>
      <p className={classes.outcome}>{t(`intake.outcome.${phase.outcome}`)}</p>
      <Who card={card} />
      <Text size="sm">{said(phase.message)}</Text>
      <Text size="sm" fw={600}>
        {t('intake.phase.done.text')}
      </Text>
      <Group mt="xs">
        <Button size="xs" variant="default" onClick={() => act(() => client.intake.look({ card: card.id }))}>
          {t('intake.next')}
        </Button>
      </Group>
      <Steps steps={phase.steps} />
    </>
  )
}
