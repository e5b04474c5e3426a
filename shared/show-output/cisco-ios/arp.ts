/** `show arp` and `show ip arp`; the age is `-` for the device's own addresses. */
import { row, skip, type Table } from '../table.ts'

export const arp: Table = {
  table: 'arp',
  commands: ['show arp [rest]', 'show ip arp [rest]'],
  rules: [
    row(
      /^(?<protocol>Internet) +(?<ipAddress>\d[\d.]+) +(?<age>\d+|-) +(?<macAddress>[0-9a-fA-F.]{14}|Incomplete) +(?<type>\S+)(?: +(?<interface>\S.*))?$/,
    ),
    skip(/^Protocol +Address +Age/),
  ],
}
