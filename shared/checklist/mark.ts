/**
 * What a state told of a whole connection means for the checklist: "tested" ticks its test, "connected" the stand's plug or
 * the cord, "planned" takes back what was ticked. So tables and checklist cannot say different things.
 */
import type { Plan, WorkState } from '../model/plan.ts'
import { cablesOf } from '../plan/cables-of.ts'
import { chainThrough } from '../plan/chain.ts'
import type { CheckedItem } from './checklist.ts'
import { lastTicks } from './item-state.ts'
import { itemId } from './steps.ts'

export interface MarkedObject {
  readonly objectKind: 'outlet' | 'interface'
  readonly objectId: number
  readonly state: WorkState
}

export interface MarkTick {
  readonly item: CheckedItem
  readonly state: 'done' | 'fault' | 'todo'
  /** In whose name; null: of who marks. */
  readonly by: string | null
}

interface Steps {
  readonly connect: readonly CheckedItem[]
  readonly patch: readonly CheckedItem[]
  readonly test: readonly CheckedItem[]
}

/**
 * The ticks, or null where the checklist has nothing that could be ticked for this state. `checklist`: items by id. `who`
 * marks: words of theirs that no longer hold are taken back; others' only where nothing is said to be done at all.
 */
export function ticksForMark(
  plan: Plan,
  checklist: ReadonlyMap<string, CheckedItem>,
  { objectKind, objectId, state }: MarkedObject,
  who: string,
): readonly MarkTick[] | null {
  const { connect, patch, test } = stepsOf(plan, checklist, objectKind, objectId)
  const all = [...connect, ...patch, ...test]
  if (state === 'planned') return all.length === 0 ? null : all.flatMap((item) => takenBack(item))
  const plugged = objectKind === 'outlet' && connect.length > 0 ? connect : patch
  const meant = state === 'connected' ? plugged : [test, plugged].find((some) => some.length > 0)
  const items = state === 'tested' ? test : meant
  if (!items || items.length === 0) return null
  const told = items.map(
    (item): MarkTick => ({ item, state: state === 'fault' ? 'fault' : 'done', by: null }),
  )
  const isStale = (item: CheckedItem, said: string) =>
    !items.includes(item) &&
    (said === 'fault' ? state !== 'fault' : state === 'connected' && test.includes(item))
  return [
    ...told,
    ...all.flatMap((item) =>
      lastTicks(item.ticks).some((tick) => tick.by === who && isStale(item, tick.state))
        ? [{ item, state: 'todo' as const, by: null }]
        : [],
    ),
  ]
}

/** Ids of the items that a mark of it may tick, of those the checklist has. */
export function itemsOfMark(plan: Plan, { objectKind, objectId }: Omit<MarkedObject, 'state'>): string[] {
  const { connect, patch, test } = idsOf(plan, objectKind, objectId)
  return [...connect, ...patch, ...test]
}

/** Everybody's last word, taken back in their names. */
const takenBack = (item: CheckedItem): MarkTick[] =>
  lastTicks(item.ticks).flatMap(({ by, state }) => (state === 'todo' ? [] : [{ item, state: 'todo', by }]))

function stepsOf(
  plan: Plan,
  checklist: ReadonlyMap<string, CheckedItem>,
  kind: MarkedObject['objectKind'],
  id: number,
): Steps {
  const { connect, patch, test } = idsOf(plan, kind, id)
  const found = (ids: readonly string[]) => ids.flatMap((one) => checklist.get(one) ?? [])
  return { connect: found(connect), patch: found(patch), test: found(test) }
}

function idsOf(plan: Plan, kind: MarkedObject['objectKind'], id: number) {
  const outlets = chainThrough(plan, { kind, id }).nodes.filter((node) => node.kind === 'outlet')
  const cords = cablesOf(plan, { kind, id }).filter((cable) => cable.kind === 'cord')
  return {
    connect: outlets.map((outlet) => itemId('connect', outlet.id)),
    patch: cords.map((cord) => itemId('patch', cord.id)),
    test: outlets.map((outlet) => itemId('test', outlet.id)),
  }
}
