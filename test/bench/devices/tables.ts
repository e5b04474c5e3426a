/** What is read from every switch. */
export const tables = [
  'show mac address-table',
  'show interfaces status',
  'show vlan brief',
  'show cdp neighbors detail',
] as const
