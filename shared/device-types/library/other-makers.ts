/** Makers met at events that no driver renders: ports and panels are planned, configuration is left to people. */
import type { Family, LibraryEntry, MakerLibrary, PortGroup } from '../family.ts'

const silent: Family = { platform: null, capabilities: {}, limits: { highestVid: 4094 }, console: null }
const withConsole = (baud: number): Family => ({ ...silent, console: { connector: 'rj-45', baud } })
const juniper = withConsole(9600)
const copper = '1000base-t'
const sfp = '1000base-x-sfp'
const ten = '10gbase-x-sfpp'

/** Juniper counts from zero; the uplink slot is PIC 1, or PIC 0 with `xe-` on newer models. */
const ex = (model: string, access: number, uplinks: PortGroup): LibraryEntry => ({
  model,
  family: juniper,
  ports: [[`ge-0/0/{0-${access - 1}}`, copper], uplinks],
})

export const otherMakers: readonly MakerLibrary[] = [
  {
    manufacturer: 'Juniper',
    entries: [
      ex('EX2200-24T-4G', 24, ['ge-0/1/{0-3}', sfp]),
      ex('EX2200-48T-4G', 48, ['ge-0/1/{0-3}', sfp]),
      ex('EX2200-C-12T', 12, ['ge-0/1/{0-1}', sfp]),
      { ...ex('EX2300-48T', 48, ['xe-0/0/{0-3}', ten]), part: 'EX2300-48T' },
      // The same four slots are xe-0/1/N with a 10 Gb/s module.
      ex('EX3300-48P', 48, ['ge-0/1/{0-3}', sfp]),
    ],
  },
  {
    manufacturer: 'D-Link',
    entries: [
      {
        model: 'DES-1210-28',
        part: 'DES-1210-28',
        family: withConsole(115200),
        ports: [
          ['slot0/{1-24}', '100base-tx'],
          ['slot0/{25-28}', copper],
        ],
      },
      {
        model: 'DGS-1210-52',
        part: 'DGS-1210-52',
        family: withConsole(115200),
        ports: [
          ['{1-48}', copper],
          ['{49-52}', copper],
        ],
      },
    ],
  },
  {
    manufacturer: 'MikroTik',
    entries: [
      {
        model: 'CRS125-24G-1S-RM',
        family: withConsole(115200),
        ports: [
          ['ether{1-24}', copper],
          ['sfp1', sfp],
        ],
      },
      {
        model: 'CRS305-1G-4S+IN',
        part: 'CRS305-1G-4S+',
        slug: 'crs305-1g-4s-plus-in',
        family: { ...silent, console: { connector: 'other', baud: 115200 } },
        ports: [
          ['sfp-sfpplus{1-4}', ten],
          ['ether1', copper],
        ],
      },
    ],
  },
  {
    manufacturer: 'TP-Link',
    entries: [
      {
        model: 'T2600G-28TS',
        part: 'T2600G-28TS',
        family: withConsole(38400),
        ports: [
          ['{1-24}', copper],
          ['{25-28}', sfp],
        ],
      },
      { model: 'TL-SG1024D', part: 'TL-SG1024D', family: silent, ports: [['{1-24}', copper]] },
    ],
  },
  {
    manufacturer: 'Ubiquiti',
    entries: [
      {
        model: 'UniFi Switch 8 PoE 60W Gen1',
        part: 'US-8-60W',
        slug: 'us-8-60w',
        family: silent,
        ports: [
          ['Port {1-4}', copper],
          ['Port {5-8} (PoE)', copper],
        ],
        uplinks: 0,
      },
      {
        model: 'UniFi Switch 24 Gen2',
        part: 'USW-24',
        slug: 'usw-24',
        family: silent,
        ports: [
          ['Port {1-24}', copper],
          ['SFP {1-2}', sfp],
        ],
      },
      {
        model: 'UniFi Switch 48 PoE Gen2',
        part: 'USW-48-POE',
        slug: 'usw-48-poe',
        family: silent,
        ports: [
          ['Port {1-32} (PoE)', copper],
          ['Port {33-48}', copper],
          ['SFP {49-52}', sfp],
        ],
      },
    ],
  },
]
