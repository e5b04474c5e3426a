/** Who it is, what is on it, and what is to be done with it; whatever takes something away asks with its number. */
import { Alert, Button, Checkbox, Group, Select, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { IntakeCard, VtpFacts } from '../../../shared/contract/intake.ts'
import { type Text as Say, useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { usePreferences } from '../../state/preferences.ts'
import { useAct } from '../../ui/act.ts'
import { confirm } from '../../ui/confirm/confirm.ts'
import type { CardProps } from './card.tsx'
import { useHabits } from './cards.ts'
import classes from './intake.module.css'

export function Recognised({ card }: CardProps) {
  const { facts } = card
  return (
    <>
      <Facts card={card} />
      {facts?.vtp ? <VtpWarning vtp={facts.vtp} /> : null}
      <Past card={card} />
      <Wishes card={card} />
    </>
  )
}

function Facts({ card }: CardProps) {
  const t = useText()
  const { identity, facts } = card
  const unknown = t('intake.unknown')
  const rows: [string, string][] = [
    [t('intake.model'), identity?.model ?? unknown],
    [t('intake.serial'), identity?.serial ?? identity?.mac ?? unknown],
    [t('intake.software'), identity?.software ?? unknown],
    [t('intake.hostname'), identity?.hostname ?? unknown],
    ...(facts?.vtp ? [[t('intake.vtp'), sayVtp(t, facts.vtp)] satisfies [string, string]] : []),
    [t('intake.vlans'), facts?.vlans.join(', ') || t('intake.vlans.none')],
  ]
  if (facts && facts.hasConfig !== null)
    rows.push([t('intake.config'), t(facts.hasConfig ? 'intake.config.yes' : 'intake.config.no')])
  if (facts && facts.passwords.length > 0) rows.push([t('intake.passwords'), facts.passwords.join(', ')])
  return (
    <dl className={classes.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

const sayVtp = (t: Say, { mode, domain, revision }: VtpFacts): string =>
  t('intake.vtp.value', {
    mode: mode ?? '?',
    domain: domain ?? t('intake.vtp.noDomain'),
    revision: revision ?? '?',
  })

function VtpWarning({ vtp }: { readonly vtp: VtpFacts }) {
  const t = useText()
  const { isThreat, revision, othersRevision } = vtp
  if (!isThreat) return null
  const isHigher = othersRevision !== null && (revision ?? 0) > othersRevision
  return (
    <Alert color="orange" p="xs" mb="xs">
      {isHigher ? t('intake.vtp.higher', { revision, others: othersRevision }) : t('intake.vtp.threat')}
    </Alert>
  )
}

function Past({ card }: CardProps) {
  const t = useText()
  const language = usePreferences((state) => state.language)
  const { resumes, taken } = card
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'short', timeStyle: 'short' })
  if (resumes)
    return (
      <Alert color="orange" p="xs" mb="xs">
        {t('intake.resumes', { step: stepWord(t, resumes) })}
      </Alert>
    )
  return taken ? (
    <Text size="sm" c="dimmed">
      {t('intake.takenBefore', {
        when: date.format(new Date(taken.at)),
        outcome: t(`intake.outcome.${taken.outcome}`),
      })}
    </Text>
  ) : null
}

const steps = [
  ...(['vtp', 'passwords', 'startup', 'vlans', 'copies', 'clear', 'save', 'restart', 'verify'] as const),
]
const stepWord = (t: Say, name: string): string => {
  const known = steps.find((step) => step === name)
  return known ? t(`intake.step.${known}`) : name
}

function Wishes({ card }: CardProps) {
  const t = useText()
  const act = useAct()
  const habits = useHabits()
  const switches = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'switches' } }))
  const [name, setName] = useState<string | null>(card.match?.switch ?? null)
  const [isPushed, setPushed] = useState(false)
  const { facts, identity, number } = card
  const serial = identity?.serial ?? identity?.mac ?? null
  const canWipe = facts?.canWipe === true
  const wipe = habits.wipe && canWipe
  const planned = (switches.data ?? []).map((row) => String(row.name))
  const begin = async () => {
    if (serial === null) return
    const wishes = {
      harmless: habits.harmless && facts?.vtp?.isThreat === true,
      backup: habits.backup,
      wipe,
      switch: name,
      push: isPushed && name !== null,
    }
    if ((wipe || wishes.push) && !(await isSure(t, card, serial, wishes))) return
    await act(() => client.intake.takeIn({ card: card.id, wishes, confirm: serial }))
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void begin()
      }}
    >
      <div className={classes.wishes}>
        {facts?.vtp?.isThreat && !wipe ? (
          <Checkbox
            size="xs"
            label={t('intake.wish.harmless')}
            checked={habits.harmless}
            onChange={(event) => useHabits.setState({ harmless: event.currentTarget.checked })}
          />
        ) : null}
        <Checkbox
          size="xs"
          label={t('intake.wish.backup')}
          checked={habits.backup}
          onChange={(event) => useHabits.setState({ backup: event.currentTarget.checked })}
        />
        <Checkbox
          size="xs"
          label={canWipe ? t('intake.wish.wipe') : t('intake.wish.cannotWipe')}
          checked={wipe}
          disabled={!canWipe}
          onChange={(event) => useHabits.setState({ wipe: event.currentTarget.checked })}
        />
        {planned.length > 0 ? (
          <Group gap="xs" align="end" wrap="nowrap">
            <Select
              size="xs"
              label={t('intake.wish.switch')}
              placeholder={t('intake.wish.switch.none')}
              clearable
              clearButtonProps={{ 'aria-label': t('intake.wish.switch.none') }}
              data={planned}
              value={name}
              onChange={setName}
            />
            <Checkbox
              size="xs"
              mb={6}
              label={t('intake.wish.push')}
              checked={isPushed && name !== null}
              disabled={name === null}
              onChange={(event) => setPushed(event.currentTarget.checked)}
            />
          </Group>
        ) : null}
      </div>
      <Button
        type="submit"
        fullWidth
        size="md"
        mt="xs"
        color={wipe ? 'red.8' : 'cable'}
        disabled={serial === null}
        aria-label={`${t(wipe ? 'intake.do.wipe' : 'intake.do')} ${t('intake.card', { number })}`}
      >
        {t(wipe ? 'intake.do.wipe' : 'intake.do')}
      </Button>
    </form>
  )
}

interface Sure {
  readonly wipe: boolean
  readonly switch: string | null
}

/** The device is named by what stands on its label. */
function isSure(
  t: Say,
  { identity, number }: IntakeCard,
  serial: string,
  { wipe, switch: name }: Sure,
): Promise<boolean> {
  return confirm({
    title: wipe ? t('intake.confirm.title') : t('intake.do'),
    text: t('intake.confirm.text', { number }),
    names: [
      t('intake.confirm.name', { model: identity?.model ?? t('intake.unknown'), serial }),
      ...(name ? [t('intake.confirm.becomes', { name })] : []),
    ],
    action: wipe ? t('intake.confirm.action', { serial }) : t('intake.do'),
    isDestructive: true,
  })
}
