/** What is left of an import without its faulty rows, how they are counted, and panels that two rooms call the same. */
import { expect, test } from 'vitest'
import { importSheet, runImport, xlsx } from './fixtures/importing.ts'

const header = ['Port', 'VLAN', 'Prise', 'Stand']

test('a listed VLAN whose only row is set aside for its address is not made', () => {
  const { plan, faults } = runImport(
    [
      xlsx([
        { name: 'SW1', rows: [header, [1, 11, 'A1', 'S1'], [2, 300, 'A2', 'S2']] },
        {
          name: 'VLANs',
          rows: [
            ['VLAN', 'Nom'],
            [11, 'Accueil'],
            [300, 'Ecran'],
          ],
        },
      ]),
    ],
    undefined,
    { setAside: true },
  )
  expect(faults).toEqual(['address_overflow SW1!B3'])
  expect(plan.vlan.map(({ vid }) => vid)).toEqual([11])
})

test('a faulty row of three ports counts three: rows are those applied and those set aside', () => {
  const { counts } = importSheet(
    [header, [1, 11, 'A1', 'S1'], ['2-4', 300, '1 à 3', 'S2'], [5, 15, 'A5', 'S5']],
    {},
    { setAside: true },
  )
  expect(counts).toMatchObject({ rows: 5, added: 2, faulty: 3 })
})

test('an exact duplicate stays set aside when the workbook is imported again', () => {
  const book = xlsx([{ name: 'SW1', rows: [header, [1, 11, 'A1', 'S1'], [1, 11, 'A1', 'S1']] }])
  const first = runImport([book], undefined, { setAside: true })
  const again = runImport([book], first.plan, { setAside: true })
  expect(first.plan.setAside).toHaveLength(1)
  expect(again.plan.setAside).toEqual(first.plan.setAside)
  expect(again.counts).toMatchObject({ rows: 2, added: 0, changed: 0, removed: 0, faulty: 1 })
})

const room = (name: string, owner: string, letter: string, panels = 'B1') => ({
  name,
  rows: [
    ['Switch', 'Port', 'VLAN', 'Prise', 'Bandeau', 'Pos.'],
    [owner, 1, 11, `${letter}1`, panels, 1],
    [owner, 2, 12, `${letter}2`, panels, 2],
  ],
})

test('a panel of the same name in another room is another panel, called after its room', () => {
  const { outlet, faults, problems, plan } = runImport([
    xlsx([room('LT Nord', 'SW1', 'N'), room('LT Sud', 'SW2', 'S')]),
  ])
  expect(faults).toEqual([])
  expect(problems).toContainEqual(
    expect.objectContaining({ severity: 'info', code: 'panel_port_used_twice', sheet: 'LT Sud', cell: 'E2' }),
  )
  expect(outlet('N1')).toMatchObject({ panel: 'B1', panelPort: 1, room: 'LT Nord' })
  expect(outlet('S1')).toMatchObject({ panel: 'B1 (LT Sud)', panelPort: 1, room: 'LT Sud' })
  expect(plan.panel).toHaveLength(2)
})

test('a position used twice in one room stays an error', () => {
  const { faults } = runImport([
    xlsx([
      {
        ...room('LT Nord', 'SW1', 'N'),
        rows: [...room('LT Nord', 'SW1', 'N').rows, ['SW1', 3, 13, 'N3', 'B1', 1]],
      },
    ]),
  ])
  expect(faults).toEqual(['panel_port_used_twice LT Nord!F4'])
})
