/** LLDP of ProCurves and what they tell of themselves, VLANs with odd names, addresses, routes. */
import type { Sample } from '../samples.ts'

const hp = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'hp_procurve',
  command,
  text,
  rows,
})

export const NEIGHBOUR_SAMPLES: readonly Sample[] = [
  hp(
    'a phone behind a port of a stack, a switch with two addresses',
    'show lldp info remote-device detail',
    `
 LLDP Remote Device Information Detail

  Local Port   : 1/1
  ChassisType  : network-address
  ChassisId    : 10.0.0.7
  PortType     : mac-address
  PortId       : 00 1b 3f 11 22 33
  SysName      : SEP001B3F112233.local: x
  System Descr : Cisco IP Phone 7941
  PortDescr    : SW PORT
  Pvid         : 10

  System Capabilities Supported  : bridge, telephone
  System Capabilities Enabled    : bridge, telephone

  Remote Management Address
     Type    : ipv4
     Address : 10.0.0.7

  MED Information Detail
    EndpointClass          :Class3
    Media Policy Vlan id   :110
    Media Policy Priority  :6
    Media Policy Dscp      :46
    Media Policy Tagged    :False
    Poe Device Type        :PD
    Power Requested        :47
    Power Source           :Unknown
    Power Priority         :High

------------------------------------------------------------------------------
  Local Port   : 1/2
  ChassisType  : mac-address
  ChassisId    : 001b3f-112234
  PortType     : local
  PortId       : 24
  SysName      : sw
  System Descr : ProCurve J9279A Switch 2510G-24, revision Y.11.12, ROM N.10.0...
  PortDescr    : 24

  System Capabilities Supported  : bridge, router
  System Capabilities Enabled    : bridge

  Remote Management Address
     Type    : ipv4
     Address : 10.0.0.8
     Type    : ipv6
     Address : fe80::1
`,
    [
      {
        table: 'lldp neighbour',
        interface: '1/1',
        vlanId: '10',
        neighborName: 'SEP001B3F112233.local: x',
        neighborInterface: '00 1b 3f 11 22 33',
        neighborAddress: '10.0.0.7',
        managementAddresses: ['10.0.0.7'],
      },
      {
        table: 'lldp neighbour',
        interface: '1/2',
        neighborName: 'sw',
        neighborInterface: '24',
        neighborAddress: '10.0.0.8',
        chassisMac: '00:1b:3f:11:22:34',
        managementAddresses: ['10.0.0.8', 'fe80::1'],
      },
    ],
  ),
  hp(
    'the list of old firmware, ids with blanks, cut names',
    'show lldp info remote-device',
    `
 LLDP Remote Devices Information

  LocalPort | ChassisId                 PortId PortDescr SysName
  --------- + ------------------------- ------ --------- ----------------------
  1         | 00 11 22 33 44 55         3      3         sw x y
  A24-Trk1  | chassis id with blanks... Gi0/1  Gigabi... long-name-of-a-switc...
  12        | 10.0.0.7                  001... SW PORT   SEP001122334455
`,
    [
      {
        table: 'lldp neighbour',
        interface: '1',
        neighborName: 'sw x y',
        neighborInterface: '3',
        chassisMac: '00:11:22:33:44:55',
      },
      {
        table: 'lldp neighbour',
        interface: 'A24-Trk1',
        neighborName: 'long-name-of-a-switc...',
        neighborInterface: 'Gi0/1',
      },
      {
        table: 'lldp neighbour',
        interface: '12',
        neighborName: 'SEP001122334455',
        neighborInterface: '001...',
      },
    ],
  ),
  hp(
    'ports of its own in blocks',
    'show lldp info local-device 1-2',
    `
 LLDP Local Port Information Detail

  Port     : 1
  PortType : local
  PortId   : 1
  PortDesc : 1
  Pvid     : 10

------------------------------------------------------------------------------
  Port     : 2
  PortType : local
  PortId   : 2
  PortDesc : uplink: hall
  Pvid     : 10
`,
    [
      { table: 'lldp local', interface: '1', vlanId: '10' },
      { table: 'lldp local', interface: '2', vlanId: '10' },
    ],
  ),
  hp(
    'itself on old firmware, labels without blanks',
    'show lldp info local-device',
    `
 LLDP Local Device Information

  Chassis Type : mac-address
  Chassis Id   : 00 23 47 11 22 33
  System Name  : ProCurve Switch 2510G-24
  System Description : ProCurve J9279A Switch 2510G-24, revision Y.11.12, ROM N.10...
  System Capabilities Supported:bridge
  System Capabilities Enabled:bridge

  Management Address  :
     Type:ipv4
     Address:10.0.0.1

 LLDP Port Information

  Port     PortType PortId   PortDesc
  -------- -------- -------- --------
  1        local    1        1
  2        local    2        a: b
`,
    [
      {
        table: 'lldp local',
        interface: '1',
        chassisMac: '00:23:47:11:22:33',
        hostname: 'ProCurve Switch 2510G-24',
        model: 'J9279A',
      },
      {
        table: 'lldp local',
        interface: '2',
        chassisMac: '00:23:47:11:22:33',
        hostname: 'ProCurve Switch 2510G-24',
        model: 'J9279A',
      },
    ],
  ),
  hp(
    'a name like a row of the table',
    'show vlans',
    `
 Status and Counters - VLAN Information

  Maximum VLANs to support : 256
  Primary VLAN : DEFAULT_VLAN
  Management VLAN : ADMIN

  VLAN ID Name                             | Status     Voice Jumbo
  ------- -------------------------------- + ---------- ----- -----
  1       DEFAULT_VLAN                     | Port-based No    No
  99      ADMIN                            | Port-based No    Yes
  4094    Port-based | odd Yes             | Dynamic    No    No
`,
    [
      { table: 'vlan', vlanId: '1', vlanName: 'DEFAULT_VLAN', status: 'Port-based', voice: 'No' },
      { table: 'vlan', vlanId: '99', vlanName: 'ADMIN', status: 'Port-based', voice: 'No' },
      { table: 'vlan', vlanId: '4094', vlanName: 'Port-based | odd Yes', status: 'Dynamic', voice: 'No' },
      { table: 'vlan limits', maximumVlans: '256' },
    ],
  ),
  hp(
    'routes',
    'show ip route',
    `

                                IP Route Entries

  Destination        Gateway         VLAN Type      Sub-Type   Metric     Dist.
  ------------------ --------------- ---- --------- ---------- ---------- -----
  0.0.0.0/0          10.0.0.1        1    static               1          1
  10.0.0.0/24        DEFAULT_VLAN    1    connected            1          0
  127.0.0.0/8        reject               static               0          0
`,
    [
      { table: 'route', vlanId: '1', type: 'static', gateway: '10.0.0.1', destination: '0.0.0.0/0' },
      { table: 'route', vlanId: '1', type: 'connected', gateway: 'DEFAULT_VLAN', destination: '10.0.0.0/24' },
      { table: 'route', type: 'static', gateway: 'reject', destination: '127.0.0.0/8' },
    ],
  ),
  hp(
    'two addresses of one VLAN, proxy titles in two lines',
    'show ip',
    `
 Internet (IP) Service

  IP Routing : Disabled

  Default Gateway : 10.0.0.254
  Default TTL     : 64
  Arp Age         : 20
  Domain Suffix   :
  DNS server      :

                       |                                            Proxy ARP
  VLAN                 | IP Config  IP Address      Subnet Mask     Std  Local
  -------------------- + ---------- --------------- --------------- ----------
  DEFAULT_VLAN         | Manual     10.0.0.2        255.255.255.0    No    No
                       |            10.0.1.2        255.255.255.0
  VLAN 20              | Disabled

 Internet (IPv6) Service
`,
    [
      { table: 'ip interface', vlanName: 'DEFAULT_VLAN', ipAddress: '10.0.0.2', method: 'Manual' },
      { table: 'ip interface', vlanName: 'DEFAULT_VLAN', ipAddress: '10.0.1.2' },
      { table: 'ip interface', vlanName: 'VLAN 20', method: 'Disabled' },
      { table: 'ip service' },
    ],
  ),
]
