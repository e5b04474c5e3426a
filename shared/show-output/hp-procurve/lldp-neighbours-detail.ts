/**
 * `show lldp info remote-device PORT` and `... detail`: blocks of labels. A neighbour may tell several management addresses;
 * a phone tells its class and voice VLAN. Descriptions go on in further lines on old firmware.
 */
import type { Row } from '../rows.ts'
import { add, leave, row, skip, type Table } from '../table.ts'
import { firstLine } from './first-line.ts'
import { oneColumn } from './labelled.ts'

export const lldpNeighboursDetail: Table = {
  table: 'lldp neighbour',
  commands: [
    'show lldp info remote-device detail',
    'show lldp info remote-device [word] detail',
    'show lldp info remote-device detail [word]',
    'show lldp info remote-device [interface]',
    'show lldp info remote-device ethernet [interface]',
  ],
  texts: ['neighborSystemDescription'],
  lists: { managementAddresses: /\n/, managementAddressTypes: /\n/, neighborVlans: /\n/ },
  rules: [
    skip(/^ *LLDP Remote Device Information Detail$/i),
    skip(/^-{3,}$/),
    row(/^ *Local Port *: *(?<interface>\S+)$/i),
    skip(
      /^ *(?:Remote Management Address|MED Information Detail|Poe Plus Information Detail|PoE\+ Information)\b.*$/i,
    ),
    add(/^ *System Descr *: *(?<neighborSystemDescription>.*)$/i, {
      // What the neighbour tells of itself may go on at the margin, with colons of its own.
      begins: [
        leave(
          /^ *(?:PortDescr *:|Pvid *:|System Capabilities|Remote Management|MED Information|Local Port *:|-{3,}|$)/i,
        ),
        add(/^ *(?<neighborSystemDescription>\S.*)$/),
      ],
    }),
    add(/^ *Type *: *(?<managementAddressTypes>.*)$/i),
    add(/^ *Address *: *(?<managementAddresses>.*)$/i),
    oneColumn({
      chassistype: 'chassisIdType',
      chassisid: 'chassisId',
      porttype: 'neighborInterfaceType',
      portid: 'neighborInterface',
      sysname: 'neighborName',
      portdescr: 'neighborInterfaceDescription',
      pvid: 'vlanId',
      'system capabilities supported': 'systemCapabilities',
      'system capabilities enabled': 'capabilities',
      endpointclass: 'deviceType',
    }),
    skip(/^ *VLAN Names$/i, { begins: [add(/^ +(?<neighborVlans>\d{1,4} *: *\S.*)$/)] }),
  ],
  finish: (found: Row) => ({
    ...found,
    ...firstLine(found, 'neighborSystemDescription', 'neighborDescription'),
    ...firstAddress(found.managementAddresses),
  }),
}

function firstAddress(addresses: unknown) {
  const [first] = [addresses ?? []].flat()
  return typeof first === 'string' ? { neighborAddress: first } : {}
}
