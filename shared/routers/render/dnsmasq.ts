/** `/etc/dnsmasq.d/brassage.conf`: the resolver of all networks. It gives no addresses: DHCP is another daemon's. */
import { formatIpv4 } from '../../addressing/ipv4.ts'
import type { ConfigLine } from '../../config/intent.ts'
import { meetingOf } from '../meeting.ts'
import type { FixedHost } from '../networks.ts'
import { type RouterPair, type Side, sides } from '../router-pair.ts'
import { line, madeBy } from './lines.ts'
import { hostNameOf, servedNetworks } from './served.ts'

export function renderDnsmasq(pair: RouterPair, side: Side): ConfigLine[] {
  const { rules, rulesSource, machines } = pair
  const { wan } = machines[side]
  const { domainName: domain } = rules
  const servers = rules.dnsServers.map((server) => line(`server=${server}`, rulesSource))
  return [
    madeBy(),
    line('# Addresses come and go with VRRP.'),
    line('bind-dynamic'),
    ...(wan ? [line(`except-interface=${wan.card}`, wan.source)] : []),
    line('domain-needed'),
    line('bogus-priv'),
    line('cache-size=10000'),
    // Else the resolvers that the Internet access names are asked.
    ...(servers.length > 0 ? [line('no-resolv', rulesSource), ...servers] : []),
    ...(domain === null ? [] : domainLines(pair, domain)),
  ]
}

function domainLines(pair: RouterPair, domain: string): ConfigLine[] {
  const meeting = meetingOf(pair)
  const fixed = servedNetworks(pair).flatMap((network) => network.fixed)
  return [
    line(`domain=${domain}`, pair.rulesSource),
    line(`local=/${domain}/`, pair.rulesSource),
    ...(meeting
      ? sides.map((side) =>
          hostRecord(
            pair.machines[side].name.toLowerCase(),
            domain,
            meeting.addresses[side],
            pair.machines[side].source,
          ),
        )
      : []),
    ...fixed.flatMap((one) => fixedRecord(one, domain)),
  ]
}

function fixedRecord({ host, address, source }: FixedHost, domain: string): ConfigLine[] {
  const name = hostNameOf(host)
  return name === null ? [] : [hostRecord(name, domain, address, source)]
}

const hostRecord = (
  name: string,
  domain: string,
  address: number,
  source: ConfigLine['source'],
): ConfigLine => line(`host-record=${name}.${domain},${formatIpv4(address)}`, source)
