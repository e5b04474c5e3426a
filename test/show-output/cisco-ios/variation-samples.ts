/** Cells that some trains leave out, widen or push into the next line: where the words of a row must land. */
import type { Sample } from '../samples.ts'
import { ios } from './sample.ts'

export const VARIATION_SAMPLES: readonly Sample[] = [
  ios(
    'CDP neighbours without a platform, and with a host for a neighbour',
    'show cdp neighbors',
    `
Device ID        Local Intrfce     Holdtme    Capability  Platform  Port ID
noplat           Gig 1/0/11        100              H               Port 2
phone            Gig 1/0/12        100              H P   IP Phone  Port 1
srv-01           Gig 1/0/10        100                    Linux     eth0
`,
    [
      { neighborName: 'noplat', capabilities: 'H', neighborInterface: 'Port 2' },
      { platform: 'IP Phone', neighborInterface: 'Port 1' },
      { platform: 'Linux', neighborInterface: 'eth0', interfaceName: 'GigabitEthernet1/0/10' },
    ],
  ),
  ios('a protocol that is off', 'show lldp neighbors', '% LLDP is not enabled', [
    { table: 'notice', notice: 'LLDP is not enabled' },
  ]),
  ios(
    'states that push the columns, and a host of two VLANs',
    'show interfaces status',
    `
Port      Name               Status       Vlan       Duplex  Speed Type
Te2/1/4                      xcvrAbsent   1          full  10G  Not Present
Gi1/0/24  pvlan host         connected    20,30      a-full a-1000 10/100/1000BaseTX
`,
    [
      { status: 'xcvrAbsent', vlanId: '1', duplex: 'full', speed: '10G', type: 'Not Present' },
      { name: 'pvlan host', status: 'connected', vlanId: '20,30', duplex: 'a-full', speedMbps: 1000 },
    ],
  ),
  ios(
    'a violation that shuts one VLAN only',
    'show port-security',
    `
Secure Port  MaxSecureAddr  CurrentAddr  SecurityViolation  Security Action
                (Count)       (Count)          (Count)
---------------------------------------------------------------------------
      Gi0/9              1            0                  3          Shutdown Vlan
`,
    [{ interface: 'Gi0/9', maximumAddresses: '1', violations: '3', violationMode: 'Shutdown Vlan' }],
  ),
  ios(
    'who violated the security of a port',
    'show port-security interface fa0/1',
    `
Port Security              : Enabled
Port Status                : Secure-shutdown
Last Source Address:Vlan   : 0011.2233.4455:10
Security Violation Count   : 1
`,
    [
      {
        isPortSecurityOn: true,
        lastSource: '0011.2233.4455:10',
        lastMacAddress: '0011.2233.4455',
        lastVlanId: '10',
        violations: '1',
      },
    ],
  ),
  ios(
    'VLANs for remote SPAN and private ones, on the rows of the VLANs',
    'show vlan',
    `
VLAN Name                             Status    Ports
---- -------------------------------- --------- -------------------------------
100  hall                             active
101  stands                           active
500  mirror                           active

Remote SPAN VLANs
------------------------------------------------------------------------------
500

Primary Secondary Type              Ports
------- --------- ----------------- ------------------------------------------
100     101       isolated          Gi1/0/10, Gi1/0/11
                                    Gi1/0/12
`,
    [
      { vlanId: '100', privateType: 'primary', secondaryVlanIds: ['101'] },
      { vlanId: '101', privateType: 'isolated', primaryVlanId: '100' },
      { vlanId: '500', isRemoteSpan: true },
      { table: 'remote span vlans' },
      { table: 'private vlan', interfaces: ['Gi1/0/10', 'Gi1/0/11', 'Gi1/0/12'] },
    ],
  ),
  ios(
    'ports of an MST instance, with their id',
    'show spanning-tree',
    `
MST10
  Spanning tree enabled protocol mstp

Interface           Role Sts Cost      Prio.Nbr Type
------------------- ---- --- --------- -------- --------------------------------
Gi1/0/5             Altn BLK 20000     128.5    P2p Bound(RSTP)
`,
    [
      { table: 'spanning tree', instance: 'MST10', mstId: '10' },
      { interface: 'Gi1/0/5', mstId: '10', portId: '128.5', stateName: 'blocking', peer: 'RSTP' },
    ],
  ),
  ios(
    'a part told in three lines, and quotes in a name',
    'show inventory',
    `
NAME: "Slot 0 "WIC"", DESCR: "a "quoted" part"
PID:                   , VID:    , SN:
NAME: "Transceiver Te1/1", DESCR: "Transceiver Type 10Gbase-LR"
PID: SFP-10G-LR
VID: V02
SN: ABC12345
`,
    [
      { name: 'Slot 0 "WIC"', description: 'a "quoted" part', model: '', serialNumber: '' },
      { name: 'Transceiver Te1/1', model: 'SFP-10G-LR', versionId: 'V02', serialNumber: 'ABC12345' },
    ],
  ),
  ios(
    'what is watched of powered ports',
    'show power inline police',
    `
Interface Admin  Oper       Admin      Oper       Cutoff Oper
          State  State      Police     Police     Power  Power
--------- ------ ---------- ---------- ---------- ------ -----
Gi1/0/2   auto   on         errdisable ok         4.8    4.4
`,
    [{ operationalState: 'on', police: 'errdisable', policeState: 'ok', cutoffPower: '4.8', watts: 4.4 }],
  ),
  ios(
    'the parts of every member of a stack',
    'show version',
    `
Base ethernet MAC Address       : 00:1A:2B:3C:4D:00
Power supply serial number      : AZS12340ABC
System serial number            : FOC1234X0AB

Switch 02
---------
Base ethernet MAC Address       : 00:1A:2B:3C:5D:00
Power supply serial number      : AZS12340CDE
System serial number            : FOC1234X0CD
`,
    [
      {
        serialNumber: 'FOC1234X0AB',
        serialNumbers: ['FOC1234X0AB', 'FOC1234X0CD'],
        powerSupplySerialNumbers: ['AZS12340ABC', 'AZS12340CDE'],
        mac: '00:1a:2b:3c:4d:00',
      },
    ],
  ),
]
