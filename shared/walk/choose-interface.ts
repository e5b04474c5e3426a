/** Which of the computer's interfaces is meant by "here": a socket with a cable in it, before anything else. */
import type { Plan } from '../model/plan.ts'
import type { OwnInterface } from './own-interface.ts'
import { vlansAtAddress } from './vlan-at-address.ts'

/**
 * `wanted`: what the person chose, as long as it is there. Else a wired one that is up, of several the one with an address
 * of the plan, then one with any address. Null where there is nothing to plug a cable into.
 */
export function chooseInterface(
  plan: Plan,
  interfaces: readonly OwnInterface[],
  wanted: string | null = null,
): OwnInterface | null {
  const chosen = interfaces.find(({ name }) => name === wanted)
  if (chosen) return chosen
  const isPlanned = ({ addresses }: OwnInterface) =>
    addresses.some(({ address }) => vlansAtAddress(plan, address).some(({ vlanId }) => vlanId !== null))
  const rank = (one: OwnInterface) =>
    (one.isUp === false ? 0 : 4) + (isPlanned(one) ? 2 : 0) + (one.addresses.length > 0 ? 1 : 0)
  const [best] = interfaces.filter(({ kind }) => kind === 'wired').toSorted((a, b) => rank(b) - rank(a))
  return best ?? null
}
