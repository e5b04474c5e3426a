/** `show port-security`, `... interface X`, `... address`: 12.1 to IOS-XE. */
import { add, labels, row, skip, type Table } from '../table.ts'

const TOTALS = [
  row(/^Total Addresses in System *(?:\([^)]*\))? *: *(?<totalAddresses>\d+)/i, {
    set: { table: 'summary' },
  }),
  row(/^Total Addresses: *(?<totalAddresses>\d+)$/i, { set: { table: 'summary' } }),
  row(/^Max Addresses limit in System *(?:\([^)]*\))? *: *(?<maximumAddresses>\d+)/i, {
    set: { table: 'summary' },
  }),
]

export const portSecurity: Table = {
  table: 'port security',
  commands: ['show port-security'],
  rules: [
    skip(/^ *Secure Port +MaxSecureAddr/),
    skip(/^ +\(Count\)/),
    skip(/^[- ]+$/),
    row(
      /^ *(?<interface>[A-Za-z][A-Za-z-]*\d[\d/.]*) +(?<maximumAddresses>\d+) +(?<currentAddresses>\d+) +(?<violations>\d+) +(?<violationMode>\S+(?: Vlan)?)$/i,
    ),
    ...TOTALS,
  ],
}

export const portSecurityInterface: Table = {
  table: 'port security',
  commands: ['show port-security interface [rest]'],
  rules: [
    add(
      /^ *Last Source Address(?::Vlan)? *: *(?<lastSource>(?<lastMacAddress>[0-9a-f.]{14})(?::(?<lastVlanId>\d{1,4}))?)$/i,
    ),
    labels({
      'port security': 'portSecurity',
      'port status': 'portStatus',
      'violation mode': 'violationMode',
      'maximum mac addresses': 'maximumAddresses',
      'total mac addresses': 'currentAddresses',
      'security violation count': 'violations',
    }),
  ],
}

export const secureAddresses: Table = {
  table: 'secure address',
  commands: ['show port-security address [rest]', 'show port-security interface [interface] address'],
  rules: [
    skip(/^ *Secure Mac Address Table/i),
    skip(/^ *Vlan +Mac Address +Type/i),
    skip(/^ *\(mins\)/),
    skip(/^[- ]+$/),
    row(
      /^ *(?<vlanId>\d{1,4}) +(?<macAddress>[0-9a-fA-F.]{14}) +(?<type>\S+) +(?<interface>[A-Za-z][A-Za-z-]*\d[\d/.]*)(?: +(?<remainingMinutes>-|\d+(?: \(I\))?))?$/,
    ),
    ...TOTALS,
  ],
}
