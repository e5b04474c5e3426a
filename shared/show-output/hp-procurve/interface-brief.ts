/**
 * `show interfaces brief`, `status`, `config`, `display`, `custom`: columns vary with the age and with what is asked
 * for, so every title a firmware prints is taken, known ones under their neutral name.
 */
import { dashedColumns, skip, type Table } from '../table.ts'
import { PORT, portFields } from './ports.ts'

export const interfaceBrief: Table = {
  table: 'interface status',
  commands: [
    'show interfaces brief [rest]',
    'show interfaces status [rest]',
    'show interfaces display [rest]',
    'show interfaces config [rest]',
    'show interfaces custom [rest]',
    'show interfaces [interface] brief',
    'show interfaces [interface] status',
  ],
  rules: [
    skip(/^ *(?:Status and Counters - |Port Settings$)/),
    dashedColumns(
      {
        port: 'interface',
        name: 'name',
        'port name': 'name',
        type: 'type',
        'intrusion alert': 'intrusionAlert',
        enabled: 'enabled',
        status: 'status',
        mode: 'speed',
        speed: 'speed',
        'config-mode': 'configuredMode',
        'mdi mode': 'mdiMode',
        'mdi-mode': 'mdiMode',
        mdi: 'mdiMode',
        'flow ctrl': 'flowControl',
        'flow control': 'flowControl',
        'bcast limit': 'broadcastLimit',
        tagged: 'taggedVlans',
        untagged: 'vlanId',
        vlan: 'vlanId',
      },
      { cells: { interface: PORT } },
    ),
  ],
  finish: portFields,
}
