/** What became of a proposal is the same in whatever order its records were united. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Cable } from '../../shared/model/entities.ts'
import { type ProposalRecord, proposalsOf } from '../../shared/proposal/proposal.ts'

const cable = { from: 'A1', to: 'SW1 3', kind: null, colour: null, length: null }
const row: Cable = {
  ...{ id: 17, kind: 'cord', aKind: 'outlet', aId: 1, bKind: 'interface', bId: 2, status: 'planned' },
  ...{ wiring: null, color: null, label: null, length: null, medium: null },
}
const stamp = (id: string, seq: number, proposal = id) => ({
  ...{ id, seq, proposal, note: null, station: 'van', who: 'Bruno' },
  at: `2026-11-24T10:00:0${seq % 10}.000Z`,
})

const proposed = (id: string): ProposalRecord => ({ ...stamp(id, 1), kind: 'proposed', cable })
const accepted = (id: string, seq: number, of: string): ProposalRecord => ({
  ...stamp(id, seq, of),
  kind: 'accepted',
  cable: row,
})
const declined = (id: string, seq: number, of: string): ProposalRecord => ({
  ...stamp(id, seq, of),
  kind: 'declined',
  cable: null,
})

describe('a proposal', () => {
  it('is open, then what was answered last', () => {
    expect(proposalsOf([proposed('p')])).toMatchObject([{ state: 'open', answer: null }])
    expect(proposalsOf([proposed('p'), declined('d', 2, 'p')])).toMatchObject([
      { state: 'declined', answer: { number: null } },
    ])
    expect(proposalsOf([proposed('p'), declined('d', 2, 'p'), accepted('a', 3, 'p')])).toMatchObject([
      { state: 'accepted', answer: { number: 17 } },
    ])
  })

  it('is not there before its own record is, whatever was answered', () => {
    expect(proposalsOf([accepted('a', 2, 'p')])).toEqual([])
  })

  it('is the same in any order, and open ones come first', () => {
    const records = fc.shuffledSubarray(
      [
        ...['p', 'q', 'r'].map(proposed),
        ...[accepted('a', 2, 'p'), declined('d', 2, 'p'), declined('e', 4, 'q'), accepted('f', 3, 'q')],
      ],
      { minLength: 7 },
    )
    fc.assert(
      fc.property(records, (some) => {
        expect(proposalsOf(some).map(({ id, state }) => [id, state])).toEqual([
          ['r', 'open'],
          ['q', 'declined'],
          ['p', 'declined'],
        ])
      }),
    )
  })
})
