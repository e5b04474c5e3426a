/** Catalyst switches with 10/100 access ports. Entries without `origin: 'ours'` hold facts of the CC0 collection. */
import type { LibraryEntry, MakerLibrary, PortGroup } from '../family.ts'
import { c2950ei, c2950si, c2960, c3550, c3560, xl2900, xl3500 } from './cisco-families.ts'

const fast = (count: number): PortGroup => [`FastEthernet0/{1-${count}}`, '100base-tx']
const gig = (count: number, media: string): PortGroup => [`GigabitEthernet0/{1-${count}}`, media]
const gbic = '1000base-x-gbic'
const sfp = '1000base-x-sfp'
const copper = '1000base-t'

const written = (entries: readonly LibraryEntry[]): LibraryEntry[] =>
  entries.map((entry) => ({ ...entry, origin: 'ours' }))

const xl: readonly LibraryEntry[] = written([
  {
    model: 'Catalyst 2924-XL',
    part: 'WS-C2924-XL-EN',
    slug: 'ws-c2924-xl-en',
    also: ['WS-C2924-XL-A', 'WS-C2924-XL', '2924XL'],
    family: xl2900,
    ports: [fast(24)],
  },
  { model: 'Catalyst 3524-XL', part: 'WS-C3524-XL-EN', family: xl3500, ports: [fast(24), gig(2, gbic)] },
  {
    model: 'Catalyst 3524-PWR-XL',
    part: 'WS-C3524-PWR-XL-EN',
    family: xl3500,
    ports: [fast(24), gig(2, gbic)],
  },
  { model: 'Catalyst 3548-XL', part: 'WS-C3548-XL-EN', family: xl3500, ports: [fast(48), gig(2, gbic)] },
  { model: 'Catalyst 2912-XL', part: 'WS-C2912-XL-EN', family: xl2900, ports: [fast(12)] },
  { model: 'Catalyst 3512-XL', part: 'WS-C3512-XL-EN', family: xl3500, ports: [fast(12), gig(2, gbic)] },
])

const collected: readonly LibraryEntry[] = [
  { model: 'WS-C2950-24', part: 'WS-C2950-24', also: ['WS-C2950-24-SI'], family: c2950si, ports: [fast(24)] },
  {
    model: 'Catalyst 2950T-48',
    part: 'WS-C2950T-48-SI',
    also: ['2950-48T'],
    family: c2950si,
    ports: [fast(48), gig(2, sfp)],
  },
  { model: 'WS-C2950G-48-EI', part: 'WS-C2950G-48-EI', family: c2950ei, ports: [fast(48), gig(2, gbic)] },
  {
    model: 'WS-C2950T-24',
    part: 'WS-C2950T-24',
    also: ['WS-C2950T-24-EI', '2950-24T'],
    family: c2950ei,
    ports: [fast(24), gig(2, copper)],
  },
  {
    model: 'Catalyst 2960-24TT-L',
    part: 'WS-C2960-24TT-L',
    family: c2960,
    ports: [fast(24), gig(2, copper)],
  },
  { model: 'Catalyst 2960-24TC-L', part: 'WS-C2960-24TC-L', family: c2960, ports: [fast(24), gig(2, sfp)] },
  {
    model: 'Catalyst 2960-24PC-L',
    part: 'WS-C2960-24PC-L',
    family: c2960,
    ports: [fast(24), gig(2, copper)],
  },
  {
    model: 'Catalyst 2960-48TT-L',
    part: 'WS-C2960-48TT-L',
    family: c2960,
    ports: [fast(48), gig(2, copper)],
  },
  { model: 'Catalyst 2960-48TC-L', part: 'WS-C2960-48TC-L', family: c2960, ports: [fast(48), gig(2, sfp)] },
  {
    model: 'Catalyst 2960+48TC-L',
    part: 'WS-C2960+48TC-L',
    slug: 'ws-c2960-plus-48tc-l',
    family: c2960,
    ports: [fast(48), gig(2, sfp)],
  },
  { model: 'Catalyst 2960-8TC-L', part: 'WS-C2960-8TC-L', family: c2960, ports: [fast(8), gig(1, copper)] },
  { model: 'WS-C3550-24-SMI', part: 'WS-C3550-24-SMI', family: c3550, ports: [fast(24), gig(2, gbic)] },
  { model: 'WS-C3560-24TS-S', part: 'WS-C3560-24TS-S', family: c3560, ports: [fast(24), gig(2, sfp)] },
  { model: 'WS-3560-48TS-S', part: 'WS-C3560-48TS-S', family: c3560, ports: [fast(48), gig(4, sfp)] },
  {
    model: 'Catalyst 3560-48PS',
    part: 'WS-C3560-48PS',
    also: ['WS-C3560-48PS-S', 'WS-C3560-48PS-E'],
    family: c3560,
    ports: [fast(48), gig(4, sfp)],
  },
  { model: 'Catalyst 3560-8PC-S', part: 'WS-C3560-8PC-S', family: c3560, ports: [fast(8), gig(1, copper)] },
]

const ours: readonly LibraryEntry[] = written([
  { model: 'WS-C2950-12', part: 'WS-C2950-12', family: c2950si, ports: [fast(12)] },
  {
    model: 'WS-C2950SX-24',
    part: 'WS-C2950SX-24',
    family: c2950si,
    ports: [fast(24), gig(2, '1000base-sx')],
  },
  {
    model: 'WS-C2950SX-48-SI',
    part: 'WS-C2950SX-48-SI',
    family: c2950si,
    ports: [fast(48), gig(2, '1000base-sx')],
  },
  { model: 'WS-C2950G-12-EI', part: 'WS-C2950G-12-EI', family: c2950ei, ports: [fast(12), gig(2, gbic)] },
  { model: 'WS-C2950G-24-EI', part: 'WS-C2950G-24-EI', family: c2950ei, ports: [fast(24), gig(2, gbic)] },
  {
    model: 'WS-C2950C-24',
    part: 'WS-C2950C-24',
    family: c2950ei,
    ports: [fast(24), ['FastEthernet0/{25-26}', '100base-fx']],
  },
  { model: 'WS-C3550-24-EMI', part: 'WS-C3550-24-EMI', family: c3550, ports: [fast(24), gig(2, gbic)] },
  { model: 'WS-C3550-24PWR-SMI', part: 'WS-C3550-24PWR-SMI', family: c3550, ports: [fast(24), gig(2, gbic)] },
  { model: 'WS-C3550-48-SMI', part: 'WS-C3550-48-SMI', family: c3550, ports: [fast(48), gig(2, gbic)] },
  { model: 'WS-C3550-48-EMI', part: 'WS-C3550-48-EMI', family: c3550, ports: [fast(48), gig(2, gbic)] },
  {
    model: 'WS-C3560-24PS-S',
    part: 'WS-C3560-24PS-S',
    also: ['WS-C3560-24PS-E'],
    family: c3560,
    ports: [fast(24), gig(2, sfp)],
  },
])

export const ciscoAccess: MakerLibrary = { manufacturer: 'Cisco', entries: [...xl, ...collected, ...ours] }
