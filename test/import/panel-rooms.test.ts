/** Panels that two rooms call the same, in the list of panels: never a silent choice. */
import { expect, test } from 'vitest'
import { runImport, xlsx } from './fixtures/importing.ts'

const panels = (rows: (string | number)[][]) => ({
  name: 'Bandeaux',
  rows: [['Bandeau', 'Local technique', 'Nombre de ports'], ...rows],
})
const outlets = (rows: (string | number | null)[][]) => ({
  name: 'Prises',
  rows: [['Prise', 'Switch', 'Port', 'VLAN', 'Bandeau', 'Position', 'Local'], ...rows],
})

const twoRooms = panels([
  ['P1', 'LT1', 24],
  ['P1', 'LT2', 48],
])

test('the second one is called after its room, and said so', () => {
  const { plan, faults } = runImport([xlsx([twoRooms])])
  expect(plan.panel.map(({ name }) => name)).toEqual(['P1', 'P1 (LT2)'])
  expect(faults).toEqual(['panel_port_used_twice Bandeaux!A3'])
})

test('rows go to the panel of their room', () => {
  const { outlet, faults } = runImport([
    xlsx([
      twoRooms,
      outlets([
        ['A1', 'SW1', 1, 11, 'P1', 3, 'LT1'],
        ['A2', 'SW1', 2, 12, 'P1', 40, 'LT2'],
      ]),
    ]),
  ])
  expect([outlet('A1')?.panel, outlet('A2')?.panel]).toEqual(['P1', 'P1 (LT2)'])
  expect(faults).toEqual(['panel_port_used_twice Bandeaux!A3'])
})

test('a row without a room is asked for one', () => {
  const { faults } = runImport([xlsx([twoRooms, outlets([['A1', 'SW1', 1, 11, 'P1', 3, null]])])])
  expect(faults).toContain('panel_port_used_twice Prises!E2')
})

test('a panel listed twice in one room is one panel', () => {
  const { plan, faults } = runImport([
    xlsx([
      panels([
        ['P1', 'LT1', 24],
        ['P1', 'LT1', 24],
      ]),
    ]),
  ])
  expect(plan.panel.map(({ name }) => name)).toEqual(['P1'])
  expect(faults).toEqual([])
})
