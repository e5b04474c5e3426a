/** Switches whose type is assumed or unknown, and used ports their type does not have. */
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import type { Problem } from '../../model/problem.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { portsOf } from '../lag.ts'
import { interfaceName } from '../names.ts'
import { report } from './report.ts'

export const checkDeviceTypes = (plan: Plan): Problem[] =>
  plan.device.filter((device) => device.role === 'switch').flatMap((device) => checkType(plan, device))

function checkType(plan: Plan, device: Device): Problem[] {
  const type = deviceTypeOf(plan.deviceType, device.typeSlug)
  if (!type) return [report('warning', 'type_unknown', device.name, { type: device.typeSlug })]
  const model = type.model
  const assumed = device.typeAssumed ? [report('info', 'type_assumed', device.name, { model })] : []
  const known = new Set(type.ports.map((port) => port.name))
  const ports = `${type.ports[0]?.name ?? 'none'} to ${type.ports.at(-1)?.name ?? 'none'}`
  const foreign = portsOf(plan, device.id)
    .filter((port) => port.mode !== 'unused' && !known.has(port.name))
    .map((port) => report('error', 'no_such_port', interfaceName(plan, port.id), { model, ports }))
  return [...assumed, ...foreign]
}
