/** An entry is what its records add up to, in whatever order they come together. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEntries } from '../../shared/journal/log-entry.ts'
import type { LogRecord } from '../../shared/journal/log-record.ts'

const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute)).toISOString()

let made = 0
function record(more: Partial<LogRecord> & { minute?: number } = {}): LogRecord {
  made += 1
  const { minute = made, ...own } = more
  const id = `R${made}`
  return {
    ...{ id, at: at(minute), station: 'one', seq: made, who: 'Anne', entryId: 'E', kind: 'change' },
    ...{ text: null, objects: null, state: null, cause: null, remark: null, photo: null },
    ...own,
  }
}
const opening = (more: Parameters<typeof record>[0] = {}) =>
  record({ id: 'E', kind: 'note', text: 'B17 down', objects: [], ...more })
const fold = (...records: readonly LogRecord[]) => foldEntries(records)[0]

describe('an entry', () => {
  it('says what was said last, and keeps what was said before', () => {
    const entry = fold(opening(), record({ text: 'B18 down' }), record({ cause: 'power' }))
    expect(entry).toMatchObject({ text: 'B18 down', cause: 'power', state: null })
    expect(entry?.records.map(({ text }) => text)).toEqual(['B17 down', 'B18 down', null])
  })

  it('gathers the photos of all its records', () => {
    const entry = fold(opening({ photo: 'a' }), record({ photo: 'b' }), record({ photo: 'a' }))
    expect(entry?.photos).toEqual(['a', 'b'])
  })

  it('is the same from any order in which its records arrive', () => {
    const records = [
      opening({ state: 'open' }),
      record({ state: 'working', who: 'Bruno', station: 'two' }),
      record({ text: 'B18 down' }),
      record({ state: 'mended', cause: 'crossed-patch' }),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: 4 }), (shuffled) => {
        expect(foldEntries(shuffled)).toEqual(foldEntries(records))
      }),
    )
  })

  it('is left out while its opening record is not here yet', () => {
    expect(foldEntries([record({ state: 'mended' })])).toEqual([])
  })
})

describe('an incident', () => {
  it('is in hand of who works on it, until it is mended', () => {
    const records = [opening({ state: 'open' }), record({ state: 'working', who: 'Bruno' })]
    expect(fold(...records)?.inHandOf).toBe('Bruno')
    expect(fold(...records, record({ state: 'mended' }))?.inHandOf).toBeNull()
  })

  it('took as long as from becoming one to being mended', () => {
    const entry = fold(
      opening({ minute: 0 }),
      record({ state: 'open', minute: 10 }),
      record({ state: 'working', minute: 12 }),
      record({ state: 'mended', minute: 25 }),
      record({ text: 'B17 was down', minute: 40 }),
    )
    expect(entry).toMatchObject({ openedAt: at(10), mendedAt: at(25), repairSeconds: 15 * 60 })
  })

  it('counts on when it is opened again, to when it was mended for good', () => {
    const entry = fold(
      opening({ state: 'open', minute: 0 }),
      record({ state: 'mended', minute: 5 }),
      record({ state: 'open', minute: 20 }),
      record({ state: 'mended', minute: 30 }),
      record({ state: 'mended', minute: 31 }),
    )
    expect(entry?.repairSeconds).toBe(30 * 60)
  })

  it('has no time to repair that nobody measured', () => {
    expect(fold(opening({ state: 'mended' }))?.repairSeconds).toBeNull()
    const late = fold(opening({ state: 'open', minute: 30 }), record({ state: 'mended', minute: 10 }))
    expect(late).toMatchObject({ state: 'mended', repairSeconds: null })
  })
})
