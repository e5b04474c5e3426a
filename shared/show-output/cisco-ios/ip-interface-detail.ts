/** `show ip interface`, of one or all: what is said of a port in sentences, each `X is Y` a field of its own. */
import type { Row } from '../rows.ts'
import { add, pairs, row, type Table } from '../table.ts'

export const ipInterfaceDetail: Table = {
  table: 'ip interface',
  commands: ['show ip interface [rest]'],
  lists: { secondaryAddresses: /\n/, helperAddresses: /\n/, multicastGroups: /\s+/, notes: /\n/ },
  rules: [
    row(
      /^(?<interface>[A-Za-z][\w/.:-]*) is (?<status>administratively down|up|down|deleted|reset|[a-z]+), line protocol is (?<protocol>\S+)(?<statusNote> .*)?$/,
    ),
    add(/^ +Internet protocol processing (?<processing>\w+)$/),
    add(/^ +Internet address is (?<internetAddress>(?<ipAddress>\d[\d.]+)\/(?<prefixLength>\d{1,2}))/),
    add(/^ +Secondary address (?<secondaryAddresses>\d[\d.]+\/\d{1,2})/),
    add(/^ +Interface is unnumbered\. +Using address of (?<unnumberedFrom>\S+) \((?<ipAddress>\d[\d.]+)\)/),
    add(/^ +Address determined by (?<method>.*)$/),
    add(/^ +Peer address is (?<peerAddress>\S+)/),
    add(/^ +MTU is (?<mtu>\d+) bytes/),
    add(/^ +Helper address(?:es are| is) (?<helperAddresses>\d[\d.]+)$/, {
      begins: [add(/^ {8,}(?<helperAddresses>\d[\d.]+)$/)],
    }),
    add(/^ +Helper address is (?<helperAddress>not set)$/),
    add(/^ +Multicast reserved groups joined: *(?<multicastGroups>.*)$/, {
      begins: [add(/^ {6,}(?<multicastGroups>\d[\d. ]*)$/)],
    }),
    add(/^ +VPN Routing\/Forwarding "(?<vrf>[^"]*)"/),
    pairs(/^ +[A-Z][^:]{2,80} (?:is|are) /i, /^ +(?<key>.{2,80}?) (?:is|are) (?<value>.*)$/g, {
      'outgoing access list': 'outgoingAccessList',
      'inbound  access list': 'inboundAccessList',
    }),
    add(/^ +(?<notes>\S.*)$/),
  ],
  finish: (found: Row) => ({ ...found, isEnabled: found.status !== 'administratively down' }),
}
