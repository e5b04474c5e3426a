/** A finding stays itself from one reading to the next, and is gone when it is mended. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../shared/verify/finding.ts'
import {
  FINDING_RECORD_KINDS,
  type FindingRecord,
  isSameMistake,
  keepIds,
  knownFindings,
  lifeChange,
} from '../../shared/verify/finding-record.ts'

const finding = (id: string, outletIds: readonly number[], own: Partial<Finding> = {}): Finding => ({
  ...{ id, kind: 'swap', outletIds, panelPortIds: [], deviceId: 1, interfaceId: null, facts: {} },
  ...{ severity: 'fault', count: outletIds.length, confidence: 1, mending: 'patch', alternatives: [] },
  ...own,
})

let made = 0
const record = (kind: FindingRecord['kind'], about: Finding | null, own: Partial<FindingRecord> = {}) => {
  made += 1
  const at = `2026-05-12T08:00:${String(made % 60).padStart(2, '0')}Z`
  const findingId = about?.id ?? 'swap-1'
  return {
    id: `R${made}`,
    at,
    station: 'a',
    seq: made,
    who: 'anna',
    findingId,
    kind,
    about,
    reason: null,
    ...own,
  }
}

const crossed = finding('swap-1', [1, 2])

describe('a finding', () => {
  it('is open from when it was seen until it is gone, and open again when it comes back', () => {
    const seen = record('seen', crossed)
    const gone = record('gone', null)
    expect(knownFindings([seen]).get('swap-1')).toMatchObject({ since: seen.at, goneAt: null })
    expect(knownFindings([gone, seen]).get('swap-1')?.goneAt).toBe(gone.at)
    const again = record('seen', crossed)
    expect(knownFindings([seen, gone, again]).get('swap-1')).toMatchObject({ since: again.at, goneAt: null })
  })

  it('is what people last said of it', () => {
    const seen = record('seen', crossed)
    const muted = record('muted', null, { reason: 'tomorrow' })
    const known = knownFindings([seen, muted])
    expect(known.get('swap-1')?.judgement).toMatchObject({ kind: 'muted', reason: 'tomorrow', who: 'anna' })
    const reopened = record('reopened', null)
    expect(knownFindings([seen, muted, reopened]).get('swap-1')?.judgement).toBeNull()
  })

  it('is the same in whatever order the records of several laptops come', () => {
    const records = fc.array(
      fc.record({ kind: fc.constantFrom(...FINDING_RECORD_KINDS), id: fc.constantFrom('a', 'b') }),
      { maxLength: 12 },
    )
    fc.assert(
      fc.property(records, fc.func(fc.nat()), (kinds, order) => {
        const all = kinds.map(({ kind, id }) =>
          record(kind, kind === 'seen' ? finding(id, [1]) : null, { findingId: id }),
        )
        const shuffled = all.toSorted((a, b) => order(a.id) - order(b.id))
        expect(knownFindings(shuffled)).toEqual(knownFindings(all))
      }),
    )
  })
})

describe('the id of a finding', () => {
  const known = knownFindings([record('seen', crossed)])

  it('stays where the next reading tells more of the same mistake', () => {
    const ring = finding('swap-9', [2, 1, 5])
    expect(keepIds([ring], known)).toEqual([{ ...ring, id: 'swap-1' }])
  })

  it('is another for another kind, another place, another host', () => {
    expect(isSameMistake(crossed, finding('x', [1, 2], { kind: 'shift_by_one' }))).toBe(false)
    expect(isSameMistake(crossed, finding('x', [3, 4]))).toBe(false)
    const moved = finding('x', [1], { kind: 'moved', facts: { mac: 'a' } })
    expect(isSameMistake(moved, { ...moved, facts: { mac: 'b' } })).toBe(false)
  })

  it('of a port without outlets is that of the port', () => {
    const uplink = finding('x', [], { kind: 'uplink', interfaceId: 3 })
    expect(isSameMistake(uplink, { ...uplink })).toBe(true)
    expect(isSameMistake(uplink, { ...uplink, interfaceId: 4 })).toBe(false)
  })

  it('is never given to two', () => {
    const [first, second] = keepIds([finding('swap-8', [1, 3]), finding('swap-9', [2, 4])], known)
    expect([first?.id, second?.id]).toEqual(['swap-1', 'swap-9'])
  })

  it('belongs to who has it already', () => {
    const ids = keepIds([finding('swap-9', [2, 4]), crossed], known).map(({ id }) => id)
    expect(ids).toEqual(['swap-9', 'swap-1'])
  })
})

describe('a verdict', () => {
  const known = knownFindings([record('seen', crossed)])
  const isOver = () => true

  it('ends nothing that its evidence does not show', () => {
    expect(lifeChange([], known, () => false)).toEqual({ seen: [], gone: [] })
  })

  it('tells who is new, who is gone, and nothing of who stays', () => {
    const shut = finding('shut-1', [7], { kind: 'shut' })
    expect(lifeChange([crossed], known, isOver)).toEqual({ seen: [], gone: [] })
    expect(lifeChange([shut], known, isOver)).toEqual({ seen: [shut], gone: ['swap-1'] })
  })

  it('tells again a mistake that is about more than before', () => {
    const ring = { ...crossed, outletIds: [1, 2, 3] }
    expect(lifeChange([ring], known, isOver).seen).toEqual([ring])
  })
})
