/** The interfaces of a Windows computer: Node's addresses, and for all else `ipconfig /all`. */
import type { OwnInterface } from '../../../../shared/walk/own-interface.ts'
import { ownAddresses } from '../own-addresses.ts'
import type { System } from '../system.ts'
import { readIpconfig } from './ipconfig.ts'

/** Told to write UTF-8, so that names of connections keep their accents: Node's names of them have those. */
const IPCONFIG = ['/d', '/s', '/c', 'chcp 65001>nul & ipconfig /all']

export async function readWindows(system: System): Promise<OwnInterface[]> {
  const told = system.addresses()
  const text = (await system.run('cmd.exe', IPCONFIG)) ?? ''
  return readIpconfig(text).map(({ name, mac, kind, isUp, gateway, server, dns }) => ({
    ...{ name, mac, kind, isUp, gateway, dns },
    addresses: ownAddresses(told[name]),
    dhcpServer: server,
    linkChanges: null,
  }))
}
