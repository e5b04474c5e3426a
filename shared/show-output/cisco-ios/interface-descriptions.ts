/** `show interfaces description`: `admin down` has a blank, and a description may begin with any word. */
import { row, skip, type Table } from '../table.ts'

export const interfaceDescriptions: Table = {
  table: 'interface description',
  commands: ['show interfaces [interface] description', 'show interfaces description [rest]'],
  rules: [
    row(
      /^(?<interface>[A-Za-z][\w/.:-]*) +(?<status>admin down|up|down|deleted|reset|standby mode|[a-z]+) +(?<protocol>up \(spoofing\)|up|down|[a-z]+)(?: +(?<description>\S.*))?$/,
    ),
    skip(/^Interface +Status +Protocol +Description/),
  ],
}
