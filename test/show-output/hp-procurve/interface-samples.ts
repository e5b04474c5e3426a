/** Ports of ProCurves: status, settings, counters, transceivers, names. */
import type { Sample } from '../samples.ts'

const hp = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'hp_procurve',
  command,
  text,
  rows,
})

export const INTERFACE_SAMPLES: readonly Sample[] = [
  hp(
    'ports of a 2626, one in a trunk, the prompt doubled',
    'show interfaces brief',
    `
ProCurve Switch 2626# show interfaces brief

 Status and Counters - Port Status

                  | Intrusion                           Flow  Bcast
  Port Type       | Alert     Enabled Status Mode       Ctrl  Limit
  ---- ---------- + --------- ------- ------ ---------- ----- ------
  1    10/100TX   | No        Yes     Up     100FDx     off   0
  25-Trk1 100/1000T | No       Yes     Down   1000FDx    off   0
  26               | No        No      Down   1000FDx    off   0

ProCurve Switch 2626# ProCurve Switch 2626#
`,
    [
      {
        table: 'interface status',
        interface: '1',
        isUp: true,
        isEnabled: true,
        speedMbps: 100,
        duplexMode: 'full',
        type: '10/100TX',
      },
      {
        table: 'interface status',
        interface: '25-Trk1',
        interfaceName: '25',
        portChannel: 'Trk1',
        isUp: false,
        isEnabled: true,
        speedMbps: 1000,
      },
      {
        table: 'interface status',
        interface: '26',
        isUp: false,
        isEnabled: false,
        speedMbps: 1000,
        duplexMode: 'full',
      },
    ],
  ),
  hp(
    'columns that were asked for',
    'show interfaces custom 1-4 port name',
    `
 Status and Counters - Custom Port Status

 Port Name       Type       VLAN  Intrusion Speed   Enabled MDI-mode Flow
                                  Alert                              Ctrl
 ---- ---------- ---------- ----- --------- ------- ------- -------- ------
 1    Acco       100/1000T  1     No        1000FDx Yes     Auto     off
 2    Huma...    100/1000T  1     No        1000FDx Yes     Auto     off
`,
    [
      {
        table: 'interface status',
        interface: '1',
        vlanId: '1',
        isEnabled: true,
        speedMbps: 1000,
        duplexMode: 'full',
        type: '100/1000T',
      },
      {
        table: 'interface status',
        interface: '2',
        vlanId: '1',
        isEnabled: true,
        speedMbps: 1000,
        duplexMode: 'full',
        type: '100/1000T',
      },
    ],
  ),
  hp(
    'settings of ports',
    'show interfaces config',
    `
 Port Settings

  Port   Type      | Enabled Mode         Flow Ctrl MDI
  ------ --------- + ------- ------------ --------- ----
  1      100/1000T | Yes     Auto         Disable   Auto
`,
    [{ table: 'interface status', interface: '1', isEnabled: true, type: '100/1000T', mdiMode: 'Auto' }],
  ),
  hp(
    'counters of one port, in labels',
    'show interfaces 5',
    `

 Status and Counters - Port Counters for port 5

  Name  : stand 12
  MAC Address      : 001b3f-abcdef
  Link Status      : Up
  Totals (Since boot or last clear) :
   Bytes Rx        : 1,234,567,890     Bytes Tx        : 5,678
   Unicast Rx      : 0                 Unicast Tx      : 0
  Errors (Since boot or last clear) :
   FCS Rx          : 0                 Drops Tx        : 0
   Giants Rx       : 0                 Excessive Colln : 0
  Others (Since boot or last clear) :
   Discard Rx      : 0                 Out Queue Len   : 0
  Rates (5 minute weighted average) :
   Total Rx  (bps) : 5,028,608         Total Tx  (bps) : 506,680
   Utilization Rx  :     0 %           Utilization Tx  :     0 %
`,
    [
      {
        table: 'interface counters',
        interface: '5',
        mac: '00:1b:3f:ab:cd:ef',
        isUp: true,
        name: 'stand 12',
        bytesRx: '1,234,567,890',
      },
    ],
  ),
  hp(
    'rates, with titles that stand above others',
    'show interfaces port-utilization',
    `
 Status and Counters - Port Utilization

                                 Rx                           Tx
 Port      Mode     | --------------------------- | ---------------------------
                    | Kbits/sec   Pkts/sec  Util  | Kbits/sec  Pkts/sec   Util
 --------- -------- + ---------- ---------- ----- + ---------- ---------- -----
 1         1000FDx  | 488        5          00.48 | 492        6          00.49
`,
    [{ table: 'interface counters', interface: '1', speedMbps: 1000, duplexMode: 'full', kbitsSec: '488' }],
  ),
  hp(
    'transceivers',
    'show tech transceivers',
    `
transceivers

Transceiver Technical Information:
Port # | Type      | Prod # | Serial #         | Part #
-------+-----------+--------+------------------+----------
25     | 1000SX    | J4858C | CN1234ABCD       | 1990-4414
26     | 1000LX    | J4859C | CN1234ABCE       | 1990-4415
`,
    [
      { table: 'transceiver', interface: '25', type: '1000SX', model: 'J4858C', serialNumber: 'CN1234ABCD' },
      { table: 'transceiver', interface: '26', type: '1000LX', model: 'J4859C', serialNumber: 'CN1234ABCE' },
    ],
  ),
  hp(
    'names in blocks',
    'show name',
    `
 Port Names

  Port : 1
   Type   : 100/1000T
   Name   : foo: bar

  Port : 2
   Type   : 100/1000T
   Name   :
`,
    [
      { table: 'interface description', interface: '1', type: '100/1000T', name: 'foo: bar' },
      { table: 'interface description', interface: '2', type: '100/1000T' },
    ],
  ),
  hp(
    'names of modules, members and trunks',
    'show interfaces brief',
    `
 Status and Counters - Port Status

                    | Intrusion                           MDI   Flow  Bcast
  Port   Type       | Alert     Enabled Status Mode       Mode  Ctrl  Limit
  ------ ---------- + --------- ------- ------ ---------- ----- ----- ------
  1      10/100TX   | No        Yes     Up     100FDx     MDIX  off   0
  A1-Trk10 10GbE-T  | No        Yes     Up     10GigFD    NA    off   0
  B21                | No        Yes     Down   .                off   0
  2/A1   SFP+DA3    | No        Yes     Up     10GigFD    NA    off   0
`,
    [
      {
        table: 'interface status',
        interface: '1',
        isUp: true,
        isEnabled: true,
        speedMbps: 100,
        duplexMode: 'full',
        type: '10/100TX',
      },
      {
        table: 'interface status',
        interface: 'A1-Trk10',
        interfaceName: 'A1',
        portChannel: 'Trk10',
        isUp: true,
        isEnabled: true,
        speedMbps: 10000,
      },
      { table: 'interface status', interface: 'B21', isUp: false, isEnabled: true },
      {
        table: 'interface status',
        interface: '2/A1',
        isUp: true,
        isEnabled: true,
        speedMbps: 10000,
        duplexMode: 'full',
        type: 'SFP+DA3',
      },
    ],
  ),
  hp(
    'a trunk of its own, a name with a colon',
    'show interfaces status',
    `

  Port     Name       Status  Config-mode   Speed    Type       Tagged Untagged
  -------- ---------- ------- ------------- -------- ---------- ------ --------
  1        stand 12   Up      Auto          1000FDx  100/1000T  No     1
  25-Trk1  to: hall   Down    Auto          1000FDx  100/1000T  10     No
  Trk1                Up                    .        Trk        multi  20
`,
    [
      {
        table: 'interface status',
        interface: '1',
        vlanId: '1',
        isUp: true,
        speedMbps: 1000,
        duplexMode: 'full',
        type: '100/1000T',
      },
      {
        table: 'interface status',
        interface: '25-Trk1',
        interfaceName: '25',
        portChannel: 'Trk1',
        vlanId: 'No',
        isUp: false,
        speedMbps: 1000,
      },
      {
        table: 'interface status',
        interface: 'Trk1',
        vlanId: '20',
        isUp: true,
        type: 'Trk',
        taggedVlans: 'multi',
      },
    ],
  ),
  hp(
    'counters that push their columns aside',
    'show interfaces',
    `
 Status and Counters - Port Counters

                                                                 Flow  Bcast
  Port  Total Bytes    Total Frames   Errors Rx    Drops Tx      Ctrl  Limit
  ----- -------------- -------------- ------------ ------------- ----- -----
  1     4,294,967,295  4,294,967,295  1            1,234         off   0
  25-Trk1 1,234,567,890,123 1,234,567,890 0       0             off   0
`,
    [
      { table: 'interface counters', interface: '1', totalBytes: '4,294,967,295' },
      {
        table: 'interface counters',
        interface: '25-Trk1',
        interfaceName: '25',
        portChannel: 'Trk1',
        totalBytes: '1,234,567,890,123',
      },
    ],
  ),
  hp(
    'names in a table, one with a colon',
    'show name 1-4',
    `
 Port Names

  Port   Type      Name
  ------ --------- ----------------------------------------------------------------
  1      10/100TX  not assigned
  2      10/100TX  table: 5
`,
    [
      { table: 'interface description', interface: '1', type: '10/100TX', name: 'not assigned' },
      { table: 'interface description', interface: '2', type: '10/100TX', name: 'table: 5' },
    ],
  ),
]
