/** Devices, ports and VLANs: FASTPATH from the GSM7200 to the M4300, and the newer smart dialect. */
import type { Sample } from '../samples.ts'

const netgear = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'netgear',
  command,
  text,
  rows,
})

export const PORT_SAMPLES: readonly Sample[] = [
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
]
