/**
 * The order in which a person walks: room by room, in each room step by step, along a panel or a row of stands. Names say
 * it where nobody measured anything: P1A 2 comes before P1A 10.
 */
import { compareNaturally } from '../model/natural-order.ts'
import { eachInSlices, type Sliced } from '../sliced.ts'
import { sortedOrder } from '../sorted-order.ts'
import type { ChecklistItem } from './planned-items.ts'
import { checklistSteps } from './steps.ts'

const stepRank = new Map(checklistSteps.map((step, rank) => [step, rank]))

/** Where one's hand goes first: the panel position of a cord, the outlet of a cable, else the thing itself. */
const placeOf = ({ subject }: ChecklistItem): string =>
  subject.ends.find(({ kind }) => kind === 'front' || kind === 'rear')?.name ??
  subject.ends[0]?.name ??
  subject.name

/** Rooms by name; null: no room is known, and that comes last. */
export const compareRooms = (a: string | null, b: string | null): number =>
  Number(a === null) - Number(b === null) || compareNaturally(a, b)

/** An item with what decides its place, looked up once and not at every comparison. */
interface Walked<I> {
  readonly item: I
  readonly room: number
  readonly step: number
  readonly place: string
}

/** Items without a room come last. */
export function* inWalkingOrder<I extends ChecklistItem>(items: readonly I[]): Sliced<I[]> {
  const rooms = roomRanks(items)
  const walked: Walked<I>[] = []
  yield* eachInSlices(items, (item) =>
    walked.push({
      item,
      room: rooms.get(item.subject.room) ?? 0,
      step: stepRank.get(item.step) ?? 0,
      place: placeOf(item),
    }),
  )
  const order = yield* sortedOrder(walked, compareWalked)
  return Array.from(order, (at) => (walked[at] as Walked<I>).item)
}

const compareWalked = <I extends ChecklistItem>(a: Walked<I>, b: Walked<I>): number =>
  a.room - b.room ||
  a.step - b.step ||
  compareNaturally(a.place, b.place) ||
  a.item.subjectId - b.item.subjectId ||
  compareNaturally(a.item.id, b.item.id)

/** Rooms whose names only differ in accents or case are walked as one. */
function roomRanks(items: readonly ChecklistItem[]): ReadonlyMap<string | null, number> {
  const rooms = [...new Set(items.map(({ subject }) => subject.room))].sort(compareRooms)
  const ranks = new Map<string | null, number>()
  let rank = 0
  for (const [at, room] of rooms.entries()) {
    if (at > 0 && compareRooms(rooms[at - 1] ?? null, room) !== 0) rank++
    ranks.set(room, rank)
  }
  return ranks
}
