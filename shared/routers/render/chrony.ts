/**
 * `/etc/chrony/chrony.conf`: the same time on both machines, which the failover needs (servers more than a minute apart
 * refuse each other), also while the Internet is away.
 */
import { formatIpv4, parseIpv4 } from '../../addressing/ipv4.ts'
import type { ConfigLine } from '../../config/intent.ts'
import { meetingOf } from '../meeting.ts'
import { otherSide, type RouterPair, type Side } from '../router-pair.ts'
import { line, madeBy } from './lines.ts'

export function renderChrony(pair: RouterPair, side: Side): ConfigLine[] {
  const { rules, rulesSource } = pair
  const meeting = meetingOf(pair)
  return [
    madeBy(),
    ...rules.ntpServers.map((name) =>
      line(`${parseIpv4(name) === null ? 'pool' : 'server'} ${name} iburst`, rulesSource),
    ),
    ...(meeting
      ? [line(`peer ${formatIpv4(meeting.addresses[otherSide(side)])}`, meeting.network.source)]
      : []),
    line('local stratum 10 orphan'),
    line('# Who may ask is decided by nftables.'),
    line('allow'),
    line('driftfile /var/lib/chrony/chrony.drift'),
    line('makestep 1 3'),
    line('rtcsync'),
  ]
}
