/** A technical room at /rooms/:room: its panels and switches as they look, with the cords between them. */
import { Anchor, Checkbox, Group, NativeSelect, Text } from '@mantine/core'
import { IconDoor } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useMemo, useState } from 'react'
import { Link, useLocation, useParams } from 'wouter'
import {
  type CordFilter,
  filterCords,
  isToDo,
  noFilter,
  vlansIn,
} from '../../../shared/technical-room/cord-filter.ts'
import type { RoomPicture } from '../../../shared/technical-room/room-picture.ts'
import { NotFound } from '../../frame/not-found.tsx'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { rpc } from '../../rpc.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import { LivePortsContext } from '../switches/live-ports.ts'
import { LiveAge } from '../verify/live-age.tsx'
import { useLiveStates } from '../verify/use-live-states.ts'
import { CordLegend } from './cord-legend.tsx'
import { RoomDrawing } from './room-drawing.tsx'
import { layoutRoom } from './room-layout.ts'
import { roomPath } from './room-path.ts'

export default function RoomPage() {
  return (
    <RequireSite>
      <Room />
    </RequireSite>
  )
}

function Room() {
  const { room = '' } = useParams<{ room: string }>()
  const name = decodeURIComponent(room)
  const picture = useQuery(rpc.room.picture.queryOptions({ input: { room: name } }))
  if (picture.error) throw picture.error
  if (picture.data === undefined) return null
  return picture.data ? <Drawn key={picture.data.id} room={picture.data} /> : <NotFound />
}

function Drawn({ room }: { readonly room: RoomPicture }) {
  const t = useText()
  const [filter, setFilter] = useState<CordFilter>(noFilter)
  const shown = useMemo(() => ({ ...room, cords: filterCords(room, filter) }), [room, filter])
  const layout = useMemo(() => layoutRoom(shown), [shown])
  const toDo = room.cords.filter(isToDo).length
  const [isLive, setLive] = useState(false)
  const live = useLiveStates(isLive)
  return (
    <Page title={t('room.title', { name: room.name })} actions={<RoomChooser room={room} />}>
      {room.panels.length + room.switches.length === 0 ? (
        <EmptyState icon={IconDoor} title={t('room.empty')} text={t('room.empty.text')} />
      ) : (
        <>
          <Group gap="sm" mb="xs" align="flex-end">
            <Filters room={room} filter={filter} onChange={setFilter} />
            <Text size="sm" role="status">
              {t('room.count', { count: shown.cords.length, toDo })}
            </Text>
            <Anchor component={Link} href="/checklist" size="sm">
              {t('checklist.open')}
            </Anchor>
            <Checkbox
              size="xs"
              label={t('switches.byLive')}
              checked={isLive}
              onChange={(event) => setLive(event.currentTarget.checked)}
            />
            {isLive ? <LiveAge live={live} /> : null}
          </Group>
          <CordLegend />
          <LivePortsContext value={live?.interfaces ?? null}>
            <RoomDrawing name={room.name} layout={layout} live={live} />
          </LivePortsContext>
        </>
      )}
    </Page>
  )
}

/** To the next room without going back. */
function RoomChooser({ room }: { readonly room: RoomPicture }) {
  const t = useText()
  const [, navigate] = useLocation()
  const rooms = useQuery(rpc.plan.rows.queryOptions({ input: { kind: 'rooms' } }))
  const isFilled = (value: unknown) => Array.isArray(value) && value.length > 0
  const others = rooms.data?.filter(
    (row) => row.id === room.id || isFilled(row.panels) || isFilled(row.switches),
  )
  return (
    <NativeSelect
      size="xs"
      aria-label={t('column.room')}
      value={room.name}
      onChange={(event) => navigate(roomPath(event.currentTarget.value))}
      data={others?.map((row) => String(row.name)) ?? [room.name]}
    />
  )
}

interface FiltersProps {
  readonly room: RoomPicture
  readonly filter: CordFilter
  readonly onChange: (filter: CordFilter) => void
}

function Filters({ room, filter, onChange }: FiltersProps) {
  const t = useText()
  const numberOf = (text: string) => (text === '' ? null : Number(text))
  return (
    <>
      <NativeSelect
        size="xs"
        aria-label={t('column.switch')}
        value={filter.switchId ?? ''}
        onChange={(event) => onChange({ ...filter, switchId: numberOf(event.currentTarget.value) })}
        data={[
          { value: '', label: t('room.allSwitches') },
          ...room.switches.map(({ id, name }) => ({ value: String(id), label: name })),
        ]}
      />
      <NativeSelect
        size="xs"
        aria-label={t('column.vlan')}
        value={filter.vlan ?? ''}
        onChange={(event) => onChange({ ...filter, vlan: numberOf(event.currentTarget.value) })}
        data={[
          { value: '', label: t('room.allVlans') },
          ...vlansIn(room).map((vid) => ({ value: String(vid), label: `VLAN ${vid}` })),
        ]}
      />
      <Checkbox
        label={t('room.onlyToDo')}
        checked={filter.onlyToDo}
        onChange={(event) => onChange({ ...filter, onlyToDo: event.currentTarget.checked })}
      />
    </>
  )
}
