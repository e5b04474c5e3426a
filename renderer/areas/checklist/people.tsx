/** Who does what: a person has a step or all, in a room or everywhere. Each has a list of their own, on screen and paper. */
import { ActionIcon, Autocomplete, Button, Group, Select, Table, Text, Tooltip } from '@mantine/core'
import { IconPlus, IconPrinter, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { Link } from 'wouter'
import { type ChecklistStep, checklistSteps } from '../../../shared/checklist/steps.ts'
import type { ChecklistOverview } from '../../../shared/contract/checklist.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import type { AssignmentRow } from '../../../shared/plan/rows/assignment-rows.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useAct } from '../../ui/act.ts'
import style from './checklist.module.css'
import { stepText } from './item-words.ts'

export function People({ overview }: { readonly overview: ChecklistOverview }) {
  const t = useText()
  return (
    <div className={style.people}>
      <GiveWork people={overview.people} />
      {overview.assignments.length === 0 ? (
        <Text c="dimmed" mt="md">
          {t('checklist.people.none')}
        </Text>
      ) : (
        <Table mt="md" aria-label={t('checklist.people')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('checklist.people.person')}</Table.Th>
              <Table.Th>{t('checklist.step')}</Table.Th>
              <Table.Th>{t('checklist.column.room')}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {overview.assignments.map((one) => (
              <Given key={one.id} one={one} />
            ))}
          </Table.Tbody>
        </Table>
      )}
    </div>
  )
}

function GiveWork({ people }: { readonly people: readonly string[] }) {
  const t = useText()
  const act = useAct()
  const rooms = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'rooms' } }))
  const names = [...new Set((rooms.data ?? []).map(({ name }) => String(name)))].sort(compareNaturally)
  const [person, setPerson] = useState('')
  const [step, setStep] = useState<ChecklistStep | null>(null)
  const [room, setRoom] = useState<string | null>(null)
  const give = async (event: FormEvent) => {
    event.preventDefault()
    if (person.trim() === '') return
    await act(() => client.checklist.assign({ person: person.trim(), step, room }))
  }
  return (
    <form onSubmit={(event) => void give(event)}>
      <Group gap="xs" align="end">
        <Autocomplete
          label={t('checklist.people.person')}
          data={[...people]}
          value={person}
          onChange={setPerson}
          maxLength={120}
          required
        />
        <Select
          label={t('checklist.step')}
          placeholder={t('checklist.step.all')}
          data={checklistSteps.map((value) => ({ value, label: stepText(t, value) }))}
          value={step}
          onChange={(value) => setStep(value as ChecklistStep | null)}
          clearable
        />
        <Select
          label={t('checklist.column.room')}
          placeholder={t('checklist.room.all')}
          data={names}
          value={room}
          onChange={setRoom}
          searchable
          clearable
          limit={200}
        />
        <Button
          type="submit"
          disabled={person.trim() === ''}
          leftSection={<IconPlus size={18} aria-hidden />}
        >
          {t('checklist.people.give')}
        </Button>
      </Group>
    </form>
  )
}

function Given({ one }: { readonly one: AssignmentRow }) {
  const t = useText()
  const act = useAct()
  const { person, step, room } = one
  const take = t('checklist.people.take', { person })
  const print = t('checklist.people.print', { person })
  return (
    <Table.Tr>
      <Table.Td>{person}</Table.Td>
      <Table.Td>{step === null ? t('checklist.step.all') : stepText(t, step)}</Table.Td>
      <Table.Td>{room ?? t('checklist.room.all')}</Table.Td>
      <Table.Td>
        <Group gap={4} justify="end" wrap="nowrap">
          <Tooltip label={print}>
            <ActionIcon
              component={Link}
              href={`/print?${new URLSearchParams({ kind: 'checklist', person })}`}
              variant="default"
              size="lg"
              aria-label={print}
            >
              <IconPrinter size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={take}>
            <ActionIcon
              variant="default"
              size="lg"
              aria-label={take}
              onClick={() => void act(() => client.checklist.unassign({ person, step, room }))}
            >
              <IconX size={18} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}
