/** What FASTPATH and the smart dialect see: addresses, neighbours, the tree, messages, power. */
import type { Sample } from '../samples.ts'

const netgear = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'netgear',
  command,
  text,
  rows,
})

export const NETWORK_SAMPLES: readonly Sample[] = [
  netgear(
    'addresses, one of the switch itself',
    'show mac-addr-table',
    `
Address Aging Timeout.......................... 300

VLAN ID  MAC Address         Interface              IfIndex  Status
-------  ------------------  ---------------------  -------  ------------
1        00:14:6C:11:22:33   CPU Interface: 0/5/1   417      Management
10       00:11:22:33:44:55   0/24                   24       Learned
20       00:11:22:33:44:56   lag 1                  65       Learned
`,
    [
      { table: 'mac table settings' },
      {
        table: 'mac table',
        interface: 'CPU Interface: 0/5/1',
        vlanId: '1',
        mac: '00:14:6c:11:22:33',
        type: 'Management',
      },
      { table: 'mac table', interface: '0/24', vlanId: '10', mac: '00:11:22:33:44:55', type: 'Learned' },
      { table: 'mac table', interface: 'lag 1', vlanId: '20', mac: '00:11:22:33:44:56', type: 'Learned' },
    ],
  ),
  netgear(
    'eight groups, the VLAN in the first two',
    'show mac-addr-table all',
    `
Mac Address                Interface     IfIndex   Status
-----------------------    ---------     -------   ----------
00:0A:00:11:22:33:44:55    0/24          24        Learned
`,
    [{ table: 'mac table', interface: '0/24', vlanId: '10', mac: '00:11:22:33:44:55', type: 'Learned' }],
  ),
  netgear(
    'addresses of a smart switch',
    'show mac address-table',
    `
Flags: I - Internal usage VLAN
Aging time is 300 sec

    Vlan          Mac Address         Port       Type
------------ --------------------- ---------- ----------
     1         00:11:22:33:44:55      g24      dynamic
     1         00:11:22:33:44:57       0         self
`,
    [
      { table: 'mac table', interface: 'g24', vlanId: '1', mac: '00:11:22:33:44:55', type: 'dynamic' },
      { table: 'mac table', interface: '0', vlanId: '1', mac: '00:11:22:33:44:57', type: 'self' },
    ],
  ),
  netgear(
    'addresses of a smart switch, with bars between the columns',
    'show mac address-table',
    [
      '',
      ' VID  | MAC Address       | Type              | Ports          ',
      '------+-------------------+-------------------+----------------',
      '    1 | 00:14:6C:11:22:33 | Management        | CPU ',
      '   10 | 00:11:22:33:44:55 | Dynamic           | g24 ',
      '   20 | 00:11:22:33:44:56 | Dynamic           | lag1 ',
      '',
      'Total number of entries: 3',
    ].join('\n'),
    [
      { table: 'mac table', interface: 'CPU', vlanId: '1', type: 'Management' },
      { table: 'mac table', interfaces: ['g24'], vlanId: '10', mac: '00:11:22:33:44:55', type: 'Dynamic' },
      { table: 'mac table', interfaces: ['lag1'], vlanId: '20', mac: '00:11:22:33:44:56' },
    ],
  ),
  netgear(
    'LAGs of a smart switch: LACP, static, and one that nobody is in',
    'show lag',
    `
Load Balancing: src-dst-mac.

 Group ID |  Type  |          Ports
----------+--------+----------------------------------------------
   1      |  LACP  |  Active: g1-2 Inactive: g7
   2      | Static |  Active: g5
   3      | ------ |
`,
    [
      {
        table: 'link aggregation',
        interface: 'LAG1',
        protocol: 'LACP',
        memberInterfaces: ['g1', 'g2', 'g7'],
        activeMembers: 'g1-2',
        loadBalancing: 'src-dst-mac',
      },
      { interface: 'LAG2', protocol: 'Static', memberInterfaces: ['g5'] },
      { interface: 'LAG3', memberInterfaces: [] },
    ],
  ),
  netgear(
    'ports with and without a neighbour',
    'show lldp remote-device all',
    `
LLDP Remote Device Summary

Local
Interface  RemID   Chassis ID           Port ID             System Name
---------  ------- -------------------- ------------------  ------------------
0/1
0/2        1       00:11:22:33:44:55    Gi0/24              sw-hall 1
0/3
`,
    [
      {
        table: 'lldp neighbour',
        interface: '0/2',
        neighborName: 'sw-hall 1',
        neighborInterface: 'Gi0/24',
        chassisMac: '00:11:22:33:44:55',
      },
    ],
  ),
  netgear(
    'a neighbour in detail',
    'show lldp remote-device detail 0/7',
    `
LLDP Remote Device Detail

Local Interface: 0/7

Remote Identifier: 2
Chassis ID Subtype: MAC Address
Chassis ID: 00:FC:E3:90:01:0F
Port ID Subtype: Interface Name
Port ID: Gi0/24
System Name: sw
System Description: Cisco: IOS
Port Description:
System Capabilities Supported: bridge, router
System Capabilities Enabled: bridge
Time to Live: 24 seconds
Management Address:
    Type: IPv4
    Address: 10.1.1.1
`,
    [
      {
        table: 'lldp neighbour',
        interface: '0/7',
        neighborName: 'sw',
        neighborInterface: 'Gi0/24',
        neighborAddress: '10.1.1.1',
        chassisMac: '00:fc:e3:90:01:0f',
        managementAddresses: ['10.1.1.1'],
      },
    ],
  ),
  netgear(
    'a name on a line of its own',
    'show isdp neighbors',
    `
Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge,
                  S - Switch, H - Host, I - IGMP, r - Repeater

Device ID               Intf      Hold  Cap.   Platform             Port ID
                                  Time
----------------------- --------- ----- ------ -------------------- -----------------
Switch                  0/1       165   RI     cisco WS-C4948       GigabitEthernet1/1
a-very-long-name.example.org.and.more
                        0/2       165   S      cisco WS-C2960       FastEthernet0/1
`,
    [
      {
        table: 'cdp neighbour',
        interface: '0/1',
        neighborName: 'Switch',
        neighborInterface: 'GigabitEthernet1/1',
        platform: 'cisco WS-C4948',
      },
      {
        table: 'cdp neighbour',
        interface: '0/2',
        neighborName: 'a-very-long-name.example.org.and.more',
        neighborInterface: 'FastEthernet0/1',
        platform: 'cisco WS-C2960',
      },
    ],
  ),
  netgear(
    'the bridge',
    'show spanning-tree',
    `
Bridge Priority................................ 32768
Bridge Identifier.............................. 80:00:00:10:18:48:FC:07
Time Since Topology Change..................... 8 day 3 hr 22 min 37 sec
Topology Change Count.......................... 0
Topology Change in progress.................... FALSE
Designated Root................................ 80:00:00:10:18:48:FC:07
Root Path Cost................................. 0
Root Port Identifier........................... 00:00

Associated FIDs        Associated VLANs
---------------        ----------------
1                      1
`,
    [
      { table: 'spanning tree', bridgePriority: '32768' },
      { table: 'spanning tree', vlans: '1' },
    ],
  ),
  netgear(
    'ports in the tree',
    'show spanning-tree mst port summary 0 all',
    `
MST Instance ID................................ CST

                STP   STP            Port
Interface      Mode  Type  State              Role        Desc
--------- --------- ------ ------------------ ----------- --------
0/1        Enabled         Forwarding         Designated
0/2        Enabled         Discarding         Alternate
`,
    [
      {
        table: 'spanning tree port',
        interface: '0/1',
        isEnabled: true,
        portState: 'Forwarding',
        isForwarding: true,
      },
      {
        table: 'spanning tree port',
        interface: '0/2',
        isEnabled: true,
        portState: 'Discarding',
        isForwarding: false,
      },
    ],
  ),
  netgear(
    'messages with a task by number and by name',
    'show logging buffered',
    `
Buffered (In-Memory) Logging        : enabled
Buffered Logging Wrapping Behavior  : On
Buffered Log Count                  : 37

<6> Jan  1 00:00:11 10.1.1.1-1 TRAPMGR[123456]: traputil.c(614) 3 %% Link Up: Unit: 1 Slot: 0 Port: 24
<14> Mar 24 05:34:05 192.168.1.2-1 UNKN[2176789276]: main_login.c(179) 3855 %% HTTP Session 19 initiated
<13> Oct 24 05:34:05 sw-1 General[fp_main_task]: bootos.c(191) 12 %% NOTE Event(0xaaaaaaaa)
`,
    [
      { table: 'log settings' },
      {
        table: 'log message',
        severity: '6',
        facility: 'TRAPMGR',
        message: 'Link Up: Unit: 1 Slot: 0 Port: 24',
      },
      { table: 'log message', severity: '6', facility: 'UNKN', message: 'HTTP Session 19 initiated' },
      { table: 'log message', severity: '5', facility: 'General', message: 'Event(0xaaaaaaaa)' },
    ],
  ),
  netgear(
    'power',
    'show poe port info all',
    `
           High             Max             Output     Output      Output
 Intf      Power            Power(W)  Class  Power(W)  Current(mA) Voltage(V)  Status             Fault Status
---------  ---------------- --------- ----- ---------- ----------- ---------- ------------------ -----------------
0/1        Yes              18.0      3      4.2        85         50         Delivering Power   No Error
0/2        Yes              18.0      Unknown 00.00     0          0          Searching          No Error
`,
    [
      { table: 'power over ethernet', interface: '0/1', operationalState: 'Delivering Power', watts: 4.2 },
      { table: 'power over ethernet', interface: '0/2', operationalState: 'Searching', watts: 0 },
    ],
  ),
  netgear(
    'ARP',
    'show arp switch',
    `
   MAC Address        IP Address       Interface
-------------------  ----------------  ------------
00:11:22:33:44:55    192.168.1.1       0/1
`,
    [{ table: 'arp', interface: '0/1', mac: '00:11:22:33:44:55', ipAddress: '192.168.1.1' }],
  ),
]
