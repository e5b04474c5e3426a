/** Layouts of FASTPATH from the GSM7200 to the M4300, and of the newer smart dialect. */
import type { Sample } from '../samples.ts'

const netgear = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'netgear',
  command,
  text,
  rows,
})

export const NETGEAR_SAMPLES: readonly Sample[] = [
  netgear(
    'packages over two lines',
    'show version',
    `
(accueil-ng1) #show version

Switch: 1

System Description............................. GSM7248 L2 Managed Gigabit Switch
Machine Type................................... GSM7248
Machine Model.................................. GSM7248
Serial Number.................................. 1AB2345C00123
FRU Number.....................................
Maintenance Level.............................. A
Manufacturer................................... 0xbc00
Burned In MAC Address.......................... 00:14:6C:11:22:33
Software Version............................... 8.0.1.15
Network Processing Device...................... BCM56514_A0
Additional Packages............................ FASTPATH QOS
                                                FASTPATH Multicast
`,
    [
      {
        table: 'version',
        memberId: '1',
        mac: '00:14:6c:11:22:33',
        model: 'GSM7248',
        softwareVersion: '8.0.1.15',
        serialNumber: '1AB2345C00123',
        additionalPackages: ['FASTPATH QOS', 'FASTPATH Multicast'],
      },
    ],
  ),
  netgear(
    'system information, with MIBs nobody wants',
    'show sysinfo',
    `
System Description............................. M4300-28G ProSAFE, 12.0.2.6, 1.0.0.4
System Name.................................... ng1
System Location................................ hall 5
System Contact.................................
System Object ID............................... 1.3.6.1.4.1.4526.100.4.40
System Up Time................................. 3 days 1 hrs 2 mins 3 secs
Current SNTP Synchronized Time................. Not Synchronized

MIBs Supported:

RFC 1907 - SNMPv2-MIB               The MIB module for SNMPv2 entities
HC-RMON-MIB                         The original version of this MIB
`,
    [{ table: 'version', hostname: 'ng1', uptime: '3 days 1 hrs 2 mins 3 secs' }],
  ),
  netgear(
    'ports with and without a type, a speed and a timeout',
    'show port all',
    `
                 Admin     Physical   Physical   Link   Link    LACP   Actor
 Intf      Type   Mode      Mode       Status    Status  Trap    Mode  Timeout
--------- ------ --------- ---------- ---------- ------ ------- ------ --------
0/1              Enable    Auto       1000 Full  Up     Enable  Enable long
0/2              Disable   Auto                  Down   Enable  Enable long
0/3       PC Mbr Enable    Auto       100 Full   Up     Enable  Enable long
0/4              Enable    100 Full   100 Full   Up     Disable Enable
lag 1            Enable                          Down   Enable  N/A
1/0/25           Enable    10G Full   10G Full   Up     Enable  Enable long
`,
    [
      {
        table: 'interface status',
        interface: '0/1',
        isUp: true,
        isEnabled: true,
        speedMbps: 1000,
        duplexMode: 'full',
        lacpMode: 'Enable',
      },
      { table: 'interface status', interface: '0/2', isUp: false, isEnabled: false, lacpMode: 'Enable' },
      {
        table: 'interface status',
        interface: '0/3',
        isUp: true,
        isEnabled: true,
        speedMbps: 100,
        duplexMode: 'full',
        type: 'PC Mbr',
      },
      {
        table: 'interface status',
        interface: '0/4',
        isUp: true,
        isEnabled: true,
        speedMbps: 100,
        duplexMode: 'full',
        lacpMode: 'Enable',
      },
      { table: 'interface status', interface: 'lag 1', isUp: false, isEnabled: true, lacpMode: 'N/A' },
      {
        table: 'interface status',
        interface: '1/0/25',
        isUp: true,
        isEnabled: true,
        speedMbps: 10000,
        duplexMode: 'full',
        lacpMode: 'Enable',
      },
    ],
  ),
  netgear(
    'ports of an M4300',
    'show interfaces status all',
    `
                                    Link    Physical    Physical    Media       Flow
Port       Name                     State   Mode        Status      Type        Control     VLAN
---------  -----------------------  ------  ----------  ----------  ----------  ----------  ----------
1/0/1      stand 12                 Up      Auto        1000 Full   Copper      Inactive    1
1/0/2                               Down    Auto                    Unknown     Inactive    Trunk
`,
    [
      {
        table: 'interface status',
        interface: '1/0/1',
        vlanId: '1',
        isUp: true,
        speedMbps: 1000,
        duplexMode: 'full',
        type: 'Copper',
      },
      { table: 'interface status', interface: '1/0/2', vlanId: 'Trunk', isUp: false, type: 'Unknown' },
    ],
  ),
  netgear(
    'ports and aggregations of a smart switch',
    'show interfaces status',
    `
                                             Flow Link          Back   Mdix
Port     Type         Duplex  Speed Neg      ctrl State       Pressure Mode
-------- ------------ ------  ----- -------- ---- ----------- -------- -------
g1       1G-Copper    Full    1000  Enabled  Off  Up          Disabled Off
g2       1G-Copper      --      --     --     --  Down           --     --

                                          Flow    Link
Ch       Type    Duplex  Speed  Neg      control  State
-------- ------- ------  -----  -------- -------  -----------
LAG1        --     --      --      --       --    Not Present
`,
    [
      {
        table: 'interface status',
        interface: 'g1',
        isUp: true,
        speedMbps: 1000,
        duplexMode: 'full',
        type: '1G-Copper',
        mdiMode: 'Off',
      },
      { table: 'interface status', interface: 'g2', isUp: false, type: '1G-Copper', mdiMode: '--' },
      { table: 'interface status', interface: 'LAG1', type: '--', status: 'Not Present' },
    ],
  ),
  netgear(
    'VLANs, one without a name',
    'show vlan brief',
    `
VLAN ID VLAN Name                        VLAN Type
------- -------------------------------- -------------------
1       default                          Default
10      REGIE et son                     Static
20                                       Static
`,
    [
      { table: 'vlan', vlanId: '1', vlanName: 'default', type: 'Default' },
      { table: 'vlan', vlanId: '10', vlanName: 'REGIE et son', type: 'Static' },
      { table: 'vlan', vlanId: '20', type: 'Static' },
    ],
  ),
  netgear(
    'VLANs of a smart switch, port lists going on',
    'show vlan',
    `
Created by: D-Default, S-Static, G-GVRP, R-Radius Assigned VLAN, V-Voice VLAN

Vlan       Name           Tagged Ports      UnTagged Ports      Created by
---- ----------------- ------------------ ------------------ ----------------
 1           1                              g1-3,LAG1-2             D
 10        REGIE         g3,LAG1            g4                      S
                         LAG2
`,
    [
      {
        table: 'vlan',
        vlanId: '1',
        vlanName: '1',
        type: 'D',
        untaggedInterfaces: ['g1', 'g2', 'g3', 'LAG1', 'LAG2'],
      },
      {
        table: 'vlan',
        vlanId: '10',
        vlanName: 'REGIE',
        type: 'S',
        untaggedInterfaces: ['g4'],
        taggedInterfaces: ['g3', 'LAG1', 'LAG2'],
      },
    ],
  ),
  netgear(
    'members of a VLAN',
    'show vlan 10',
    `
VLAN ID: 10
VLAN Name: REGIE
VLAN Type: Static

Interface   Current   Configured   Tagging
----------  --------  -----------  --------
0/1         Include   Include      Untagged
0/2         Exclude   Autodetect   Untagged
0/3         Include   Include      Tagged
lag 1       Exclude   Exclude      Untagged
`,
    [
      { table: 'vlan', vlanId: '10', vlanName: 'REGIE', type: 'Static' },
      {
        table: 'vlan member',
        interface: '0/1',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: false,
        isMember: true,
        participation: 'Include',
      },
      {
        table: 'vlan member',
        interface: '0/2',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: false,
        isMember: false,
        participation: 'Exclude',
      },
      {
        table: 'vlan member',
        interface: '0/3',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: true,
        isMember: true,
        participation: 'Include',
      },
      {
        table: 'vlan member',
        interface: 'lag 1',
        vlanId: '10',
        vlanName: 'REGIE',
        isTagged: false,
        isMember: false,
        participation: 'Exclude',
      },
    ],
  ),
  netgear(
    'VLANs of untagged frames, configured and current',
    'show vlan port all',
    `
            Port    Port                        Ingress    Ingress
            VLAN ID VLAN ID   Acceptable        Filtering  Filtering               Default
Interface Configured Current  Frame Types       Configured Current      GVRP       Priority
--------- ---------- -------- ----------------- ---------- ---------- ----------- ---------
0/1       10         10       Admit All         Disable    Disable    Disable     0
0/2       1          1        VLAN Only         Enable     Enable     Disable     0
`,
    [
      { table: 'switchport', interface: '0/1', vlanId: '10', acceptableFrames: 'Admit All' },
      { table: 'switchport', interface: '0/2', vlanId: '1', acceptableFrames: 'VLAN Only' },
    ],
  ),
  netgear(
    'the same on old firmware',
    'show vlan port all',
    `
             Port   Acceptable       Ingress            Default
Interface   VLAN ID  Frame Types      Filtering   GVRP   Priority
---------   -------  ---------------- ---------- ------- --------
0/1         1        Admit All        Disable    Disable 0
`,
    [{ table: 'switchport', interface: '0/1', vlanId: '1', acceptableFrames: 'Admit All' }],
  ),
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
      { table: 'power over ethernet', interface: '0/1', operationalState: 'Delivering Power', watts: '4.2' },
      { table: 'power over ethernet', interface: '0/2', operationalState: 'Searching', watts: '00.00' },
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
