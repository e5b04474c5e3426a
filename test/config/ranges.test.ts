import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  formatNumbers,
  formatPorts,
  parseNumbers,
  parsePorts,
  wrapNumbers,
} from '../../shared/config/ranges.ts'

describe('lists of VLANs', () => {
  it('are read and written as devices do', () => {
    expect(parseNumbers('10, 20-22')).toEqual([10, 20, 21, 22])
    expect(formatNumbers([5, 3, 2, 1, 6, 9])).toBe('1-3,5,6,9')
    for (const bad of ['', 'a', '5-3', '1,,2', '1-']) expect(parseNumbers(bad)).toBeNull()
  })

  it('go round', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 4094 }), { minLength: 1 }), (ids) => {
        const sorted = [...ids].sort((a, b) => a - b)
        expect(parseNumbers(formatNumbers(ids))).toEqual(sorted)
        expect(wrapNumbers(ids, 40).flatMap((part) => parseNumbers(part))).toEqual(sorted)
        for (const part of wrapNumbers(ids, 40)) expect(part.length).toBeLessThanOrEqual(40)
      }),
    )
  })
})

describe('lists of ports', () => {
  it.each([
    ['1-4,7,Trk1-Trk2', ['1', '2', '3', '4', '7', 'Trk1', 'Trk2']],
    ['A1-A3', ['A1', 'A2', 'A3']],
    ['1/15-1/17', ['1/15', '1/16', '1/17']],
    ['5/A1-5/A2', ['5/A1', '5/A2']],
    [
      'FastEthernet0/1 - 3 , GigabitEthernet0/1',
      ['FastEthernet0/1', 'FastEthernet0/2', 'FastEthernet0/3', 'GigabitEthernet0/1'],
    ],
  ])('%s', (list, ports) => {
    expect(parsePorts(list)).toEqual(ports)
    expect(parsePorts(formatPorts(ports))).toEqual(ports)
  })

  it.each(['1-999999999', 'Fa0/1-4294967295'])('%s is longer than any device: kept as written', (list) => {
    expect(parsePorts(list)).toEqual([list])
  })
})
