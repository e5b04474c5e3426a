/**
 * The checklist: what the plan asks for, what was plugged in and is no longer planned, what the switches say is wrong, which
 * hosts were imaged, and what people said of each. All of it is derived; only ticks are kept.
 */
import type { Plan } from '../model/plan.ts'
import { finish, type Sliced } from '../sliced.ts'
import type { KnownFinding } from '../verify/finding-record.ts'
import { imageItems } from './image-items.ts'
import { type ItemState, itemState, type Tick } from './item-state.ts'
import { mendItems } from './mend-items.ts'
import { type ChecklistItem, eachPlannedItem, makeItem, type Subjects } from './planned-items.ts'
import { itemId, readItemId, subjectOfStep } from './steps.ts'
import type { ItemSubject } from './subject.ts'
import { inWalkingOrder } from './walking-order.ts'

/** A tick as it is kept: with what it was about, as it was called then. */
export interface KeptTick extends Tick {
  readonly note: string | null
  /** Hash of the photo, a document of the site. */
  readonly photo: string | null
  readonly subject: ItemSubject
}

export interface CheckedItem extends ChecklistItem {
  readonly state: ItemState
  /** In the order they were made, as far as clocks agree. */
  readonly ticks: readonly KeptTick[]
}

/** Every item in walking order, or those about some things, with its state. `toMend`: what was found and is still there. */
export const makeChecklist = (
  plan: Plan,
  ticks: readonly KeptTick[],
  only?: Subjects,
  toMend: readonly KnownFinding[] = [],
): CheckedItem[] => finish(checklistInSlices(plan, ticks, only, toMend))

export function* checklistInSlices(
  plan: Plan,
  ticks: readonly KeptTick[],
  only?: Subjects,
  toMend: readonly KnownFinding[] = [],
): Sliced<CheckedItem[]> {
  const items: CheckedItem[] = []
  yield* eachCheckedItem(plan, { ticks, toMend, only }, (item) => items.push(item))
  return yield* inWalkingOrder(items)
}

/** What a checklist is made of besides the plan. */
export interface ToldOfItems {
  readonly ticks: readonly KeptTick[]
  readonly toMend: readonly KnownFinding[]
  /** Things it is to be about; absent: all. */
  readonly only?: Subjects | undefined
}

/** Hands every item with its state over, in no order: to count them nobody has to keep a million. */
export function* eachCheckedItem(
  plan: Plan,
  { ticks, toMend, only }: ToldOfItems,
  take: (item: CheckedItem) => void,
): Sliced<void> {
  const ofItem = Map.groupBy(only ? ticks.filter(isAbout(only)) : ticks, ({ item }) => item)
  const check = (item: ChecklistItem, counts: (tick: KeptTick) => boolean = () => true) => {
    const own = (ofItem.get(item.id) ?? none).filter(counts).sort(byTime)
    take({ ...item, state: itemState(own), ticks: own })
  }
  yield* eachPlannedItem(plan, (item) => check(item), only)
  for (const item of unplannedItems(plan, ofItem)) check(item)
  for (const [item, since] of mendItems(plan, toMend, only)) check(item, ({ at }) => at >= since)
  for (const [item, run] of imageItems(plan, ofItem)) check(item, ({ subject }) => subject.image?.run === run)
}

const none: readonly KeptTick[] = []

/**
 * Cords that were patched and whose row is gone from the plan: planned and present cable on a port differ until somebody
 * takes the old one out.
 */
function unplannedItems(plan: Plan, ofItem: ReadonlyMap<string, readonly KeptTick[]>): ChecklistItem[] {
  const planned = new Set(plan.cable.map(({ id }) => id))
  return [...ofItem].flatMap(([item, ticks]) => {
    const key = readItemId(item)
    const last = ticks.toSorted(byTime).at(-1)
    if (key?.step !== 'patch' || planned.has(key.id) || !last || itemState(ticks) === 'todo') return []
    const isGone = itemState(ofItem.get(itemId('teardown', key.id)) ?? []) === 'done'
    return isGone ? [] : [makeItem('unplug', key.id, last.subject)]
  })
}

const isAbout =
  (only: Subjects) =>
  ({ item }: Tick): boolean => {
    const key = readItemId(item)
    return key !== null && only[subjectOfStep[key.step]].has(key.id)
  }

const byTime = (a: Tick, b: Tick): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1)
