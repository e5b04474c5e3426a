/** Catalyst and small-business switches with gigabit access ports, and the stackable 3750. */
import type { LibraryEntry, MakerLibrary, PortGroup } from '../family.ts'
import { c2960, c2960late, c3560, iosXe, smallBusiness } from './cisco-families.ts'

const copper = '1000base-t'
const sfp = '1000base-x-sfp'
const ten = '10gbase-x-sfpp'
/** `Gi0/{1-24}` or, on stackable models, `Gi1/0/{1-24}`. */
const gig = (slot: string, first: number, last: number, media = copper): PortGroup => [
  `GigabitEthernet${slot}{${first}-${last}}`,
  media,
]
const fixed = (access: number, uplinks: number): PortGroup[] => [
  gig('0/', 1, access),
  gig('0/', access + 1, access + uplinks, sfp),
]
const stacked = (access: number, uplinks: number): PortGroup[] => [
  gig('1/0/', 1, access),
  gig('1/0/', access + 1, access + uplinks, sfp),
]

const c2960x: readonly LibraryEntry[] = [
  { model: 'Catalyst 2960G-24TC-L', part: 'WS-C2960G-24TC-L', family: c2960, ports: fixed(24, 4) },
  { model: 'Catalyst 2960G-48TC-L', part: 'WS-C2960G-48TC-L', family: c2960, ports: fixed(44, 4) },
  { model: 'WS-C2960L-24TS-LL', part: 'WS-C2960L-24TS-LL', family: c2960late, ports: fixed(24, 4) },
  {
    model: 'Catalyst 2960CX-8PC-L',
    part: 'WS-C2960CX-8PC-L',
    family: c2960late,
    ports: [gig('0/', 1, 10), gig('0/', 11, 12, sfp)],
    uplinks: 4,
  },
  { model: 'Catalyst 2960S-24TS-L', part: 'WS-C2960S-24TS-L', family: c2960late, ports: stacked(24, 4) },
  {
    model: 'Catalyst 2960S-48TS-L',
    part: 'WS-C2960S-48TS-L',
    family: c2960late,
    ports: [...stacked(48, 2), gig('1/0/', 51, 52)],
    uplinks: 4,
  },
  { model: 'Catalyst 2960S-48FPS-L', part: 'WS-C2960S-48FPS-L', family: c2960late, ports: stacked(48, 4) },
  { model: 'Catalyst 2960X-24TS-L', part: 'WS-C2960X-24TS-L', family: c2960late, ports: stacked(24, 4) },
  { model: 'Catalyst 2960X-48TS-L', part: 'WS-C2960X-48TS-L', family: c2960late, ports: stacked(48, 4) },
  {
    model: 'Catalyst 2960X-48FPD-L',
    part: 'WS-C2960X-48FPD-L',
    family: c2960late,
    ports: [...stacked(48, 2), ['TenGigabitEthernet1/0/{1-2}', ten]],
    uplinks: 4,
  },
  { model: 'C1000-24T-4G-L', part: 'C1000-24T-4G-L', family: c2960late, ports: stacked(24, 4) },
  { model: 'C1000-48T-4G-L', part: 'C1000-48T-4G-L', family: c2960late, ports: stacked(48, 4) },
]

const fastStack = (access: number, uplinks: number): PortGroup[] => [
  [`FastEthernet1/0/{1-${access}}`, '100base-tx'],
  gig('1/0/', 1, uplinks, sfp),
]

const c37xx: readonly LibraryEntry[] = [
  {
    model: 'Catalyst 3560-CX-12PC-S',
    part: 'WS-C3560CX-12PC-S',
    family: c3560,
    ports: [gig('1/0/', 1, 14), gig('1/0/', 15, 16, sfp)],
    uplinks: 4,
  },
  { model: 'Catalyst 3560G-24TS', part: 'WS-C3560G-24TS', family: c3560, ports: fixed(24, 4) },
  { model: 'Catalyst 3560G-48TS', part: 'WS-C3560G-48TS', family: c3560, ports: fixed(48, 4) },
  { model: 'Catalyst 3560X-48T-S', part: 'WS-C3560X-48T-S', family: c3560, ports: [gig('0/', 1, 48)] },
  { model: 'Catalyst 3750-24TS IP Base', part: 'WS-C3750-24TS-S', family: c3560, ports: fastStack(24, 2) },
  { model: 'Catalyst 3750-48PS', part: 'WS-C3750-48PS-S', family: c3560, ports: fastStack(48, 4) },
  { model: 'Catalyst 3750-48TS', part: 'WS-C3750-48TS-S', family: c3560, ports: fastStack(48, 4) },
  { model: 'Catalyst 3750G-12S', part: 'WS-C3750G-12S', family: c3560, ports: [gig('1/0/', 1, 12, sfp)] },
  { model: 'Catalyst 3750G-24TS-S', part: 'WS-C3750G-24TS-S', family: c3560, ports: stacked(24, 4) },
  { model: 'Catalyst 3750G-48TS-S', part: 'WS-C3750G-48TS-S', family: c3560, ports: stacked(48, 4) },
  { model: 'Catalyst 3750X-24T-S', part: 'WS-C3750X-24T-S', family: c3560, ports: [gig('1/0/', 1, 24)] },
  { model: 'Catalyst 3750X-48T-S', part: 'WS-C3750X-48T-S', family: c3560, ports: [gig('1/0/', 1, 48)] },
]

const xe: readonly LibraryEntry[] = [
  {
    model: 'Catalyst 3650-48TS-L',
    part: 'WS-C3650-48TS-L',
    family: iosXe,
    ports: [gig('1/0/', 1, 48), gig('1/1/', 1, 4, sfp)],
  },
  { model: 'Catalyst 3850-48T IP Base', part: 'WS-C3850-48T-S', family: iosXe, ports: [gig('1/0/', 1, 48)] },
  {
    model: 'C9200L-24T-4G',
    part: 'C9200L-24T-4G',
    family: iosXe,
    ports: [gig('1/0/', 1, 24), gig('1/1/', 1, 4)],
  },
  {
    model: 'C9200L-24P-4G',
    part: 'C9200L-24P-4G',
    family: iosXe,
    ports: [gig('1/0/', 1, 24), gig('1/1/', 1, 4, sfp)],
    origin: 'ours',
  },
  {
    model: 'C9200L-48P-4G',
    part: 'C9200L-48P-4G',
    family: iosXe,
    ports: [gig('1/0/', 1, 48), gig('1/1/', 1, 4, sfp)],
    origin: 'ours',
  },
  {
    model: 'Catalyst 3650-24TS-S',
    part: 'WS-C3650-24TS-S',
    family: iosXe,
    ports: [gig('1/0/', 1, 24), gig('1/1/', 1, 4, sfp)],
    origin: 'ours',
  },
  {
    model: 'Catalyst 3850-24T-S',
    part: 'WS-C3850-24T-S',
    family: iosXe,
    ports: [gig('1/0/', 1, 24)],
    origin: 'ours',
  },
  {
    model: 'C9200L-48T-4G',
    part: 'C9200L-48T-4G',
    family: iosXe,
    ports: [gig('1/0/', 1, 48), gig('1/1/', 1, 4)],
  },
  {
    model: 'C9200L-48P-4X',
    part: 'C9200L-48P-4X',
    family: iosXe,
    ports: [gig('1/0/', 1, 48), ['TenGigabitEthernet1/1/{1-4}', ten]],
  },
  { model: 'Catalyst 9300-48T', part: 'C9300-48T', family: iosXe, ports: [gig('1/0/', 1, 48)] },
]

const small: readonly LibraryEntry[] = [
  {
    model: 'CBS350-24P-4G',
    part: 'WCBS350-24P-4G',
    slug: 'cbs350-24p-4g',
    family: smallBusiness,
    ports: [gig('', 1, 24), gig('', 25, 28, sfp)],
  },
  {
    model: 'SG300-28',
    part: 'SG300-28',
    family: smallBusiness,
    ports: [gig('', 1, 26), gig('', 27, 28, sfp)],
  },
  {
    model: 'SG350-28',
    part: 'SG350-28-K9',
    family: smallBusiness,
    ports: [gig('', 1, 24), gig('', 25, 28, sfp)],
    console: { connector: 'de-9', baud: 115200 },
  },
  {
    model: 'SG500-52',
    part: 'SG500-52-K9',
    family: smallBusiness,
    ports: [gig('1/', 1, 48), gig('1/', 49, 52, sfp)],
    console: { connector: 'de-9', baud: 115200 },
  },
]

export const ciscoGigabit: MakerLibrary = {
  manufacturer: 'Cisco',
  entries: [...c2960x, ...c37xx, ...xe, ...small],
}
