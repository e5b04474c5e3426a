/** What a switch of 48 ports prints for the tables of a survey of a venue, in the layouts of a 2960. */

export interface Printed {
  readonly command: string
  readonly text: string
}

const lines = (count: number, line: (number: number) => string): string =>
  Array.from({ length: count }, (_, place) => line(place + 1)).join('\r\n')

const hex = (number: number): string => number.toString(16).padStart(4, '0')

/** The four tables of a survey, and the log; the addresses in them are those of `device`. */
export function printedBy(device: number): Printed[] {
  const status = lines(
    48,
    (port) =>
      `${`Gi1/0/${port}`.padEnd(10)}${`A${port}-1 stand A${port}`.padEnd(19)}${(port % 3 ? 'connected' : 'notconnect').padEnd(13)}${String(100 + port).padEnd(10)} a-full a-1000 10/100/1000BaseTX`,
  )
  const macs = lines(
    300,
    (entry) =>
      ` ${String(100 + (entry % 48)).padStart(3)}    0011.${hex(device)}.${hex(entry)}    DYNAMIC     Gi1/0/${1 + (entry % 48)}`,
  )
  const vlans = lines(
    48,
    (port) => `${String(100 + port).padEnd(5)}${`STAND-A${port}`.padEnd(33)}active    Gi1/0/${port}`,
  )
  const neighbours = lines(
    12,
    (port) => `-------------------------\r
Device ID: sw${port}.expo.example\r
Entry address(es): \r
  IP address: 10.0.0.${port}\r
Platform: cisco WS-C2960X-48TS-L,  Capabilities: Switch IGMP \r
Interface: GigabitEthernet1/0/${port},  Port ID (outgoing port): GigabitEthernet1/0/49\r
Holdtime : 146 sec\r
\r
Version :\r
Cisco IOS Software, C2960X Software (C2960X-UNIVERSALK9-M), Version 15.2(7)E, RELEASE SOFTWARE (fc2)\r
\r
advertisement version: 2\r
VTP Management Domain: 'EXPO'\r
Native VLAN: 1\r
Duplex: full`,
  )
  const log = lines(
    200,
    (entry) =>
      `*Mar  1 00:0${entry % 10}:02.345: %LINK-3-UPDOWN: Interface GigabitEthernet1/0/${entry % 48}, changed state to up`,
  )
  return [
    {
      command: 'show interfaces status',
      text: `Port      Name               Status       Vlan       Duplex  Speed Type\r\n${status}`,
    },
    { command: 'show mac address-table', text: `Vlan    Mac Address       Type        Ports\r\n${macs}` },
    { command: 'show vlan brief', text: `VLAN Name                             Status    Ports\r\n${vlans}` },
    { command: 'show cdp neighbors detail', text: neighbours },
    { command: 'show logging', text: `Log Buffer (16384 bytes):\r\n${log}` },
  ]
}
