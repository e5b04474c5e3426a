/**
 * NETGEAR. Only the managed GSM models have the FASTPATH command line; of the GS smart switches the newer ones have a
 * small one of their own, the others web pages only.
 */
import type { Family, LibraryEntry, MakerLibrary, PortGroup } from '../family.ts'

const fastpath: Family = {
  platform: 'netgear',
  capabilities: {
    vlanDatabase: true,
    trunkEncapsulation: false,
    nonegotiate: false,
    vtp: false,
    lldp: true,
    lacp: true,
  },
  limits: { highestVid: 4093, vlanName: 32, hostname: 64, description: 64 }, // FASTPATH manuals; assumed: probed
  console: { connector: 'de-9', baud: 115200 }, // older models 9600: found by the speed search
}
/** Smart switches with the "lite" command line, by SSH or telnet; limits by likeness, from its maker's software. */
const smart: Family = {
  platform: 'netgear_smart',
  capabilities: {
    vlanDatabase: false,
    trunkEncapsulation: false,
    nonegotiate: false,
    vtp: false,
    lacp: true,
  },
  // Assumed, but for the LAGs: the GS752TP manual has eight.
  limits: { highestVid: 4093, lags: 8, lagPorts: 8, vlanName: 32, hostname: 64, description: 32 },
  console: null,
}
const web: Family = { platform: null, capabilities: {}, limits: { highestVid: 4093 }, console: null }

const gig = (prefix: string, first: number, last: number): PortGroup => [
  `${prefix}{${first}-${last}}`,
  '1000base-t',
]
const sfp = (prefix: string, first: number, last: number): PortGroup => [
  `${prefix}{${first}-${last}}`,
  '1000base-x-sfp',
]
const plain = (model: string, ports: number): LibraryEntry => ({
  model,
  family: web,
  ports: [gig('GigabitEthernet/', 1, ports)],
})

const collected: readonly LibraryEntry[] = [
  plain('GS105E', 5),
  plain('GS108', 8),
  plain('GS108E', 8),
  { ...plain('GS108PEv3', 8), part: 'GS108PEv3' },
  plain('GS116', 16),
  plain('GS116Ev2', 16),
  plain('GS308E', 8),
  plain('GS308T', 8),
  plain('JGS524', 24),
  {
    model: 'ProSafe M5300-28G (GSM7228S)',
    part: 'GSM7228S',
    slug: 'gsm7228s',
    also: ['M5300-28G'],
    family: fastpath,
    ports: [gig('1/0/', 1, 24), sfp('1/0/', 25, 28)],
  },
  {
    model: 'ProSafe M5300-52G-POE+ (GSM7252PS)',
    part: 'GSM7252PS',
    slug: 'gsm7252ps',
    also: ['M5300-52G-POE+'],
    family: fastpath,
    ports: [gig('1/0/', 1, 48), sfp('1/0/', 49, 52)],
  },
  {
    model: 'ProSafe GS752TP',
    part: 'GS752TP',
    slug: 'gs752tp',
    family: web,
    ports: [gig('1/0/', 1, 48), sfp('1/0/', 49, 52)],
  },
]

/** Not in the collection. Web pages name the ports g1 to g48; the last ones are combined with SFP slots. */
const written: readonly LibraryEntry[] = [
  { model: 'GS724T', family: web, ports: [gig('g', 1, 24)], also: ['GS724Tv3', 'GS724Tv2'] },
  ...[
    { model: 'GS724TPv2', copper: 24, sfp: 2 },
    { model: 'GS728TPv2', copper: 24, sfp: 4 },
    { model: 'GS728TPPv2', copper: 24, sfp: 4 },
    { model: 'GS752TPv2', copper: 48, sfp: 4 },
    { model: 'GS752TPP', copper: 48, sfp: 4 },
  ].map(({ model, copper, sfp: slots }) => ({
    model,
    family: smart,
    ports: [gig('g', 1, copper), sfp('g', copper + 1, copper + slots)],
  })),
  { model: 'GS748T', family: web, ports: [gig('g', 1, 48)], also: ['GS748Tv3', 'GS748Tv4'] },
]

export const netgear: MakerLibrary = {
  manufacturer: 'Netgear',
  entries: [...collected, ...written.map((entry) => ({ ...entry, origin: 'ours' as const }))],
}
