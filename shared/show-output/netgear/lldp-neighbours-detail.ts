/** `show lldp remote-device detail 0/1`: labels; several neighbours of a port and several addresses of each may follow. */
import type { Row } from '../rows.ts'
import { add, carry, pairs, row, skip, type Table } from '../table.ts'

const labels = pairs(/^ *[A-Za-z][^:]{1,60}:/, /^ *(?<key>[A-Za-z][^:]{1,60}?) *:(?<value>.*)$/g, {
  'chassis id subtype': 'chassisIdType',
  'chassis id': 'chassisId',
  'port id subtype': 'neighborInterfaceType',
  'port id': 'neighborInterface',
  'system name': 'neighborName',
  'system description': 'neighborDescription',
  'port description': 'neighborInterfaceDescription',
  'system capabilities supported': 'systemCapabilities',
  'system capabilities enabled': 'capabilities',
  'time to live': 'timeRemaining',
})

export const lldpNeighboursDetail: Table = {
  table: 'lldp neighbour',
  commands: ['show lldp remote-device detail [rest]', 'show lldp remote-device detail all'],
  lists: { managementAddresses: /\n/, managementAddressTypes: /\n/ },
  rules: [
    skip(/^ *LLDP Remote Device Detail$/i),
    skip(/^ *Number of Remote Devices.*$/i),
    carry(/^ *Local Interface *: *(?<interface>\S.*)$/i),
    row(/^ *Remote Identifier *: *(?<remoteId>\d+)$/i),
    skip(/^ *Management Address(?:es)? *:? *$/i),
    add(/^ *Type *: *(?<managementAddressTypes>\S.*)$/i),
    add(/^ *Address *: *(?<managementAddresses>\S.*)$/i),
    labels,
  ],
  finish: (found: Row) => ({
    ...found,
    ...(Array.isArray(found.managementAddresses)
      ? { neighborAddress: String(found.managementAddresses[0]) }
      : {}),
  }),
}
