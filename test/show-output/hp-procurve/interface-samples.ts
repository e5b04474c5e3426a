/** Ports of ProCurves: status, counters, transceivers, power, aggregation, security. */
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
  hp(
    'power of a 2626-PWR',
    'show power-management brief',
    `
 Status and Counters - Port Power Status

         Power                                     Detection       Power
  Port   Enable Priority  Configured Type          Status          Class
  ---- + ------ -------- ------------------------- --------------- -----
  1    | Yes    low      AP                        Delivering      3
  2    | Yes    low                                Searching       0
`,
    [
      { table: 'power over ethernet', interface: '1', operationalState: 'Delivering' },
      { table: 'power over ethernet', interface: '2', operationalState: 'Searching' },
    ],
  ),
  hp(
    'power of a 5400, module by module',
    'show power-over-ethernet brief',
    `
 Status and Counters - Port Power Status

  System Power Status    : No redundancy
  PoE Power Status       : No redundancy

 Available: 382 W  Used: 12 W  Remaining: 370 W

  Module A Power
  Available: 382 W  Used: 12 W  Remaining: 370 W

  PoE    Power  Power    Alloc Alloc  Actual Configured  Detection   Power Pre-std
  Port   Enable Priority By    Power  Power  Type        Status      Class Detect
  ------ ------ -------- ----- ------ ------ ----------- ----------- ----- -------
  A1     Yes    low      usage 17 W   4.2 W              Delivering  2     off
  A2     Yes    low      usage 17 W   0.0 W              Searching   0     off
`,
    [
      { table: 'power budget' },
      { table: 'power budget', availableWatts: '382' },
      { table: 'power budget', availableWatts: '382' },
      { table: 'power over ethernet', interface: 'A1', operationalState: 'Delivering', watts: '4.2 W' },
      { table: 'power over ethernet', interface: 'A2', operationalState: 'Searching', watts: '0.0 W' },
    ],
  ),
  hp(
    'power on firmware 16',
    'show power brief',
    `
 Status and Counters - Port Power Status

  Available: 370 W  Used: 9 W  Remaining: 361 W

  PoE    Pwr  Pwr      Pre-std Alloc Alloc  PSE Pwr PD Pwr  PoE Port     PLC PLC
  Port   Enab Priority Detect  Cfg   Actual Rsrvd   Draw    Status       Cls Type
  ------ ---- -------- ------- ----- ------ ------- ------- ------------ --- ----
  1/1    Yes  low      off     usage usage  4.3 W   4.2 W   Delivering   2   1
  1/2    Yes  low      off     usage usage  0.0 W   0.0 W   Searching    0   -
`,
    [
      { table: 'power budget', availableWatts: '370' },
      { table: 'power over ethernet', interface: '1/1', operationalState: 'Delivering', watts: '4.2 W' },
      { table: 'power over ethernet', interface: '1/2', operationalState: 'Searching', watts: '0.0 W' },
    ],
  ),
  hp(
    'power of one port',
    'show power-over-ethernet A6',
    `
 Status and Counters - Port Power Status for port A6

  Power Enable      : Yes                LLDP Detect      : enabled
  Priority          : low                Configured Type  :
  AllocateBy        : value              Value            : 17 W
  Detection Status  : Delivering         Power Class      : 2

  Over Current Cnt  : 0                  MPS Absent Cnt   : 0
  Power Denied Cnt  : 0                  Short Cnt        : 0

  Voltage           : 55.1 V             Current          : 154 mA
  Power             : 8.4 W
`,
    [{ table: 'power over ethernet', interface: 'A6', operationalState: 'Delivering', watts: '8.4 W' }],
  ),
  hp(
    'trunks',
    'show trunk',
    `
 Load Balancing

  Port | Name                             Type      | Group Type
  ---- + -------------------------------- --------- + ----- -----
  23   |                                  10/100TX  | Trk1  Trunk
  24   | to hall                          10/100TX  | Trk1  Trunk
`,
    [
      { table: 'link aggregation member', interface: '23', portChannel: 'Trk1', type: '10/100TX' },
      {
        table: 'link aggregation member',
        interface: '24',
        portChannel: 'Trk1',
        type: '10/100TX',
        name: 'to hall',
      },
    ],
  ),
  hp(
    'LACP on firmware 15',
    'show lacp',
    `
                           LACP

          LACP      Trunk     Port                LACP      Admin   Oper
   Port   Enabled   Group     Status    Partner   Status    Key     Key
   ----   -------   -------   -------   -------   -------   ------  ------
   23     Active    Trk1      Up        Yes       Success   0       290
`,
    [
      {
        table: 'lacp port',
        interface: '23',
        portChannel: 'Trk1',
        isUp: true,
        lacpMode: 'Active',
        lacpStatus: 'Success',
      },
    ],
  ),
  hp(
    'LACP on firmware H, titles in capitals',
    'show lacp',
    `
                           LACP

   PORT   LACP      TRUNK     PORT      LACP      LACP
   NUMB   ENABLED   GROUP     STATUS    PARTNER   STATUS
   ----   -------   -------   -------   -------   -------
   1      Passive   1         Down      No        Success
`,
    [
      {
        table: 'lacp port',
        interface: '1',
        portChannel: '1',
        isUp: false,
        lacpMode: 'Passive',
        lacpStatus: 'Success',
      },
    ],
  ),
  hp(
    'port security',
    'show port-security',
    `
 Port Security

  Port   Learn Mode                      | Action                   Eavesdrop
                                           Taken                    Prevention
  ------ ------------------------------- + ------------------------ ----------
  1      Static                          | Send Alarm, Disable Port Enabled
  2      Limited-Continuous              | None                     Enabled
`,
    [
      {
        table: 'port security',
        interface: '1',
        learnMode: 'Static',
        violationAction: 'Send Alarm, Disable Port',
      },
      { table: 'port security', interface: '2', learnMode: 'Limited-Continuous', violationAction: 'None' },
    ],
  ),
  hp(
    'port security of one port, with its addresses',
    'show port-security 1',
    `
 Port Security

  Port : 1
  Learn Mode [Continuous] : Static        Address Limit [1] : 2
  Action [None] : Send Alarm
  Eavesdrop Prevention [Enabled] : Enabled

  Authorized Addresses
  --------------------
  001122-334455
  001122-334456
`,
    [
      {
        table: 'port security',
        interface: '1',
        learnMode: 'Static',
        violationAction: 'Send Alarm',
        authorizedAddresses: ['001122-334455', '001122-334456'],
      },
    ],
  ),
  hp(
    'intrusions',
    'show port-security intrusion-log',
    `
 Status and Counters - Intrusion Log

  Port   MAC Address   Date / Time
  ------ ------------- --------------------------
  1      080009-e93d4f 03/07/02 21:09:34
  3      (cleared)
`,
    [
      { table: 'intrusion', interface: '1', mac: '08:00:09:e9:3d:4f' },
      { table: 'intrusion', interface: '3' },
    ],
  ),
  hp(
    'a port shut by the loop-catcher',
    'show loop-protect',
    `
 Status and Counters - Loop Protection Information

  Transmit Interval (sec)     : 5
  Port Disable Timer (sec)    : Disabled
  Loop Detected Trap          : Disabled

         Loop      Loop     Loop   Time Since   Rx           Port
  Port   Protect   Detected Count  Last Loop    Action       Status
  ------ --------- -------- ------ ------------ ------------ --------
  1      Yes       No       0                   send-disable Up
  2      Yes       Yes      1      4s           send-disable Down
`,
    [
      { table: 'loop protection settings' },
      { table: 'loop protection', interface: '1', isUp: true, loopDetected: 'No' },
      { table: 'loop protection', interface: '2', isUp: false, loopDetected: 'Yes', lastLoop: '4s' },
    ],
  ),
]
