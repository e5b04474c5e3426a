/** The walk: rooms with how far they are, and the items of the chosen one under the thumb. */
import { Anchor, Button, Checkbox, Group, SegmentedControl, Select } from '@mantine/core'
import { IconPlus, IconPrinter, IconRoute } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useSearch } from 'wouter'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { type ChecklistStep, isChecklistStep } from '../../../shared/checklist/steps.ts'
import type { ChecklistOverview } from '../../../shared/contract/checklist.ts'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { roomPath } from '../rooms/room-path.ts'
import { AddCable } from './add-cable.tsx'
import { AskedBar } from './asked-bar.tsx'
import { askedItems } from './asked-items.ts'
import style from './checklist.module.css'
import { ItemList } from './item-list.tsx'
import { stepText } from './item-words.ts'
import { type ChosenRoom, RoomList } from './room-list.tsx'

type Shown = 'open' | 'faults' | 'all'

const isShown: Readonly<Record<Shown, (item: CheckedItem) => boolean>> = {
  open: ({ state }) => state !== 'done',
  faults: ({ state }) => state === 'fault' || state === 'contradiction',
  all: () => true,
}

/** The same on paper. */
function printHref(room: ChosenRoom, step: ChecklistStep | null): string {
  const asked = new URLSearchParams({ kind: 'checklist' })
  if (room !== 'all' && room.name !== null) asked.set('room', room.name)
  if (step !== null) asked.set('step', step)
  return `/print?${asked}`
}

export function Walk({ overview }: { readonly overview: ChecklistOverview }) {
  const t = useText()
  const search = useSearch()
  const asked = useMemo(() => askedItems(search), [search])
  // A runbook opens the list at the step it is about.
  const askedStep = new URLSearchParams(search).get('step') ?? ''
  const [room, setRoom] = useState<ChosenRoom>('all')
  const [step, setStep] = useState<ChecklistStep | null>(isChecklistStep(askedStep) ? askedStep : null)
  const [isMine, setMine] = useState(false)
  const [isAdding, setAdding] = useState(false)
  const [shown, setShown] = useState<Shown>('open')
  const person = useTickingPerson((state) => state.name).trim()
  const list = useQuery(
    rpc.checklist.list.queryOptions({
      input: {
        ...(room === 'all' ? {} : { room: room.name }),
        ...(step ? { step } : {}),
        ...(isMine && person !== '' ? { person } : {}),
      },
      placeholderData: (previous) => previous,
    }),
  )
  if (list.error) throw list.error
  // Taking down belongs to the last day: it is shown only where it is asked for.
  const items = useMemo(
    () =>
      list.data?.filter(
        (item) =>
          (asked === null || asked(item)) &&
          isShown[shown](item) &&
          (step !== null || item.step !== 'teardown'),
      ),
    [list.data, shown, step, asked],
  )
  return (
    <div className={style.walk}>
      <RoomList rooms={overview.rooms} chosen={room} onChoose={setRoom} />
      <div className={style.work}>
        <Group gap="xs" mb="xs">
          <Select
            aria-label={t('checklist.step')}
            placeholder={t('checklist.step.all')}
            data={overview.steps.map(({ step: value, done, total }) => ({
              value,
              label: `${stepText(t, value)} (${done}/${total})`,
            }))}
            value={step}
            onChange={(value) => setStep(value as ChecklistStep | null)}
            clearable
            flex={1}
            miw={220}
            maw={{ sm: 260 }}
          />
          <SegmentedControl
            aria-label={t('checklist.show')}
            value={shown}
            onChange={(value) => setShown(value as Shown)}
            data={[
              { value: 'open', label: t('checklist.show.open') },
              { value: 'faults', label: t('checklist.show.faults') },
              { value: 'all', label: t('checklist.show.all') },
            ]}
          />
          {overview.assignments.length > 0 ? (
            <Checkbox
              label={t('checklist.mine')}
              checked={isMine && person !== ''}
              disabled={person === ''}
              onChange={(event) => setMine(event.currentTarget.checked)}
            />
          ) : null}
          <Button
            variant="default"
            leftSection={<IconPlus size={18} aria-hidden />}
            disabled={person === ''}
            title={person === '' ? t('checklist.who.missing') : undefined}
            onClick={() => setAdding(true)}
          >
            {t('checklist.cable')}
          </Button>
          <Button
            component={Link}
            href="/walk-test"
            variant="default"
            leftSection={<IconRoute size={18} aria-hidden />}
          >
            {t('walk.title')}
          </Button>
          <Button
            component={Link}
            href={printHref(room, step)}
            variant="default"
            leftSection={<IconPrinter size={18} aria-hidden />}
            visibleFrom="sm"
          >
            {t('print.title')}
          </Button>
        </Group>
        {room !== 'all' && room.name !== null ? (
          <Anchor component={Link} href={roomPath(room.name)} size="sm" mb="xs" display="inline-block">
            {t('room.open')}
          </Anchor>
        ) : null}
        {asked && items ? <AskedBar count={items.length} /> : null}
        {isAdding ? <AddCable onClose={() => setAdding(false)} /> : null}
        {items ? <ItemList items={items} isFinished={shown === 'open'} withRoom={room === 'all'} /> : null}
      </div>
    </div>
  )
}
