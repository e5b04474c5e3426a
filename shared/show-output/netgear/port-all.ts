/**
 * `show port all`, `show port 0/1`: the type is blank but for members of a LAG (`PC Mbr`) and mirrors, the physical status
 * is blank without a link.
 */
import { dashedColumns, row, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

const MODE = 'Auto|\\d{1,6}G? ?(?:Full|Half)|\\d{1,6}G?|N/A'

export const portAll: Table = {
  table: 'interface status',
  commands: ['show port [rest]', 'show port status [rest]'],
  rules: [
    row(
      new RegExp(
        `^ *(?<interface>(?:\\d{1,2}/){1,2}\\d{1,3}|lag ?\\d+)(?: +(?<type>[A-Z]\\S*(?: \\S+)?))? +(?<adminState>Enable|Disable|D-Disable)d? +(?<configuredMode>${MODE})(?: +(?<speed>${MODE}))? +(?<status>Up|Down|Detach\\w*)(?: +(?<linkTrap>Enable|Disable)d?)?(?: +(?<lacpMode>Enable|Disable|N/A)d?)?(?: +(?<timeout>\\S.*))?$`,
        'i',
      ),
    ),
    dashedColumns(
      {
        intf: 'interface',
        interface: 'interface',
        port: 'interface',
        type: 'type',
        'media type': 'type',
        'admin mode': 'adminState',
        'physical mode': 'configuredMode',
        'physical status': 'speed',
        'link status': 'status',
        'link trap': 'linkTrap',
        'lacp mode': 'lacpMode',
        'flow mode': 'flowControl',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
