/** Spanning tree, power, security, versions, logs and settings of Cisco IOS, XL 12.0 to IOS-XE 17. */
import type { Sample } from '../samples.ts'
import { ios } from './sample.ts'

export const SYSTEM_SAMPLES: readonly Sample[] = [
  ios(
    'spanning tree of 12.1: the port id before the state',
    'show spanning-tree vlan 1',
    `
VLAN0001
  Spanning tree enabled protocol ieee
  Root ID    Priority    32769
             Address     000b.be7d.ae00
             This bridge is the root
             Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec

  Bridge ID  Priority    32769  (priority 32768 sys-id-ext 1)
             Address     000b.be7d.ae00
             Hello Time   2 sec  Max Age 20 sec  Forward Delay 15 sec
             Aging Time 300

Interface        Port ID                     Designated                Port ID
Name             Prio.Nbr      Cost Sts      Cost Bridge ID            Prio.Nbr
---------------- -------- --------- --- --------- -------------------- --------
Fa0/1            128.1           19 BLK         0 32769 000b.be7d.ae00 128.1
`,
    [
      { table: 'spanning tree', vlanId: '1', rootAddress: '000b.be7d.ae00', bridgePriority: '32769' },
      { table: 'spanning tree port', interface: 'Fa0/1', portState: 'BLK', designatedCost: '0' },
    ],
  ),
  ios(
    'blocked ports',
    'show spanning-tree blockedports',
    `
Name                 Blocked Interfaces List
-------------------- ------------------------------------
VLAN0010             Fa0/2, Fa0/4

Number of blocked ports (segments) in the system : 2
`,
    [
      { instance: 'VLAN0010', vlanId: '10', interfaceNames: ['FastEthernet0/2', 'FastEthernet0/4'] },
      { blockedPorts: '2' },
    ],
  ),
  ios(
    'spanning tree in short',
    'show spanning-tree summary',
    `
Switch is in rapid-pvst mode
Root bridge for: VLAN0010
Extended system ID           is enabled
Portfast BPDU Guard Default  is disabled

Name                   Blocking Listening Learning Forwarding STP Active
---------------------- -------- --------- -------- ---------- ----------
VLAN0010                     1         0        0         12         13
---------------------- -------- --------- -------- ---------- ----------
1 vlan                       1         0        0         12         13
`,
    [
      { mode: 'rapid-pvst' },
      { rootFor: 'VLAN0010' },
      { setting: 'Extended system ID', state: 'enabled' },
      { setting: 'Portfast BPDU Guard Default', state: 'disabled' },
      { instance: 'VLAN0010', blocking: '1', active: '13' },
      { table: 'summary', count: '1' },
    ],
  ),
  ios(
    'power of a 3560',
    'show power inline',
    `
Available:370.0(w)  Used:15.4(w)  Remaining:354.6(w)

Interface Admin  Oper       Power   Device              Class Max
                            (Watts)
--------- ------ ---------- ------- ------------------- ----- ----
Fa0/1     auto   on         15.4    IP Phone 7970       3     15.4
Fa0/2     auto   off        0.0     n/a                 n/a   15.4
`,
    [
      { table: 'power budget', availableWatts: 370, remainingWatts: 354.6 },
      {
        interface: 'Fa0/1',
        operationalState: 'on',
        watts: 15.4,
        device: 'IP Phone 7970',
        powerClass: '3',
        maxWatts: 15.4,
      },
      { interface: 'Fa0/2', device: 'n/a', watts: 0 },
    ],
  ),
  ios(
    'secured ports',
    'show port-security',
    `
Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action
                (Count)       (Count)          (Count)
---------------------------------------------------------------------------
      Fa0/1              3            1                  7         Restrict
---------------------------------------------------------------------------
Total Addresses in System (excluding one mac per port)     : 0
Max Addresses limit in System (excluding one mac per port) : 1024
`,
    [
      {
        interface: 'Fa0/1',
        maximumAddresses: '3',
        currentAddresses: '1',
        violations: '7',
        violationMode: 'Restrict',
      },
      { totalAddresses: '0' },
      { maximumAddresses: '1024' },
    ],
  ),
  ios(
    'one secured port',
    'show port-security interface fa0/1',
    `
Port Security              : Enabled
Port Status                : Secure-shutdown
Violation Mode             : Shutdown
Aging Time                 : 5 mins
Maximum MAC Addresses      : 3
Total MAC Addresses        : 1
Last Source Address:Vlan   : 0011.2233.4455:110
Security Violation Count   : 1
`,
    [{ isPortSecurityOn: true, portStatus: 'Secure-shutdown', maximumAddresses: '3', violations: '1' }],
  ),
  ios(
    'secured addresses',
    'show port-security address',
    `
               Secure Mac Address Table
-----------------------------------------------------------------------------
Vlan    Mac Address       Type                          Ports   Remaining Age
                                                                   (mins)
----    -----------       ----                          -----   -------------
 110    0011.2233.4455    SecureDynamic                 Fa0/1        4
-----------------------------------------------------------------------------
Total Addresses in System (excluding one mac per port)     : 0
`,
    [
      { vlanId: '110', mac: '00:11:22:33:44:55', interface: 'Fa0/1', remainingMinutes: '4' },
      { totalAddresses: '0' },
    ],
  ),
  ios(
    'errors counted in two tables',
    'show interfaces counters errors',
    `
Port        Align-Err     FCS-Err    Xmit-Err     Rcv-Err  UnderSize
Fa0/1               0           3           0           3          0

Port      Single-Col  Multi-Col   Late-Col  Excess-Col  Carri-Sen      Runts     Giants
Fa0/1              0          0          9           0          0          1          0
`,
    [{ interface: 'Fa0/1', fcsErrors: '3', lateCollisions: '9', runts: '1' }],
  ),
  ios(
    'addresses given by DHCP',
    'show ip dhcp snooping binding',
    `
MacAddress          IpAddress        Lease(sec)  Type           VLAN  Interface
------------------  ---------------  ----------  -------------  ----  --------------------
00:11:22:33:44:55   10.1.10.12       82745       dhcp-snooping   110  FastEthernet0/3
Total number of bindings: 1
`,
    [{ mac: '00:11:22:33:44:55', ipAddress: '10.1.10.12', vlanId: '110' }, { totalEntries: '1' }],
  ),
  ios(
    'parts with and without a serial number',
    'show inventory',
    `
NAME: "1", DESCR: "WS-C3750G-24TS"
PID: WS-C3750G-24TS-S  , VID: V02  , SN: CAT0000X0XX

NAME: "GigabitEthernet1/0/25", DESCR: "1000BaseSX SFP"
PID:                   , VID:      , SN: FNS00000XXX
`,
    [
      { name: '1', model: 'WS-C3750G-24TS-S', versionId: 'V02', serialNumber: 'CAT0000X0XX' },
      { name: 'GigabitEthernet1/0/25', model: '', serialNumber: 'FNS00000XXX' },
    ],
  ),
  ios(
    'the version of an XL',
    'show version',
    `
Cisco Internetwork Operating System Software
IOS (tm) C2900XL Software (C2900XL-C3H2S-M), Version 12.0(5)WC17, RELEASE SOFTWARE (fc1)
Copyright (c) 1986-2007 by cisco Systems, Inc.
Compiled Tue 13-Feb-07 15:04 by antonino
Image text-base: 0x00003000, data-base: 0x00353BCC

ROM: Bootstrap program is C2900XL boot loader

hall4 uptime is 1 week, 2 days, 3 hours, 4 minutes
System returned to ROM by power-on
System image file is "flash:c2900xl-c3h2s-mz.120-5.WC17.bin"

cisco WS-C2924-XL (PowerPC403GA) processor (revision 0x11) with 8192K/1024K bytes of memory.
Processor board ID 0x0E, with hardware revision 0x01
Last reset from power-on

Processor is running Enterprise Edition Software
Cluster command switch capable
24 FastEthernet/IEEE 802.3 interface(s)

32K bytes of flash-simulated non-volatile configuration memory.
Base ethernet MAC Address: 00:04:27:00:11:22
Motherboard assembly number: 73-3382-08
Model number: WS-C2924-XL-EN
System serial number: FAB0000X0XX
Configuration register is 0xF
`,
    [
      {
        hostname: 'hall4',
        model: 'WS-C2924-XL',
        softwareVersion: '12.0(5)WC17',
        softwareImage: 'C2900XL-C3H2S-M',
        serialNumber: 'FAB0000X0XX',
        uptimeSeconds: 604_800 + 2 * 86_400 + 3 * 3_600 + 4 * 60,
        imageName: 'c2900xl-c3h2s-mz.120-5.WC17.bin',
        mac: '00:04:27:00:11:22',
        configRegister: '0xF',
      },
    ],
  ),
  ios(
    'log messages with and without a date, one of two lines',
    'show logging',
    `
Syslog logging: enabled (0 messages dropped, 0 flushes, 0 overruns)
    Console logging: level debugging, 31 messages logged
    Trap logging: level informational, 35 message lines logged
        Logging to 10.1.1.1, 35 message lines logged

Log Buffer (4096 bytes):

00:00:28: %LINK-3-UPDOWN: Interface FastEthernet0/3, changed state to up
*Mar  1 00:01:02.345: %PM-4-ERR_DISABLE: bpduguard error detected on Fa0/3,
 putting Fa0/3 in err-disable state
`,
    [
      { table: 'log destination', destination: 'syslog', status: 'enabled' },
      { destination: 'console', level: 'debugging', messagesLogged: '31' },
      { destination: 'trap', messageLinesLogged: '35' },
      { destination: 'host', address: '10.1.1.1' },
      { bufferBytes: '4096' },
      { facility: 'LINK', severity: '3', mnemonic: 'UPDOWN', sinceStart: '00:00:28' },
      { facility: 'PM', month: 'Mar', day: '1', moreLines: ['putting Fa0/3 in err-disable state'] },
    ],
  ),
  ios(
    'VTP of version 1',
    'show vtp status',
    `
VTP Version                     : 2
Configuration Revision          : 247
Maximum VLANs supported locally : 1005
Number of existing VLANs        : 33
VTP Operating Mode              : Transparent
VTP Domain Name                 : EXPO
VTP Pruning Mode                : Enabled
VTP V2 Mode                     : Disabled
VTP Traps Generation            : Disabled
MD5 digest                      : 0x45 0x52 0xB6 0xFD 0x63 0xC8 0x49 0x80
Configuration last modified by 10.1.1.1 at 8-12-99 15:04:49
`,
    [
      {
        version: '2',
        domain: 'EXPO',
        operatingMode: 'Transparent',
        isEnabled: false,
        isPruning: true,
        lastModifiedBy: '10.1.1.1',
      },
    ],
  ),
  ios(
    'settings of an interface',
    'show running-config interface Fa0/3',
    `
Building configuration...

Current configuration : 142 bytes
!
interface FastEthernet0/3
 description A12-1 stand A12
 switchport access vlan 110
 switchport mode access
 no cdp enable
 shutdown
end
`,
    [
      {
        interface: 'FastEthernet0/3',
        description: 'A12-1 stand A12',
        isShutdown: true,
        lines: [
          'description A12-1 stand A12',
          'switchport access vlan 110',
          'switchport mode access',
          'no cdp enable',
          'shutdown',
        ],
        settings: {
          'switchport access vlan': '110',
          'switchport mode': 'access',
          'cdp enable': false,
          shutdown: true,
        },
      },
    ],
  ),
  ios(
    'the version of a stack: what its members tell stays with the version',
    'show version',
    `
Cisco IOS Software, IOS-XE Software, Catalyst L3 Switch Software (CAT3K_CAA-UNIVERSALK9-M), Version 03.06.06E RELEASE SOFTWARE (fc1)

hall9 uptime is 1 minute

cisco WS-C3850-24T (MIPS) processor with 4194304K bytes of physical memory.
Processor board ID FOC0000X0XX
Model Number                       : WS-C3850-24T
System Serial Number               : FOC0000X0XX

Switch Ports Model              SW Version        SW Image              Mode
------ ----- -----              ----------        ----------            ----
*    1 32    WS-C3850-24T       03.06.06E         cat3k_caa-universalk9 INSTALL
     2 32    WS-C3850-24T       03.06.06E         cat3k_caa-universalk9 INSTALL

Switch 02
---------
Model Number                       : WS-C3850-24T
System Serial Number               : FOC0000X0YY
`,
    [
      { table: 'version', softwareVersion: '03.06.06E', serialNumbers: ['FOC0000X0XX', 'FOC0000X0YY'] },
      { table: 'stack member', member: '1', mark: '*' },
      { table: 'stack member', member: '2', model: 'WS-C3850-24T' },
    ],
  ),
]
