/** The map by keyboard: arrows move the cross of a tool, what is chosen while arranging, else the view. */
import type { KeyboardEvent } from 'react'
import type { FloorLayout } from '../../../shared/floor-plan/layout.ts'
import type { FloorMap } from '../../plan/floor-map.ts'
import { placementKey } from '../../plan/make-scene.ts'
import type { Arranging } from './use-arranging.ts'
import type { MapCursor } from './use-map-cursor.ts'
import type { Tools } from './use-tool.ts'

interface MapAtHand {
  readonly map: FloorMap | null
  readonly chosen: ReadonlySet<string>
  readonly choose: (keys: ReadonlySet<string>) => void
  readonly arranging: Arranging
  readonly tools: Tools
  readonly layout: FloorLayout | undefined
  readonly cursor: MapCursor
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Pixels on screen. */
const VIEW_STEP = 80
const CURSOR_STEP = 5
const CURSOR_LEAP = 50
const NUDGE_STEP = 1
const NUDGE_LEAP = 10
const ZOOM_STEP = 1.4

export function mapKeys(event: KeyboardEvent, at: MapAtHand): void {
  const { map } = at
  if (!map) return
  const arrow = arrows[event.key]
  const act = arrow ? () => pushArrow(arrow, event.shiftKey, at, map) : otherKey(event, at, map)
  if (!act) return
  event.preventDefault()
  act()
}

function pushArrow(
  [right, down]: readonly [number, number],
  isFar: boolean,
  { chosen, arranging, tools, cursor }: MapAtHand,
  map: FloorMap,
): void {
  if (cursor.isInUse) {
    const step = isFar ? CURSOR_LEAP : CURSOR_STEP
    cursor.move(right * step, down * step)
    return
  }
  if (tools.name !== 'arrange' || chosen.size === 0) {
    map.panBy(right * VIEW_STEP, down * VIEW_STEP)
    return
  }
  const step = isFar ? NUDGE_LEAP : NUDGE_STEP
  arranging.nudgeBy(chosen, map.stepFrom([0, 0], right * step, down * step))
}

function otherKey(event: KeyboardEvent, at: MapAtHand, map: FloorMap): (() => void) | null {
  const { chosen, choose, arranging, tools, layout, cursor } = at
  const hasControl = event.ctrlKey || event.metaKey
  switch (event.key.toLowerCase()) {
    case '+':
      return () => map.zoomBy(ZOOM_STEP)
    case '-':
      return () => map.zoomBy(1 / ZOOM_STEP)
    case '0':
      return () => map.fit()
    case 'escape':
      return () => (tools.name === 'look' || tools.name === 'arrange' ? choose(new Set()) : tools.use('look'))
    case 'delete':
      return tools.name === 'arrange' && chosen.size > 0 ? () => void arranging.takeOff(chosen) : null
    case 'backspace':
      return cursor.isInUse ? cursor.back : null
    case ' ':
      return cursor.isInUse ? cursor.press : null
    case 'enter':
      if (cursor.isInUse) return cursor.press
      return tools.name === 'arrange' && chosen.size === 1 ? () => tools.details(chosen) : null
    case 'a':
      return hasControl ? () => choose(new Set(layout?.placements.map(placementKey))) : null
    case 'd':
      return hasControl && chosen.size > 0 ? () => void tools.duplicate(chosen) : null
    case 'e':
      return () => tools.use(tools.name === 'arrange' ? 'look' : 'arrange')
    default:
      return null
  }
}
