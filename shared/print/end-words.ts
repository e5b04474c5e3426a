/** How an end of a cable is called on paper: as on its device, shortened the way technicians write it (`SW1 Fa0/3`). */
import { shortName } from '../device-types/interface-name.ts'
import type { CableEnd } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { panelPortName } from '../plan/names.ts'

/** `SW1 Fa0/3`. */
export function shortPortName(plan: Plan, interfaceId: number): string {
  const index = indexPlan(plan)
  const port = index.interface.get(interfaceId)
  const device = index.device.get(port?.deviceId ?? -1)
  return port ? `${device?.name ?? '?'} ${shortName(port.name)}` : String(interfaceId)
}

/** An outlet tells its stand where its own name does not. */
export function endWords(plan: Plan, kind: CableEnd, id: number): string {
  if (kind === 'interface') return shortPortName(plan, id)
  if (kind !== 'outlet') return panelPortName(plan, id)
  const { outlet, stand } = indexPlan(plan)
  const row = outlet.get(id)
  const standName = stand.get(row?.standId ?? -1)?.name
  const name = row?.name ?? String(id)
  return standName && !name.includes(standName) ? `${name} (${standName})` : name
}
