/**
 * The interfaces of a Linux computer. Links and routes are files that cost nothing to read; the DHCP client has to be
 * guessed, since every distribution has another one: those that leave files first, then those that must be asked.
 */
import type { OwnInterface } from '../../../../shared/walk/own-interface.ts'
import type { Lease } from '../lease.ts'
import { ownAddresses } from '../own-addresses.ts'
import type { System } from '../system.ts'
import { readDhclientLease, readDhcpcdLease, readNetworkdLease, readNmcliLeases } from './leases.ts'
import { serversInResolvConf, serversOfLinks } from './name-servers.ts'
import { defaultGateways } from './routes.ts'

const NET = '/sys/class/net'
const NMCLI = ['-t', '-f', 'GENERAL.DEVICE,DHCP4.OPTION,IP4.DNS', 'device', 'show']

export async function readLinux(system: System): Promise<OwnInterface[]> {
  const names = (await system.list(NET)).filter((name) => name !== 'lo')
  const [routes, resolvConf, links] = await Promise.all([
    system.read('/proc/net/route'),
    system.read('/etc/resolv.conf'),
    system.run('resolvectl', ['dns']),
  ])
  const told = system.addresses()
  const gateways = defaultGateways(routes ?? '')
  const servers = serversOfLinks(links ?? '')
  return Promise.all(
    names.map(async (name): Promise<OwnInterface> => {
      const addresses = ownAddresses(told[name])
      const lease = addresses.length === 0 ? null : await readLease(system, name)
      const dns = [servers.get(name) ?? [], lease?.dns ?? [], serversInResolvConf(resolvConf ?? '')]
      return {
        name,
        ...(await readLink(system, name)),
        addresses,
        gateway: gateways.get(name) ?? lease?.gateway ?? null,
        dhcpServer: lease?.server ?? null,
        dns: addresses.length === 0 ? [] : (dns.find((some) => some.length > 0) ?? []),
      }
    }),
  )
}

type Link = Pick<OwnInterface, 'mac' | 'kind' | 'isUp' | 'linkChanges'>

/** Reading `carrier` of an interface that is switched off fails: nothing answers there either. */
async function readLink(system: System, name: string): Promise<Link> {
  const [mac, carrier, changes, inside] = await Promise.all([
    system.read(`${NET}/${name}/address`),
    system.read(`${NET}/${name}/carrier`),
    system.read(`${NET}/${name}/carrier_changes`),
    system.list(`${NET}/${name}`),
  ])
  return {
    mac: mac?.trim() || null,
    kind: kindOf(new Set(inside)),
    isUp: carrier?.trim() === '1',
    linkChanges: changes === null ? null : Number(changes),
  }
}

/** By what the kernel shows of it. An end of a pair of cables between namespaces counts as a socket, unless bridged. */
function kindOf(inside: ReadonlySet<string>): OwnInterface['kind'] {
  if (inside.has('wireless') || inside.has('phy80211')) return 'wireless'
  if (inside.has('device')) return 'wired'
  const isMade = ['bridge', 'bonding', 'tun_flags', 'master', 'brport'].some((sign) => inside.has(sign))
  return isMade ? 'virtual' : 'wired'
}

async function readLease(system: System, name: string): Promise<Lease | null> {
  return (await leaseInFiles(system, name)) ?? (await leaseTold(system, name))
}

async function leaseInFiles(system: System, name: string): Promise<Lease | null> {
  const index = (await system.read(`${NET}/${name}/ifindex`))?.trim() ?? ''
  const networkd = await system.read(`/run/systemd/netif/leases/${index}`)
  const lease = networkd === null ? null : readNetworkdLease(networkd)
  if (lease) return lease
  for (const folder of ['/var/lib/dhcp', '/var/lib/dhclient'])
    for (const file of await system.list(folder)) {
      if (!/^dhclient.*\.leases?$/.test(file)) continue
      const kept = readDhclientLease((await system.read(`${folder}/${file}`)) ?? '', name)
      if (kept) return kept
    }
  return null
}

async function leaseTold(system: System, name: string): Promise<Lease | null> {
  const managed = readNmcliLeases((await system.run('nmcli', NMCLI)) ?? '').get(name)
  return managed ?? readDhcpcdLease((await system.run('dhcpcd', ['-U', name])) ?? '')
}
