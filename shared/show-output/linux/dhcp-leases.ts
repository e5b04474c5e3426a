/**
 * `dhcpd.leases`: the server only ever appends, so the last block of an address holds. Times are UTC and begin with the day
 * of the week.
 */
import type { Row } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'
import { shellPrompt } from './shell-prompt.ts'

export const dhcpLeases: Table = {
  table: 'dhcp lease',
  commands: ['cat /var/lib/dhcp/dhcpd.leases', 'dhcpd.leases', 'cat dhcpd.leases'],
  rules: [
    shellPrompt,
    skip(/^#/),
    skip(/^(?:authoring-byte-order|server-duid)\b/),
    row(/^lease (?<ipAddress>[\d.]{7,15}) \{$/),
    row(/^failover peer "(?<name>[^"]*)" state \{$/, { set: { table: 'dhcp failover' } }),
    add(/^ *starts (?:\d )?(?<startsAt>[^;]*);$/),
    add(/^ *ends (?:\d )?(?<endsAt>[^;]*);$/),
    skip(/^ *(?:tstp|tsfp|atsfp|cltt) [^;]*;$/),
    add(/^ *binding state (?<status>\w+);$/),
    add(/^ *(?:next|rewind) binding state (?<nextStatus>\w+);$/),
    add(/^ *hardware (?<hardwareType>\S+) (?<macAddress>[0-9a-f:]{17});$/),
    add(/^ *uid (?<clientId>.*);$/),
    add(/^ *client-hostname "(?<clientName>.*)";$/),
    add(/^ *set (?<setting>[\w-]+) = (?<value>.*);$/),
    add(/^ *(?:my|partner) state (?<status>.*);$/),
    skip(/^ *mclt \d+;$/),
    skip(/^\}$/),
  ],
  join: keepLast,
}

function keepLast(rows: readonly Row[]): readonly Row[] {
  return [...new Map(rows.map((found) => [found.ipAddress ?? found.name ?? '', found] as const)).values()]
}
