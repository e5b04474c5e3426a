/** Who walks, over which room, in which order, and what is heard of it. */
import { Button, Checkbox, Group, Select } from '@mantine/core'
import { IconPlayerPlay, IconPlayerStop } from '@tabler/icons-react'
import { useState } from 'react'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { useText } from '../../i18n.ts'
import { client } from '../../rpc.ts'
import { useTickingPerson } from '../../state/ticking-person.ts'
import { useAct } from '../../ui/act.ts'
import { hasVoice } from '../../ui/aloud.ts'
import { useWalkHabits } from './walk-habits.ts'
import style from './walk-test.module.css'

export function WalkSettings({ view }: { readonly view: WalkView }) {
  const t = useText()
  const act = useAct()
  const person = useTickingPerson((state) => state.name).trim()
  const { inOrder, sound, voice } = useWalkHabits()
  const [room, setRoom] = useState<string | null>(view.walk?.room ?? null)
  const isWalking = view.walk !== null
  const begin = (more: { readonly room?: string | null; readonly inOrder?: boolean } = {}) =>
    act(() => client.walk.begin({ by: person, room, inOrder, ...more }))
  const chooseRoom = (next: string | null) => {
    setRoom(next)
    if (isWalking) void begin({ room: next })
  }
  const chooseOrder = (next: boolean) => {
    useWalkHabits.setState({ inOrder: next })
    if (isWalking) void begin({ inOrder: next })
  }
  return (
    <Group gap="md" className={style.settings} data-walking={isWalking || undefined}>
      {isWalking ? (
        <Button
          variant="default"
          leftSection={<IconPlayerStop size={18} aria-hidden />}
          onClick={() => void act(() => client.walk.end())}
        >
          {t('walk.stop')}
        </Button>
      ) : (
        <Button
          leftSection={<IconPlayerPlay size={18} aria-hidden />}
          disabled={person === ''}
          title={person === '' ? t('checklist.who.missing') : undefined}
          onClick={() => void begin()}
        >
          {t('walk.start')}
        </Button>
      )}
      <Select
        aria-label={t('walk.room')}
        placeholder={t('checklist.room.all')}
        data={[...view.rooms]}
        value={room}
        onChange={chooseRoom}
        clearable
        w={200}
      />
      {view.sockets.length > 1 ? (
        <Select
          aria-label={t('walk.socket')}
          data={view.sockets.map(({ name }) => name)}
          value={view.own?.name ?? null}
          onChange={(name) => void act(() => client.walk.chooseSocket({ name }))}
          w={150}
        />
      ) : null}
      <Checkbox
        label={t('walk.inOrder')}
        checked={inOrder}
        onChange={(event) => chooseOrder(event.currentTarget.checked)}
      />
      <Checkbox
        label={t('walk.sound')}
        checked={sound}
        onChange={(event) => useWalkHabits.setState({ sound: event.currentTarget.checked })}
      />
      {hasVoice() ? (
        <Checkbox
          label={t('walk.voice')}
          checked={voice}
          onChange={(event) => useWalkHabits.setState({ voice: event.currentTarget.checked })}
        />
      ) : null}
    </Group>
  )
}
