/** VLANs, addresses, neighbours and spanning trees of ProCurves. */
import type { Sample } from '../samples.ts'

const hp = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'hp_procurve',
  command,
  text,
  rows,
})

export const VLAN_SAMPLES: readonly Sample[] = [
  hp(
    'old titles, a name longer than its column, one with a colon',
    'show vlan',
    `
 Status and Counters - VLAN Information

  VLAN support : Yes
  Maximum VLANs to support : 30
  Primary VLAN : DEFAULT_VLAN
  Management VLAN :

  802.1Q VLAN ID Name         Status       Voice
  -------------- ------------ ------------ -----
  1              DEFAULT_VLAN Static       No
  10             a long name of a vlan Static       Yes
  20             vid: 20      Dynamic      No
`,
    [
      { table: 'vlan', vlanId: '1', vlanName: 'DEFAULT_VLAN', status: 'Static', voice: 'No' },
      { table: 'vlan', vlanId: '10', vlanName: 'a long name of a vlan', status: 'Static', voice: 'Yes' },
      { table: 'vlan', vlanId: '20', vlanName: 'vid: 20', status: 'Dynamic', voice: 'No' },
      { table: 'vlan limits', maximumVlans: '30' },
    ],
  ),
  hp(
    'members of a VLAN',
    'show vlans 10',
    `
 Status and Counters - VLAN Information - Ports - VLAN 10

  802.1Q VLAN ID : 10
  Name : REGIE
  Status : Static        Voice : No
  Jumbo : No
  Private VLAN : none

  Port Information Mode     Unknown VLAN Status
  ---------------- -------- ------------ ----------
  1                Untagged Learn        Up
  Trk1             Tagged   Learn        Down

  Overridden Port VLAN configuration

  Port  Mode
  ----- ------------
  7     No
`,
    [
      {
        table: 'vlan member',
        interface: '1',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: false,
        isUp: true,
        voice: 'No',
      },
      {
        table: 'vlan member',
        interface: 'Trk1',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: true,
        isUp: false,
        voice: 'No',
      },
      {
        table: 'vlan member',
        interface: '7',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: false,
        voice: 'No',
        mode: 'No',
      },
      { table: 'vlan', vlanId: '10', vlanName: 'REGIE', status: 'Static', voice: 'No' },
    ],
  ),
  hp(
    'VLANs of two ports',
    'show vlans ports 1-2 detail',
    `
 Status and Counters - VLAN Information - for ports 1

  Port name: stand 12
  VLAN ID Name                 | Status     Voice Jumbo Mode
  ------- -------------------- + ---------- ----- ----- --------
  1       DEFAULT_VLAN         | Port-based No    No    Untagged
  20      SON                  | Port-based No    No    Tagged

 Status and Counters - VLAN Information - for ports 2

  VLAN ID Name                 | Status     Voice Jumbo Mode
  ------- -------------------- + ---------- ----- ----- --------
  1       DEFAULT_VLAN         | Port-based No    No    Untagged
`,
    [
      {
        table: 'vlan member',
        interface: '1',
        vlanId: '1',
        vlanName: 'DEFAULT_VLAN',
        name: 'stand 12',
        status: 'Port-based',
        voice: 'No',
      },
      {
        table: 'vlan member',
        interface: '1',
        vlanId: '20',
        vlanName: 'SON',
        name: 'stand 12',
        status: 'Port-based',
        voice: 'No',
      },
      {
        table: 'vlan member',
        interface: '2',
        vlanId: '1',
        vlanName: 'DEFAULT_VLAN',
        status: 'Port-based',
        voice: 'No',
        mode: 'Untagged',
      },
    ],
  ),
  hp(
    'addresses of a stack',
    'show mac-address',
    `
 Status and Counters - Port Address Table

  MAC Address       Port  VLAN
  ----------------- ----- ----
  000000-000001     1/5   1
  000000-000002     Trk1  20
`,
    [
      { table: 'mac table', interface: '1/5', vlanId: '1', mac: '00:00:00:00:00:01' },
      { table: 'mac table', interface: 'Trk1', vlanId: '20', mac: '00:00:00:00:00:02' },
    ],
  ),
  hp(
    'addresses of a port, which only the title names',
    'show mac-address 5',
    `
 Status and Counters - Port Address Table - 5

  MAC Address
  -------------
  001122-334455
  001122-334456
`,
    [
      { table: 'mac table', interface: '5', mac: '00:11:22:33:44:55' },
      { table: 'mac table', interface: '5', mac: '00:11:22:33:44:56' },
    ],
  ),
  hp(
    'addresses of a VLAN, which only the title names',
    'show mac-address vlan 10',
    `
 Status and Counters - Address Table - VLAN 10

  MAC Address   Located on Port
  ------------- ---------------
  001122-334455 A5
  001122-334456 Trk1
`,
    [
      { table: 'mac table', interface: 'A5', vlanId: '10', mac: '00:11:22:33:44:55' },
      { table: 'mac table', interface: 'Trk1', vlanId: '10', mac: '00:11:22:33:44:56' },
    ],
  ),
  hp(
    'where an address is',
    'show mac-address 001122-334455',
    `
 Status and Counters - Address Table - 001122-334455

  MAC Address : 001122-334455
  Located on Port : B2
`,
    [{ table: 'mac table', interface: 'B2', mac: '00:11:22:33:44:55' }],
  ),
  hp(
    'ARP',
    'show arp',
    `

 IP ARP table

  IP Address       MAC Address       Type    Port
  ---------------  ----------------- ------- ----
  10.0.0.1         001122-334455     dynamic 1
  10.0.0.2         001122-334456     static
`,
    [
      { table: 'arp', interface: '1', mac: '00:11:22:33:44:55', ipAddress: '10.0.0.1', type: 'dynamic' },
      { table: 'arp', mac: '00:11:22:33:44:56', ipAddress: '10.0.0.2', type: 'static' },
    ],
  ),
  hp(
    'CDP, names and platforms cut',
    'show cdp neighbors',
    `
 CDP neighbors information

  Port Device ID                     | Platform                     Capability
  ---- ----------------------------- + ---------------------------- -----------
  1    Accounting(0030c1-7fcc40)     | J4812A ProCurve Switch...    S
  2    00 1b 3f 11 22 33             | Cisco IOS Software, C2960... R S
`,
    [
      {
        table: 'cdp neighbour',
        interface: '1',
        neighborName: 'Accounting(0030c1-7fcc40)',
        platform: 'J4812A ProCurve Switch...',
      },
      {
        table: 'cdp neighbour',
        interface: '2',
        neighborName: '00 1b 3f 11 22 33',
        platform: 'Cisco IOS Software, C2960...',
      },
    ],
  ),
  hp(
    'a phone and two addresses behind one port, a description over three lines',
    'show lldp info remote-device 24',
    `
 LLDP Remote Device Information Detail

  Local Port   : 24
  ChassisType  : mac-address
  ChassisId    : 00 1b 3f 11 22 33
  PortType     : local
  PortId       : 1
  SysName      : sw-core
  System Descr : Cisco IOS Software, C2960S Software, Version 15.0(2)SE
  Technical Support: http://www.cisco.com/techsupport
  Compiled Mon
  PortDescr    : 1

  System Capabilities Supported  : bridge
  System Capabilities Enabled    : bridge

  Remote Management Address
     Type    : ipv4
     Address : 10.0.0.2
     Type    : all802
     Address : 00 1b 3f 11 22 33

  MED Information Detail
    EndpointClass          :Class3
    Media Policy Vlan id   :110
    Media Policy Priority  :6
`,
    [
      {
        table: 'lldp neighbour',
        interface: '24',
        neighborName: 'sw-core',
        neighborInterface: '1',
        neighborAddress: '10.0.0.2',
        chassisMac: '00:1b:3f:11:22:33',
        managementAddresses: ['10.0.0.2', '00 1b 3f 11 22 33'],
      },
    ],
  ),
  hp(
    'MSTP',
    'show spanning-tree',
    `
 Multiple Spanning Tree (MST) Information

  STP Enabled   : Yes
  Force Version : MSTP-operation
  IST Mapped VLANs : 1-4094
  Switch MAC Address : 001871-b98500
  Switch Priority    : 32768
  Max Age  : 20
  Max Hops : 20
  Forward Delay : 15

  Topology Change Count  : 0
  Time Since Last Change : 2 hours

  CST Root MAC Address : 001871-b98501
  CST Root Priority    : 0
  CST Root Path Cost   : 200000
  CST Root Port        : 1

  Root Guard Ports     :
  BPDU Protected Ports : 1-4

                  |           Prio              | Designated    Hello
  Port  Type      | Cost      rity State        | Bridge        Time  PtP Edge
  ----- --------- + --------- ---- ------------ + ------------- ----- --- ----
  1     100/1000T | 20000     128  Forwarding   | 001871-b98501 2     Yes No
  2     100/1000T | Auto      128  Disabled     |
  Trk1            | 20000     64   Blocking     | 001871-b98501 2     Yes No
`,
    [
      { table: 'spanning tree', isEnabled: true, rootInterface: '1', bridgePriority: '32768' },
      {
        table: 'spanning tree port',
        interface: '1',
        type: '100/1000T',
        portState: 'Forwarding',
        isForwarding: true,
      },
      {
        table: 'spanning tree port',
        interface: '2',
        type: '100/1000T',
        portState: 'Disabled',
        isForwarding: false,
      },
      { table: 'spanning tree port', interface: 'Trk1', portState: 'Blocking', isForwarding: false },
    ],
  ),
  hp(
    'RSTP of firmware H',
    'show spanning-tree',
    `
 Rapid Spanning Tree (RSTP) Information

  STP Enabled   : Yes
  Force Version : RSTP-operation

  Switch Priority    : 32768         Hello Time : 2
  Max Age            : 20            Forward Delay : 15

  Topology Change Count  : 1
  Time Since Last Change : 12 mins

  Root MAC Address : 001871-b98501
  Root Path Cost   : 0
  Root Port        : This switch is root
  Root Priority    : 32768

  Port  Type      Cost      Priority State      | Designated Bridge
  ----- --------- --------- -------- ---------- + -----------------
  1     10/100TX  200000    128      Forwarding | 001871-b98501
`,
    [
      {
        table: 'spanning tree',
        isEnabled: true,
        rootInterface: 'This switch is root',
        bridgePriority: '32768',
      },
      {
        table: 'spanning tree port',
        interface: '1',
        type: '10/100TX',
        portState: 'Forwarding',
        isForwarding: true,
      },
    ],
  ),
]
