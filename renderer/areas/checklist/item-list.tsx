/**
 * The items one after the other, driven by keyboard or thumb: an ARIA grid, because its rows hold buttons. Only rows in
 * sight are drawn. After a tick the next item is
 * the current one, so that a row of outlets is Space, Space, Space.
 */
import { Text as Line } from '@mantine/core'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { useText } from '../../i18n.ts'
import style from './checklist.module.css'
import { ItemRow } from './item-row.tsx'
import { hasPhotos, PhotosDialog } from './photos.tsx'
import { RemarkDialog, type RemarkKind } from './remark-dialog.tsx'
import { useTicking } from './use-ticking.ts'

interface Props {
  readonly items: readonly CheckedItem[]
  /** What is done leaves the list. */
  readonly isFinished: boolean
  readonly withRoom: boolean
}

interface Asked {
  readonly kind: RemarkKind | 'photos'
  readonly item: CheckedItem
}

export function ItemList({ items, isFinished, withRoom }: Props) {
  const t = useText()
  const tick = useTicking()
  const scroller = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [asked, ask] = useState<Asked | null>(null)
  const current = Math.min(at, items.length - 1)
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 66,
    getItemKey: (index) => items[index]?.id ?? index,
    overscan: 8,
  })
  useEffect(() => {
    if (current >= 0) virtual.scrollToIndex(current, { align: 'auto' })
  }, [current, virtual])

  const record = async (item: CheckedItem, state: 'done' | 'todo') => {
    const isRecorded = await tick([item.id], state)
    if (isRecorded && state === 'done' && !isFinished) setAt(Math.min(current + 1, items.length - 1))
  }
  const keys: Readonly<Record<string, (item: CheckedItem) => void>> = {
    ArrowDown: () => setAt(Math.min(current + 1, items.length - 1)),
    ArrowUp: () => setAt(Math.max(current - 1, 0)),
    Home: () => setAt(0),
    End: () => setAt(items.length - 1),
    ' ': (item) => void record(item, item.state === 'done' ? 'todo' : 'done'),
    f: (item) => ask({ kind: 'fault', item }),
    n: (item) => ask({ kind: 'note', item }),
    u: (item) => void record(item, 'todo'),
    p: (item) => hasPhotos(item) && ask({ kind: 'photos', item }),
  }
  const press = (event: KeyboardEvent) => {
    const item = items[current]
    const act = keys[event.key.length === 1 ? event.key.toLowerCase() : event.key]
    if (event.target !== scroller.current || !item || !act || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    act(item)
  }
  const answered = () => {
    ask(null)
    scroller.current?.focus()
  }
  if (items.length === 0)
    return (
      <Line c="dimmed" p="md">
        {t(isFinished ? 'checklist.allDone' : 'checklist.none')}
      </Line>
    )
  return (
    <>
      <div
        ref={scroller}
        role="grid"
        aria-label={t('checklist.items')}
        aria-rowcount={items.length}
        aria-activedescendant={current >= 0 ? `item-${items[current]?.id}` : undefined}
        tabIndex={0}
        className={style.scroll}
        onKeyDown={press}
      >
        <div role="rowgroup" className={style.items} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((row) => {
            const item = items[row.index]
            if (!item) return null
            return (
              <ItemRow
                key={row.key}
                item={item}
                place={{ index: row.index, top: row.start }}
                measure={virtual.measureElement}
                isCurrent={row.index === current}
                withRoom={withRoom}
                onPoint={() => setAt(row.index)}
                onTick={(state) => void record(item, state)}
                onAsk={(kind) => ask({ kind, item })}
              />
            )
          })}
        </div>
      </div>
      <Line size="xs" c="dimmed" mt={4} visibleFrom="sm">
        {t('checklist.keys')}
      </Line>
      {asked?.kind === 'photos' ? <PhotosDialog item={asked.item} onClose={answered} /> : null}
      {asked && asked.kind !== 'photos' ? (
        <RemarkDialog
          kind={asked.kind}
          item={asked.item}
          onRecord={(remark) => tick([asked.item.id], asked.kind === 'fault' ? 'fault' : 'done', remark)}
          onClose={answered}
        />
      ) : null}
    </>
  )
}
