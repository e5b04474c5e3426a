/**
 * `show cdp neighbors detail` and `show cdp entry *`: one record a neighbour. The same address label stands for the
 * entry's and, after its heading, for the management addresses; the version is free text up to the next label.
 */
import { add, labels, leave, type Rule, row, skip, type Table } from '../table.ts'

const addresses = (field: string): readonly Rule[] => [
  add(new RegExp(`^ *IP(?:v4)? address: *(?<${field}>\\S+)`, 'i')),
  add(new RegExp(`^ *IPv6 address: *(?<${field}>\\S+) *(?:\\((?<ipv6Scopes>[^)]*)\\))?$`, 'i')),
  add(/^ *(?<otherAddress>(?:CLNS|Appletalk|Novell|DECnet) address: .*)$/i),
]

export const cdpNeighboursDetail: Table = {
  table: 'cdp neighbour',
  commands: [
    'show cdp neighbors [interface] detail',
    'show cdp neighbors detail',
    'show cdp neighbors interface [rest] detail',
    'show cdp entry [rest]',
  ],
  texts: ['neighborVersion'],
  lists: { entryAddresses: /\n/, managementAddresses: /\n/, ipv6Scopes: /\n/ },
  rules: [
    skip(/^-{3,}$/),
    row(/^ *Device ID: *(?<neighborName>.*)$/),
    add(/^ *Entry address\(es\):/, { begins: addresses('entryAddresses') }),
    add(/^ *Management address\(es\):/, { begins: addresses('managementAddresses') }),
    add(/^ *Platform: *(?<platform>.*?) *, *Capabilities: *(?<capabilities>.*)$/),
    add(/^ *Platform: *(?<platform>.*)$/),
    add(/^ *Interface: *(?<interface>[^,]+), *Port ID \(outgoing port\): *(?<neighborInterface>.*)$/),
    add(/^ *Holdtime *: *(?<holdTime>\d+)/),
    skip(/^ *Version *:$/, {
      begins: [
        leave(
          /^ *(?:advertisement version|Protocol Hello|VTP Management|Native VLAN|Duplex|Management address|Device ID|Power|Total cdp|Unidirectional|Second Port|Spare Pair|MTU|System|Physical Location|-{3,})/i,
        ),
        add(/^(?<neighborVersion>.+)$/),
      ],
    }),
    add(/^ *advertisement version: *(?<advertisementVersion>\d+)/),
    add(/^ *Protocol Hello: *(?<protocolHello>.*)$/),
    add(/^ *VTP Management Domain(?: Name)?: *'? *(?<vtpDomain>[^']*)'?$/),
    add(/^ *Native VLAN: *(?<nativeVlan>\d+)/),
    add(/^ *Duplex(?: Mode)?: *(?<duplex>\w+)/),
    add(/^ *Power drawn: *(?<powerDrawn>[\d.]+)(?<powerUnit> *Watts)?/),
    add(
      /^ *Power request id: *(?<powerRequestId>\d+), Power management id: *(?<powerManagementId>\d+)(?:, Power available: *(?<powerAvailable>-?\d+), Power management level: *(?<powerManagementLevel>-?\d+))?/,
    ),
    add(/^ *Power request levels are: *(?<powerRequestLevels>.*)$/),
    skip(/^ *Power Available TLV:$/),
    row(/^ *Total cdp entries displayed *: *(?<totalEntries>\d+)/, { set: { table: 'summary' } }),
    row(/^% ?(?<notice>CDP is not enabled.*)$/, { set: { table: 'notice' } }),
    labels(),
  ],
  finish: (found) => ({ ...found, ...firstLine(found.neighborVersion), ...firstAddress(found) }),
}

/** What other tools call the description: the version's first line, which names the system. */
const firstLine = (version: unknown) =>
  typeof version === 'string' ? { neighborDescription: version.split('\n')[0] ?? '' } : {}

function firstAddress({ managementAddresses, entryAddresses }: { readonly [field: string]: unknown }) {
  const [address] = [managementAddresses ?? entryAddresses ?? []].flat()
  return typeof address === 'string' ? { neighborAddress: address } : {}
}
