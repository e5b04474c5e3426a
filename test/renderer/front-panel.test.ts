import { describe, expect, it } from 'vitest'
import { lagFrames } from '../../renderer/areas/switches/lag-frames.ts'
import { stepPort } from '../../renderer/areas/switches/port-steps.ts'
import type { PanelPicturePort } from '../../shared/contract/plan.ts'

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

describe('the frame of a LAG', () => {
  const port = (x: number, y: number, lag: string | null) => ({ x, y, lag }) as PanelPicturePort
  it('goes round ports that lie together', () => {
    expect(lagFrames([port(6, 0, 'Trk1'), port(6, 1, 'Trk1'), port(0, 0, null)])).toEqual([
      { lag: 'Trk1', x: 6, y: 0, width: 1, height: 2 },
    ])
  })
  it('goes round each of ports that lie apart', () => {
    expect(lagFrames([port(0, 0, 'Trk1'), port(4, 1, 'Trk1')])).toHaveLength(2)
  })
})
