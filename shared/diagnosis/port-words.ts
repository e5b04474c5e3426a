/** What the port of an outlet is called in a diagnosis. */
import type { Plan } from '../model/plan.ts'
import { panelPortName } from '../plan/names.ts'
import { cordPlanOf } from '../verify/cord-plan.ts'
import type { PlannedPlace } from '../walk/planned-place.ts'

/** `SW1 FastEthernet0/3`; `–` where none is planned. */
export const portOf = ({ switch: device, interface: port }: PlannedPlace): string =>
  [device, port].filter((part) => part !== null).join(' ') || '–'

/** The panel position where its cord begins, else the outlet itself. */
export function panelOf(plan: Plan, { outletId, outlet }: PlannedPlace): string {
  const id = cordPlanOf(plan).panelPort.get(outletId)
  return id === undefined ? outlet : panelPortName(plan, id)
}
