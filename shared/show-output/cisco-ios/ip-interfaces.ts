/** `show ip interface brief`: long interface names run into the address without columns of their own. */
import { row, skip, type Table } from '../table.ts'

const WORDS = 'administratively down|admin down|up|down|deleted|reset|initializing|standby mode|[a-z]+'

export const ipInterfaces: Table = {
  table: 'ip interface',
  commands: ['show ip interface brief [rest]'],
  rules: [
    row(
      new RegExp(
        `^(?<interface>\\S+) +(?<ipAddress>unassigned|\\d[\\d.]+|[a-z]+) +(?<isValid>YES|NO) +(?<method>\\S+) +(?<status>${WORDS}) +(?<protocol>up|down|\\S+)$`,
      ),
    ),
    skip(/^Interface +IP-Address/),
    skip(/^Any interface listed with OK\?/),
  ],
}
