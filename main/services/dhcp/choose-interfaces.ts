/** Through which network cards is asked: those that are named, else every card and every tagged VLAN on one. */
import type { AskableInterface } from '../../integrations/dhcp/interfaces.ts'
import { WorkError } from '../../work-error.ts'

/** Throws WorkError `no_interface`, naming those there are. */
export function chooseInterfaces(
  all: readonly AskableInterface[],
  wanted: readonly string[],
): readonly AskableInterface[] {
  const unknown = wanted.find((name) => !all.some((one) => one.name === name))
  if (unknown !== undefined)
    throw new WorkError(
      'no_interface',
      `There is no network card ${unknown} with a link here. There are: ${namesOf(all)}.`,
      { interface: unknown, known: all.map(({ name }) => name) },
    )
  if (wanted.length > 0) return all.filter(({ name }) => wanted.includes(name))
  const physical = all.filter(({ isPhysical }) => isPhysical)
  const chosen = physical.length > 0 ? physical : all
  if (chosen.length > 0) return chosen
  throw new WorkError('no_interface', 'No network card has a link: plug the laptop into an outlet.')
}

const namesOf = (all: readonly AskableInterface[]): string =>
  all.length === 0 ? 'none' : all.map(({ name }) => name).join(', ')
