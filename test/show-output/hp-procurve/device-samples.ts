/** What ProCurves say of themselves, from firmware H to WC; also who is plugged in. */
import type { Sample } from '../samples.ts'

const hp = (what: string, command: string, text: string, rows: Sample['rows']): Sample => ({
  what,
  platform: 'hp_procurve',
  command,
  text,
  rows,
})

export const DEVICE_SAMPLES: readonly Sample[] = [
  hp(
    'a 2626 calls its firmware so, its name has blanks',
    'show system-information',
    `
ProCurve Switch 2626# show system-information

 Status and Counters - General System Information

  System Name        : ProCurve Switch 2626
  System Contact     :
  System Location    : hall 5  rack 2

  MAC Age Time (sec) : 300

  Time Zone          : 0
  Daylight Time Rule : None


  Firmware revision  : H.10.83          Base MAC Addr      : 001635-abcdef
  ROM Version        : H.08.02          Serial Number      : SG123ABCDE

  Up Time            : 23 days          Memory   - Total   : 33,051,712
  CPU Util (%)       : 3                           Free    : 21,111,111

  IP Mgmt  - Pkts Rx : 123,456          Packet   - Total   : 1022
             Pkts Tx : 12,345           Buffers    Free    : 850
                                                   Lowest  : 800
                                                   Missed  : 0


ProCurve Switch 2626#
`,
    [
      {
        table: 'version',
        mac: '00:16:35:ab:cd:ef',
        hostname: 'ProCurve Switch 2626',
        softwareVersion: 'H.10.83',
        serialNumber: 'SG123ABCDE',
        romVersion: 'H.08.02',
        uptime: '23 days',
      },
    ],
  ),
  hp(
    'the stamp of firmware H',
    'show version',
    `
Image stamp:    /sw/code/build/info(s02)
                Oct 17 2006 15:13:14
                H.10.35
                322
Boot Image:     Primary
`,
    [{ table: 'version', softwareVersion: 'H.10.35', buildDate: 'Oct 17 2006 15:13:14' }],
  ),
  hp(
    'the stamp of firmware WC, on a line of its own',
    'show version',
    `
Management Module 1:

Image stamp:
 /ws/swbuildm/rel_ajanta_qaoff/code/build/lvm(swbuildm_rel_ajanta_qaoff_rel_ajanta)
                Nov 22 2019 09:50:30
                WC.16.10.0003
                745
Boot Image:     Primary

Boot ROM Version:    WC.16.01.0006
Active Boot ROM:     Primary
`,
    [
      {
        table: 'version',
        softwareVersion: 'WC.16.10.0003',
        buildDate: 'Nov 22 2019 09:50:30',
        romVersion: 'WC.16.01.0006',
      },
    ],
  ),
  hp(
    'the modules of a 5400, whose titles are out of line',
    'show modules',
    `

 Status and Counters - Module Information

  Chassis: 5406Rzl2 J9850A         Serial Number:   SG123ABC01

  Allow V2 Modules:   Yes

                                                                      Core  Mod
  Slot  Module Description                     Serial Number  Status   Dump  Ver
  ----- -------------------------------------- -------------- -------- ----- ---
  A     HP J9987A 24p 1000BASE-T v3 zl2 Module SG123ABC02     Up       YES   3
  B     HP J9990A 20p PoE+ / 4p SFP+ v3 zl2... SG123ABC03     Up       YES   3

  MM1   HP J9827A Management Module 5400Rzl2   SG123ABC04     Active   YES   1
`,
    [
      { table: 'inventory', slot: 'Chassis', model: 'J9850A', serialNumber: 'SG123ABC01' },
      { table: 'inventory', slot: 'A', model: 'J9987A', serialNumber: 'SG123ABC02', status: 'Up' },
      { table: 'inventory', slot: 'B', model: 'J9990A', serialNumber: 'SG123ABC03', status: 'Up' },
      { table: 'inventory', slot: 'MM1', model: 'J9827A', serialNumber: 'SG123ABC04', status: 'Active' },
    ],
  ),
  hp(
    'the modules of a stack',
    'show modules',
    `
 Status and Counters - Module Information

  Stack ID: 00031cc1-de4d87c0

  Member
  ID     Slot     Module Description                  Serial Number    Status
  ------ -------- ----------------------------------- ---------------- -------
  1      STK      HP J9733A 2-port Stacking Module    SG34567890       Up
`,
    [
      {
        table: 'inventory',
        memberId: '1',
        slot: 'STK',
        model: 'J9733A',
        serialNumber: 'SG34567890',
        status: 'Up',
      },
      { table: 'stack', stackId: '00031cc1-de4d87c0' },
    ],
  ),
  hp(
    'the modules of a 2910al',
    'show modules',
    `
 Status and Counters - Module Information

  Chassis: 2910al-24G J9145A!        Serial Number:   SG943SQ0BN

  Slot  Module Description                       Serial Number
  ----- ---------------------------------------- --------------
  A     ProCurve J9008A 2-port 10GbE SFP+ al ... SG1
`,
    [
      { table: 'inventory', slot: 'Chassis', model: 'J9145A', serialNumber: 'SG943SQ0BN' },
      { table: 'inventory', slot: 'A', model: 'J9008A', serialNumber: 'SG1' },
    ],
  ),
  hp(
    'a VSF stack, the switch one is on marked',
    'show vsf',
    `
 VSF Domain ID    : 1
 MAC Address      : 941882-d7ed80
 VSF Topology     : Chain
 VSF Status       : Active
 Uptime           : 0d 0h 24m
 VSF MAD          : None
 VSF Port Speed   : 10G
 Software Version : WC.16.01.0000x

 Mbr
 ID    MAC Address       Model                                 Pri Status
 ----- ----------------- ------------------------------------- --- ---------------
*1     941882-d7ed80     HP J9850A Switch 5406Rzl2             200 Standby Booting
 2     941882-d7ed81     Aruba JL254A 2930F-48G-4SFP+ Switch   128 Commander
`,
    [
      { table: 'stack', mac: '94:18:82:d7:ed:80', softwareVersion: 'WC.16.01.0000x', uptime: '0d 0h 24m' },
      {
        table: 'stack member',
        memberId: '1',
        mac: '94:18:82:d7:ed:80',
        status: 'Standby Booting',
        isThis: true,
      },
      { table: 'stack member', memberId: '2', mac: '94:18:82:d7:ed:81', status: 'Commander', isThis: false },
    ],
  ),
  hp(
    'a stack by IP of the 2600s',
    'show stack',
    `
 Stacking - Stacking Status (This Switch)

  Stack State           : Commander
  Transmission Interval : 60
  Stack Name            : hall

 Stacking - Stack Members Information

  Stack Name : hall
  Number of Members : 2

  SN  MAC Address   System Name          Device Type Status
  --- ------------- -------------------- ----------- --------------------------
  0   0030c1-7fec40 Big_Waters-0         2626        Commander Up
  1   0030c1-b24ac0 Big_Waters-1         2650        Member Up
`,
    [
      { table: 'stack' },
      {
        table: 'stack member',
        memberId: '0',
        mac: '00:30:c1:7f:ec:40',
        name: 'Big_Waters-0',
        status: 'Commander Up',
        isThis: false,
      },
      {
        table: 'stack member',
        memberId: '1',
        mac: '00:30:c1:b2:4a:c0',
        name: 'Big_Waters-1',
        status: 'Member Up',
        isThis: false,
      },
    ],
  ),
  hp(
    'a stack of one',
    'show system',
    `
 Status and Counters - General System Information

  System Name        : HP-Stack-2920
  System Contact     :
  System Location    :

  MAC Age Time (sec) : 300

  Time Zone          : 0
  Daylight Time Rule : None

  Software revision  : WB.16.02.0014
  Base MAC Addr      : 1cc1de-4dc740

 Stack-Member :1

  ROM Version        : WB.16.03
  Up Time            : 9 days
  CPU Util (%)       : 0
  MAC Addr           : 1cc1de-4dc740
  Serial Number      : SG1
  Memory   - Total   : 351,059,968
             Free    : 254,435,500
`,
    [
      {
        table: 'version',
        memberId: '1',
        mac: '1c:c1:de:4d:c7:40',
        hostname: 'HP-Stack-2920',
        softwareVersion: 'WB.16.02.0014',
        serialNumber: 'SG1',
        romVersion: 'WB.16.03',
      },
    ],
  ),
  hp(
    'images on firmware R',
    'show flash',
    `
Image           Size(Bytes)   Date   Version
-----           ----------  -------- -------
Primary Image   : 3717003     12/22/08 R.11.25
Secondary Image : 0
Boot Rom Version: R.10.06
Current Boot    : Primary
`,
    [
      { table: 'image', softwareVersion: 'R.11.25', image: 'Primary' },
      { table: 'image', image: 'Secondary' },
      { table: 'boot', romVersion: 'R.10.06' },
    ],
  ),
  hp(
    'images on firmware YA, with a ruler',
    'show flash',
    `
Image             Size (bytes) Date     Version
----------------- ------------ -------- --------------
Primary Image   :     17453341 06/15/15 YA.15.17.0007
Secondary Image :     17453341 06/15/15 YA.15.17.0007

Boot ROM Version : YA.15.16
Default Boot     : Primary
`,
    [
      { table: 'image', softwareVersion: 'YA.15.17.0007', image: 'Primary' },
      { table: 'image', softwareVersion: 'YA.15.17.0007', image: 'Secondary' },
      { table: 'boot', romVersion: 'YA.15.16' },
    ],
  ),
  hp(
    'a saved configuration',
    'show running-config status',
    `
Running configuration is same as the startup configuration.
`,
    [
      {
        table: 'saved configuration',
        isSaved: true,
        state: 'Running configuration is same as the startup configuration.',
      },
    ],
  ),
  hp(
    'an unsaved configuration',
    'show config status',
    `
Running configuration has been changed and needs to be saved.
`,
    [
      {
        table: 'saved configuration',
        isSaved: false,
        state: 'Running configuration has been changed and needs to be saved.',
      },
    ],
  ),
  hp(
    'events of three generations, one over two lines',
    'show logging -r',
    `
 Keys:   W=Warning   I=Information
         M=Major     D=Debug E=Error
----  Event Log listing: Events Since Boot  ----
I 01/01/90 00:00:00 00061 system: -------
W 05/12/12 10:11:12 FFI: port 1-Excessive Broadcasts. See help.
I 10/04/19 13:03:10 00076 ports: ST1-CMDR: port 1/1 is now on-line
W 10/04/19 13:03:10 05177 AM1: ip: Setting IP address
  continued
----  Bottom of Log : Events Listed = 55  ----
`,
    [
      { table: 'log message', severity: 'I', eventId: '00061', facility: 'system', message: '-------' },
      {
        table: 'log message',
        severity: 'W',
        facility: 'FFI',
        message: 'port 1-Excessive Broadcasts. See help.',
      },
      {
        table: 'log message',
        severity: 'I',
        eventId: '00076',
        facility: 'ports',
        message: 'ST1-CMDR: port 1/1 is now on-line',
      },
      {
        table: 'log message',
        severity: 'W',
        eventId: '05177',
        member: 'AM1',
        facility: 'ip',
        message: 'Setting IP address\ncontinued',
      },
    ],
  ),
]
