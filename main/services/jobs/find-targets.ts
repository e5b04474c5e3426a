/** Which devices a job is for, and where each is reached: by the plan's names, or by addresses that somebody gives. */
import type { Device } from '../../../shared/model/entities.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { deviceNamed } from '../../../shared/plan/device-named.ts'
import { managementAddressOf } from '../../../shared/plan/management-address.ts'
import { WorkError } from '../../work-error.ts'

export interface JobTarget {
  /** The planned switch; null: only an address is known. */
  readonly device: Device | null
  /** What to call it. */
  readonly name: string
  /** HOST or HOST:PORT. */
  readonly address: string
}

/**
 * `words`: names (`SW1`), names with an address (`SW1=10.0.0.1:22`), bare addresses, or `all` switches of the plan.
 * Throws WorkError `unknown_switch`, `no_address`, `named_twice`.
 */
export function findTargets(plan: Plan | null, words: readonly string[]): JobTarget[] {
  const switches = plan?.device.filter(({ role }) => role === 'switch') ?? []
  const named = words.flatMap((word) => (plan && word === 'all' ? switches.map(({ name }) => name) : [word]))
  const targets = named.map((word) => findTarget(plan, word))
  const twice = targets.find(({ name }, at) => targets.findIndex((one) => one.name === name) !== at)
  if (twice)
    throw new WorkError('named_twice', `${twice.name} is named twice: each device takes part once.`, {
      device: twice.name,
    })
  return targets
}

function findTarget(plan: Plan | null, word: string): JobTarget {
  const [, name = word, given] = /^([^=]+)=(.+)$/.exec(word) ?? []
  if (!plan) return { device: null, name, address: given ?? name }
  const device = deviceNamed(plan, name)
  if (!device)
    throw new WorkError('unknown_switch', `There is no switch ${name} in this site.`, { device: name })
  const address = given ?? managementAddressOf(plan, device)?.address
  if (address === undefined)
    throw new WorkError(
      'no_address',
      `${device.name} has no management address in the plan: set one, or write ${device.name}=ADDRESS.`,
      { device: device.name },
    )
  return { device, name: device.name, address }
}
