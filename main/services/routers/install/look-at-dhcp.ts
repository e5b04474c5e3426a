/** Whether a router's DHCP server does its work: it listens, what it says of its partner, and what it gave since its restart. */
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import { isPairPassing, type PairWord } from '../../../../shared/routers/watch/pair-word.ts'
import { countGiven, readLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { LISTENS, READ_LEASES } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { askPair, DHCP_UNITS } from '../watch/ask-pair.ts'

export interface DhcpLook extends PairWord {
  readonly flavour: DhcpFlavour
  /** Null: the machine cannot tell. */
  readonly listens: boolean | null
  readonly given: number
}

/** `restarted`: units; null: the server was left alone. `since`: seconds of the machine's clock. */
export async function lookAtDhcp(
  machine: RouterMachine,
  flavour: DhcpFlavour,
  restarted: readonly string[],
  since: number,
): Promise<DhcpLook | null> {
  if (!restarted.includes(DHCP_UNITS[flavour])) return null
  const { exit, output } = await machine.ask(LISTENS)
  const file = await machine.need(READ_LEASES[flavour])
  return {
    flavour,
    listens: exit === 0 ? output.toString().trim() !== '' : null,
    ...(await askPair(machine, flavour, readLeases[flavour](file))),
    given: countGiven(file, flavour, since),
  }
}

/**
 * Nobody gets an address where it does not listen, and a Kea that knows of no partner has not read its file; all else may be
 * for want of devices, or of the other router. `hasPartner`: by the plan.
 */
export const dhcpFaults = (dhcp: DhcpLook | null, hasPartner: boolean): string[] => [
  ...(dhcp?.listens === false ? ['the DHCP server does not listen on port 67'] : []),
  ...(dhcp?.failover === 'single' && hasPartner ? ['the DHCP server knows of no partner'] : []),
]

/** Whether it may say something else in a moment: one that has just started does not know yet. */
export const isDhcpPassing = (dhcp: DhcpLook | null): boolean =>
  dhcp !== null && (dhcp.untold !== null || isPairPassing(dhcp.failover ?? ''))
