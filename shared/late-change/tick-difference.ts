/** Which items of the checklist come with a change, and which go. */
import { type CheckedItem, type KeptTick, makeChecklist } from '../checklist/checklist.ts'
import type { ItemState } from '../checklist/item-state.ts'
import type { ChecklistStep } from '../checklist/steps.ts'
import type { Plan } from '../model/plan.ts'
import { connectionRow } from '../plan/rows/connection-rows.ts'
import type { Touched } from './touched.ts'

export interface TickView {
  readonly id: string
  readonly step: ChecklistStep
  readonly name: string
  readonly room: string | null
  readonly from: string | null
  readonly to: string | null
  readonly state: ItemState
}

export interface TickDifference {
  readonly added: readonly TickView[]
  readonly removed: readonly TickView[]
  /** Ticked, but of a connection that is another one now: nothing proves it any more. */
  readonly again: readonly TickView[]
}

/** In walking order. A cord that was patched and is no longer planned comes back as one to unplug. */
export function tickDifference(
  before: Plan,
  after: Plan,
  ticks: readonly KeptTick[],
  touched: Pick<Touched, 'cables' | 'outlets' | 'stands'>,
): TickDifference {
  // All else has the same items before and after.
  const only = {
    ...{ cable: touched.cables, outlet: touched.outlets, stand: touched.stands },
    host: new Set<number>(),
  }
  const [was, is] = [makeChecklist(before, ticks, only), makeChecklist(after, ticks, only)]
  const known = new Set(was.map(({ id }) => id))
  const changed = new Set([...touched.outlets].filter((id) => wayOf(before, id) !== wayOf(after, id)))
  return {
    added: without(is, was),
    removed: without(was, is),
    again: is
      .filter(
        ({ id, step, subjectId, state }) =>
          (step === 'test' || step === 'connect') &&
          state === 'done' &&
          known.has(id) &&
          changed.has(subjectId),
      )
      .map(viewOf),
  }
}

/** What a test of the outlet is about: whose it is, the port, its VLANs. */
function wayOf(plan: Plan, outletId: number): string {
  const { stand, interfaceId, mode, vlan, taggedVlans } = connectionRow(plan, {
    kind: 'outlet',
    id: outletId,
  })
  return JSON.stringify([stand, interfaceId, mode, vlan, taggedVlans])
}

function without(items: readonly CheckedItem[], others: readonly CheckedItem[]): TickView[] {
  const known = new Set(others.map(({ id }) => id))
  return items.filter(({ id }) => !known.has(id)).map(viewOf)
}

const viewOf = ({ id, step, subject, state }: CheckedItem): TickView => ({
  id,
  step,
  name: subject.name,
  room: subject.room,
  from: subject.ends[0]?.name ?? null,
  to: subject.ends[1]?.name ?? null,
  state,
})
