/**
 * `show spanning-tree` (PVST, rapid, MST, also of one VLAN or interface): a row for every instance and one for every
 * port in it. `BKN*` touches the cost; a blocked port is one whose state says so.
 */
import type { Row } from '../rows.ts'
import { add, row, skip, type Table } from '../table.ts'

const ROLES: Readonly<Record<string, string>> = {
  Root: 'root',
  Desg: 'designated',
  Altn: 'alternate',
  Back: 'backup',
  Mstr: 'master',
  Shr: 'shared',
  Dis: 'disabled',
}

const STATES: Readonly<Record<string, string>> = {
  FWD: 'forwarding',
  BLK: 'blocking',
  LRN: 'learning',
  LIS: 'listening',
  'BKN*': 'broken',
  BKN: 'broken',
  DIS: 'disabled',
}

const PORT_DETAILS = [
  add(
    /^ +Port path cost (?<cost>\d+), Port priority (?<portPriority>\d+)(?:, Port Identifier (?<portId>[\d.]+?)\.?)?$/i,
  ),
  add(/^ +Designated root has priority (?<designatedRootPriority>\d+), address (?<designatedRoot>\S+)/i),
  add(
    /^ +Designated bridge has priority (?<designatedBridgePriority>\d+), address (?<designatedBridge>\S+)/i,
  ),
  add(
    /^ +Designated port (?:id )?is (?<designatedPort>[\d.]+?)(?:, (?:designated )?path cost (?<designatedCost>\d+))?$/i,
  ),
  add(/^ +Timers: *(?<timers>.*)$/i),
  add(/^ +Number of transitions to forwarding state: *(?<forwardTransitions>\d+)/i),
  add(/^ +Link type is (?<linkType>\S+)(?<linkNote>.*)$/i),
  add(/^ +BPDU: *sent (?<bpduSent>\d+), *received (?<bpduReceived>\d+)/i),
  add(/^ +(?<portNote>The port is in the .*|Bpdu (?:guard|filter) .*|Loop guard .*|Root guard .*)$/i),
]

const PORT_STATE =
  '(?<role>Root|Desg|Altn|Back|Mstr|Shr|Dis) +(?<portState>FWD|BLK|LRN|LIS|DIS|BKN\\*?) *(?<cost>\\d+) +(?<portId>(?<portPriority>\\d+)\\.(?<portNumber>\\d+))(?: +(?<type>\\S.*))?'

const INSTANCE = { set: { table: 'spanning tree' }, carries: ['instance', 'vlanId', 'mstId', 'bridgeGroup'] }

export const spanningTree: Table = {
  table: 'spanning tree port',
  commands: [
    'show spanning-tree [rest]',
    'show spanning-tree vlan [rest]',
    'show spanning-tree interface [rest]',
    'show spanning-tree mst [rest]',
  ],
  rules: [
    row(/^(?:(?<group>G\d):)?(?<instance>(?:VLAN0*(?<vlanId>\d{1,4})|MST0*(?<mstId>\d{1,4})))$/, INSTANCE),
    row(/^(?<instance>Bridge group (?<bridgeGroup>\d{1,3}))$/, INSTANCE),
    row(/^#{3,} +(?<instance>MST(?<mstId>\d+)) +vlans mapped: *(?<vlansMapped>.*)$/, INSTANCE),
    add(/^ *Spanning tree enabled protocol (?<protocol>\S+)/),
    add(/^ *Root ID +Priority +(?<rootPriority>\d+)/, {
      begins: [
        add(/^ +Address +(?<rootAddress>\S+)/),
        add(/^ +Cost +(?<rootCost>\d+)/),
        add(/^ +Port +(?<rootPort>\d+) \((?<rootInterface>[^)]+)\)/),
        add(/^ +This bridge is the root/, { set: { isRoot: true } }),
        add(
          /^ +Hello Time +(?<rootHelloTime>\d+) sec +Max Age +(?<rootMaxAge>\d+) sec +Forward Delay +(?<rootForwardDelay>\d+) sec/i,
        ),
      ],
    }),
    add(
      /^ *Bridge ID +Priority +(?<bridgePriority>\d+)(?: +\(priority +(?<configuredPriority>\d+) +sys-id-ext +(?<systemIdExtension>\d+)\))?/,
      {
        begins: [
          add(/^ +Address +(?<bridgeAddress>\S+)/),
          add(
            /^ +Hello Time +(?<bridgeHelloTime>\d+) sec +Max Age +(?<bridgeMaxAge>\d+) sec +Forward Delay +(?<bridgeForwardDelay>\d+) sec/i,
          ),
          add(/^ +Aging Time +(?<agingTime>\d+)/i),
        ],
      },
    ),
    // `show spanning-tree mst`: the same facts in one line each.
    add(
      /^Bridge +address +(?<bridgeAddress>\S+) +priority +(?<bridgePriority>\d+) +\((?<configuredPriority>\d+) +sysid +(?<systemIdExtension>\d+)\)/,
    ),
    add(
      /^(?:Root|Regional Root) +address +(?<rootAddress>\S+) +priority +(?<rootPriority>\d+) +\((?<rootConfiguredPriority>\d+) +sysid +(?<rootSystemId>\d+)\)/,
    ),
    add(/^(?:Root|Regional Root) +this switch for (?<rootOf>.*)$/, { set: { isRoot: true } }),
    add(
      /^ +port +(?<rootInterface>\S+) +(?:path )?cost +(?<rootCost>\d+)(?: +rem hops +(?<remainingHops>\d+))?/,
    ),
    add(/^ +internal cost +(?<internalCost>\d+) +rem hops +(?<remainingHops>\d+)/),
    add(
      /^Operational +hello time +(?<helloTime>\d+) *, *forward delay +(?<forwardDelay>\d+) *, *max age +(?<maxAge>\d+)(?: *, *txholdcount +(?<holdCount>\d+))?/,
    ),
    add(
      /^Configured +hello time +(?<configuredHelloTime>\d+) *, *forward delay +(?<configuredForwardDelay>\d+) *, *max age +(?<configuredMaxAge>\d+) *, *max hops +(?<configuredMaxHops>\d+)/,
    ),
    skip(/^Interface +Role +Sts +Cost/i, {
      begins: [row(new RegExp(`^(?<interface>\\S+) +${PORT_STATE}$`))],
    }),
    // `root` and `bridge`: one line an instance.
    skip(/^ {30,}(?:Root +)?Hello +Max +Fwd$/),
    skip(/^(?:Vlan|Mst Instance|MST Instance) +Root ID +Cost/, {
      begins: [
        row(
          /^(?<instance>(?:VLAN0*(?<vlanId>\d{1,4})|MST0*(?<mstId>\d+))) +(?<rootPriority>\d+) (?<rootAddress>\S{14}) +(?<rootCost>\d+) +(?<rootHelloTime>\d+) +(?<rootMaxAge>\d+) +(?<rootForwardDelay>\d+)(?: +(?<rootInterface>\S.*))?$/,
          { set: { table: 'spanning tree' } },
        ),
      ],
    }),
    skip(/^(?:Vlan|Mst Instance|MST Instance) +Bridge ID +Time/, {
      begins: [
        row(
          /^(?<instance>(?:VLAN0*(?<vlanId>\d{1,4})|MST0*(?<mstId>\d+))) +(?<bridgePriority>\d+) +\( *(?<configuredPriority>\d+), *(?<systemIdExtension>\d+)\) (?<bridgeAddress>\S{14}) +(?<bridgeHelloTime>\d+) +(?<bridgeMaxAge>\d+) +(?<bridgeForwardDelay>\d+) +(?<protocol>\S+)$/,
          { set: { table: 'spanning tree' } },
        ),
      ],
    }),
    // Of one interface: the command names the port, the lines the VLANs.
    skip(/^(?:Vlan|Mst Instance) +Role +Sts +Cost/i, {
      begins: [row(new RegExp(`^(?<instance>(?:VLAN0*(?<vlanId>\\d{1,4})|MST\\d+|\\S+)) +${PORT_STATE}$`))],
    }),
    // 2950 and 3550 12.1: the port's id before its state, the designated bridge behind it.
    skip(/^Interface +Port ID +Designated/, {
      begins: [
        skip(/^Name +Prio\.Nbr/),
        row(
          /^(?<interface>\S+) +(?<portId>(?<portPriority>\d+)\.(?<portNumber>\d+)) +(?<cost>\d+) +(?<portState>FWD|BLK|LRN|LIS|DIS) +(?<designatedCost>\d+) +(?<designatedPriority>\d+) +(?<designatedBridge>[0-9a-f.]{14}) +(?<designatedPort>[\d.]+)$/,
        ),
      ],
    }),
    // XL 12.0, and `show spanning-tree detail`.
    row(
      /^ ?Spanning tree (?<vlanId>\d{1,4}) is executing the (?<protocol>.*?) compatible Spanning Tree protocol/i,
      {
        set: { table: 'spanning tree' },
      },
    ),
    row(
      /^ ?(?<instance>(?:VLAN|MST)\d{1,4}) is executing the (?<protocol>.*?) compatible Spanning Tree protocol/i,
      {
        set: { table: 'spanning tree' },
      },
    ),
    row(
      /^ ?Interface (?<interface>\S+) \(port (?<portNumber>\d+)\) in Spanning tree (?<vlanId>\d+) is (?<stateName>\w+)/i,
      {
        begins: PORT_DETAILS,
      },
    ),
    row(
      /^ ?Port (?<portNumber>\d+) \((?<interface>[^)]+)\) of (?<instance>\S+) is (?<role>\w+ )?(?<stateName>\w+)/i,
      {
        begins: PORT_DETAILS,
      },
    ),
    add(
      /^ +Bridge Identifier has priority (?<bridgePriority>\d+)(?:, sysid (?<systemIdExtension>\d+))?, address (?<bridgeAddress>\S+)/i,
    ),
    add(
      /^ +Configured hello time (?<configuredHelloTime>\d+), max age (?<configuredMaxAge>\d+), forward delay (?<configuredForwardDelay>\d+)(?:, (?<bridgeNote>.*))?/i,
    ),
    add(/^ +Current root has priority (?<rootPriority>\d+), address (?<rootAddress>\S+)/i),
    add(
      /^ +Root port is (?<rootPort>\d+)(?: \((?<rootInterface>[^)]+)\))?, cost of root path is (?<rootCost>\d+)/i,
    ),
    add(/^ +We are the root of the spanning tree/i, { set: { isRoot: true } }),
    add(/^ +Topology change flag (?<topologyChangeFlag>.*)$/i),
    add(
      /^ +Number of topology changes (?<topologyChanges>\d+)(?: last change occurred (?<lastTopologyChange>\S+) ago)?/i,
    ),
    add(/^ +from (?<topologyChangeFrom>\S+)$/),
    add(/^ +Times: *(?<times>.*)$/i),
    add(/^ +hello \d+, max age \d+, forward delay \d+/i),
    add(/^ +Timers: *(?<timers>.*)$/i),
    skip(/^[- ]+$/),
    row(/^(?<notice>(?:No )?spanning tree (?:instances?(?:\(s\))? .*exists?\.?|info available for .*))$/i, {
      set: { table: 'notice' },
    }),
  ],
  finish: (found) => ({ ...found, ...portWords(found) }),
}

/** The short words of a port written out, the peer or boundary taken from its type. */
function portWords({ role, portState, type }: Row) {
  if (typeof role !== 'string' || typeof portState !== 'string') return {}
  const linkType = /^\S+/.exec(String(type ?? ''))?.[0]
  const peer = /(?:Bound|Peer)\((\w+)\)/.exec(String(type ?? ''))?.[1]
  return {
    roleName: ROLES[role] ?? role,
    stateName: STATES[portState] ?? portState,
    isForwarding: portState === 'FWD',
    ...(linkType ? { linkType } : {}),
    ...(peer ? { peer } : {}),
  }
}
