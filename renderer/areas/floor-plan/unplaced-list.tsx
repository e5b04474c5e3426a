/** What stands on no plan yet: dragged onto the map, or put down click by click, one after the other. */
import { Button, Checkbox, Group, Select, Text, TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type DragEvent, useMemo, useRef, useState } from 'react'
import type { FloorPlanRow } from '../../../shared/contract/floor-plan.ts'
import type { FloorLayout, UnplacedThing } from '../../../shared/floor-plan/layout.ts'
import { placedKind } from '../../../shared/model/floor-plan.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import { useText } from '../../i18n.ts'
import { foldText } from '../../ui/fold-text.ts'
import style from './floor-plan.module.css'
import { DRAGGED } from './plan-tools.ts'
import { Proposals } from './proposals.tsx'
import type { Tools } from './use-tool.ts'

interface Props {
  readonly plan: FloorPlanRow
  readonly layout: FloorLayout
  readonly tools: Tools
}

const keyOf = ({ kind, id }: UnplacedThing): string => `${kind}:${id}`

export function UnplacedList({ plan, layout, tools }: Props) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const [kind, setKind] = useState<string | null>(() =>
    layout.unplaced.some((thing) => thing.kind === 'stand') ? 'stand' : null,
  )
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set())
  const scroller = useRef<HTMLDivElement>(null)
  const sorted = useMemo(
    () => layout.unplaced.toSorted((a, b) => compareNaturally(a.name, b.name)),
    [layout.unplaced],
  )
  const things = useMemo(() => {
    const wanted = foldText(filter)
    return sorted.filter(
      (thing) => (kind === null || thing.kind === kind) && foldText(thing.name).includes(wanted),
    )
  }, [sorted, filter, kind])
  const virtual = useVirtualizer({
    count: things.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 8,
  })
  const chosen = things.filter((thing) => picked.has(keyOf(thing)))
  const toggle = (thing: UnplacedThing) =>
    setPicked((before) => {
      const next = new Set(before)
      if (!next.delete(keyOf(thing))) next.add(keyOf(thing))
      return next
    })
  const drag = (event: DragEvent, thing: UnplacedThing) => {
    const all = picked.has(keyOf(thing)) ? chosen : [thing]
    event.dataTransfer.setData(DRAGGED, JSON.stringify(all))
    event.dataTransfer.effectAllowed = 'move'
  }
  const put = () => {
    tools.placeNext(chosen.length > 0 ? chosen : things)
    setPicked(new Set())
  }
  return (
    <>
      <Proposals plan={plan} />
      <Group gap={6} mb={6} wrap="nowrap">
        <Select
          size="xs"
          aria-label={t('floorPlan.kind')}
          data={placedKind.options.map((value) => ({ value, label: t(`floorPlan.kind.${value}`) }))}
          value={kind}
          onChange={setKind}
          placeholder={t('floorPlan.kind.all')}
          clearable
        />
        <TextInput
          size="xs"
          aria-label={t('floorPlan.filter')}
          placeholder={t('floorPlan.filter')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
      </Group>
      <Button size="compact-sm" mb={6} disabled={things.length === 0} onClick={put}>
        {t('floorPlan.putDown', { count: chosen.length || things.length })}
      </Button>
      {things.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t(
            layout.unplaced.length === 0 && layout.placements.length === 0
              ? 'floorPlan.nothingToPlace'
              : 'floorPlan.allPlaced',
          )}
        </Text>
      ) : null}
      <div ref={scroller} className={style.list}>
        <ul className={style.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const thing = things[item.index]
            if (!thing) return null
            return (
              <li
                key={keyOf(thing)}
                className={style.row}
                style={{ transform: `translateY(${item.start}px)` }}
                draggable
                onDragStart={(event) => drag(event, thing)}
              >
                <Checkbox
                  size="xs"
                  label={thing.name}
                  checked={picked.has(keyOf(thing))}
                  onChange={() => toggle(thing)}
                />
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
