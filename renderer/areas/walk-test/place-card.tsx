/** Where the laptop is, large enough to be read from where one kneels at a socket; below it what to do next. */
import { Alert, Group, Text } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHelpCircle, IconPlug } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { useSaid, useText } from '../../i18n.ts'
import { stepLook } from './step-look.ts'
import style from './walk-test.module.css'

const signs = { wait: IconPlug, good: IconCircleCheck, ask: IconHelpCircle, bad: IconAlertTriangle } as const

interface Props {
  readonly view: WalkView
  /** Answers to give. */
  readonly children: ReactNode
}

export function PlaceCard({ view, children }: Props) {
  const t = useText()
  const said = useSaid()
  const { tone, lead, name, below } = stepLook(view, t)
  const Sign = signs[tone]
  return (
    <section className={style.place} data-tone={tone} aria-label={t('walk.place')}>
      {/* Whole, so that a screen reader says the place and not only what changed of it. */}
      <div role="status" aria-live="assertive" aria-atomic="true">
        <Text className={style.lead}>
          <Sign size={26} aria-hidden /> {lead}
        </Text>
        <p className={style.name}>{name}</p>
        {/* Seconds that pass are not read aloud one by one. */}
        <Text className={style.below} aria-hidden={view.step.kind === 'waiting' || undefined}>
          {below}
        </Text>
        {view.isHeld ? <Text className={style.below}>{t('walk.held')}</Text> : null}
      </div>
      {view.problem === null ? null : (
        <Alert color="red" my="sm">
          {said(view.problem)}
        </Alert>
      )}
      {children}
      <Next view={view} />
    </section>
  )
}

function Next({ view: { next, step, asked } }: { readonly view: WalkView }) {
  const t = useText()
  const isShown = step.kind === 'recorded' || step.kind === 'right' || asked === null
  if (!isShown) return null
  return (
    <Group gap="xs" className={style.next}>
      <Text size="sm" c="dimmed">
        {t('walk.next')}
      </Text>
      <Text fw={700} fz="xl">
        {next ? next.outlet : t('walk.allTested')}
      </Text>
      {next?.stand ? <Text size="sm">{next.stand}</Text> : null}
      {next?.room ? (
        <Text size="sm" c="dimmed">
          {next.room}
        </Text>
      ) : null}
    </Group>
  )
}
