/** Which planned switch is at the other end of a cable: pure, from what it told of itself. */
import type { DeviceIdentity, SessionView } from '../../shared/contract/console.ts'
import type { Device } from '../../shared/model/entities.ts'
import type { Plan } from '../../shared/model/plan.ts'

type Match = NonNullable<SessionView['match']>

const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase()

function bySerial(switches: readonly Device[], { serial }: DeviceIdentity): Match | null {
  const found = serial === null ? undefined : switches.find((device) => device.serial === serial)
  return found
    ? { switch: found.name, certain: true, why: `Serial number ${serial} is bound to ${found.name}.` }
    : null
}

function byHostname(switches: readonly Device[], { hostname }: DeviceIdentity): Match | null {
  const found = hostname === null ? undefined : switches.find((device) => sameName(device.name, hostname))
  if (!found || found.serial !== null) return null
  return { switch: found.name, certain: false, why: `It is called ${hostname} already.` }
}

/** The likely planned switch; null where nothing tells. A switch bound to another serial number is never proposed. */
export function matchDevice(plan: Plan | null, identity: DeviceIdentity): Match | null {
  const switches = (plan?.device ?? []).filter((device) => device.role === 'switch')
  return bySerial(switches, identity) ?? byHostname(switches, identity)
}
