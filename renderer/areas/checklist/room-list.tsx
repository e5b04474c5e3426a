/** The rooms of the walk, each with how far it is; a list beside the items, a drop-down on a phone. */
import { NativeSelect } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import type { RoomProgress } from '../../../shared/contract/checklist.ts'
import { type Text, useText } from '../../i18n.ts'
import style from './checklist.module.css'

export type ChosenRoom = 'all' | { readonly name: string | null }

interface Props {
  readonly rooms: readonly RoomProgress[]
  readonly chosen: ChosenRoom
  readonly onChoose: (room: ChosenRoom) => void
}

const nameOf = (t: Text, room: string | null): string => room ?? t('checklist.room.none')

function sumOf(rooms: readonly RoomProgress[], t: Text): RoomProgress {
  const sum = (key: 'done' | 'total' | 'faults') => rooms.reduce((all, room) => all + room[key], 0)
  return { room: t('checklist.room.all'), done: sum('done'), total: sum('total'), faults: sum('faults') }
}

export function RoomList({ rooms, chosen, onChoose }: Props) {
  const t = useText()
  const all = sumOf(rooms, t)
  const index = chosen === 'all' ? -1 : rooms.findIndex(({ room }) => room === chosen.name)
  const choose = (at: number) => onChoose(at < 0 ? 'all' : { name: rooms[at]?.room ?? null })
  return (
    <>
      <nav className={style.rooms} aria-label={t('checklist.rooms')}>
        {[all, ...rooms].map((room, at) => (
          <button
            key={at === 0 ? 'all' : (room.room ?? '')}
            type="button"
            className={style.room}
            aria-pressed={at - 1 === index}
            onClick={() => choose(at - 1)}
          >
            <span className={style.roomName}>{nameOf(t, room.room)}</span>
            <span className={style.roomCount}>
              {room.faults > 0 ? (
                <IconAlertTriangle size={14} aria-label={t('checklist.faults', { count: room.faults })} />
              ) : null}
              {room.done}/{room.total}
            </span>
            <span className={style.bar} aria-hidden>
              <span style={{ width: `${(room.done / Math.max(1, room.total)) * 100}%` }} />
            </span>
          </button>
        ))}
      </nav>
      <NativeSelect
        className={style.roomSelect}
        aria-label={t('checklist.rooms')}
        value={index}
        onChange={(event) => choose(Number(event.currentTarget.value))}
        data={[all, ...rooms].map((room, at) => ({
          value: String(at - 1),
          label: t('checklist.room.progress', { ...room, room: nameOf(t, room.room) }),
        }))}
      />
    </>
  )
}
