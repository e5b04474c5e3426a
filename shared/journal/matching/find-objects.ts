/**
 * The stands, outlets, devices, ports, rooms and cables that a text names, as a technician writes it in either language:
 * `B17 sans réseau, cordon croisé sur SW2 port 12`. The longest name counts; what may mean several things is offered, not
 * guessed. A word of two letters or a bare number is a name only behind the word for its kind.
 */
import type { Plan } from '../../model/plan.ts'
import { indexPlan } from '../../model/plan-index.ts'
import { type LinkedObject, type ObjectKind, objectKey } from '../log-record.ts'
import { codedObjects } from './coded-objects.ts'
import { isCounted } from './counted.ts'
import { isKindWord, kindBefore } from './kind-words.ts'
import { membersBeside } from './member-beside.ts'
import { isExhibitor, type NamedObject, type ObjectNames, objectNamesOf } from './object-names.ts'
import { type Gap, keyOf, type TextToken, tokensOf, writtenOf } from './text-token.ts'

/** A part of the text, and what it may mean: one object or several of a list where it is clear. */
export interface FoundName {
  readonly start: number
  readonly end: number
  readonly objects: readonly LinkedObject[]
  /** True: one of them is meant, and nobody can tell which. */
  readonly isOpen: boolean
}

const MOST_CANDIDATES = 8

/** In the order of the text; they never overlap. */
export function findNames(plan: Plan, text: string): FoundName[] {
  const coded = codedObjects(plan, text).map((one) => ({ ...one, isOpen: false }))
  const names = objectNamesOf(plan)
  const tokens = tokensOf(text)
  const found: FoundName[] = []
  for (let at = 0; at < tokens.length; ) {
    const place = { plan, text, tokens, names, at, free: found.at(-1)?.end ?? 0 }
    const code = coded.find(
      ({ start, end }) => start <= (tokens[at]?.start ?? 0) && (tokens[at]?.start ?? 0) < end,
    )
    const name = code ?? nameAt(place)
    if (name && name.start >= place.free) found.push(name)
    const past = name?.end ?? tokens[at]?.end ?? 0
    do at++
    while ((tokens[at]?.start ?? past) < past)
  }
  return found
}

export interface FoundObjects {
  readonly objects: readonly LinkedObject[]
  readonly open: readonly { readonly text: string; readonly candidates: readonly LinkedObject[] }[]
}

/** Each object once; what is open only where none of its candidates is named clearly elsewhere. */
export function findObjects(plan: Plan, text: string): FoundObjects {
  const found = findNames(plan, text)
  const clear = found.filter(({ isOpen }) => !isOpen).flatMap(({ objects }) => objects)
  const objects = [...new Map(clear.map((object) => [objectKey(object), object])).values()]
  const isNamed = (object: LinkedObject) => objects.some((one) => objectKey(one) === objectKey(object))
  const open = found
    .filter((one) => one.isOpen && !one.objects.some(isNamed))
    .map(({ start, end, objects: candidates }) => ({ text: text.slice(start, end), candidates }))
  return { objects, open: [...new Map(open.map((one) => [one.text, one])).values()] }
}

/** What `text` as a whole is the name of; here a bare number or a letter is one too. Null: of nothing in the plan. */
export function readName(plan: Plan, text: string): FoundName | null {
  const tokens = tokensOf(text)
  const [first, last] = [tokens[0], tokens.at(-1)]
  if (!first || !last) return null
  const [found] = findNames(plan, text)
  const isWhole =
    found?.end === last.end && tokens.every(({ start, norm }) => start >= found.start || isKindWord(norm))
  if (found && isWhole) return found
  const alone = narrowed(plan, objectNamesOf(plan).named(keyOf(tokens)), tokens, null)
  if (alone.length === 0) return null
  return { start: first.start, end: last.end, objects: alone.map(plainly), isOpen: alone.length > 1 }
}

interface Place {
  readonly plan: Plan
  readonly text: string
  readonly tokens: readonly TextToken[]
  readonly names: ObjectNames
  readonly at: number
  readonly free: number
}

function nameAt(place: Place): FoundName | null {
  const { tokens, names, at } = place
  if (tokens[at]?.gap === 'none') return null
  const kind = kindBefore(tokens, at)
  for (let length = Math.min(names.longest, tokens.length - at); length > 0; length--) {
    const own = tokens.slice(at, at + length)
    const found = objectsOf(place, own, kind)
    if (found) return found
  }
  return null
}

function objectsOf(place: Place, own: readonly TextToken[], kind: ObjectKind | null): FoundName | null {
  const { plan, text, tokens, names, at } = place
  const [first, last] = [own[0], own.at(-1)]
  if (!first || !last || own.slice(1).some(({ gap }) => gap === 'far')) return null
  if (own.length === 1 && kind === null && isWeak(first)) return null
  const meant = narrowed(plan, fitting(names.named(keyOf(own)), own, kind), own, kind)
  const named = { start: first.start, end: last.end }
  const [only] = meant
  const members =
    only && meant.length === 1 ? membersBeside(plan, text, only, { ...named, free: place.free }) : null
  if (members) return { ...members, isOpen: false }
  // `B17x` is another word than B17.
  if (tokens[at + own.length]?.gap === 'none') return null
  if (own.slice(1).some(({ gap }) => gap === 'blank') && isCounted(text.slice(last.end))) return null
  const candidates = only ? meant : begunBy(names, own, kind)
  if (candidates.length === 0) return null
  const isOpen = candidates.length > 1 || candidates.some((one) => isDoubtful(one, own, kind))
  return { ...named, objects: candidates.slice(0, MOST_CANDIDATES).map(plainly), isOpen }
}

const plainly = ({ kind, id, name }: NamedObject): LinkedObject => ({ kind, id, name })

const SHORTEST_WORD = 3

const isWeak = ({ isNumber, norm }: TextToken): boolean =>
  isNumber || norm.length < SHORTEST_WORD || isKindWord(norm)

/** The name of an exhibitor, written as any word; a word of the language that is also a host's name. */
function isDoubtful(object: NamedObject, own: readonly TextToken[], kind: ObjectKind | null): boolean {
  const [first] = own
  if (isExhibitor(object)) return first?.raw[0] === first?.raw[0]?.toLowerCase()
  return object.kind === 'host' && kind !== 'host' && own.every(({ isNumber }) => !isNumber)
}

/** Names whose parts stand in the text as close together as they are written, or nearly. */
const fitting = (
  objects: readonly NamedObject[],
  own: readonly TextToken[],
  kind: ObjectKind | null,
): NamedObject[] =>
  objects.filter((object) =>
    tokensOf(object.called)
      .slice(1, own.length)
      .every(({ gap }, at) => isNear(gap, own[at], own[at + 1], kind === object.kind)),
  )

/** `SW 2` is SW2 and `B 17` is B17, but `il y a 17` is not A17, and `B17 2` only then B17-2 where a word says so. */
function isNear(
  gap: Gap,
  left: TextToken | undefined,
  right: TextToken | undefined,
  isTold: boolean,
): boolean {
  if (!left || !right) return false
  if (right.gap !== 'blank' || gap === 'blank' || isTold) return true
  if (left.isNumber) return false
  return right.isNumber && (left.norm.length > 1 || left.raw === left.raw.toUpperCase())
}

/** Of what the key fits, what is meant: of the kind told, as written, and of one connection the most of it. */
function narrowed(
  plan: Plan,
  objects: readonly NamedObject[],
  own: readonly TextToken[],
  kind: ObjectKind | null,
): NamedObject[] {
  const written = writtenOf(own)
  const steps: ((object: NamedObject) => boolean)[] = [
    (object) => object.kind === kind,
    (object) => !isExhibitor(object),
    (object) => writtenOf(tokensOf(object.called)) === written,
  ]
  const meant = steps.reduce((some, isBetter) => {
    const better = some.filter(isBetter)
    return better.length > 0 ? better : some
  }, objects)
  return meant.filter((object) => !meant.some((owner) => owner !== object && isPartOf(plan, object, owner)))
}

/** An outlet that is called as its stand, a host as its outlet: the whole is meant. */
function isPartOf(plan: Plan, part: NamedObject, whole: NamedObject): boolean {
  const index = indexPlan(plan)
  if (part.kind === 'outlet') return whole.kind === 'stand' && index.outlet.get(part.id)?.standId === whole.id
  if (part.kind !== 'host') return false
  const outletId = plan.host.find(({ id }) => id === part.id)?.outletId
  const outlet = index.outlet.get(outletId ?? -1)
  return (
    (whole.kind === 'outlet' && whole.id === outletId) ||
    (whole.kind === 'stand' && outlet !== undefined && whole.id === outlet.standId)
  )
}

/** `B17` where there are only outlets B17-1 and B17-2. */
function begunBy(names: ObjectNames, own: readonly TextToken[], kind: ObjectKind | null): NamedObject[] {
  if (own.length < 2 && kind === null) return []
  return fitting(names.begun(keyOf(own)), own, kind)
}
