/** Switches that call themselves the same: whoever reads a prompt or a neighbour's name takes one for the other. */
import { nameKey } from '../model/name-key.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import type { SwitchReading } from './reading.ts'

export interface SameName {
  /** As they call themselves. */
  readonly hostname: string
  /** As the plan calls them, two at least. */
  readonly switches: readonly string[]
}

/** `readings`: the newest of each switch. */
export function sameNames(
  plan: Plan,
  readings: readonly Pick<SwitchReading, 'deviceId' | 'hostname'>[],
): SameName[] {
  const { device } = indexPlan(plan)
  const named = new Map<string, { hostname: string; switches: Set<string> }>()
  for (const { deviceId, hostname } of readings) {
    const name = device.get(deviceId)?.name
    if (hostname === null || name === undefined) continue
    const one = named.get(nameKey(hostname)) ?? { hostname, switches: new Set() }
    one.switches.add(name)
    named.set(nameKey(hostname), one)
  }
  return [...named.values()]
    .filter(({ switches }) => switches.size > 1)
    .map(({ hostname, switches }) => ({ hostname, switches: [...switches] }))
}
