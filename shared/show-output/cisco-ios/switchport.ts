/**
 * `show interfaces switchport`: every labelled line is a field, so that what newer trains add is kept. VLANs come with
 * their name in brackets; long lists of VLANs go on in the next lines.
 */
import { add, labels, row, skip, type Table } from '../table.ts'
import { expandList } from '../vlan-list.ts'

export const switchport: Table = {
  table: 'switchport',
  commands: ['show interfaces [interface] switchport', 'show interfaces switchport [rest]'],
  lists: { trunkingVlans: /\n/, trunkingVlansActive: /\n/, pruningVlans: /\n/ },
  rules: [
    row(/^ *Name: *(?<interface>\S.*)$/),
    add(
      /^ *Operational Mode: (?<operationalModeText>(?<operationalMode>.*?) *\((?:(?<suspended>suspended) )?(?:member of bundle|Lag) (?<portChannel>[^\s)]+)(?: \((?<suspension>[^)]*)\))?\).*)$/i,
    ),
    add(/^ *Access Mode VLAN: (?<accessVlan>\d+|unassigned)(?: \((?<accessVlanName>.*)\))?$/),
    add(/^ *Trunking Native Mode VLAN: (?<nativeVlan>\d+)(?: \((?<nativeVlanName>.*)\))?$/),
    add(/^ *Voice VLAN: (?<voiceVlan>\d+|none|dot1p|untagged)(?: \((?<voiceVlanName>.*)\))?$/),
    add(/^ *Trunking VLANs Enabled: *(?<trunkingVlans>.*?),?$/, {
      begins: [add(/^ *(?<trunkingVlans>\d[\d,-]*?),?$/)],
    }),
    add(/^ *Trunking VLANs Active: *(?<trunkingVlansActive>.*?),?$/, {
      begins: [add(/^ *(?<trunkingVlansActive>\d[\d,-]*?),?$/)],
    }),
    add(/^ *Pruning VLANs Enabled: *(?<pruningVlans>.*?),?$/, {
      begins: [add(/^ *(?<pruningVlans>\d[\d,-]*?),?$/)],
    }),
    add(/^ *Operational private-vlan: *(?<operationalPrivateVlan>.*)$/, {
      begins: [add(/^ +(?<operationalPrivateVlans>\d.*)$/)],
    }),
    add(/^ *Capture Mode (?<captureMode>Disabled|Enabled)/),
    labels({
      'administrative mode': 'administrativeMode',
      'operational mode': 'operationalMode',
      'negotiation of trunking': 'negotiation',
    }),
    skip(/^[- ]+$/),
  ],
  finish: (found) => {
    const vlans = [found.trunkingVlans ?? []].flat().map(String)
    return { ...found, ...(vlans.length > 0 ? { trunkingVlanIds: vlans.flatMap(expandList) } : {}) }
  },
}
