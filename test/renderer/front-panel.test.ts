import { describe, expect, it } from 'vitest'
import { stepPort } from '../../renderer/areas/switches/port-steps.ts'

/*
 *   0 2 4   6     odd ports above, even below, two uplinks at the right
 *   1 3 5   7  8 9
 */
const ports = [
  ...[0, 1, 2, 3.5].flatMap((x) => [
    { x, y: 0 },
    { x, y: 1 },
  ]),
  { x: 6, y: 1 },
  { x: 7, y: 1 },
]

describe('arrows on a front panel', () => {
  it.each([
    [0, 'ArrowRight', 2],
    [0, 'ArrowDown', 1],
    [3, 'ArrowUp', 2],
    [4, 'ArrowRight', 6],
    [7, 'ArrowRight', 8],
    [6, 'ArrowRight', 8],
    [8, 'ArrowLeft', 7],
    [3, 'Home', 0],
    [3, 'End', 9],
  ])('from %i %s goes to %i', (from, key, to) => {
    expect(stepPort(ports, from, key)).toBe(to)
  })

  it('stop at the edge', () => {
    expect(stepPort(ports, 9, 'ArrowRight')).toBeNull()
    expect(stepPort(ports, 0, 'ArrowUp')).toBeNull()
  })
})
