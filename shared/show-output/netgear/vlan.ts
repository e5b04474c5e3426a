/** `show vlan`, `show vlan brief`: FASTPATH tells names only, the smart dialect the ports too, in lists that go on. */
import type { Row, Value } from '../rows.ts'
import { dashedColumns, row, skip, type Table } from '../table.ts'
import { dotted } from './dotted.ts'
import { expandPorts } from './port-list.ts'

export const vlan: Table = {
  table: 'vlan',
  commands: ['show vlan', 'show vlan brief', 'show vlan all'],
  rules: [
    dotted(),
    skip(/^ *Created by *: *[A-Z]-.*$/i),
    row(
      /^ *(?<vlanId>\d{1,4}) +(?:(?<vlanName>\S.{0,60}?) +)?(?<type>Default|Static|Dynamic(?: \([\w ]+\))?|GVRP|AUTO VoIP)$/i,
    ),
    dashedColumns(
      {
        'vlan id': 'vlanId',
        vlan: 'vlanId',
        'vlan name': 'vlanName',
        name: 'vlanName',
        'vlan type': 'type',
        type: 'type',
        'type / created by': 'type',
        'created by': 'type',
        'tagged ports': 'taggedPorts',
        'untagged ports': 'untaggedPorts',
        ports: 'ports',
      },
      { cells: { vlanId: /^\d{1,4}$/ }, wraps: ['vlanName', 'taggedPorts', 'untaggedPorts', 'ports'] },
    ),
  ],
  finish: (found: Row) =>
    found.vlanId === undefined ? { ...found, table: 'vlan limits' } : { ...found, ...interfacesOf(found) },
}

function interfacesOf({ taggedPorts, untaggedPorts, ports }: Row): Record<string, Value> {
  const [tagged, untagged, all] = [taggedPorts, untaggedPorts, ports].map((text) =>
    typeof text === 'string' ? expandPorts(text) : [],
  )
  const interfaces = [...(untagged ?? []), ...(tagged ?? []), ...(all ?? [])]
  return {
    ...(tagged?.length ? { taggedInterfaces: tagged } : {}),
    ...(untagged?.length ? { untaggedInterfaces: untagged } : {}),
    ...(interfaces.length > 0 ? { interfaces } : {}),
  }
}
