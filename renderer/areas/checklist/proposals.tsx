/** Cables that people found with other laptops: taken into the plan or not, by whoever writes it; elsewhere, what became of them. */
import { Badge, Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconPlugConnected } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChecklistOverview } from '../../../shared/contract/checklist.ts'
import type { TextKey } from '../../../shared/i18n/catalogue/index.ts'
import type { Proposal } from '../../../shared/proposal/proposal.ts'
import { type Text as Say, useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useOtherWriter } from '../../state/site.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { metresText } from '../../ui/metres.ts'
import style from './checklist.module.css'
import { shortTime } from './item-words.ts'

type Props = Pick<ChecklistOverview, 'proposals'>

export function Proposals({ proposals }: Props) {
  const t = useText()
  const canAnswer = useOtherWriter() === null
  return (
    <Stack gap="sm" className={style.scroll} p={4}>
      {proposals.length === 0 ? (
        <EmptyState
          icon={IconPlugConnected}
          title={t('checklist.proposals.none')}
          text={t('checklist.proposals.none.text')}
        />
      ) : null}
      {proposals.map((proposal) => (
        <Proposed key={proposal.id} proposal={proposal} canAnswer={canAnswer} />
      ))}
    </Stack>
  )
}

function factsOf(t: Say, { kind, colour, length }: Proposal['cable']): string {
  const facts = [kind && t(`checklist.cable.${kind}` satisfies TextKey), colour, length && metresText(length)]
  return facts.filter((fact) => fact).join(' · ')
}

function Proposed({ proposal, canAnswer }: { readonly proposal: Proposal; readonly canAnswer: boolean }) {
  const t = useText()
  const { cable, who, station, at, state } = proposal
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" gap="xs">
        <Title order={2} fz="1rem">
          {cable.from} → {cable.to}
        </Title>
        <Badge
          color={state === 'accepted' ? 'green.9' : state === 'declined' ? 'gray.7' : 'blue.8'}
          tt="none"
        >
          {t(`checklist.proposals.${state}`)}
        </Badge>
      </Group>
      <Text size="sm">{factsOf(t, cable)}</Text>
      <Text size="sm">{t('checklist.proposals.by', { who, station, at: shortTime(at) })}</Text>
      <Answered proposal={proposal} />
      {state === 'open' && canAnswer ? <Answering proposal={proposal} /> : null}
    </Paper>
  )
}

function Answered({ proposal: { answer } }: { readonly proposal: Proposal }) {
  const t = useText()
  if (!answer) return null
  const said = { who: answer.who, at: shortTime(answer.at) }
  return (
    <Text size="sm">
      {answer.number === null
        ? t('checklist.proposals.declinedBy', said)
        : t('checklist.proposals.acceptedBy', { ...said, number: answer.number })}
      {answer.note ? ` – ${answer.note}` : ''}
    </Text>
  )
}

function Answering({ proposal }: { readonly proposal: Proposal }) {
  const t = useText()
  const act = useAct()
  const [note, setNote] = useState('')
  const withName = (answer: (by: string) => Promise<unknown>) => {
    const by = useTickingPerson.getState().name.trim()
    if (by === '') return notifications.show({ color: 'orange', message: t('checklist.who.missing') })
    return void act(() => answer(by))
  }
  const accept = () =>
    withName(async (by) => {
      const { number } = await client.checklist.accept({ proposal: proposal.id, by })
      notifications.show({ message: t('checklist.cable.added', { number }) })
    })
  const decline = () =>
    withName((by) =>
      client.checklist.decline({ proposal: proposal.id, by, ...(note.trim() ? { note: note.trim() } : {}) }),
    )
  return (
    <Group mt="xs" gap="xs" align="end">
      <Button size="xs" onClick={accept}>
        {t('checklist.proposals.accept')}
      </Button>
      <TextInput
        size="xs"
        flex={1}
        maw={320}
        miw={140}
        aria-label={t('checklist.proposals.why')}
        placeholder={t('checklist.proposals.why')}
        value={note}
        maxLength={2000}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" onClick={decline}>
        {t('checklist.proposals.decline')}
      </Button>
    </Group>
  )
}
