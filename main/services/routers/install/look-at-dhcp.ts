/** Whether a router's DHCP server does its work: it listens, what it says of its partner, and what it gave since its restart. */
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import { countGiven, readLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { LISTENS, READ_LEASES } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'

export interface DhcpLook {
  readonly flavour: DhcpFlavour
  /** Null: the machine cannot tell. */
  readonly listens: boolean | null
  /** Null: it tells none. */
  readonly failover: string | null
  readonly given: number
}

const units: Readonly<Record<DhcpFlavour, string>> = { isc: 'isc-dhcp-server', kea: 'kea-dhcp4-server' }

/** `restarted`: units; null: the server was left alone. `since`: seconds of the machine's clock. */
export async function lookAtDhcp(
  machine: RouterMachine,
  flavour: DhcpFlavour,
  restarted: readonly string[],
  since: number,
): Promise<DhcpLook | null> {
  if (!restarted.includes(units[flavour])) return null
  const { exit, output } = await machine.ask(LISTENS)
  const file = await machine.need(READ_LEASES[flavour])
  return {
    flavour,
    listens: exit === 0 ? output.toString().trim() !== '' : null,
    failover: readLeases[flavour](file).failover,
    given: countGiven(file, flavour, since),
  }
}

/** Nobody gets an address where it does not listen; all else may be for want of devices, or of the other router. */
export const dhcpFaults = (dhcp: DhcpLook | null): string[] =>
  dhcp?.listens === false ? ['the DHCP server does not listen on port 67'] : []
