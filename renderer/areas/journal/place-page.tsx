/** Everything about one place on one page: its way, what was noted, ticked, edited, sent and read, and the photos. */
import { Button, Group, Loader, SegmentedControl } from '@mantine/core'
import { IconInfoCircle, IconMapPinOff, IconPencilPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useParams } from 'wouter'
import type { PlaceView } from '../../../shared/contract/journal.ts'
import type { LinkedObject, ObjectRef } from '../../../shared/journal/log-record.ts'
import type { PlaceEvent } from '../../../shared/journal/place-event.ts'
import { RequireSite } from '../../frame/require-site.tsx'
import { useText } from '../../i18n.ts'
import { ServicesHere } from '../../inspector/services-here.tsx'
import { Traces } from '../../inspector/traces.tsx'
import { isObjectKind, objectLabels } from '../../journal/object-words.ts'
import { PhotoView } from '../../journal/photo-view.tsx'
import { rpc } from '../../rpc.ts'
import { useInspector } from '../../state/inspector.ts'
import { useQuickEntry } from '../../state/quick-entry.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Page } from '../../ui/page.tsx'
import style from './journal.module.css'
import { PlaceEvents } from './place-events.tsx'

export default function PlacePage() {
  const { kind = '', id = '' } = useParams()
  return <RequireSite>{isObjectKind(kind) ? <Place place={{ kind, id: Number(id) }} /> : null}</RequireSite>
}

function Place({ place }: { readonly place: ObjectRef }) {
  const t = useText()
  const view = useQuery(rpc.journal.place.queryOptions({ input: place }))
  if (view.error) throw view.error
  if (!view.data) return <Loader aria-label={t('loading')} />
  const { name, detail } = view.data
  if (name === null)
    return (
      <EmptyState icon={IconMapPinOff} title={t('journal.place.gone')} text={t('journal.place.gone.text')} />
    )
  return (
    <Page
      title={`${t(objectLabels[place.kind])} ${name}`}
      about={detail}
      actions={<PlaceActions place={{ ...place, name }} view={view.data} />}
      fills
    >
      <div className={style.place}>
        <EventColumn events={view.data.events} />
        <SideColumn place={place} view={view.data} />
      </div>
    </Page>
  )
}

function PlaceActions({ place, view }: { readonly place: LinkedObject; readonly view: PlaceView }) {
  const t = useText()
  const open = useQuickEntry((state) => state.open)
  const inspect = useInspector((state) => state.inspect)
  const { point } = view
  return (
    <Group gap="xs">
      <Button size="xs" leftSection={<IconPencilPlus size={16} aria-hidden />} onClick={() => open([place])}>
        {t('journal.quick.note')}
      </Button>
      {point ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconInfoCircle size={16} aria-hidden />}
          onClick={() => inspect(point)}
        >
          {t('journal.place.inspect')}
        </Button>
      ) : null}
    </Group>
  )
}

const groups = ['all', 'noted', 'checklist', 'plan', 'switch'] as const
type EventGroup = (typeof groups)[number]

const groupOf: Readonly<Record<PlaceEvent['kind'], EventGroup>> = {
  entry: 'noted',
  tick: 'checklist',
  field: 'checklist',
  edit: 'plan',
  undo: 'plan',
  redo: 'plan',
  push: 'switch',
  reading: 'switch',
  evidence: 'switch',
  finding: 'switch',
}

function EventColumn({ events }: { readonly events: readonly PlaceEvent[] }) {
  const t = useText()
  const [group, setGroup] = useState<EventGroup>('all')
  const countOf = (one: EventGroup) =>
    events.filter(({ kind }) => one === 'all' || groupOf[kind] === one).length
  return (
    <div className={style.events}>
      <SegmentedControl
        size="xs"
        mb="xs"
        w="fit-content"
        maw="100%"
        aria-label={t('journal.show')}
        data={groups.map((value) => ({ value, label: `${t(`journal.place.${value}`)} ${countOf(value)}` }))}
        value={group}
        onChange={(value) => setGroup(value as EventGroup)}
      />
      <PlaceEvents events={events.filter(({ kind }) => group === 'all' || groupOf[kind] === group)} />
    </div>
  )
}

function SideColumn({ place, view }: { readonly place: ObjectRef; readonly view: PlaceView }) {
  const t = useText()
  const { point, events } = view
  const photos = photosOf(events)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and has to by keyboard too
    <section className={style.side} tabIndex={0} aria-label={t('journal.place.side')}>
      <ServicesHere here={place}>
        {(list) => (
          <>
            <h2 className={style.sideTitle}>{t('checks.here')}</h2>
            {list}
          </>
        )}
      </ServicesHere>
      {point ? <TraceOf point={point} /> : null}
      {photos.length > 0 ? (
        <>
          <h2 className={style.sideTitle}>{t('journal.place.photos')}</h2>
          <Group gap="xs">
            {photos.map(({ hash, about }) => (
              <PhotoView key={hash} hash={hash} about={about} />
            ))}
          </Group>
        </>
      ) : null}
    </section>
  )
}

function TraceOf({ point }: { readonly point: NonNullable<PlaceView['point']> }) {
  const t = useText()
  const traces = useQuery(rpc.plan.trace.queryOptions({ input: point }))
  if (traces.error) throw traces.error
  return traces.data ? (
    <>
      <h2 className={style.sideTitle}>{t('inspector.trace', { count: traces.data.length })}</h2>
      <Traces traces={traces.data} current={point} />
    </>
  ) : null
}

function photosOf(
  events: readonly PlaceEvent[],
): readonly { readonly hash: string; readonly about: string }[] {
  const all = events.flatMap((event) => {
    if (event.kind === 'tick') return event.photo ? [{ hash: event.photo, about: event.subject.name }] : []
    return event.kind === 'entry'
      ? event.entry.photos.map((hash) => ({ hash, about: event.entry.text.slice(0, 120) }))
      : []
  })
  return [...new Map(all.map((photo) => [photo.hash, photo])).values()]
}
