/** Where a server is plugged in: the switch port, and by the plan what is behind it, as people look for it. */

import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { traceNode } from '../plan/trace.ts'
import type { MacPlace } from '../verify/locate-mac.ts'
import { namePortsOf } from '../verify/port-named.ts'

export interface ServerPlace {
  /** `port`: here; `behind`: behind that link to another switch; `device`: at a planned router or server. */
  readonly kind: MacPlace['kind']
  readonly switch: string
  readonly interface: string
  /** Its number on the front panel; null: the plan does not know the port. */
  readonly port: number | null
  readonly interfaceId: number | null
  readonly outlet: string | null
  readonly stand: string | null
  /** Where the stand or the outlet is. */
  readonly location: string | null
  /** From the outlet to the switch: `P1A 12`. */
  readonly panelPorts: readonly string[]
  /** The planned device at the other end, of a link. */
  readonly next: string | null
  /** The number of a VLAN to set the port apart in; null: this switch has none. */
  readonly quarantine: number | null
  /** When the switch said so: ISO 8601, UTC. */
  readonly at: string
}

/** The place at a port that a switch names itself. `at`: when it said so. */
export function placeAtPort(plan: Plan, deviceId: number, words: string, at: string): ServerPlace {
  const port = namePortsOf(plan, deviceId, [words]).find(words)
  const place = { kind: 'port', deviceId, interfaceId: port?.id ?? null, nextDeviceId: null, at } as const
  return placeOf(plan, { ...place, port: port?.name ?? words })
}

export function placeOf(plan: Plan, place: MacPlace): ServerPlace {
  const { device, interface: ports } = indexPlan(plan)
  const { interfaceId, nextDeviceId } = place
  const trace = interfaceId === null ? null : traceNode(plan, { kind: 'interface', id: interfaceId })
  const named = (kind: string) => trace?.segments.filter((segment) => segment.kind === kind) ?? []
  const [outlet] = named('outlet')
  const [stand] = named('stand')
  return {
    kind: place.kind,
    switch: device.get(place.deviceId)?.name ?? String(place.deviceId),
    interface: place.port,
    port: interfaceId === null ? null : (ports.get(interfaceId)?.position ?? null),
    interfaceId,
    outlet: outlet?.name ?? null,
    stand: stand?.name ?? null,
    location: stand?.location ?? outlet?.location ?? null,
    panelPorts: named('panel_port').map(({ name }) => name),
    next: nextDeviceId === null ? null : (device.get(nextDeviceId)?.name ?? null),
    quarantine: quarantineOf(plan, place.deviceId),
    at: place.at,
  }
}

const QUARANTINE = /^(?:quarantine|quarantaine|isolation|isolement)$/i

/** The VLAN of the switch whose purpose, or name, says that it is for what is set apart. */
export function quarantineOf(plan: Plan, deviceId: number): number | null {
  const { device, vlansOfDomain } = indexPlan(plan)
  const domainId = device.get(deviceId)?.domainId
  const vlans = domainId == null ? [] : (vlansOfDomain.get(domainId) ?? [])
  return (
    vlans.find(({ purpose, name }) => QUARANTINE.test(purpose ?? '') || QUARANTINE.test(name))?.vid ?? null
  )
}
