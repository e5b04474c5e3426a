/** One item: a box for the thumb, what to do, what to take, who said what; the rest behind a menu. */

import { ActionIcon, Menu } from '@mantine/core'
import {
  IconAlertTriangle,
  IconArrowBackUp,
  IconCheck,
  IconDots,
  IconNote,
  IconPhoto,
  IconRoute,
} from '@tabler/icons-react'
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import { itemTitle } from '../../../shared/checklist/item-title.ts'
import { type Text, useText } from '../../i18n.ts'
import { useInspector } from '../../state/inspector.ts'
import style from './checklist.module.css'
import { itemFacts, shortTime, stateText, stepText } from './item-words.ts'
import { hasPhotos } from './photos.tsx'
import type { RemarkKind } from './remark-dialog.tsx'
import { tracePoint } from './trace-point.ts'

interface Props {
  readonly item: CheckedItem
  readonly place: { readonly index: number; readonly top: number }
  readonly measure: (element: Element | null) => void
  readonly isCurrent: boolean
  readonly withRoom: boolean
  readonly onPoint: () => void
  readonly onTick: (state: 'done' | 'todo') => void
  readonly onAsk: (kind: RemarkKind | 'photos') => void
}

export function ItemRow({ item, place, measure, isCurrent, withRoom, onPoint, onTick, onAsk }: Props) {
  const t = useText()
  const title = itemTitle(item)
  const isDone = item.state === 'done'
  const facts = [...itemFacts(item, t), ...(withRoom && item.subject.room ? [item.subject.room] : [])]
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys, for its current row
    <div
      role="row"
      id={`item-${item.id}`}
      aria-selected={isCurrent}
      aria-rowindex={place.index + 1}
      tabIndex={-1}
      ref={measure}
      data-index={place.index}
      data-state={item.state}
      className={style.item}
      style={{ transform: `translateY(${place.top}px)` }}
      onClick={onPoint}
    >
      <span role="gridcell">
        <button
          type="button"
          tabIndex={-1}
          className={style.box}
          aria-label={t('checklist.tick', { name: `${stepText(t, item.step)} ${title}` })}
          aria-pressed={isDone}
          onClick={() => onTick(isDone ? 'todo' : 'done')}
        >
          <Sign state={item.state} />
        </button>
      </span>
      <span role="gridcell" className={style.what}>
        <span className={style.title}>
          <b>{stepText(t, item.step)}</b> {title}
        </span>
        <span className={style.facts}>{facts.join(' · ')}</span>
        <Said item={item} t={t} onPhotos={() => onAsk('photos')} />
      </span>
      <span role="gridcell">
        <RowMenu item={item} title={title} onTick={onTick} onAsk={onAsk} />
      </span>
    </div>
  )
}

function Sign({ state }: { readonly state: CheckedItem['state'] }) {
  if (state === 'done') return <IconCheck size={26} stroke={3} aria-hidden />
  return state === 'todo' ? null : <IconAlertTriangle size={24} aria-hidden />
}

interface SaidProps {
  readonly item: CheckedItem
  readonly t: Text
  readonly onPhotos: () => void
}

function Said({ item, t, onPhotos }: SaidProps) {
  const last = item.ticks.at(-1)
  if (!last) return null
  return (
    <span className={style.said}>
      {stateText(t, item.state)} · {t('checklist.said', { by: last.by, at: shortTime(last.at) })}
      {last.note ? ` · ${last.note}` : ''}
      {hasPhotos(item) ? (
        <ActionIcon
          variant="subtle"
          color="gray"
          size={28}
          tabIndex={-1}
          aria-label={t('checklist.photo.show', { name: itemTitle(item) })}
          onClick={onPhotos}
        >
          <IconPhoto size={18} aria-hidden />
        </ActionIcon>
      ) : null}
    </span>
  )
}

interface RowMenuProps extends Pick<Props, 'item' | 'onTick' | 'onAsk'> {
  readonly title: string
}

function RowMenu({ item, title, onTick, onAsk }: RowMenuProps) {
  const t = useText()
  const inspect = useInspector((state) => state.inspect)
  const point = tracePoint(item)
  return (
    <Menu shadow="md" position="bottom-end">
      <Menu.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          size={44}
          tabIndex={-1}
          aria-label={t('checklist.more', { name: title })}
        >
          <IconDots size={20} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconAlertTriangle size={16} aria-hidden />} onClick={() => onAsk('fault')}>
          {t('checklist.fault')}
        </Menu.Item>
        <Menu.Item leftSection={<IconNote size={16} aria-hidden />} onClick={() => onAsk('note')}>
          {t('checklist.note')}
        </Menu.Item>
        {hasPhotos(item) ? (
          <Menu.Item leftSection={<IconPhoto size={16} aria-hidden />} onClick={() => onAsk('photos')}>
            {t('checklist.photo.open')}
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconArrowBackUp size={16} aria-hidden />}
          disabled={item.ticks.length === 0}
          onClick={() => onTick('todo')}
        >
          {t('checklist.undo')}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconRoute size={16} aria-hidden />}
          disabled={point === null}
          onClick={() => point && inspect(point)}
        >
          {t('checklist.trace')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
