/** The MAC address behind an address of this computer: what a switch on the same wire knows us by. */
import { networkInterfaces } from 'node:os'

const NONE = '00:00:00:00:00:00'

/** `02:1f:...`, or null: no such address here, or it has no wire (loopback, a tunnel). */
export function localMacOf(address: string): string | null {
  const found = Object.values(networkInterfaces())
    .flatMap((entries) => entries ?? [])
    .find((entry) => entry.address === address)
  return found && found.mac !== NONE ? found.mac : null
}
