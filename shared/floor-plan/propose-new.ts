/**
 * Stands that the site does not know yet: closed outlines with one piece of writing in them that looks like a name. They
 * are made when they are taken, and only then.
 */
import type { DrawingContents } from './drawing.ts'
import { keysOfName } from './drawn-name.ts'
import { joinTexts } from './join-texts.ts'
import { areaOf, boxOf, isInside, placedOutline } from './outline-shape.ts'
import type { Proposal } from './propose-places.ts'

/** A01, B 12, S1-3, 12bis: what organisers number stands by. */
const NUMBERED =
  /^(?:(?:stand|std|booth|stall)\s*)?[a-z]{0,3}[\s.-]?\d{1,4}(?:[\s./-]?(?:\d{1,3}|[a-z]|bis|ter))?$/i
const LONGEST_NAME = 40
/** How sure a number and any other words are. */
const SURENESS = { numbered: 0.85, words: 0.5 } as const
/** Of all that is drawn, an outline that takes more of it is a hall. */
const MOST_OF_DRAWING = 0.15

/** `known`: names that are somebody's already, of whatever kind. */
export function proposeNewStands(contents: DrawingContents, known: readonly string[]): Proposal[] {
  const taken = new Set(known.map((name) => keysOfName(name).loose))
  const all = contents.outlines.flatMap(({ points }) => points)
  if (all.length === 0) return []
  const { left, right, top, bottom } = boxOf(all)
  const most = (right - left) * (bottom - top) * MOST_OF_DRAWING
  const texts = joinTexts(contents.texts)
  const found = contents.outlines
    .map(({ points }) => ({ points, area: areaOf(points), box: boxOf(points) }))
    .filter(({ area }) => area > 0 && area <= most)
    .sort((a, b) => a.area - b.area)
    .flatMap(({ points, box }): Proposal[] => {
      const inside = texts.filter(
        ({ x, y }) =>
          x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isInside([x, y], points),
      )
      const [text] = inside
      const name = text?.text.trim().replace(/\s+/g, ' ') ?? ''
      const { loose } = keysOfName(name)
      if (inside.length !== 1 || name === '' || name.length > LONGEST_NAME || taken.has(loose)) return []
      // The smallest outline around a name is the stand; the next one around it is not another.
      taken.add(loose)
      const confidence = NUMBERED.test(name) ? SURENESS.numbered : SURENESS.words
      const placed = placedOutline(points)
      return [{ kind: 'stand', id: null, name, ...placed, confidence, evidence: 'outline', text: name }]
    })
  return found.toSorted((a, b) => b.confidence - a.confidence)
}
