/** Which rows a request names. What it names and the plan does not have is refused by name, never printed as nothing. */
import { nameKey } from '../../shared/model/name-key.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { deviceNamed } from '../../shared/plan/device-named.ts'
import type { PrintJob } from '../../shared/print/make-print.ts'
import type { PrintRequest } from '../../shared/print/request.ts'
import { WorkError } from '../work-error.ts'

interface Named {
  readonly id: number
  readonly name: string
}

const idOf = (rows: readonly Named[], text: string | null): number | null =>
  text === null ? null : (rows.find(({ name }) => nameKey(name) === nameKey(text))?.id ?? null)

/** Throws WorkError `unknown_room`, `unknown_switch`, `unknown_stand`, `unknown_cable`, `unknown_floor_plan`. */
export function findScope(plan: Plan, request: PrintRequest): Omit<PrintJob, 'ticks' | 'notes'> {
  const scope = {
    roomId: idOf(plan.location, request.room),
    switchId: request.switch === null ? null : switchNamed(plan, request.switch),
    standId: idOf(plan.stand, request.stand),
    numbers: request.numbers && new Set(request.numbers),
  }
  const lost = request.numbers?.find((number) => !plan.cable.some(({ id }) => id === number))
  if (lost !== undefined) throw new WorkError('unknown_cable', `There is no cable ${lost} in the plan.`)
  if (request.room !== null && scope.roomId === null)
    throw new WorkError('unknown_room', `There is no room "${request.room}" in the plan.`)
  if (request.stand !== null && scope.standId === null)
    throw new WorkError('unknown_stand', `There is no stand "${request.stand}" in the plan.`)
  const floorPlanId = idOf(plan.floorPlan, request.floorPlan)
  if (request.floorPlan !== null && floorPlanId === null)
    throw new WorkError('unknown_floor_plan', `There is no floor plan "${request.floorPlan}".`)
  const floorPlanIds =
    floorPlanId !== null
      ? [floorPlanId]
      : plan.floorPlan
          .filter(({ locationId }) => scope.roomId === null || locationId === scope.roomId)
          .map(({ id }) => id)
  return { request, scope, floorPlanIds }
}

function switchNamed(plan: Plan, text: string): number {
  const device = deviceNamed(plan, text)
  if (device?.role !== 'switch')
    throw new WorkError('unknown_switch', `There is no switch "${text}" in the plan.`)
  return device.id
}
