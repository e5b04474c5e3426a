/**
 * Moving what is chosen with the pointer. Things follow the hand, into line with what is near unless Alt is held; the plan is
 * changed once, at the end, so that a drag is one step of undo. In floor coordinates.
 */
import PointerInteraction from 'ol/interaction/Pointer.js'
import type { Box } from '../../shared/floor-plan/outline-shape.ts'
import { type Guides, snapBox } from '../../shared/floor-plan/snap.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { GuideLines } from './guide-lines.ts'
import { objectBox, type SceneIndex } from './scene-index.ts'
import type { Moved } from './scene-painter.ts'
import { toFloor } from './view-coordinates.ts'

interface DragOptions {
  readonly keyAt: (at: Point) => string | null
  readonly chosen: () => ReadonlySet<string>
  readonly index: () => SceneIndex
  /** Shows things where the hand has them; null: where they stand. */
  readonly show: (moved: Moved | null) => void
  /** Resolves with false where it was refused. */
  readonly onMove: (keys: readonly string[], by: Point) => Promise<boolean>
  /** What is in sight, and floor units of one pixel. */
  readonly sight: () => { readonly box: Box; readonly resolution: number }
  readonly showGuides: (lines: GuideLines | null) => void
}

interface Drag {
  readonly keys: ReadonlySet<string>
  readonly from: Point
  /** Of the thing in the hand, before it was moved; null: a pathway, which is not drawn into line. */
  readonly box: Box | null
  readonly guides: Pick<Guides, 'x' | 'y'>
  by: Point
}

/** Screen pixels within which a thing is drawn into line. */
const SNAP_PIXELS = 6

const middle = (a: number, b: number): number => (a + b) / 2

/** Edges and middles of what is in sight and not dragged along. */
function guidesOf(index: SceneIndex, sight: Box, dragged: ReadonlySet<string>): Pick<Guides, 'x' | 'y'> {
  const boxes = index
    .within(sight)
    .filter(({ key }) => !dragged.has(key))
    .map(objectBox)
  return {
    x: [...new Set(boxes.flatMap(({ left, right }) => [left, middle(left, right), right]))],
    y: [...new Set(boxes.flatMap(({ top, bottom }) => [top, middle(top, bottom), bottom]))],
  }
}

export function dragObjects(options: DragOptions): PointerInteraction {
  const { keyAt, chosen, index, show, onMove, sight, showGuides } = options
  let drag: Drag | null = null
  /** Where the hand is, drawn into line. */
  const wanted = ({ from, box, guides }: Drag, [x, y]: Point, isFree: boolean): Point => {
    const [dx, dy] = [x - from[0], y - from[1]]
    const { box: seen, resolution } = sight()
    const snapped =
      isFree || !box
        ? null
        : snapBox(
            { left: box.left + dx, right: box.right + dx, top: box.top + dy, bottom: box.bottom + dy },
            guides,
            resolution * SNAP_PIXELS,
          )
    showGuides(snapped && { sight: seen, x: snapped.x, y: snapped.y })
    const [sx, sy] = snapped?.shift ?? [0, 0]
    return [dx + sx, dy + sy]
  }
  const drop = async ({ keys, by }: Drag) => {
    // Until the plan holds it, or for good where that was refused.
    if (!(await onMove([...keys], by))) show(null)
  }
  return new PointerInteraction({
    handleDownEvent(event) {
      const from = toFloor(event.coordinate)
      const key = keyAt(from)
      const { originalEvent } = event
      const isMain = originalEvent instanceof PointerEvent && originalEvent.button === 0
      if (key === null || originalEvent.shiftKey || !isMain) return false
      const keys = chosen().has(key) ? chosen() : new Set([key])
      const object = index().get(key)
      const guides = guidesOf(index(), sight().box, keys)
      drag = { keys, from, box: object ? objectBox(object) : null, guides, by: [0, 0] }
      return true
    },
    handleDragEvent(event) {
      if (!drag) return
      drag.by = wanted(drag, toFloor(event.coordinate), event.originalEvent.altKey)
      show(drag)
    },
    handleUpEvent() {
      const done = drag
      drag = null
      showGuides(null)
      if (!done) return false
      if (done.by[0] === 0 && done.by[1] === 0) show(null)
      else void drop(done)
      return false
    },
  })
}
