/** Which steps of a run the application may do over SSH at the machine that hands out the addresses. */
import type { MigrationStep } from '../../../shared/migration/migration-step.ts'
import { linesByFile } from '../../../shared/migration/server-lines.ts'
import { nameKey } from '../../../shared/model/name-key.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { machinesOf } from '../../../shared/routers/machines.ts'

/** A router of the plan is installed with the migration instead: its files are made whole, from the plan. */
export function isAtServer(plan: Plan, { kind, device, lines }: MigrationStep): boolean {
  if ((kind !== 'dhcp_interface' && kind !== 'dhcp_subnet') || device === null) return false
  const isRouter = machinesOf(plan).some(
    (machine) => machine.device !== null && nameKey(machine.name) === nameKey(device),
  )
  return !isRouter && linesByFile(lines).size > 0
}
