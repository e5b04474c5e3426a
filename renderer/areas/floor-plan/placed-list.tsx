/** What stands on the plan, as a list: the way to each thing for who uses no mouse; E takes one in hand on the map. */
import { TextInput } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useMemo, useRef, useState } from 'react'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import { compareNaturally } from '../../../shared/model/natural-order.ts'
import { useText } from '../../i18n.ts'
import { placementKey } from '../../plan/make-scene.ts'
import { foldText } from '../../ui/fold-text.ts'
import style from './floor-plan.module.css'

interface Props {
  readonly layout: FloorLayout
  readonly chosen: ReadonlySet<string>
  readonly onShow: (key: string) => void
  readonly onArrange: (key: string) => void
}

export function PlacedList({ layout, chosen, onShow, onArrange }: Props) {
  const t = useText()
  const [filter, setFilter] = useState('')
  const scroller = useRef<HTMLDivElement>(null)
  const sorted = useMemo(
    () => layout.placements.toSorted((a, b) => compareNaturally(a.name, b.name)),
    [layout.placements],
  )
  const things = useMemo(() => {
    const wanted = foldText(filter)
    return sorted.filter(({ name, about }) => foldText(`${name} ${about ?? ''}`).includes(wanted))
  }, [sorted, filter])
  const virtual = useVirtualizer({
    count: things.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 34,
    overscan: 8,
  })
  return (
    <>
      <TextInput
        size="xs"
        aria-label={t('floorPlan.filter')}
        placeholder={t('floorPlan.filter')}
        value={filter}
        onChange={(event) => setFilter(event.currentTarget.value)}
        mb={6}
      />
      <div ref={scroller} className={style.list}>
        <ul className={style.rows} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const thing = things[item.index]
            if (!thing) return null
            const key = placementKey(thing)
            return (
              <li key={key} style={{ transform: `translateY(${item.start}px)` }}>
                <button
                  type="button"
                  className={style.row}
                  aria-pressed={chosen.has(key)}
                  onClick={() => onShow(key)}
                  onKeyDown={(event) => {
                    if (event.key.toLowerCase() !== 'e' || event.ctrlKey || event.metaKey || event.altKey)
                      return
                    // Not to be typed where the focus goes.
                    event.preventDefault()
                    onArrange(key)
                  }}
                >
                  <span className={style.entryName}>{thing.name}</span>
                  <span className={style.about}>
                    {thing.about ?? t(`floorPlan.kind.${thing.objectKind}`)}
                  </span>
                </button>
              </li>
            )
          })}
        </ul>
      </div>
    </>
  )
}
