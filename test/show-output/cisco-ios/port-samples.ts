/** Ports, VLANs, addresses and neighbours of Cisco IOS, XL 12.0 to IOS-XE 17. */
import type { Sample } from '../samples.ts'
import { ios } from './sample.ts'

export const PORT_SAMPLES: readonly Sample[] = [
  ios(
    'status on an XL, with a ruler, capital modes and a name that holds a state',
    'show interfaces status',
    `
Port    Name               Status       Vlan     Duplex Speed   Type
------- ------------------ ------------ -------- ------ ------- ----
Fa0/1   stand connected    connected    110      A-Full A-100   100BaseTX/FX
Fa0/2                      notconnect   1          Auto    Auto 100BaseTX/FX
Fa0/3                      err-disabled 1          Auto    Auto 100BaseTX/FX
`,
    [
      {
        interface: 'Fa0/1',
        name: 'stand connected',
        status: 'connected',
        vlanId: '110',
        duplexMode: 'full',
        speedMbps: 100,
      },
      { interfaceName: 'FastEthernet0/2', isUp: false, speed: 'Auto' },
      { status: 'err-disabled', isUp: false },
    ],
  ),
  ios(
    'err-disabled ports with their reason',
    'sh int status err-disabled',
    `
Port      Name               Status       Reason               Err-disabled Vlans
Gi1/0/3   A12-1 stand A12    err-disabled bpduguard
Gi1/0/4                      err-disabled psecure-violation    10,20
`,
    [
      { interface: 'Gi1/0/3', name: 'A12-1 stand A12', reason: 'bpduguard' },
      { interface: 'Gi1/0/4', name: '', reason: 'psecure-violation', errDisabledVlans: '10,20' },
    ],
  ),
  ios(
    'VLANs whose ports go on in the next lines',
    'show vlan',
    `
VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
1    default                          active    Fa0/1, Fa0/2, Fa0/3
                                                Fa0/4
110  Stand A12 active area            active    Fa0/5
300  OLD                              sus/lshut
1002 fddi-default                     act/unsup
`,
    [
      { vlanId: '1', interfaces: ['Fa0/1', 'Fa0/2', 'Fa0/3', 'Fa0/4'] },
      {
        vlanName: 'Stand A12 active area',
        interfaceNames: ['FastEthernet0/5'],
        state: 'active',
        isShutdown: false,
      },
      { vlanId: '300', isShutdown: true, interfaces: [] },
      { status: 'act/unsup', state: 'unsupport' },
    ],
  ),
  ios(
    'MAC addresses of an old 6000 with a column for quality of service',
    'show mac-address-table',
    `
Codes: * - primary entry

  vlan   mac address     type    learn qos            ports
------+----------------+--------+-----+---+--------------------------
*   15  00d0.d3ff.07f8   static  No    --  Router
    15  0010.0de0.e289  dynamic  Yes   --  Gi1/1,Gi1/2
`,
    [
      { vlanId: '15', mac: '00:d0:d3:ff:07:f8', flag: '*', isStatic: true },
      { interfaces: ['Gi1/1', 'Gi1/2'], isStatic: false },
    ],
  ),
  ios(
    'trunks joined from four tables',
    'show interfaces trunk',
    `
Port        Mode         Encapsulation  Status        Native vlan
Fa0/24      desirable    n-802.1q       trunking      1
Gi0/1       on           802.1q         trunking      99

Port        Vlans allowed on trunk
Fa0/24      1-4094
Gi0/1       99,110-112

Port        Vlans allowed and active in management domain
Fa0/24      1,110
Gi0/1       110

Port        Vlans in spanning tree forwarding state and not pruned
Fa0/24      1
Gi0/1       none
`,
    [
      {
        interface: 'Fa0/24',
        mode: 'desirable',
        allowedVlans: '1-4094',
        activeVlans: '1,110',
        forwardingVlans: '1',
      },
      { interfaceName: 'GigabitEthernet0/1', nativeVlan: '99', forwardingVlans: 'none' },
    ],
  ),
  ios(
    'a switchport whose list of VLANs goes on',
    'show interfaces gi0/1 switchport',
    `
Name: Gi0/1
Switchport: Enabled
Administrative Mode: trunk
Operational Mode: trunk (member of bundle Po1)
Negotiation of Trunking: Off
Access Mode VLAN: 1 (default)
Trunking Native Mode VLAN: 99 (Inactive)
Voice VLAN: none
Trunking VLANs Enabled: 1,10,20-22,
     30,40
Pruning VLANs Enabled: 2-1001
`,
    [
      {
        interface: 'Gi0/1',
        isSwitchport: true,
        isNegotiating: false,
        portChannelName: 'Port-channel1',
        nativeVlan: '99',
        nativeVlanName: 'Inactive',
        trunkingVlanIds: ['1', '10', '20', '21', '22', '30', '40'],
      },
    ],
  ),
  ios(
    'CDP neighbours whose names have a line of their own',
    'sh cdp nei',
    `
Capability Codes: R - Router, T - Trans Bridge, B - Source Route Bridge
                  S - Switch, H - Host, I - IGMP, r - Repeater, P - Phone

Device ID            Local Intrfce         Holdtme   Capability    Platform    Port ID
core.expo.example    Gig 0/1               146          R S I      WS-C3560X   Gig 1/0/24
a-switch-with-a-long-name.expo.example
                     Fas 0/24              131           S I       WS-C2950T-  Fas 0/1
SEP001122334455      Fas 0/3               160           H P       IP Phone 7  Port 1

Total cdp entries displayed : 3
`,
    [
      {
        neighborName: 'core.expo.example',
        interfaceName: 'GigabitEthernet0/1',
        platform: 'WS-C3560X',
        neighborInterfaceName: 'GigabitEthernet1/0/24',
      },
      {
        neighborName: 'a-switch-with-a-long-name.expo.example',
        capabilityCodes: ['S', 'I'],
        neighborInterface: 'Fas 0/1',
      },
      { platform: 'IP Phone 7', neighborInterface: 'Port 1', holdTime: '160' },
      { table: 'summary', totalEntries: '3' },
    ],
  ),
  ios(
    'LLDP neighbours, one cut where its interface begins',
    'show lldp neighbors',
    `
Capability codes:
    (R) Router, (B) Bridge, (T) Telephone, (C) DOCSIS Cable Device
    (W) WLAN Access Point, (P) Repeater, (S) Station, (O) Other

Device ID           Local Intf     Hold-time  Capability      Port ID
switch-one.expo.exemGi1/0/1        120        B,R             Gi1/0/24
camera hall 4       Gi1/0/2        3601                       0011.2233.4455

Total entries displayed: 2
`,
    [
      { neighborName: 'switch-one.expo.exem', interface: 'Gi1/0/1', capabilityNames: ['bridge', 'router'] },
      { neighborName: 'camera hall 4', neighborInterfaceMac: '00:11:22:33:44:55' },
      { totalEntries: '2' },
    ],
  ),
  ios(
    'link aggregation of 12.1, without a protocol column',
    'show etherchannel summary',
    `
Flags:  D - down        P - in port-channel
        I - stand-alone s - suspended
Group Port-channel  Ports
-----+------------+-----------------------------------------------------------
1     Po1(SU)     Gi0/1(P)   Gi0/2(D)
`,
    [
      {
        group: '1',
        isUp: true,
        members: [
          { interface: 'Gi0/1', isBundled: true },
          { interface: 'Gi0/2', isBundled: false },
        ],
      },
    ],
  ),
]
