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
  /** HOST or HOST:PORT; of an open console what it is called: `/dev/ttyUSB0`. */
  readonly address: string
  /** The console that is open in a tab; null: it is called over the network. */
  readonly session: string | null
}

/** What is known of a console that is open. */
export interface OpenConsole {
  readonly peer: string
  /** Name of the planned switch it is, or is likely to be. */
  readonly device: string | null
}

/** Throws WorkError `no_session`. */
export type FindConsole = (id: string) => OpenConsole

const noConsoles: FindConsole = () => {
  throw new WorkError('no_session', 'This console is not open any more.')
}

/**
 * `words`: names (`SW1`), names with an address (`SW1=10.0.0.1:22`) or an open console (`SW1=console:ID`), these alone,
 * or `all` switches of the plan. Throws WorkError `unknown_switch`, `no_address`, `named_twice`, `no_session`.
 */
export function findTargets(
  plan: Plan | null,
  words: readonly string[],
  consoles: FindConsole = noConsoles,
): JobTarget[] {
  const switches = plan?.device.filter(({ role }) => role === 'switch') ?? []
  const named = words.flatMap((word) => (plan && word === 'all' ? switches.map(({ name }) => name) : [word]))
  const targets = named.map((word) => findTarget(plan, word, consoles))
  const twice = targets.find(({ name }, at) => targets.findIndex((one) => one.name === name) !== at)
  if (twice)
    throw new WorkError('named_twice', `${twice.name} is named twice: each device takes part once.`, {
      device: twice.name,
    })
  return targets
}

function findTarget(plan: Plan | null, word: string, consoles: FindConsole): JobTarget {
  const [, name = word, given] = /^([^=]+)=(.+)$/.exec(word) ?? []
  const session = /^console:(.+)$/.exec(given ?? name)?.[1]
  if (session !== undefined) return consoleTarget(plan, given === undefined ? null : name, session, consoles)
  if (!plan) return { device: null, name, address: given ?? name, session: null }
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
  return { device, name: device.name, address, session: null }
}

/** Called as the switch it is known to be; else as the adapter, since that is what a person sees. */
function consoleTarget(
  plan: Plan | null,
  named: string | null,
  session: string,
  consoles: FindConsole,
): JobTarget {
  const { peer, device: likely } = consoles(session)
  const wanted = named ?? likely
  const device = (plan && wanted !== null && deviceNamed(plan, wanted)) || null
  if (named !== null && !device)
    throw new WorkError('unknown_switch', `There is no switch ${named} in this site.`, { device: named })
  return { device, name: device?.name ?? peer, address: peer, session }
}
