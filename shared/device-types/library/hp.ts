/**
 * HP ProCurve, Aruba and OfficeConnect. ProCurve numbers its ports without a prefix, uplinks included.
 * VLANs: what the hardware can; 25xx/26xx/28xx run with 8 until `max-vlans` is raised and the switch rebooted.
 */
import type { TypeLimits } from '../device-type.ts'
import type { Family, LibraryEntry, MakerLibrary, PortGroup } from '../family.ts'

/** Speed found by itself on the serial port (RETURN twice); 9600 always works. */
const console = { connector: 'rj-45', baud: 9600 } as const
/** ProCurve keeps 12 characters of a VLAN name, 25 of a host name, 64 of a port name. Assumed: probed. */
const names = { vlanName: 12, hostname: 25, description: 64, highestVid: 4094 } as const

const procurveOf = (limits: TypeLimits): Family => ({
  platform: 'hp_procurve',
  capabilities: {
    vlanDatabase: false,
    trunkEncapsulation: false,
    nonegotiate: false,
    vtp: false,
    lacp: true,
  },
  limits: { ...names, ...limits },
  console,
})
const pc2524 = procurveOf({ vlans: 30, vlansUntilReboot: 8, lagPorts: 4 })
const pc2510 = procurveOf({ vlans: 64, vlansUntilReboot: 8 })
const pc2600 = procurveOf({ vlans: 253, vlansUntilReboot: 8, lagPorts: 4 })
const pc2800 = procurveOf({ vlans: 253, vlansUntilReboot: 8 })
const pc2910 = procurveOf({ vlans: 256 })
/** 2530, 2620, 2920, 2930F: names of 32 characters. Assumed: probed. */
const aruba = procurveOf({ vlanName: 32, hostname: 32 })
/** 1810, 1820: web pages only. V1910: Comware. No driver renders them. */
const web: Family = { platform: null, capabilities: {}, limits: { highestVid: 4094 }, console: null }
const comware: Family = { ...web, console }

const range = (first: number, last: number, media: string): PortGroup => [`{${first}-${last}}`, media]
const fast = (count: number): PortGroup => range(1, count, '100base-tx')
const gig = (count: number): PortGroup => range(1, count, '1000base-t')
const copper = (first: number, last: number): PortGroup => range(first, last, '1000base-t')
const sfp = (first: number, last: number): PortGroup => range(first, last, '1000base-x-sfp')

const arubas: readonly LibraryEntry[] = [
  {
    model: 'Aruba 2530-24',
    part: 'J9782A',
    family: aruba,
    ports: [fast(24), copper(25, 26), sfp(27, 28)],
    uplinks: 4,
  },
  {
    model: 'Aruba 2530-48',
    part: 'J9781A',
    family: aruba,
    ports: [fast(48), copper(49, 50), sfp(51, 52)],
    uplinks: 4,
  },
  { model: 'Aruba 2530-8G', part: 'J9777A', family: aruba, ports: [gig(8), copper(9, 10)] },
  { model: 'Aruba 2530-24G', part: 'J9776A', family: aruba, ports: [gig(24), sfp(25, 28)] },
  {
    model: 'Aruba 2530-24G-PoE+',
    part: 'J9773A',
    slug: 'aruba-2530-24g-poep',
    family: aruba,
    ports: [gig(24), sfp(25, 28)],
  },
  { model: 'Aruba 2530-48G', part: 'J9775A', family: aruba, ports: [gig(48), sfp(49, 52)] },
  {
    model: 'Aruba 2620-24',
    part: 'J9623A',
    family: aruba,
    ports: [fast(24), copper(25, 26), sfp(27, 28)],
    uplinks: 4,
  },
  {
    model: 'Aruba 2620-48',
    part: 'J9626A',
    family: aruba,
    ports: [fast(48), copper(49, 50), sfp(51, 52)],
    uplinks: 4,
  },
  { model: 'Aruba 2920-48G', part: 'J9728A', family: aruba, ports: [gig(48)] },
  {
    model: 'Aruba 2930F-24G-4SFP',
    part: 'JL259A',
    also: ['Aruba 2930F-24G'],
    family: aruba,
    ports: [gig(24), sfp(25, 28)],
  },
]

const procurves: readonly LibraryEntry[] = [
  {
    model: 'ProCurve 2524',
    part: 'J4813A',
    family: pc2524,
    ports: [fast(24)],
    console: { connector: 'de-9', baud: 9600 },
  },
  {
    model: 'ProCurve 2510-24B',
    part: 'J9019B',
    also: ['ProCurve 2510-24'],
    family: pc2510,
    ports: [fast(24), copper(25, 26)],
  },
  { model: 'ProCurve 2510G-48', also: ['J9280A'], family: pc2510, ports: [gig(48)] },
  {
    model: 'ProCurve E2510-24G',
    part: 'J9279A',
    also: ['ProCurve 2510G-24'],
    family: pc2510,
    ports: [gig(24)],
  },
  { model: 'ProCurve 2610-24', part: 'J9085A', family: pc2600, ports: [fast(24), copper(25, 26)] },
  {
    model: 'ProCurve 2610-24-PoE',
    part: 'J9087A',
    also: ['2610-24-PWR'],
    family: pc2600,
    ports: [fast(24), copper(25, 26)],
  },
  { model: 'ProCurve 2610-48', part: 'J9088A', family: pc2600, ports: [fast(48), copper(49, 50)] },
  {
    model: 'ProCurve 2626 J4900B',
    part: 'J4900B',
    also: ['2626', 'J4900A', 'J4900C'],
    family: pc2600,
    ports: [fast(24), copper(25, 26)],
  },
  {
    model: 'ProCurve 2650 J4899C',
    part: 'J4899C',
    also: ['2650', 'J4899A', 'J4899B'],
    family: pc2600,
    ports: [fast(48), copper(49, 50)],
  },
  { model: 'ProCurve 2810-24G', part: 'J9021A', family: pc2800, ports: [gig(24)] },
  { model: 'ProCurve 2810-48G', part: 'J9022A', family: pc2800, ports: [gig(48)] },
  { model: 'ProCurve 2824', part: 'J4903A', family: pc2800, ports: [gig(24)] },
  { model: 'ProCurve 2910al-24G', part: 'J9145A', family: pc2910, ports: [gig(24)] },
]

const others: readonly LibraryEntry[] = [
  { model: 'ProCurve 1810-24G', part: 'J9803A', family: web, ports: [gig(24), sfp(25, 26)], console },
  { model: 'OfficeConnect 1810-24G', part: 'J9803A', family: web, ports: [gig(24), sfp(25, 26)] },
  { model: 'OfficeConnect 1820-48G', part: 'J9981A', family: web, ports: [gig(48), sfp(49, 52)] },
  {
    model: 'V1910-48G',
    part: 'JE009A',
    family: comware,
    ports: [
      ['GigabitEthernet 1/0/{1-48}', '1000base-t'],
      ['GigabitEthernet 1/0/{49-52}', '1000base-x-sfp'],
    ],
  },
]

/** Not in the collection; ports as in HP's data sheets. */
const written: readonly LibraryEntry[] = [
  { model: 'ProCurve 2510-48', part: 'J9020A', family: pc2510, ports: [fast(48), copper(49, 50)] },
  {
    model: 'ProCurve 2610-48-PWR',
    part: 'J9089A',
    also: ['2610-48-PoE'],
    family: pc2600,
    ports: [fast(48), copper(49, 50)],
  },
  { model: 'ProCurve 2626-PWR', part: 'J8164A', family: pc2600, ports: [fast(24), copper(25, 26)] },
  { model: 'ProCurve 2650-PWR', part: 'J8165A', family: pc2600, ports: [fast(48), copper(49, 50)] },
  { model: 'ProCurve 2848', part: 'J4904A', family: pc2800, ports: [gig(48)] },
  { model: 'ProCurve 2910al-48G', part: 'J9147A', family: pc2910, ports: [gig(48)] },
]

export const hp: MakerLibrary = {
  manufacturer: 'HPE',
  entries: [
    ...procurves,
    ...arubas,
    ...others,
    ...written.map((entry) => ({ ...entry, origin: 'ours' as const })),
  ],
}
