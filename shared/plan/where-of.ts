/** Where an object is plugged in: the switch of the first port on its way, the port itself. */
import type { Device } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { chainThrough } from './chain.ts'
import type { PlanPoint } from './trace.ts'
import { nodesAt } from './traces-of.ts'

export interface SwitchPort {
  readonly switch: string
  readonly deviceId: number
  /** Interface id; null: the switch itself is meant. */
  readonly port: number | null
}

const atSwitch = (device: Device | undefined, port: number | null): SwitchPort | null =>
  device?.role === 'switch' ? { switch: device.name, deviceId: device.id, port } : null

/** Null where it reaches no port of a switch. */
export function switchPortOf(plan: Plan, point: PlanPoint): SwitchPort | null {
  const { device, interface: ports } = indexPlan(plan)
  if (point.kind === 'device') return atSwitch(device.get(point.id), null)
  const portId = point.kind === 'interface' ? ownPort(plan, point) : firstPort(plan, point)
  const port = portId === null ? undefined : ports.get(portId)
  return port ? atSwitch(device.get(port.deviceId), port.id) : null
}

/** Of a LAG the first of its ports that are cabled. */
function ownPort(plan: Plan, point: PlanPoint): number | null {
  const [first] = nodesAt(plan, point)
  return first?.id ?? null
}

function firstPort(plan: Plan, point: PlanPoint): number | null {
  for (const node of nodesAt(plan, point)) {
    const port = chainThrough(plan, node).nodes.find(({ kind }) => kind === 'interface')
    if (port) return port.id
  }
  return null
}
