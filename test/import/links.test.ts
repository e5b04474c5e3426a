/** Lists of links between devices: uplinks, ties between panels, with the kind, colour and length of each cable. */
import { describe, expect, it, test } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { listRows } from '../../shared/plan/rows.ts'
import type { CellInput } from './fixtures/book.ts'
import { emptyPlan, runImport, xlsx } from './fixtures/importing.ts'

type Rows = CellInput[][]
const book = (rows: Rows, name = 'Liaisons', more: { name: string; rows: Rows }[] = []) =>
  xlsx([...more, { name, rows }])
const cables = (plan: Plan) =>
  listRows(plan, 'cables').toSorted((a, b) => Number(a.number) - Number(b.number))
const ends = (plan: Plan) => cables(plan).map((row) => `${row.a} – ${row.b}`)

const uplinks = [
  ['Switch A', 'Port A', 'Switch B', 'Port B', 'Type', 'Couleur', 'Longueur (m)', 'Repère'],
  ['SW1', 'Gi0/1', 'SW2', 'Gi0/1', 'Fibre OM3', 'orange', '25,5', 'F-01'],
  ['SW1', 'Gi0/2', 'SW3', 'Gi0/1', 'Cat 6 croisé', 'bleu', 10, 'F-02'],
]

describe('the headers of such a list', () => {
  it.each<[string, Rows]>([
    ['A and B', [['Switch A', 'Port A', 'Switch B', 'Port B']]],
    ['1 and 2', [['Commutateur 1', 'Port 1', 'Commutateur 2', 'Port 2']]],
    ['the same twice', [['Switch', 'Port', 'Switch', 'Port']]],
    ['de and vers', [['De', 'Port', 'Vers', 'Port']]],
    ['a distant end', [['Équipement', 'Port', 'Équipement distant', 'Port distant']]],
    ['source and destination', [['Source', 'Port', 'Destination', 'Port']]],
    ['tenant and aboutissant', [['Tenant', 'Port', 'Aboutissant', 'Port']]],
    ['both devices first', [['Switch A', 'Switch B', 'Port A', 'Port B']]],
    [
      'two lines',
      [
        ['Extrémité A', null, 'Extrémité B', null],
        ['Switch', 'Port', 'Switch', 'Port'],
      ],
    ],
  ])('may call the ends %s', (name, head) => {
    const isPaired = name === 'both devices first'
    const row = isPaired ? ['SW1', 'SW2', 'Gi0/1', 'Gi0/2'] : ['SW1', 'Gi0/1', 'SW2', 'Gi0/2']
    const { plan, faults } = runImport([book([...head, row])])
    expect(ends(plan)).toEqual(['SW1 GigabitEthernet0/1 – SW2 GigabitEthernet0/2'])
    expect(faults).toEqual([])
  })

  it('may be without ports, where the cells hold both', () => {
    const { plan } = runImport([
      book([
        ['De', 'Vers'],
        ['SW1 Gi0/1', 'SW2 Gi0/2'],
        ['SW1 Gi0/2', 'SW3 Gi0/2'],
      ]),
    ])
    expect(ends(plan)).toHaveLength(2)
  })

  it.each<[string, CellInput[]]>([
    ['a list of ports and panel positions', ['Switch', 'Port', 'Bandeau', 'Position']],
    ['two lists of ports side by side', ['Port', 'VLAN', 'Port', 'VLAN']],
    ['a list of outlets', ['Prise', 'Stand', 'Switch', 'Port', 'Bandeau', 'Position']],
  ])('are not those of %s', (_, head) => {
    const { mappings } = runImport([book([head, head.map((_, at) => at + 1)], 'Feuille 1')])
    expect(mappings[0]?.sheets[0]?.kind).not.toBe('links')
  })
})

test('a link is a cable with its facts, and its ports carry what their switches serve', () => {
  const { plan, counts, port } = runImport([book(uplinks)])
  expect(counts).toMatchObject({ rows: 2, added: 2, changed: 0, removed: 0, faulty: 0 })
  expect(cables(plan)).toMatchObject([
    { kind: 'link', medium: 'Fibre OM3', colour: 'orange', length: 25.5, label: 'F-01', wiring: null },
    { medium: 'Cat 6 croisé', colour: 'bleu', length: 10, label: 'F-02', wiring: 'crossover' },
  ])
  expect(port('SW1', 49)).toMatchObject({ mode: 'tagged', uplink: true })
})

test('imported again it changes nothing; edited, exactly that', () => {
  const first = runImport([book(uplinks)])
  expect(runImport([book(uplinks)], first.plan).changes).toEqual([])
  const edited = uplinks.map((row) => row.map((cell) => (cell === 'orange' ? 'vert' : cell)))
  const again = runImport([book(edited)], first.plan)
  expect(again.counts).toMatchObject({ added: 0, changed: 1, removed: 0 })
  expect(cables(again.plan)[0]).toMatchObject({ number: 1, colour: 'vert' })
})

test('a link that is gone from the list is taken out, one that goes elsewhere is plugged there', () => {
  const first = runImport([book(uplinks)])
  const shorter = runImport([book(uplinks.slice(0, 2))], first.plan)
  expect(shorter.counts).toMatchObject({ added: 0, changed: 0, removed: 1 })
  expect(ends(shorter.plan)).toEqual(['SW1 GigabitEthernet0/1 – SW2 GigabitEthernet0/1'])
  const moved = uplinks.map((row) => row.map((cell, at) => (row[2] === 'SW3' && at === 3 ? 'Gi0/2' : cell)))
  expect(ends(runImport([book(moved)], first.plan).plan)).toContain(
    'SW1 GigabitEthernet0/2 – SW3 GigabitEthernet0/2',
  )
})

test('equipment that is no switch is made with the ports named, and grows with its list', () => {
  const list = (rows: Rows) => book([['De', 'Port', 'Vers', 'Port'], ...rows])
  const first = runImport([list([['SW1', 'Gi0/1', 'R1', 'eth1']])])
  expect(first.faults).toEqual(['unknown_switch Liaisons!C2'])
  expect(ends(first.plan)).toEqual(['SW1 GigabitEthernet0/1 – R1 eth1'])
  const again = runImport(
    [
      list([
        ['SW1', 'Gi0/1', 'R1', 'eth1'],
        ['SW2', 'Gi0/1', 'R1', 'eth2'],
      ]),
    ],
    first.plan,
  )
  expect(again.counts).toMatchObject({ added: 1, changed: 0, removed: 0 })
  expect(ends(again.plan)).toContain('SW2 GigabitEthernet0/1 – R1 eth2')
})

test('panels are tied from behind, patched in front', () => {
  const panels = {
    name: 'Bandeaux',
    rows: [
      ['Bandeau', 'Local'],
      ['P1', 'LT1'],
      ['P2', 'LT2'],
    ] as Rows,
  }
  const { plan, faults } = runImport([
    book(
      [
        ['Bandeau A', 'Pos', 'Bandeau B', 'Pos', 'Genre'],
        ['P1', 1, 'P2', 1, null],
        ['P1', 2, 'P2', 2, 'cordon'],
      ],
      'Rocades',
      [panels],
    ),
  ])
  expect(faults).toEqual([])
  expect(cables(plan)).toMatchObject([
    { kind: 'cable', aKind: 'rear', bKind: 'rear' },
    { kind: 'cord', aKind: 'front', bKind: 'front' },
  ])
})

describe('what is wrong in a list of links', () => {
  const header = ['Switch A', 'Port A', 'Switch B', 'Port B', 'Longueur']
  const switches = {
    name: 'Switches',
    rows: [
      ['Switch', 'Modèle'],
      ['SW1', 'WS-C2950T-48-SI'],
      ['SW2', 'WS-C2950T-48-SI'],
    ] as Rows,
  }
  it.each<[string, Rows, string]>([
    [
      'a port used twice',
      [
        ['SW1', 'Gi0/1', 'SW2', 'Gi0/1', 1],
        ['SW2', 'Gi0/2', 'SW1', 'Gi0/1', 1],
      ],
      'port_used_twice Liaisons!D3',
    ],
    ['a port the model does not have', [['SW1', 'Gi0/9', 'SW2', 'Gi0/1', 1]], 'no_such_port Liaisons!B2'],
    ['a switch nobody knows', [['SW1', 'Gi0/1', 'SW7', 'Gi0/1', 1]], 'unknown_switch Liaisons!C2'],
    ['one end', [['SW1', 'Gi0/1', null, null, 1]], 'unreadable_cell Liaisons!C2'],
    ['a length that is none', [['SW1', 'Gi0/1', 'SW2', 'Gi0/1', 'court']], 'unreadable_cell Liaisons!E2'],
    ['a link to itself', [['SW1', 'Gi0/1', 'SW1', 'Gi0/1', 1]], 'port_used_twice Liaisons!D2'],
  ])('%s stops the import, or is set aside', (_, rows, fault) => {
    const workbook = book([header, ...rows], 'Liaisons', [switches])
    const stopped = runImport([workbook])
    expect(stopped.faults).toContain(fault)
    expect(stopped.changes).toEqual([])
    const { plan } = runImport([workbook], emptyPlan(), { setAside: true })
    expect(plan.setAside).toHaveLength(1)
    expect(plan.cable).toHaveLength(rows.length - 1)
  })

  it('a port that an outlet uses too', () => {
    const ports = {
      name: 'SW1',
      rows: [
        ['Port', 'VLAN', 'Prise'],
        [5, 11, 'A1-1'],
      ] as Rows,
    }
    const { faults } = runImport([
      book([header, ['SW1', 5, 'SW2', 'Gi0/1', 1]], 'Liaisons', [switches, ports]),
    ])
    expect(faults).toContain('port_used_twice Liaisons!B2')
  })
})
