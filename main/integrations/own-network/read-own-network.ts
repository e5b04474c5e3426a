/** This computer's own interfaces, whatever its system. Never throws: what cannot be told is null or missing. */
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import { readLinux } from './linux/read-linux.ts'
import { readMacos } from './macos/read-macos.ts'
import { ownAddresses } from './own-addresses.ts'
import { type System, thisSystem } from './system.ts'
import { readWindows } from './windows/read-windows.ts'

export function readOwnNetwork(system: System = thisSystem): Promise<OwnInterface[]> {
  if (system.platform === 'linux') return readLinux(system)
  if (system.platform === 'win32') return readWindows(system)
  if (system.platform === 'darwin') return readMacos(system)
  return Promise.resolve(readAddressesOnly(system))
}

/** A system of which nothing else is known. */
const readAddressesOnly = (system: System): OwnInterface[] =>
  Object.entries(system.addresses()).flatMap(([name, told]): OwnInterface[] => {
    const addresses = ownAddresses(told)
    if (addresses.length === 0) return []
    const unknown = { isUp: null, linkChanges: null, gateway: null, dhcpServer: null, dns: [] }
    return [{ name, mac: told?.[0]?.mac ?? null, kind: 'wired', addresses, ...unknown }]
  })
