/**
 * Over which links the new VLAN has to run: from every switch whose ports move, and from where addresses are handed out,
 * to the way out (the routers, else the switch with most links). Where they meet there, they are one network.
 *
 *   [SW1] moves ──┐
 *   [SW2] moves ──┴── [SW4] ── router        [SW3] DHCP machine ── [SW4]
 */
import type { PlanDraft } from '../model/draft.ts'
import type { Device, Interface } from '../model/entities.ts'
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { interfaceOfOutlet } from '../plan/edits/repatch.ts'
import { carrierOf } from '../plan/lag.ts'
import { parentsIn } from '../plan/push-order.ts'
import { linksOf } from '../plan/served-vlans.ts'

/** Where the machine that hands out addresses hangs. */
export interface ServerPlace {
  /** It is one of the plan's devices. */
  readonly device: Device | null
  /** Switch ports that lead to it. */
  readonly ports: readonly Interface[]
}

/** By its name among the devices, then among the hosts; null: the plan knows no such machine. */
export function placeOfServer(plan: Plan, draft: PlanDraft, name: string): ServerPlace | null {
  const isMeant = (text: string | null) => text !== null && nameKey(text) === nameKey(name)
  const device = plan.device.find((one) => isMeant(one.name))
  if (device) return { device, ports: portsTo(plan, device) }
  const host = plan.host.find((one) => isMeant(one.name))
  if (!host) return null
  const port = host.outletId === null ? undefined : interfaceOfOutlet(draft, host.outletId)
  return { device: null, ports: port ? [carrierOf(plan, port)] : [] }
}

/** Ports of switches by which a device is reached. */
function portsTo(plan: Plan, device: Device): Interface[] {
  const { interface: interfaces } = indexPlan(plan)
  return linksOf(plan, device.id)
    .filter(({ peer }) => peer.role === 'switch')
    .flatMap(({ peer }) => linksOf(plan, peer.id))
    .filter(({ peer }) => peer.id === device.id)
    .flatMap(({ interfaceId }) => interfaces.get(interfaceId) ?? [])
}

export interface Way {
  /** Ports of switches over which the VLAN runs, each once. */
  readonly ports: readonly Interface[]
  /** Switches that only a router joins, or nothing does; empty: they are one network. */
  readonly apart: readonly Device[]
}

/** `starts`: ids of the switches that take part. */
export function wayBetween(plan: Plan, starts: readonly number[]): Way {
  const index = indexPlan(plan)
  const parents = parentsIn(plan)
  const ports = new Map<number, Interface>()
  const tops = new Map<number, Device>()
  const take = (from: Device, to: Device) => {
    for (const { interfaceId, peer } of linksOf(plan, from.id)) {
      const port = index.interface.get(interfaceId)
      if (peer.id === to.id && port) ports.set(port.id, port)
    }
  }
  for (const start of starts) {
    let at = index.device.get(start)
    while (at) {
      const up: Device | undefined = index.device.get(parents.get(at.id) ?? 0)
      if (up && up.role !== 'other') take(at, up)
      if (up?.role !== 'switch') break
      take(up, at)
      at = up
    }
    if (at) tops.set(at.id, at)
  }
  return { ports: [...ports.values()], apart: tops.size > 1 ? [...tops.values()] : [] }
}
