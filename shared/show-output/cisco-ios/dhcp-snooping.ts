/** `show ip dhcp snooping binding`. */
import { row, skip, type Table } from '../table.ts'

export const dhcpSnooping: Table = {
  table: 'dhcp snooping binding',
  commands: ['show ip dhcp snooping binding [rest]'],
  rules: [
    skip(/^MacAddress +IpAddress +Lease/i),
    skip(/^[- ]+$/),
    row(
      /^(?<macAddress>[0-9A-Fa-f:.-]{12,17}) +(?<ipAddress>[\d.]+) +(?<leaseSeconds>\d+|infinite) +(?<type>\S+) +(?<vlanId>\d{1,4}) +(?<interface>\S.*)$/,
    ),
    row(/^Total number of bindings: *(?<totalEntries>\d+)/, { set: { table: 'summary' } }),
  ],
}
