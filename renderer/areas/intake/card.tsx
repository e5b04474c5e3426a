/** One adapter: a large number and word that are read from three metres, and below them what there is to do. */
import { ActionIcon, Button, Group } from '@mantine/core'
import { IconTerminal2, IconX } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { IntakeCard } from '../../../shared/contract/intake.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import { Cut, Failed, Loader, Locked, Looking } from './card-waiting.tsx'
import { Done, Working } from './card-working.tsx'
import classes from './intake.module.css'
import { lookOf } from './phase-look.ts'
import { Recognised } from './recognised.tsx'
import { Recovering } from './recovering.tsx'

export interface CardProps {
  readonly card: IntakeCard
}

export function Card({ card }: CardProps) {
  const t = useText()
  const { number, phase, peer } = card
  const { tone, icon: Look, word } = lookOf(phase)
  return (
    <section
      className={classes.card}
      data-tone={tone}
      data-phase={phase.kind}
      aria-label={t('intake.card', { number })}
    >
      <header className={classes.head}>
        <span className={classes.number} aria-hidden>
          {number}
        </span>
        <p className={classes.word} role="status">
          <Look size={phase.kind === 'done' ? 64 : 44} stroke={2} aria-hidden />
          {t(word)}
        </p>
        <CardTools card={card} />
      </header>
      <p className={classes.peer} title={peer}>
        {peer}
      </p>
      <Body card={card} />
    </section>
  )
}

function CardTools({ card }: CardProps) {
  const t = useText()
  const act = useAct()
  return (
    <Group gap={4} wrap="nowrap" ml="auto" className={classes.tools}>
      <Button
        component={Link}
        href={`/console?session=${card.sessionId}`}
        size="compact-xs"
        variant="default"
        leftSection={<IconTerminal2 size={14} aria-hidden />}
      >
        {t('intake.terminal')}
      </Button>
      <ActionIcon
        size="sm"
        variant="default"
        aria-label={t('intake.close', { number: card.number })}
        onClick={() => act(() => client.intake.close({ card: card.id }))}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </Group>
  )
}

function Body({ card }: CardProps) {
  const { phase } = card
  switch (phase.kind) {
    case 'looking':
      return <Looking note={phase.note} />
    case 'locked':
      return <Locked card={card} />
    case 'loader':
      return <Loader card={card} />
    case 'recognised':
      return <Recognised card={card} />
    case 'working':
      return <Working card={card} phase={phase} />
    case 'recovering':
      return <Recovering card={card} progress={phase.progress} />
    case 'done':
      return <Done card={card} phase={phase} />
    case 'failed':
      return <Failed card={card} phase={phase} />
    case 'cut':
      return <Cut wasWorking={phase.wasWorking} />
  }
}
