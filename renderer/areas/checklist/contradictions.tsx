/** Items of which one says done and another fault: both words side by side, until a person decides. */

import { Button, Group, Paper, Stack, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { IconUsers } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { lastTicks } from '../../../shared/checklist/item-state.ts'
import { itemTitle } from '../../../shared/checklist/item-title.ts'
import { useText } from '../../i18n.ts'
import { client, rpc } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import style from './checklist.module.css'
import { shortTime, stateText, stepText } from './item-words.ts'
import { Photo } from './photos.tsx'

export function Contradictions() {
  const t = useText()
  const list = useQuery(rpc.checklist.list.queryOptions({ input: { contradictions: true } }))
  if (list.error) throw list.error
  if (list.data?.length === 0)
    return (
      <EmptyState
        icon={IconUsers}
        title={t('checklist.noContradiction')}
        text={t('checklist.noContradiction.text')}
      />
    )
  return (
    <Stack gap="sm" className={style.scroll} p={4}>
      {list.data?.map((item) => (
        <Contradiction key={item.id} item={item} />
      ))}
    </Stack>
  )
}

function Contradiction({ item }: { readonly item: CheckedItem }) {
  const t = useText()
  const act = useAct()
  const settle = (keep: 'done' | 'fault') => {
    const by = useTickingPerson.getState().name.trim()
    if (by === '') return notifications.show({ color: 'orange', message: t('checklist.who.missing') })
    return act(() => client.checklist.settle({ item: item.id, keep, by }))
  }
  const said = lastTicks(item.ticks).filter(({ state }) => state !== 'todo')
  return (
    <Paper withBorder p="sm">
      <Title order={2} fz="1rem" mb={6}>
        {stepText(t, item.step)} {itemTitle(item)}
      </Title>
      {said.map((tick) => (
        <Text key={tick.id} size="sm">
          <b>{tick.by}</b> ({tick.station}, {shortTime(tick.at)}) : {stateText(t, tick.state)}
          {noteOf(item, tick.id)}
        </Text>
      ))}
      {photosOf(item).map((hash) => (
        <Photo key={hash} hash={hash} name={itemTitle(item)} />
      ))}
      <Group mt="xs" gap="xs">
        <Button size="xs" variant="default" onClick={() => void settle('done')}>
          {t('checklist.settle.done')}
        </Button>
        <Button size="xs" variant="default" onClick={() => void settle('fault')}>
          {t('checklist.settle.fault')}
        </Button>
      </Group>
    </Paper>
  )
}

const photosOf = ({ ticks }: CheckedItem): readonly string[] => [
  ...new Set(ticks.flatMap(({ photo }) => photo ?? [])),
]

function noteOf({ ticks }: CheckedItem, id: string): string {
  const note = ticks.find((tick) => tick.id === id)?.note
  return note ? ` – ${note}` : ''
}
