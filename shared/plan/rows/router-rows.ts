/** One row a router of the plan, with its place in the pair and what its cards lead to. Assumed machines have none. */
import type { Device } from '../../model/entities.ts'
import type { Plan } from '../../model/plan.ts'
import { type RouterMachine, routerPair } from '../../routers/router-pair.ts'
import { machineOf } from '../../routers/rules.ts'
import { deviceTypeOf } from '../device-type-of.ts'
import { portsOf } from '../lag.ts'
import { locationName } from '../names.ts'

export const routerRows = (plan: Plan) =>
  plan.device.filter(({ role }) => role === 'router').map((device) => routerRow(plan, device))

export function routerRow(plan: Plan, device: Device) {
  const machine = routerPair(plan).machines.find((one) => one.device?.id === device.id)
  const rules = machineOf(plan, device.id)
  return {
    router: device.name,
    name: device.name,
    /** Null: it is neither of the two. */
    standing: machine?.standing ?? null,
    room: locationName(plan, device.locationId),
    model: deviceTypeOf(plan.deviceType, device.typeSlug)?.model ?? device.typeSlug,
    ports: portsOf(plan, device.id).map(({ name }) => name),
    trunks: machine ? trunksOf(machine) : [],
    wan: machine?.wan?.card ?? null,
    wanAddress: rules.wanAddress,
    wanGateway: rules.wanGateway,
    dmzInterface: rules.dmzInterface,
    serial: device.serial,
    note: device.note,
    id: device.id,
  }
}

const trunksOf = ({ trunks }: RouterMachine): string[] =>
  trunks.map(({ card, peer }) => `${card} – ${peer.name}`)
