/** Every finding an import makes, at the cell that offends; with --set-aside the rest is applied. */
import { describe, expect, test } from 'vitest'
import type { CellInput } from './fixtures/book.ts'
import { importSheet, runImport, xlsx } from './fixtures/importing.ts'

const title: CellInput[] = ['Commutateur SW1', null, 'Modèle', 'WS-C2950T-48-SI']
const header: CellInput[] = ['Port', 'Mode', 'Vlan', 'N° prise', 'Stand', 'Bandeau', 'Pos.']
const good = (n: number): CellInput[] => [`Fa0/${n}`, 'access', 100 + n, `A${n}-1`, `A${n}`, 'P1A', n]
const sheetOf = (...rows: CellInput[][]) => [title, [], header, good(1), good(2), good(3), good(4), ...rows]

const cases: [string, CellInput[], string[]][] = [
  ['port used twice', ['Fa0/2', 'access', 105, 'A5-1', 'A5', 'P1A', 5], ['port_used_twice SW1!A8']],
  [
    'panel position used twice',
    ['Fa0/5', 'access', 105, 'A5-1', 'A5', 'P1A', 2],
    ['panel_port_used_twice SW1!G8'],
  ],
  ['outlet twice', ['Fa0/5', 'access', 105, 'A2-1', 'A2', 'P1A', 5], ['duplicate_outlet SW1!D8']],
  ['port the model lacks', ['Fa0/49', 'access', 105, 'A5-1', 'A5', 'P1A', 5], ['no_such_port SW1!A8']],
  ['VLAN out of range', ['Fa0/5', 'access', 4095, 'A5-1', 'A5', 'P1A', 5], ['vlan_out_of_range SW1!C8']],
  ['VLAN beyond the octet', ['Fa0/5', 'access', 300, 'A5-1', 'A5', 'P1A', 5], ['address_overflow SW1!C8']],
  ['outlet without a port', [null, 'access', 105, 'A5-1', 'A5', 'P1A', 5], ['outlet_without_port SW1!D8']],
  ['trunk without VLANs', ['Fa0/5', 'trunk', null, 'A5-1', 'A5', 'P1A', 5], ['tagged_without_vlans SW1!B8']],
  [
    'a date where a range was typed',
    [{ v: 46000, date: true }, 'access', 105, 'A5-1', 'A5', 'P1A', 5],
    ['unreadable_cell SW1!A8'],
  ],
  [
    'an error value',
    ['Fa0/5', 'access', { error: '#REF!' }, 'A5-1', 'A5', 'P1A', 5],
    ['unreadable_cell SW1!C8'],
  ],
  ['a mode nobody knows', ['Fa0/5', 'acess', 105, 'A5-1', 'A5', 'P1A', 5], ['unreadable_cell SW1!B8']],
  [
    'a typing slip in a number',
    ['Fa0/5', 'access', '1O5', 'A5-1', 'A5', 'P1A', 5],
    ['unreadable_cell SW1!C8'],
  ],
  ['a stand of two exhibitors', ['Fa0/5', 'access', 105, 'A5-1', 'A5', 'P1A', 5], []],
]

describe('a row with an error', () => {
  test.each(cases)('%s', (_, row, faults) => {
    const stopped = importSheet(sheetOf(row))
    expect(stopped.faults).toEqual(faults)
    expect(stopped.isApplicable).toBe(faults.length === 0)
    if (faults.length === 0) return
    expect(stopped.changes).toEqual([])
    const aside = importSheet(sheetOf(row), {}, { setAside: true })
    expect(aside.isApplicable).toBe(true)
    expect(aside.counts).toMatchObject({ rows: 5, added: 4, faulty: 1 })
    expect(aside.plan.setAside).toHaveLength(1)
    expect(aside.plan.outlet).toHaveLength(4)
  })

  test('unknown switch, beside a list of switches', () => {
    const { faults } = runImport([
      xlsx([
        {
          name: 'Switchs',
          rows: [
            ['Nom', 'Modèle'],
            ['SW1', 'WS-C2950T-48-SI'],
            ['SW2', '2950T-48'],
          ],
        },
        {
          name: 'Prises',
          rows: [
            ['Prise', 'Switch', 'Port', 'Vlan'],
            ['A1', 'SW1', 1, 101],
            ['A2', 'SW3', 1, 102],
            ['A3', 'SW2', 1, 101],
          ],
        },
      ]),
    ])
    expect(faults).toEqual(['unknown_switch Prises!B3'])
  })

  test('a VLAN that the list does not have', () => {
    const { faults } = importSheet([
      ['Port', 'Vlan', 'Prise'],
      [1, 10, 'A1'],
      [2, 20, 'A2'],
      [3, 30, 'A3'],
      [4, 'WIFI', 'A4'],
      [5, 'Prod', 'A5'],
    ])
    expect(faults).toEqual(['vlan_undefined SW1!B5', 'vlan_undefined SW1!B6'])
    const listed = runImport([
      xlsx([
        {
          name: 'Vlans',
          rows: [
            ['N°', 'Nom'],
            [10, 'EXPO'],
            [20, 'WIFI'],
          ],
        },
        {
          name: 'SW1',
          rows: [
            ['Port', 'Vlan', 'Prise'],
            [1, 10, 'A1'],
            [2, 'Wifi', 'A2'],
            [3, 30, 'A3'],
          ],
        },
      ]),
    ])
    expect(listed.faults).toEqual(['vlan_undefined SW1!B4'])
  })

  test('a list of shared VLANs does not make a VLAN per outlet undefined, but one far from them', () => {
    const rows: CellInput[][] = [
      ['Port', 'Vlan', 'Prise'],
      ...Array.from({ length: 10 }, (_, n) => [n + 1, 101 + n, `A${n}`]),
      [20, 250, 'B1'],
    ]
    const { faults } = runImport([
      xlsx([
        {
          name: 'Vlans',
          rows: [
            ['Vlan', 'Nom'],
            [99, 'ADMIN'],
            [200, 'IMPR'],
          ],
        },
        { name: 'SW1', rows },
      ]),
    ])
    expect(faults).toEqual(['vlan_undefined SW1!B12'])
  })

  test('stands listed twice, or given to two exhibitors', () => {
    const listed = runImport([
      xlsx([
        {
          name: 'Stands',
          rows: [
            ['Stand', 'Exposant'],
            ['A1', 'Dupont'],
            ['A2', 'Durand'],
            ['A1', 'Martin'],
          ],
        },
      ]),
    ])
    expect(listed.faults).toEqual(['duplicate_stand Stands!A4'])
    const ports = importSheet([
      ['Port', 'Vlan', 'Stand', 'Exposant'],
      [1, 10, 'A1', 'Dupont'],
      [2, 10, 'A1', 'Dupont'],
      [3, 10, 'A1', 'Martin'],
    ])
    expect(ports.faults).toEqual(['duplicate_stand SW1!C4'])
  })

  test('a name longer than the device keeps', () => {
    const { faults } = runImport([
      xlsx([
        {
          name: 'Vlans',
          rows: [
            ['Vlan', 'Nom'],
            [10, 'UN-NOM-DE-VLAN-BEAUCOUP-TROP-LONG-POUR-IOS'],
          ],
        },
        {
          name: 'SW1',
          rows: [
            ['Port', 'Vlan', 'Prise'],
            [1, 10, 'A1'],
          ],
        },
      ]),
    ])
    expect(faults).toEqual(['name_too_long Vlans!B2'])
  })

  test('a switch without a model is taken as the default, and said so', () => {
    const { problems, plan } = importSheet([
      ['Port', 'Vlan', 'Prise'],
      ['Gi1/0/1', 10, 'A1'],
      ['Gi1/0/24', 10, 'A2'],
    ])
    expect(problems.map(({ code }) => code)).toEqual(['type_assumed'])
    expect(plan.device[0]).toMatchObject({ typeAssumed: true, typeSlug: 'generic-48-2' })
  })

  test('nothing that can be read is an error, not an empty success', () => {
    const { isApplicable, faults } = importSheet([['Bonjour'], ['ceci', 'est', 'une', 'lettre']], {
      name: 'Feuil1',
    })
    expect(isApplicable).toBe(false)
    expect(faults).toEqual(['unmapped_sheet Feuil1!A1'])
  })
})

describe('importing again', () => {
  const rows = [header, good(1), good(2), good(3), good(4), good(5)]
  const first = runImport([xlsx([{ name: 'SW1', rows }])])

  test('the same workbook changes nothing', () => {
    const again = runImport([xlsx([{ name: 'SW1', rows }])], first.plan)
    expect(again.counts).toMatchObject({ rows: 5, added: 0, changed: 0, removed: 0 })
    expect(again.changes).toEqual([])
  })

  test('an edited one changes what was edited', () => {
    const edited = [
      header,
      ['Fa0/1', 'access', 201, 'A1-1', 'A1', 'P1A', 1],
      good(2),
      good(4),
      good(5),
      good(6),
    ]
    const again = runImport([xlsx([{ name: 'SW1', rows: edited }], 'plan v2.xlsx')], first.plan)
    expect(again.counts).toMatchObject({ added: 1, changed: 1, removed: 1 })
    expect(again.port('SW1', 1).vlan).toBe(201)
    expect(again.port('SW1', 3)).toMatchObject({ outlet: null, mode: 'unused', vlan: null })
    expect(again.outlet('A3-1')).toBeUndefined()
    expect(again.plan.vlan.map(({ vid }) => vid).sort()).toEqual([102, 104, 105, 106, 201])
  })

  test('a row whose outlet moved to another port has changed', () => {
    const moved = [
      header,
      good(1),
      good(2),
      ['Fa0/9', 'access', 103, 'A3-1', 'A3', 'P1A', 3],
      good(4),
      good(5),
    ]
    const again = runImport([xlsx([{ name: 'SW1', rows: moved }])], first.plan)
    expect(again.counts).toMatchObject({ added: 0, changed: 1, removed: 0 })
    expect(again.outlet('A3-1')).toMatchObject({ port: 9, panelPort: 3, vlan: 103 })
    expect(again.port('SW1', 3).mode).toBe('unused')
  })

  test('what was edited by hand since stays', () => {
    const plan = {
      ...first.plan,
      outlet: first.plan.outlet.map((outlet) => ({ ...outlet, note: 'vu sur place' })),
    }
    expect(runImport([xlsx([{ name: 'SW1', rows }])], plan).changes).toEqual([])
  })

  test('another workbook of the same shape removes nothing', () => {
    const other = [header, good(11), good(12), good(13)]
    const again = runImport([xlsx([{ name: 'SW1', rows: other }], 'hall B.xlsx')], first.plan)
    expect(again.counts).toMatchObject({ added: 3, removed: 0 })
  })

  test('a row that became unreadable is set aside, and what it brought stays', () => {
    const edited = [
      header,
      good(1),
      good(2),
      ['Fa0/3', 'access', '1O3', 'A3-1', 'A3', 'P1A', 3],
      good(4),
      good(5),
    ]
    const again = runImport([xlsx([{ name: 'SW1', rows: edited }])], first.plan, { setAside: true })
    expect(again.counts).toMatchObject({ changed: 0, removed: 0, faulty: 1 })
    expect(again.outlet('A3-1')?.vlan).toBe(103)
    const mended = runImport([xlsx([{ name: 'SW1', rows }])], again.plan)
    expect(mended.plan.setAside).toEqual([])
  })

  test('a model told later renames the interfaces', () => {
    const told = [['Commutateur SW1', null, 'Modèle', 'WS-C3560-48TS'], [], ...rows]
    const again = runImport([xlsx([{ name: 'SW1', rows: told }])], first.plan)
    expect(again.plan.device[0]).toMatchObject({ typeAssumed: false })
  })
})

test('a port cell emptied later is a hole in the plan, not a silent unplugging', () => {
  const rows = [header, good(1), good(2), good(3)]
  const first = runImport([xlsx([{ name: 'SW1', rows }])])
  const emptied = [header, good(1), [null, 'access', 102, 'A2-1', 'A2', 'P1A', 2], good(3)]
  const again = runImport([xlsx([{ name: 'SW1', rows: emptied }])], first.plan)
  expect(again.faults).toEqual(['outlet_without_port SW1!D3'])
  expect(again.isApplicable).toBe(false)
})

test('a row mended after it was set aside has changed, it is not new', () => {
  const rows = [header, good(1), good(2), good(3)]
  const first = runImport([xlsx([{ name: 'SW1', rows }])])
  const broken = [
    header,
    ['Fa0/1', 'access', 151, 'A1-1', 'A1', 'P1A', 1],
    ['Fa0/2', 'access', '1O2', 'A2-1', 'A2', 'P1A', 2],
    good(3),
  ]
  const aside = runImport([xlsx([{ name: 'SW1', rows: broken }])], first.plan, { setAside: true })
  expect(aside.counts).toMatchObject({ added: 0, changed: 1, removed: 0, faulty: 1 })
  const mended = [header, broken[1] ?? [], ['Fa0/2', 'access', 152, 'A2-1', 'A2', 'P1A', 2], good(3)]
  expect(runImport([xlsx([{ name: 'SW1', rows: mended }])], aside.plan).counts).toMatchObject({
    added: 0,
    changed: 1,
    removed: 0,
  })
})
