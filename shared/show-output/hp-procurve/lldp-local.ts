/** `show lldp info local-device`: what the switch tells of itself, on every port's row; or one port in labels. */
import type { Row } from '../rows.ts'
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { oneColumn } from './labelled.ts'
import { partNumber } from './part-number.ts'
import { PORT } from './ports.ts'

export const lldpLocal: Table = {
  table: 'lldp local',
  commands: ['show lldp info local-device [word]'],
  rules: [
    skip(/^ *LLDP (?:Local Device Information|Port Information|Local Port Information Detail)/i),
    skip(/^-{3,}$/),
    skip(/^ *Management Address *:?$/i),
    row(/^ *Port *: *(?<interface>\S+)$/i),
    oneColumn({
      'chassis type': 'chassisIdType',
      'chassis id': 'chassisId',
      'system name': 'hostname',
      'system description': 'description',
      'system capabilities supported': 'systemCapabilities',
      'system capabilities enabled': 'capabilities',
      type: 'managementAddressType',
      address: 'managementAddress',
      porttype: 'interfaceIdType',
      portid: 'interfaceId',
      portdesc: 'interfaceDescription',
      pvid: 'vlanId',
    }),
    dashedColumns(
      {
        port: 'interface',
        porttype: 'interfaceIdType',
        portid: 'interfaceId',
        portdesc: 'interfaceDescription',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: (found: Row) => ({ ...found, ...partNumber(found.description) }),
  join: spreadDevice,
}

function spreadDevice(rows: readonly Row[]): readonly Row[] {
  const [device, ...ports] = rows
  if (!device || device.interface !== undefined || ports.length === 0) return rows
  return ports.map((port) => ({ ...device, ...port }))
}
