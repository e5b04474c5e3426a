/**
 * Items that follow from what the switches said: somebody has to go and mend a cord, or look. One an outlet, since a row of
 * cords is one errand. Ticks from before the mistake was seen are of an earlier one and do not count.
 */
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { cordPlanOf } from '../verify/cord-plan.ts'
import type { KnownFinding, Mistake } from '../verify/finding-record.ts'
import { type ChecklistItem, makeItem, type Subjects } from './planned-items.ts'
import type { ItemSubject } from './subject.ts'
import { outletSubject, subjectEnd } from './subjects.ts'

/** What a person mends with hands; the configuration of a port is pushed. */
export const isErrand = ({ severity, mending, outletIds }: Mistake): boolean =>
  severity === 'fault' && mending !== 'push' && outletIds.length > 0

/** The items, and since when each is wanted. Of two mistakes at one outlet the older one counts. */
export function mendItems(
  plan: Plan,
  open: readonly KnownFinding[],
  only?: Subjects,
): ReadonlyMap<ChecklistItem, string> {
  const outlets = indexPlan(plan).outlet
  const found = new Map<number, readonly [ChecklistItem, string]>()
  for (const { about, since } of open.toSorted((a, b) => (a.since < b.since ? -1 : 1))) {
    const [first] = about.outletIds
    if (first === undefined || !isErrand(about) || !outlets.has(first) || found.has(first)) continue
    if (only && !only.outlet.has(first)) continue
    found.set(first, [makeItem('mend', first, subjectOf(plan, about, first)), since])
  }
  return new Map(found.values())
}

/** All outlets by name, and where the cord of the first belongs: in the technical room. */
function subjectOf(plan: Plan, { outletIds }: Mistake, first: number): ItemSubject {
  const index = indexPlan(plan)
  const cords = cordPlanOf(plan)
  const names = outletIds.flatMap((id) => index.outlet.get(id)?.name ?? [])
  const [panelPort, port] = [cords.panelPort.get(first), cords.planned.get(first)]
  const ends = [
    ...(panelPort === undefined ? [] : [subjectEnd(plan, 'front', panelPort)]),
    ...(port === undefined ? [] : [subjectEnd(plan, 'interface', port)]),
  ]
  const own = index.outlet.get(first)
  const bare = own ? outletSubject(plan, own) : { color: null, length: null, wiring: null, room: null }
  return {
    ...bare,
    name: names.join(', ').slice(0, 300),
    room: ends.findLast(({ room }) => room !== null)?.room ?? bare.room,
    ends,
  }
}
