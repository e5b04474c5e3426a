/** Sheets drawn as the switch's front, and VLANs told only by a colour. */
import { expect, test } from 'vitest'
import type { CellInput } from './fixtures/book.ts'
import { importSheet, runImport, xlsx } from './fixtures/importing.ts'

const odd = Array.from({ length: 12 }, (_, n) => 2 * n + 1)
const even = odd.map((port) => port + 1)
const title: CellInput[] = ['Commutateur SW3', null, null, 'Modèle', null, 'WS-C2950-24']

test('odd ports above even ones, stands and VLANs on the outside', () => {
  const { port, faults, counts } = importSheet(
    [
      title,
      [],
      [null, ...odd.map((n) => 100 + n)],
      [null, ...odd.map((n) => `A${n}`)],
      [null, ...odd],
      [null, ...even],
      [null, ...even.map((n) => `A${n}`)],
      [null, ...even.map((n) => 100 + n)],
    ],
    { name: 'Façade' },
  )
  expect(faults).toEqual([])
  expect(counts.rows).toBe(24)
  expect(port('SW3', 1)).toMatchObject({ stand: 'A1', vlan: 101, mode: 'access' })
  expect(port('SW3', 24)).toMatchObject({ stand: 'A24', vlan: 124 })
})

test('labelled rows below each row of numbers', () => {
  const { port, faults } = importSheet([
    ['Port', ...odd],
    ['VLAN', ...odd.map((n) => 100 + n)],
    ['Prise', ...odd.map((n) => `A${n}-1`)],
    ['Port', ...even],
    ['VLAN', ...even.map((n) => 100 + n)],
    ['Prise', ...even.map((n) => (n === 24 ? 'libre' : `A${n}-1`))],
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 3)).toMatchObject({ outlet: 'A3-1', vlan: 103 })
  expect(port('SW1', 22)).toMatchObject({ outlet: 'A22-1', vlan: 122 })
})

test('the VLAN is the colour of the cell, explained by a legend', () => {
  const paint = (n: number): CellInput => ({ v: `A${n}`, fill: n % 4 < 2 ? '#ff0000' : '#00b050' })
  const legend: CellInput[][] = [
    [],
    ['Légende'],
    [{ fill: '#ff0000' }, 'VLAN 110 - Exposants'],
    [{ fill: '#00b050' }, 'Wifi (120)'],
  ]
  const { port, faults } = importSheet([
    title,
    [],
    odd.map(paint),
    [...odd],
    [...even],
    even.map(paint),
    ...legend,
  ])
  expect(faults).toEqual([])
  expect(port('SW3', 1)).toMatchObject({ stand: 'A1', vlan: 110 })
  expect(port('SW3', 2)).toMatchObject({ stand: 'A2', vlan: 120 })
})

test('a list whose VLANs are colours of the list of VLANs', () => {
  const { port, faults } = runImport([
    xlsx([
      {
        name: 'Vlans',
        rows: [
          ['N°', 'Nom'],
          [{ v: 110, fill: '#ffff00' }, 'EXPO'],
          [{ v: 120, fill: '#00ffff' }, 'WIFI'],
        ],
      },
      {
        name: 'SW1',
        rows: [
          ['Port', 'Prise', 'Stand'],
          [1, { v: 'A1-1', fill: '#ffff00' }, 'A1'],
          [2, { v: 'A2-1', fill: '#00ffff' }, 'A2'],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 1)).toMatchObject({ vlan: 110, mode: 'access' })
  expect(port('SW1', 2).vlan).toBe(120)
})

test('a colour the legend does not explain is said, not guessed', () => {
  const { faults } = importSheet([
    ['Port', 'Vlan', 'Prise'],
    [1, { fill: '#ff0000' }, 'A1'],
    [2, { fill: '#123456' }, 'A2'],
    [],
    ['Légende'],
    [{ v: 'VLAN 110', fill: '#ff0000' }],
  ])
  expect(faults).toEqual(['vlan_undefined SW1!B3'])
})

test('a legend over the table does not take the ports below for VLAN numbers', () => {
  const { port, faults } = importSheet(
    [
      ['Légende', { v: 'VLAN 10', fill: '#ffc000' }, { v: 'VLAN 20', fill: '#92d050' }],
      [],
      ['Port', 'Prise', 'Stand'],
      [{ v: 1, fill: '#ffc000' }, 'A1-1', 'A1'],
      [{ v: 2, fill: '#92d050' }, 'A2-1', 'A2'],
      [{ v: 3, fill: '#ff00ff' }, 'A3-1', 'A3'],
      [{ v: 4, fill: '#92d050' }, 'libre'],
    ],
    {},
    { setAside: true },
  )
  expect(faults).toEqual(['vlan_undefined SW1!A6'])
  expect(port('SW1', 1).vlan).toBe(10)
  expect(port('SW1', 2).vlan).toBe(20)
  expect(port('SW1', 4)).toMatchObject({ mode: 'unused', vlan: null })
})

const red = '#ff0000'
const green = '#00ff00'
const meanings: CellInput[][] = [
  [],
  ['Légende'],
  [{ v: '', fill: red }, 'VLAN 10 Exposants'],
  [{ v: '', fill: green }, 'VLAN 20 Presse'],
]
const apart = (heading: CellInput, ...lower: CellInput[]): CellInput[][] => [
  [heading],
  [1, 3, 5, 7],
  [
    { v: 'A1', fill: red },
    { v: 'A3', fill: green },
  ],
  [2, 4, 6, 8],
  lower,
  ...meanings,
]
const lower: CellInput[] = [
  { v: 'A2', fill: red },
  { v: 'A4', fill: green },
]

test.each(['Façade', 'SW1 2950-24', 'Plan 2026'])(
  'all rows of one drawing take the same side: %s over the first number is no stand',
  (heading) => {
    const { port, faults } = importSheet(apart(heading, ...lower))
    expect(faults).toEqual([])
    expect(port('SW1', 1)).toMatchObject({ stand: 'A1', vlan: 10 })
    expect(port('SW1', 3)).toMatchObject({ stand: 'A3', vlan: 20 })
    expect(port('SW1', 2)).toMatchObject({ stand: 'A2', vlan: 10 })
  },
)

test('a title of switch and model agrees with the name of the sheet', () => {
  const { port, faults, problems } = importSheet(apart('SW1 2950-24', ...lower), { name: 'Façade SW1' })
  expect(faults).toEqual([])
  expect(problems.filter(({ code }) => code === 'type_assumed')).toEqual([])
  expect(port('SW1', 24).interface).toBe('FastEthernet0/24')
})

test.each(['UPLINK', 'Montant', 'Trunk', 'Uplink 1'])('%s in a cell without colour is an uplink', (word) => {
  const { port, faults } = importSheet(apart('SW1', ...lower, null, word))
  expect(faults).toEqual([])
  expect(port('SW1', 8)).toMatchObject({ mode: 'tagged', taggedVlans: [10, 20], stand: null })
})

test('stands over and VLANs under each row of numbers', () => {
  const { port, faults } = importSheet([
    ['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7', 'A8'],
    [1, 2, 3, 4, 5, 6, 7, 8],
    [101, 102, 103, 104, 105, 106, 107, 108],
    [],
    ['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7', 'B8'],
    [9, 10, 11, 12, 13, 14, 15, 16],
    [109, 110, 111, 112, 113, 114, 115, 116],
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 1)).toMatchObject({ stand: 'A1', vlan: 101 })
  expect(port('SW1', 16)).toMatchObject({ stand: 'B8', vlan: 116 })
})

test('a filled cell that belongs to no port is said with its cell', () => {
  const { faults, isApplicable } = importSheet([
    ['SW1'],
    [null, 'B3', null, null],
    [1, 3, 5, 7, null, 'G1'],
    ['A1', 'A3', null, null, null, 'routeur R1'],
    [2, 4, 6, 8],
    ['A2', 'A4'],
  ])
  expect(faults).toEqual(['unreadable_cell SW1!F4', 'unreadable_cell SW1!B2'])
  expect(isApplicable).toBe(true)
})

test('a second drawing without the name of its switch is said, not passed over', () => {
  const { faults, port } = importSheet([
    [1, 3, 5, 7],
    [2, 4, 6, 8],
    ['A2', 'A4', 'A6', 'A8'],
    [],
    [1, 3, 5, 7],
    [2, 4, 6, 8],
    ['B2', 'B4', 'B6', 'B8'],
  ])
  expect(faults).toEqual(['switch_unclear SW1!A5'])
  expect(port('SW1', 2).stand).toBe('A2')
})
