/** Ports named in full on a switch whose model nobody told: places on the default type, names provisional. */
import { expect, test } from 'vitest'
import { importSheet } from './fixtures/importing.ts'

const listed = (...ports: (string | number)[]) =>
  importSheet([['Port', 'VLAN', 'Prise'], ...ports.map((port, at) => [port, 10 + at, `A${at + 1}`])])

const placesOf = ({ plan, outlet }: ReturnType<typeof listed>) =>
  plan.outlet.map(({ name }) => outlet(name)?.port)

test.each([
  [
    'another kind in another slot is the uplinks',
    ['Gi1/0/1', 'Gi1/0/24', 'Te1/1/1', 'Te1/1/2'],
    [1, 24, 49, 50],
  ],
  ['two kinds once each: the slower one is the ports', ['Gi1/0/1', 'Te1/1/1'], [1, 49]],
  ['two kinds in the same slot', ['Fa1/0/1', 'Fa1/0/2', 'Gi1/0/1'], [1, 2, 49]],
  ['another slot of the same kind', ['Gi1/0/1', 'Gi1/0/2', 'Gi1/1/1'], [1, 2, 49]],
  ['bare numbers beside named uplinks', [1, 2, 3, 'Te1/1/1'], [1, 2, 3, 49]],
  ['the default type’s own names', ['Fa0/1', 'Fa0/2', 'Gi0/1'], [1, 2, 49]],
  [
    'spellings of the default type’s names',
    [1, 2, 3, 'FE0/4', 'FastEthernet 0/5', 'SW1/6'],
    [1, 2, 3, 4, 5, 6],
  ],
  ['one kind only', ['Gi0/1', 'Gi0/24'], [1, 24]],
])('%s', (_, ports, places) => {
  const imported = listed(...ports)
  expect(imported.faults).toEqual([])
  expect(placesOf(imported)).toEqual(places)
})

test('a range of ports weighs as many ports as it lists', () => {
  const { faults, port } = importSheet([
    ['Port', 'VLAN', 'Stand'],
    ['Gi1/0/1-24', 10, 'A1'],
    ['Te1/1/1', 11, 'A2'],
    ['Te1/1/2', 12, 'A3'],
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 24)).toMatchObject({ vlan: 10 })
  expect(port('SW1', 50)).toMatchObject({ vlan: 12 })
})

test.each([
  ['a third uplink', ['Gi1/0/1', 'Gi1/0/2', 'Te1/1/3']],
  ['a port beyond the panel', ['Gi1/0/1', 'Gi1/0/2', 'Gi1/0/52']],
  ['another member of a stack', ['Gi1/0/1', 'Gi1/0/2', 'Gi2/0/1']],
])('%s does not fit the default type: no such port, until the model is told', (_, ports) => {
  expect(listed(...ports).faults).toEqual(['no_such_port SW1!A4'])
})
