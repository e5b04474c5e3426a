/** The interfaces of a Mac: only those that are hardware ports, since it makes up a dozen others. */
import type { OwnInterface } from '../../../../shared/walk/own-interface.ts'
import { serversInResolvConf } from '../linux/name-servers.ts'
import { ownAddresses } from '../own-addresses.ts'
import type { System } from '../system.ts'
import { readDefaultRoute, readGetPacket, readHardwarePorts, readIfconfig } from './packets.ts'

export async function readMacos(system: System): Promise<OwnInterface[]> {
  const told = system.addresses()
  const [ports, links, route, resolvConf] = await Promise.all([
    system.run('networksetup', ['-listallhardwareports']),
    system.run('ifconfig', ['-a']),
    system.run('route', ['-n', 'get', 'default']),
    system.read('/etc/resolv.conf'),
  ])
  const linkOf = readIfconfig(links ?? '')
  const byDefault = readDefaultRoute(route ?? '')
  return Promise.all(
    [...readHardwarePorts(ports ?? '')].map(async ([name, kind]): Promise<OwnInterface> => {
      const addresses = ownAddresses(told[name])
      const packet = addresses.length > 0 ? await system.run('ipconfig', ['getpacket', name]) : null
      const lease = readGetPacket(packet ?? '')
      const isDefault = byDefault?.name === name
      return {
        name,
        kind,
        mac: linkOf.get(name)?.mac ?? null,
        isUp: linkOf.get(name)?.isUp ?? null,
        linkChanges: null,
        addresses,
        gateway: lease?.gateway ?? (isDefault ? byDefault.gateway : null),
        dhcpServer: lease?.server ?? null,
        dns: lease?.dns ?? (isDefault ? serversInResolvConf(resolvConf ?? '') : []),
      }
    }),
  )
}
