/** Layouts met in planners' workbooks: titles in one line, blocks below and beside one another, notes under the table. */
import { describe, expect, test } from 'vitest'
import { emptyPlan, importSheet, runImport, xlsx } from './fixtures/importing.ts'

const oneSheet = (rows: Parameters<typeof importSheet>[0], name = 'Feuil1') => importSheet(rows, { name })

test('a title in one line tells switch, model and room', () => {
  const { port, plan } = oneSheet([
    ['SW1 - Catalyst 2950-48 - LT1'],
    [],
    ['Port', 'VLAN', 'Prise'],
    [1, 11, 'A1'],
  ])
  expect(port('SW1', 1)).toMatchObject({ room: 'LT1', vlan: 11 })
  expect(plan.device[0]).toMatchObject({ typeAssumed: false })
})

describe('several switches on one sheet', () => {
  test('below one another, each under its name alone', () => {
    const { port, faults } = oneSheet([
      ['SW1 (LT1)'],
      ['Port', 'VLAN', 'Prise'],
      [1, 11, 'A1'],
      ['Total', 1],
      [],
      ['SW2 (LT2)'],
      ['Port', 'VLAN', 'Prise'],
      [1, 21, 'B1'],
    ])
    expect(faults).toEqual([])
    expect(port('SW2', 1)).toMatchObject({ vlan: 21, outlet: 'B1', room: 'LT2' })
  })

  test('beside one another, each table under its own switch', () => {
    const { port, faults } = oneSheet([
      ['SW1', null, null, null, 'SW2'],
      ['Port', 'VLAN', 'Prise', null, 'Port', 'VLAN', 'Prise'],
      [1, 11, 'A1', null, 1, 21, 'B1'],
      [2, 12, 'A2', null, 'Total', 1],
    ])
    expect(faults).toEqual([])
    expect(port('SW1', 2).outlet).toBe('A2')
    expect(port('SW2', 1)).toMatchObject({ vlan: 21, outlet: 'B1' })
  })
})

test('a note on a line of its own is no row', () => {
  const { faults, counts } = importSheet([
    ['Port', 'VLAN', 'Prise', 'Stand'],
    [1, 11, 'A1', 'S1'],
    ['TOTAL', '1 port'],
    [],
    ['* les prises 1 à 5 sont à tester'],
    ['Merci de prévenir la régie avant tout changement'],
  ])
  expect(faults).toEqual([])
  expect(counts.rows).toBe(1)
})

test('the model in a column of the list of ports', () => {
  const { port, plan } = oneSheet([
    ['Switch', 'Modèle', 'Port', 'VLAN', 'Prise'],
    ['SW1', 'WS-C3560-48TS', 1, 11, 'A1'],
    ['SW1', 'imprimante', 2, 12, 'A2'],
  ])
  expect(plan.device.map(({ typeAssumed }) => typeAssumed)).toEqual([false])
  expect(port('SW1', 52).uplink).toBe(true)
})

test('a column called only Type tells telephones by its words', () => {
  const { outlet } = importSheet([
    ['Prise', 'Port', 'VLAN', 'Type'],
    ['P1', 1, 11, 'Réseau'],
    ['P2', null, null, 'Téléphone'],
  ])
  expect([outlet('P1')?.service, outlet('P2')?.service]).toEqual(['network', 'telephone'])
})

test('marks before numbers, quoted numbers, noise of floats', () => {
  const { port, faults } = importSheet([
    ['Port', 'VLAN', 'Prise'],
    [1, 'T11 T12 U13', 'A1'],
    ['"2"', '"14"', 'A2'],
    ['3', "'15", 'A3'],
    ['="4"', '="16"', 'A4'],
    [5.0000000001, 17, 'A5'],
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 1)).toMatchObject({ mode: 'tagged', vlan: 13, taggedVlans: [11, 12] })
  expect([2, 3, 4, 5].map((at) => port('SW1', at).vlan)).toEqual([14, 15, 16, 17])
})

test('outlets counted anew on each panel are named by their panel', () => {
  const { outlet, faults } = runImport(
    [
      xlsx([
        {
          name: 'LT1',
          rows: [
            ['Bandeau', 'Prise', 'Switch', 'Port', 'VLAN'],
            ['B1', 1, 'SW1', 1, 11],
            ['B1', '2 à 3', 'SW1', '2-3', 12],
            ['B2', 1, 'SW1', 4, 13],
          ],
        },
        {
          name: 'LT2',
          rows: [
            ['Bandeau', 'Prise', 'Switch', 'Port', 'VLAN'],
            ['B3', 1, 'SW2', 1, 11],
          ],
        },
      ]),
    ],
    emptyPlan(),
  )
  expect(faults).toEqual([])
  expect(outlet('B2-1')).toMatchObject({ switch: 'SW1', port: 4, panel: 'B2', panelPort: 1 })
  expect(outlet('B1-3')).toMatchObject({ port: 3, panelPort: 3 })
  expect(outlet('B3-1')).toMatchObject({ switch: 'SW2', room: 'LT2' })
})

test('two header lines, VLAN over untagged and tagged', () => {
  const { port, faults } = importSheet(
    [
      ['Prise', 'Port', 'VLAN', null],
      [null, null, 'Non taggé', 'Taggés'],
      ['A1', 1, 101, null],
      ['A2', 2, 101, '102, 103'],
    ],
    { merges: ['A1:A2', 'B1:B2', 'C1:D1'] },
  )
  expect(faults).toEqual([])
  expect(port('SW1', 1)).toMatchObject({ mode: 'access', vlan: 101 })
  expect(port('SW1', 2)).toMatchObject({ mode: 'tagged', vlan: 101, taggedVlans: [102, 103] })
})

test('a switch on a line of its own, its ports below', () => {
  const { port, faults, counts } = oneSheet([
    ['Switch', 'Port', 'VLAN', 'Prise'],
    ['SW1'],
    [null, 1, 11, 'A1'],
    [null, 2, 12, 'A2'],
    [],
    ['SW2'],
    [null, 1, 11, 'B1'],
  ])
  expect(faults).toEqual([])
  expect(counts.rows).toBe(3)
  expect([port('SW1', 2).outlet, port('SW2', 1).outlet]).toEqual(['A2', 'B1'])
})

test('a stand written once, its outlets counted below', () => {
  const { outlet, faults } = importSheet([
    ['Stand', 'Prise', 'Port', 'VLAN'],
    ['A12', 1, 1, 11],
    [null, 2, 2, 12],
    ['A13', 1, 3, 13],
  ])
  expect(faults).toEqual([])
  expect(outlet('A12-2')?.stand).toBe('A12')
})

test.each(['SW2 Fa0/5', 'SW2:5', 'SW2-5', 'SW2 port 5', 'SW2/5', 'Switch 2 - 5'])(
  'switch and port in one cell: %s',
  (text) => {
    const { port, faults } = oneSheet([
      ['Prise', 'Port switch', 'VLAN'],
      ['A1', 'SW1 Fa0/1', 11],
      ['A5', text, 12],
    ])
    expect(faults).toEqual([])
    expect(port('SW2', 5).outlet).toBe('A5')
  },
)

describe('drawn panels', () => {
  const every = (first: number, step: number, count = 12) =>
    Array.from({ length: count }, (_, at) => first + at * step)

  test('a row of VLANs that counts like ports is none', () => {
    const { port, faults } = importSheet([['SW1'], [], every(21, 1), every(1, 2), every(2, 2), every(41, 1)])
    expect(faults).toEqual([])
    expect([port('SW1', 1).vlan, port('SW1', 23).vlan, port('SW1', 2).vlan]).toEqual([21, 32, 41])
  })

  test('two switches on a sheet, each under its title, which is no stand', () => {
    const panel = (name: string, stand: string) => [
      [name],
      every(1, 2),
      every(1, 2).map((at) => `${stand}${at}`),
      every(2, 2),
      every(2, 2).map((at) => `${stand}${at}`),
      [],
    ]
    const { port, faults, counts } = oneSheet([...panel('SW1 - LT1', 'A'), ...panel('SW2', 'B')])
    expect(faults).toEqual([])
    expect(counts.rows).toBe(48)
    expect(port('SW1', 1)).toMatchObject({ stand: 'A1', room: 'LT1' })
    expect(port('SW2', 23).stand).toBe('B23')
    expect(port('SW2', 24).stand).toBe('B24')
  })
})

test('two lists that give one port two VLANs are not settled in silence', () => {
  const { port, faults } = runImport(
    [
      xlsx([
        {
          name: 'Prises',
          rows: [
            ['Prise', 'Stand', 'Switch', 'Port', 'VLAN'],
            ['A1', 'S1', 'SW1', 1, 11],
            ['A2', 'S2', 'SW1', 2, 12],
          ],
        },
        {
          name: 'SW1',
          rows: [
            ['Port', 'VLAN', 'Prise'],
            [1, 11, 'A1'],
            [2, 19, 'A2'],
          ],
        },
      ]),
    ],
    emptyPlan(),
  )
  expect(faults).toEqual(['port_used_twice SW1!B3'])
  expect(port('SW1', 2).vlan).toBe(12)
})

test('every VLAN, in numbers; all but some is asked for as a list', () => {
  const { faults } = importSheet([
    ['Port', 'Mode', 'VLAN'],
    [1, 'access', 11],
    ['Gi0/1', 'trunk', '1-4094'],
    [3, 'trunk', 'tous sauf 11'],
  ])
  expect(faults).toEqual(['unreadable_cell SW1!C4'])
})

test('a listed switch that is set aside is not made', () => {
  const { plan, faults } = runImport(
    [
      xlsx([
        {
          name: 'Switchs',
          rows: [
            ['Nom', 'Modèle'],
            ['S'.repeat(70), '2950-24'],
            ['SW2', '2950-24'],
          ],
        },
      ]),
    ],
    emptyPlan(),
    { setAside: true },
  )
  expect(faults).toEqual(['name_too_long Switchs!A2'])
  expect(plan.device.map(({ name }) => name)).toEqual(['SW2'])
})

test('uplinks listed blank or by a remark stay uplinks; those said free do not', () => {
  const { port, faults } = importSheet([
    ['Port', 'VLAN', 'Prise', 'Remarque'],
    [1, 11, 'A1', null],
    [24, null, null, 'vers routeur 2'],
    [48, null, null, null],
    [49, null, null, null],
    [50, null, null, 'libre'],
  ])
  expect(faults).toEqual([])
  expect([24, 48, 49, 50].map((at) => port('SW1', at).mode)).toEqual(['tagged', 'unused', 'tagged', 'unused'])
  expect(port('SW1', 24)).toMatchObject({ uplink: true, taggedVlans: [11] })
})

test('sub-totals and lines to be signed end nothing and are no rows', () => {
  const { counts, faults } = oneSheet([
    ['Commutateur 1'],
    ['Port', 'Prise', 'Stand', 'VLAN'],
    [1, 'A1', 'S1', 11],
    ['Sous-total', 1],
    ['Commutateur 2'],
    ['Port', 'Prise', 'Stand', 'VLAN'],
    [1, 'B1', 'S2', 11],
    [],
    [null, null, 'Signature :'],
  ])
  expect(faults).toEqual([])
  expect(counts.rows).toBe(2)
})
