/** Power, link aggregation, security, loops and insides of ProCurves. */
import type { Sample } from '../samples.ts'

const hp = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'hp_procurve',
  command,
  text,
  rows,
})

export const FEATURE_SAMPLES: readonly Sample[] = [
  hp(
    'supplies, one of them missing',
    'show system power-supply',
    `
Power Supply Status:

  PS#   Model     Serial      State           AC/DC  + V        Wattage   Max
  ----- --------- ----------- --------------- ----------------- --------- ------
  1     J9829A    IN30G4D009  Powered         AC 120V/240V        51       1100
  2                           Not Present     -- ---------         0          0

  1 / 2 supply bays delivering power.
  Total power: 51W
`,
    [
      { table: 'environment', model: 'J9829A', serialNumber: 'IN30G4D009', part: '1', state: 'Powered' },
      { table: 'environment', part: '2', state: 'Not Present' },
      { table: 'environment sum', count: '1' },
      { table: 'environment sum', watts: '51W' },
    ],
  ),
  hp(
    'fans, one of them broken',
    'show system fans',
    `

Fan Information
  Num  | State       | Failures
-------+-------------+----------
Sys-1  | Fan OK      |    0
Sys-2  | Fan Failed  |    3

1 / 2 Fans in Failure State
1 / 2 Fans have been in Failure State
`,
    [
      { table: 'environment', part: 'Sys-1', failures: '0', state: 'Fan OK' },
      { table: 'environment', part: 'Sys-2', failures: '3', state: 'Fan Failed' },
      { table: 'environment sum', count: '1' },
      { table: 'environment sum', count: '1' },
    ],
  ),
  hp(
    'a temperature',
    'show system temperature',
    `
 System Air Temperatures
 Temp     Current Max  Min
 Sensor   Temp    Temp Temp Threshold OverTemp
 -------- ------- ---- ---- --------- --------
 Chassis  29C     33C  20C  55C       NO
`,
    [{ table: 'environment', part: 'Chassis', temperature: '29C' }],
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
      { table: 'power over ethernet', interface: 'A1', operationalState: 'Delivering', watts: 4.2 },
      { table: 'power over ethernet', interface: 'A2', operationalState: 'Searching', watts: 0 },
      { table: 'power budget' },
      { table: 'power budget', availableWatts: 382 },
      { table: 'power budget', availableWatts: 382 },
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
      { table: 'power over ethernet', interface: '1/1', operationalState: 'Delivering', watts: 4.2 },
      { table: 'power over ethernet', interface: '1/2', operationalState: 'Searching', watts: 0 },
      { table: 'power budget', availableWatts: 370 },
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
    [{ table: 'power over ethernet', interface: 'A6', operationalState: 'Delivering', watts: 8.4 }],
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
      { table: 'loop protection', interface: '1', isUp: true, loopDetected: 'No' },
      { table: 'loop protection', interface: '2', isUp: false, loopDetected: 'Yes', lastLoop: '4s' },
      { table: 'loop protection settings' },
    ],
  ),
]
