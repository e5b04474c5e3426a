/**
 * Name servers on Linux: of each link from `resolvectl dns`, else the same for all from `/etc/resolv.conf`, where
 * 127.0.0.53 stands for systemd-resolved and says nothing of whom it asks.
 */
import { addressesIn } from '../lease.ts'

/** `Link 2 (eth0): 10.1.0.53 fe80::1%2`: link -> IPv4 servers. */
export function serversOfLinks(text: string): ReadonlyMap<string, readonly string[]> {
  const links = [...text.matchAll(/^Link \d+ \(([^)]+)\):(.*)$/gm)]
  return new Map(links.map(([, name = '', servers = '']) => [name, addressesIn(servers)]))
}

/** Without this computer itself. */
export const serversInResolvConf = (text: string): string[] =>
  [...text.matchAll(/^nameserver\s+(\S+)/gm)]
    .flatMap(([, server = '']) => addressesIn(server))
    .filter((server) => !server.startsWith('127.'))
