/** Servers that gave this computer the addresses it has: what is left to judge where the system does not let us ask. */
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import type { Heard } from '../../integrations/dhcp/ears.ts'
import type { AskableInterface } from '../../integrations/dhcp/interfaces.ts'
import { readOwnNetwork } from '../../integrations/own-network/read-own-network.ts'

/** Of the interfaces asked about; none where an address is fixed, or the system does not tell. */
export async function heardByLease(
  interfaces: readonly AskableInterface[],
  read: () => Promise<readonly OwnInterface[]> = readOwnNetwork,
): Promise<Heard[]> {
  const names = new Set(interfaces.map(({ name }) => name))
  const own = await read()
  return own.filter(({ name }) => names.has(name)).flatMap(leaseOf)
}

function leaseOf({ name, dhcpServer, addresses, gateway, dns }: OwnInterface): Heard[] {
  if (dhcpServer === null) return []
  const fields = { ...(gateway === null ? {} : { routers: [gateway] }), ...(dns.length > 0 ? { dns } : {}) }
  const reply = {
    kind: 'lease',
    xid: 0,
    ...{ server: dhcpServer, source: dhcpServer, relay: null, nextServer: null },
    address: addresses[0]?.address ?? null,
    fields,
    others: [],
  } as const
  return [{ reply, interface: name, delayMs: null }]
}
