/**
 * The items that the plan asks for: one a step and thing. What the venue has in place already (`connected`) is neither
 * pulled nor patched; what is to go (`decommissioning`) is only taken away.
 */
import type { Cable, Outlet } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexInSlices, indexPlan } from '../model/plan-index.ts'
import { chainThrough } from '../plan/chain.ts'
import { eachInSlices, finish, type Sliced } from '../sliced.ts'
import { type CableSide, type ChecklistStep, itemId, type SubjectKind, subjectOfStep } from './steps.ts'
import type { ItemSubject } from './subject.ts'
import { cableEnds, cableSubject, outletSubject, standSubject } from './subjects.ts'

export interface ChecklistItem {
  readonly id: string
  readonly step: ChecklistStep
  readonly subjectKind: SubjectKind
  /** Row id of the cable, outlet or stand. */
  readonly subjectId: number
  readonly subject: ItemSubject
}

/** Row ids of things, for who asks about a few of them. */
export type Subjects = Readonly<Record<SubjectKind, ReadonlySet<number>>>

/** Every item of the plan, in no order that means anything. */
export function plannedItems(plan: Plan): ChecklistItem[] {
  const items: ChecklistItem[] = []
  finish(eachPlannedItem(plan, (item) => items.push(item)))
  return items
}

/** Hands every item of the plan over, or those about some things: a large plan has a million, and not everybody keeps them. */
export function* eachPlannedItem(
  plan: Plan,
  take: (item: ChecklistItem) => void,
  only?: Subjects,
): Sliced<void> {
  yield* indexInSlices(plan)
  const rows = <R extends { readonly id: number }>(all: readonly R[], kind: SubjectKind): readonly R[] =>
    only ? all.filter(({ id }) => only[kind].has(id)) : all
  yield* eachInSlices(rows(plan.cable, 'cable'), (cable) => cableItems(plan, cable).forEach(take))
  yield* eachInSlices(rows(plan.outlet, 'outlet'), (outlet) => {
    if (isServed(plan, outlet)) outletItems(plan, outlet).forEach(take)
  })
  const { outletsOfStand } = indexPlan(plan)
  yield* eachInSlices(rows(plan.stand, 'stand'), (stand) => {
    if (outletsOfStand.has(stand.id)) take(makeItem('handover', stand.id, standSubject(plan, stand)))
  })
}

/** A network outlet that is patched to something: only that can be connected and tested. */
const isServed = (plan: Plan, outlet: Outlet): boolean =>
  outlet.service === 'network' &&
  chainThrough(plan, { kind: 'outlet', id: outlet.id }).nodes.some(({ kind }) => kind === 'interface')

function cableItems(plan: Plan, cable: Cable): ChecklistItem[] {
  const subject = cableSubject(plan, cable)
  const item = (step: ChecklistStep) => makeItem(step, cable.id, subject)
  if (cable.status === 'decommissioning') return [item('teardown')]
  if (cable.status === 'connected') return []
  if (cable.kind === 'cord') return [item('label'), item('patch'), item('teardown')]
  return [item('pull'), ...terminations(plan, cable, subject), item('label'), item('teardown')]
}

/** A socket or the back of a panel is wired by hand; what ends in a switch comes with a plug on it. */
function terminations(plan: Plan, cable: Cable, subject: ItemSubject): ChecklistItem[] {
  const [a, b] = cableEnds(plan, cable)
  const sides: readonly (readonly [CableSide, typeof a])[] = [
    ['a', a],
    ['b', b],
  ]
  return sides
    .filter(([, { kind }]) => kind === 'outlet' || kind === 'rear')
    .map(([side, { name, room }]) =>
      makeItem('terminate', cable.id, { ...subject, name: `${subject.name} - ${name}`, room }, side),
    )
}

function outletItems(plan: Plan, outlet: Outlet): ChecklistItem[] {
  const subject = outletSubject(plan, outlet)
  const test = makeItem('test', outlet.id, subject)
  return outlet.standId === null ? [test] : [makeItem('connect', outlet.id, subject), test]
}

export const makeItem = (
  step: ChecklistStep,
  subjectId: number,
  subject: ItemSubject,
  side: CableSide | null = null,
): ChecklistItem => ({
  id: itemId(step, subjectId, side),
  step,
  subjectKind: subjectOfStep[step],
  subjectId,
  subject,
})
