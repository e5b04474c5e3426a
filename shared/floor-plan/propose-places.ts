/**
 * Where things stand, read from the drawing: by the names written on it and by its closed outlines. Nothing is placed by
 * itself; every proposal says how sure it is and why, and a person takes it or not.
 */
import type { PlacedKind, Point, Shape } from '../model/floor-plan.ts'
import type { DrawingContents, DrawingOutline, DrawingText } from './drawing.ts'
import { keysOfName, likeness, type NameKeys } from './drawn-name.ts'
import { joinTexts } from './join-texts.ts'
import { areaOf, type Box, boxOf, isInside, type Placed, placedOutline } from './outline-shape.ts'

export interface Candidate {
  readonly kind: PlacedKind
  readonly id: number
  readonly name: string
  /** An outlet's stand: where its own name is not on the drawing, it is proposed there. */
  readonly standId?: number | null
}

export interface Proposal {
  readonly kind: PlacedKind
  /** Null: the site has no such thing yet; it is made when the proposal is taken. */
  readonly id: number | null
  readonly name: string
  readonly x: number
  readonly y: number
  readonly shape: Shape | null
  /** 0 to 1. */
  readonly confidence: number
  /** An outline that is called so, a text, or the stand the outlet belongs to. */
  readonly evidence: 'outline' | 'text' | 'stand'
  /** What is written there; null for an outlet at its stand. */
  readonly text: string | null
}

/** Kinds that cover a surface of the drawing. */
const covers: ReadonlySet<PlacedKind> = new Set(['stand', 'room'])
/** What is written twice is one of them, and nobody knows which. */
const TWICE = 0.6
/** A text in no outline may be a title or a legend. */
const WITHOUT_OUTLINE = 0.9
const AT_STAND = 0.4

interface Found {
  readonly text: DrawingText
  readonly sureness: number
}

/** Texts and outlines by every way their names may be read. */
function indexByKeys<T>(items: readonly T[], keysOf: (item: T) => NameKeys): (name: NameKeys) => T[] {
  const byLoose = Map.groupBy(items, (item) => keysOf(item).loose)
  return ({ loose }) => byLoose.get(loose) ?? []
}

interface Measured extends DrawingOutline {
  readonly area: number
  readonly box: Box
}

const holds = ({ box, points }: Measured, [x, y]: Point): boolean =>
  x >= box.left && x <= box.right && y >= box.top && y <= box.bottom && isInside([x, y], points)

/** Of the outlines around a point the smallest (they come in that order), unless it holds the names of several things. */
function outlineAround(
  point: Point,
  outlines: readonly Measured[],
  names: readonly DrawingText[],
): DrawingOutline | null {
  const smallest = outlines.find((outline) => holds(outline, point))
  if (!smallest) return null
  return names.filter(({ x, y }) => holds(smallest, [x, y])).length <= 1 ? smallest : null
}

/** Places of `count` outlets along the upper edge of a stand, a little inside. */
function placesAtStand(
  { x, y, shape }: Pick<Placed, 'x' | 'y'> & { readonly shape: Shape | null },
  count: number,
): Point[] {
  const [width, height] = shape?.kind === 'rectangle' ? [shape.width, shape.height] : [0, 0]
  return Array.from(
    { length: count },
    (_, at): Point => [x + width * ((at + 1) / (count + 1) - 0.5), y - height * 0.4],
  )
}

/** All proposals, the surest first. A thing of which nothing is found has none. */
export function proposePlaces(contents: DrawingContents, candidates: readonly Candidate[]): Proposal[] {
  const texts = joinTexts(contents.texts)
  const textKeys = new Map(texts.map((text) => [text, keysOfName(text.text)]))
  const keysOfText = (text: DrawingText) => textKeys.get(text) ?? keysOfName(text.text)
  const textsCalled = indexByKeys(texts, keysOfText)
  const outlines = contents.outlines
    .map((outline): Measured => ({ ...outline, area: areaOf(outline.points), box: boxOf(outline.points) }))
    .filter(({ area }) => area > 0)
    .sort((a, b) => a.area - b.area)
  const named = outlines.filter(({ name }) => name !== null)
  const outlinesCalled = indexByKeys(named, ({ name }) => keysOfName(name ?? ''))
  const wanted = new Set(
    candidates.filter(({ kind }) => covers.has(kind)).map(({ name }) => keysOfName(name).loose),
  )
  const nameTexts = texts.filter((text) => wanted.has(keysOfText(text).loose))

  const byOutline = (candidate: Candidate, keys: NameKeys): Proposal | null => {
    const [found, second] = outlinesCalled(keys).filter(({ name }) => fits(candidate.kind, name ?? ''))
    if (!found) return null
    const { x, y, shape } = placedOutline(found.points)
    const confidence = likeness(keys, keysOfName(found.name ?? '')) * (second ? TWICE : 1)
    return {
      ...{ kind: candidate.kind, id: candidate.id, name: candidate.name, x, y, confidence },
      shape: covers.has(candidate.kind) ? shape : null,
      evidence: 'outline',
      text: found.name,
    }
  }
  const byText = (candidate: Candidate, keys: NameKeys): Proposal | null => {
    const found = textsCalled(keys)
      .map((text): Found => ({ text, sureness: likeness(keys, keysOfText(text)) }))
      .sort((a, b) => b.sureness - a.sureness)
    const [best, second] = found
    if (!best) return null
    const { text, sureness } = best
    const around = covers.has(candidate.kind) ? outlineAround([text.x, text.y], outlines, nameTexts) : null
    const placed = around && placedOutline(around.points)
    const isTwice = second !== undefined && second.sureness === sureness
    const isBare = covers.has(candidate.kind) && !placed
    return {
      ...{ kind: candidate.kind, id: candidate.id, name: candidate.name },
      ...(placed ?? { x: text.x, y: text.y, shape: null }),
      confidence: sureness * (isTwice ? TWICE : 1) * (isBare ? WITHOUT_OUTLINE : 1),
      evidence: 'text',
      text: text.text,
    }
  }
  const found = candidates.flatMap((candidate) => {
    const keys = keysOfName(candidate.name)
    return byOutline(candidate, keys) ?? byText(candidate, keys) ?? []
  })
  return [...found, ...atStands(found, candidates)].sort((a, b) => b.confidence - a.confidence)
}

/** Words in an outline's name that say of which kind it is: `outlet-A01-1` is no stand. */
const kindWords: Readonly<Record<PlacedKind, RegExp>> = {
  stand: /^(stand|std|booth|stall)/i,
  outlet: /^(outlet|prise)/i,
  room: /^(room|local|salle)/i,
  rack: /^(rack|baie)/i,
  switch: /^(switch|commutateur)/i,
  panel: /^(panel|bandeau)/i,
}

function fits(kind: PlacedKind, name: string): boolean {
  const said = Object.entries(kindWords)
    .filter(([, word]) => word.test(name))
    .map(([one]) => one)
  return said.length === 0 || said.includes(kind)
}

/** Outlets whose names are not on the drawing, at the stand they belong to. */
function atStands(found: readonly Proposal[], candidates: readonly Candidate[]): Proposal[] {
  const known = new Set(found.filter(({ kind }) => kind === 'outlet').map(({ id }) => id))
  const stands = new Map(found.filter(({ kind }) => kind === 'stand').map((stand) => [stand.id, stand]))
  const missing = candidates.filter(({ kind, id }) => kind === 'outlet' && !known.has(id))
  return [...Map.groupBy(missing, ({ standId }) => standId ?? 0)].flatMap(([standId, outlets]) => {
    const stand = stands.get(standId)
    if (!stand) return []
    return placesAtStand(stand, outlets.length).flatMap(([x, y], at): Proposal[] => {
      const outlet = outlets[at]
      if (!outlet) return []
      const { kind, id, name } = outlet
      return [
        {
          kind,
          id,
          name,
          x,
          y,
          shape: null,
          confidence: stand.confidence * AT_STAND,
          evidence: 'stand',
          text: null,
        },
      ]
    })
  })
}
