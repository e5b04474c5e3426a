/** How a router's DHCP server stands with its partner: ISC tells it in its lease file, Kea by its control socket. */
import type { DhcpFlavour } from '../../../../shared/routers/router-files.ts'
import { type PairWord, readKeaStatus, untoldPair } from '../../../../shared/routers/watch/pair-word.ts'
import { type LeaseFile, readLeases } from '../../../../shared/routers/watch/read-leases.ts'
import { KEA_STATUS, READ_LEASES } from '../../../integrations/router-machine/dhcp-scripts.ts'
import type { RouterMachine } from '../../../integrations/router-machine/router-machine.ts'
import { readStates, UNIT_STATES } from '../../../integrations/router-machine/service-scripts.ts'

/** `file`: what the same server wrote down. Throws WorkError of the connection only. */
export async function askPair(
  machine: RouterMachine,
  flavour: DhcpFlavour,
  { failover, partner }: Pick<LeaseFile, 'failover' | 'partner'>,
): Promise<PairWord> {
  if (flavour === 'isc') return { failover, partner, serves: null, untold: null, deaf: [] }
  const { exit, output, errors } = await machine.ask(KEA_STATUS)
  return exit === 0
    ? readKeaStatus(output.toString('utf8'))
    : untoldPair(errors.trim() || `exit code ${exit}`)
}

export const DHCP_UNITS: Readonly<Record<DhcpFlavour, string>> = {
  isc: 'isc-dhcp-server',
  kea: 'kea-dhcp4-server',
}

/** Null: it does not run there. */
export async function askRunningPair(machine: RouterMachine, flavour: DhcpFlavour): Promise<PairWord | null> {
  const [state] = readStates(await machine.need(UNIT_STATES, [DHCP_UNITS[flavour]]))
  if (!state?.isActive) return null
  return askPair(machine, flavour, readLeases[flavour](await machine.need(READ_LEASES[flavour])))
}
