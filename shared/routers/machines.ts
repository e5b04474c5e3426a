/**
 * Which two machines route. A plan that draws none, or one, gets the missing ones by assumption: `r1` and `r2`, the cards
 * `eth0` to the Internet and `ethN` to switch N, so that files can be made before anybody has cabled them in the plan.
 */
import type { PlanSource } from '../config/intent.ts'
import type { Device } from '../model/entities.ts'
import { compareNaturally } from '../model/natural-order.ts'
import type { Plan } from '../model/plan.ts'
import { linksOf } from '../plan/served-vlans.ts'
import { type MachineRules, machineOf } from './rules.ts'

export interface Machine {
  /** Its host name, and that of its folder: letters, digits, hyphens. */
  readonly name: string
  readonly standing: 'primary' | 'secondary'
  /** Null: assumed. */
  readonly device: Device | null
  readonly rules: MachineRules
  readonly source: PlanSource
}

export type Machines = readonly [primary: Machine, secondary: Machine]

/** The routers of the plan, the primary first. More than two are an error that the checks report. */
export function routersOf(plan: Plan): readonly Device[] {
  const told = plan.device.filter(({ role }) => role === 'router')
  const routers = told.length > 0 ? told : plan.device.filter((device) => looksLikeRouter(plan, device))
  return [...routers].sort(
    (a, b) => standingOf(plan, a) - standingOf(plan, b) || compareNaturally(a.name, b.name) || a.id - b.id,
  )
}

const standings = { primary: 0, secondary: 2 } as const
const standingOf = (plan: Plan, device: Device): number => {
  const { standing } = machineOf(plan, device.id)
  return standing === null ? 1 : standings[standing]
}

/** An import knows only the names of what is at the other end of an uplink. */
const looksLikeRouter = (plan: Plan, device: Device): boolean =>
  device.role === 'other' &&
  /^r(t|tr|outer|outeur)?[\s_-]?\d+$/i.test(device.name.trim()) &&
  linksOf(plan, device.id).some(({ peer }) => peer.role === 'switch')

export function machinesOf(plan: Plan): Machines {
  const [first, second] = routersOf(plan)
  const primary = machine(plan, first ?? null, 'r1', 'primary')
  const other = second ? hostName(second.name) : nextName(primary.name)
  const name = other.toLowerCase() === primary.name.toLowerCase() ? `${other}-2` : other
  return [primary, machine(plan, second ?? null, name, 'secondary')]
}

function machine(plan: Plan, device: Device | null, name: string, standing: Machine['standing']): Machine {
  const source: PlanSource = device
    ? { table: 'device', id: device.id, text: `router ${device.name}` }
    : { table: 'site', id: plan.site.id, text: `router ${name}` }
  return {
    name: device && standing === 'primary' ? hostName(device.name) : name,
    standing,
    device,
    rules: machineOf(plan, device?.id ?? null),
    source,
  }
}

/** R1 -> R2; a name without a number gets one. */
const nextName = (name: string): string =>
  /\d$/.test(name) ? name.replace(/\d+$/, (digits) => String(Number(digits) + 1)) : `${name}-2`

const hostName = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9-]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'router'
