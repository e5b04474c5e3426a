/** FRR's vtysh: `show interface brief` and `show version`. Further addresses of an interface stand on lines of their own. */
import { withOwnNames } from '../own-names.ts'
import { add, dashedColumns, row, skip, type Table } from '../table.ts'

const brief: Table = {
  table: 'interface',
  commands: ['show interface brief', 'show interface vrf [word] brief'],
  lists: { addresses: /[\s,+]+/ },
  rules: [
    skip(/^% ?VRF/),
    dashedColumns(
      { interface: 'interface', status: 'status', vrf: 'vrf', addresses: 'addresses' },
      { cells: { interface: /^\S+$/, status: /^(?:up|down)$/i }, wraps: ['addresses'] },
    ),
  ],
  finish: (found) => {
    const all = [found.addresses ?? []].flat().map(String)
    return {
      ...found,
      ipAddresses: all.filter((address) => !address.includes(':')),
      ip6Addresses: all.filter((address) => address.includes(':')),
    }
  },
}

const version: Table = {
  table: 'version',
  commands: ['show version'],
  lists: { buildOptions: /\s+/ },
  rules: [
    row(
      /^(?<description>(?<model>FRRouting|Quagga) (?<softwareVersion>\S+)(?: \((?<hostname>[^)]*)\))?(?: on (?<operatingSystem>.*?))?\.?)$/,
    ),
    skip(/^Copyright /),
    skip(/^configured with:$/, { begins: [add(/^ *(?<buildOptions>'.*)$/)] }),
  ],
}

const route: Table = {
  table: 'route',
  commands: ['show ip route [rest]', 'show ipv6 route [rest]'],
  rules: [
    skip(/^(?:Codes: | {4,}[A-Za-z>*] - | {6,}[A-Za-z] - )/),
    skip(/^VRF \S+:$/),
    row(
      /^(?<code>[A-Z])(?<flags>[>*a-z ]{0,4}) (?<destination>[0-9a-fA-F:.]{2,39}\/\d{1,3})(?: \[(?<distance>\d+)\/(?<metric>\d+)\])?(?: via (?<gateway>[0-9a-fA-F:.]+)| is directly connected)?(?:, (?<interface>[^,\s]+))?(?<more>(?:, [^,]+)*)$/,
    ),
  ],
}

export const frrTables: readonly Table[] = [brief, version, route].map(withOwnNames)
