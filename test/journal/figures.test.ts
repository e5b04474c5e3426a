import { describe, expect, it } from 'vitest'
import { type CountedEntry, figuresOf } from '../../shared/journal/figures.ts'

const at = (hour: number) => new Date(2026, 10, 24, hour, 15).toISOString()

const incident = (more: Partial<CountedEntry> = {}): CountedEntry => ({
  ...{ state: 'mended', cause: 'crossed-patch', room: 'LT1', openedAt: at(9), repairSeconds: 300 },
  ...more,
})

describe('the figures of the event', () => {
  it('count causes and rooms, the commonest first, with their times', () => {
    const { byCause, byRoom } = figuresOf([
      incident({ repairSeconds: 60 }),
      incident({ repairSeconds: 600 }),
      incident({ cause: null, room: null, state: 'open', repairSeconds: null }),
    ])
    expect(byCause).toEqual([
      { key: 'crossed-patch', count: 2, measured: 2, median: 330, longest: 600 },
      { key: null, count: 1, measured: 0, median: null, longest: null },
    ])
    expect(byRoom.map(({ key, count }) => [key, count])).toEqual([
      ['LT1', 2],
      [null, 1],
    ])
  })

  it('leave out notes, and count cancelled incidents apart', () => {
    const figures = figuresOf([
      incident(),
      incident({ state: null }),
      incident({ state: 'cancelled' }),
      incident({ state: 'working' }),
    ])
    expect(figures).toMatchObject({ incidents: 2, open: 1, mended: 1, cancelled: 1 })
  })

  it('show the quiet hours between busy ones', () => {
    const { byHour } = figuresOf([incident({ openedAt: at(9) }), incident({ openedAt: at(12) })])
    expect(byHour.map(({ hour, count, median }) => [hour, count, median])).toEqual([
      [9, 1, 300],
      [10, 0, null],
      [11, 0, null],
      [12, 1, 300],
    ])
  })

  it('take the middle of an odd number of times', () => {
    const { repair } = figuresOf([1, 5, 100].map((repairSeconds) => incident({ repairSeconds })))
    expect(repair).toEqual({ measured: 3, median: 5, longest: 100 })
  })

  it('are empty without an incident', () => {
    expect(figuresOf([])).toMatchObject({ incidents: 0, byCause: [], byHour: [], repair: { median: null } })
  })
})
