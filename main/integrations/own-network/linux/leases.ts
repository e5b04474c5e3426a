/**
 * Leases as the DHCP clients of Linux keep or tell them: systemd-networkd's file, dhclient's file with all leases it ever
 * had (the last one of an interface counts), NetworkManager's and dhcpcd's answers.
 */
import { addressesIn, addressIn, type Lease } from '../lease.ts'

/** `/run/systemd/netif/leases/INDEX`: `SERVER_ADDRESS=10.1.101.2`. Null where it is no lease. */
export function readNetworkdLease(text: string): Lease | null {
  const values = new Map(
    [...text.matchAll(/^([A-Z0-9_]+)=(.*)$/gm)].map(([, key = '', value = '']) => [key, value]),
  )
  if (!values.has('ADDRESS')) return null
  return {
    server: addressIn(values.get('SERVER_ADDRESS')),
    gateway: addressIn(values.get('ROUTER')),
    dns: addressesIn(values.get('DNS') ?? ''),
  }
}

/** `dhclient.leases`: the last block of `name`; null where there is none. */
export function readDhclientLease(text: string, name: string): Lease | null {
  const blocks = [...text.matchAll(/^lease \{(.*?)^\}/gms)].map(([, body = '']) => body)
  const last = blocks.findLast((body) => /^\s*interface "([^"]+)";/m.exec(body)?.[1] === name)
  if (last === undefined) return null
  const option = (key: string) => new RegExp(`^\\s*option ${key} ([^;]+);`, 'm').exec(last)?.[1] ?? ''
  return {
    server: addressIn(option('dhcp-server-identifier')),
    gateway: addressIn(option('routers')),
    dns: addressesIn(option('domain-name-servers')),
  }
}

/** `nmcli -t -f GENERAL.DEVICE,DHCP4.OPTION,IP4.DNS device show`: device -> lease; those without DHCP are missing. */
export function readNmcliLeases(text: string): ReadonlyMap<string, Lease> {
  const found = new Map<string, Lease>()
  for (const block of text.split(/^(?=GENERAL\.DEVICE:)/m)) {
    const name = /^GENERAL\.DEVICE:\s*(\S+)/.exec(block)?.[1]
    const options = new Map(
      [...block.matchAll(/^DHCP4\.OPTION\[\d+\]:\s*(\w+) = (.*)$/gm)].map(([, key = '', value = '']) => [
        key,
        value,
      ]),
    )
    if (name === undefined || options.size === 0) continue
    found.set(name, {
      server: addressIn(options.get('dhcp_server_identifier')),
      gateway: addressIn(options.get('routers')),
      dns: addressesIn(options.get('domain_name_servers') ?? ''),
    })
  }
  return found
}

/** `dhcpcd -U eth0`: shell variables, `dhcp_server_identifier='10.1.101.2'`. Null where it is no lease. */
export function readDhcpcdLease(text: string): Lease | null {
  const value = (key: string) => new RegExp(`^${key}='?([^'\n]*)'?$`, 'm').exec(text)?.[1]
  if (value('ip_address') === undefined) return null
  return {
    server: addressIn(value('dhcp_server_identifier')),
    gateway: addressIn(value('routers')),
    dns: addressesIn(value('domain_name_servers') ?? ''),
  }
}
