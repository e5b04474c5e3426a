import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultsOf } from '../../shared/runbook/faults.ts'
import { parseRunbook } from '../../shared/runbook/parse.ts'
import { runState, type StepAnswer } from '../../shared/runbook/run-state.ts'
import type { Runbook } from '../../shared/runbook/runbook.ts'

const text = `
name: trial
title: Trial
about: For tests.
steps:
  - {id: plug, title: Plug it in}
  - {id: lit, title: Is it lit?, ask: yes-no, branch: {no: plug}}
  - {id: kind, title: Which?, ask: choice, choices: [{value: old, fr: vieux, en: old}, {value: new, fr: neuf, en: new}], branch: {old: wipe}}
  - {id: note, title: Note it, ask: text, next: end}
  - {id: wipe, title: Wipe it}
`

const trial = (): Runbook => {
  const { runbook, faults } = parseRunbook(text)
  if (!runbook) throw new Error(JSON.stringify(faults))
  return runbook
}
const answered = (...answers: [string, string | null][]) =>
  runState(
    trial(),
    answers.map(([step, value]) => ({ step, value })),
  )

describe('the state of a run', () => {
  it('begins at the first step', () => expect(answered().current?.id).toBe('plug'))

  it('goes on step by step, and tells how many are left', () => {
    const state = answered(['plug', 'done'])
    expect([state.current?.id, state.left]).toEqual(['lit', 3])
  })

  it('follows a branch, and ends where the branch ends', () => {
    expect(answered(['plug', 'done'], ['lit', 'yes'], ['kind', 'old']).current?.id).toBe('wipe')
    expect(answered(['plug', 'done'], ['lit', 'yes'], ['kind', 'old'], ['wipe', 'done']).current).toBeNull()
    expect(answered(['plug', 'done'], ['lit', 'yes'], ['kind', 'new'], ['note', 'x']).current).toBeNull()
  })

  it('asks again from where a branch leads back', () => {
    const state = answered(['plug', 'done'], ['lit', 'no'])
    expect([state.current?.id, state.path]).toEqual(['plug', []])
    expect(state.earlier.map(({ step }) => step)).toEqual(['plug', 'lit'])
  })

  it('keeps later answers when a former one is changed, and uses them where the way still leads there', () => {
    const answers: [string, string][] = [
      ['plug', 'done'],
      ['lit', 'yes'],
      ['kind', 'old'],
      ['wipe', 'done'],
    ]
    expect(answered(...answers, ['kind', 'new']).current?.id).toBe('note')
    expect(answered(...answers, ['kind', 'new'], ['kind', 'old']).current).toBeNull()
  })

  it('takes a skipped step as no branch', () => {
    expect(answered(['plug', null], ['lit', null]).current?.id).toBe('kind')
  })
})

/** Any runbook without a fault, with branches forward and back. */
const anyRunbook = fc
  .array(
    fc.record({
      asks: fc.boolean(),
      yes: fc.option(fc.nat(8)),
      no: fc.option(fc.nat(8)),
      next: fc.option(fc.nat(8)),
    }),
    { minLength: 1, maxLength: 8 },
  )
  .map((drawn): Runbook => {
    const nameAt = (at: number) => (at >= drawn.length ? 'end' : `s${at}`)
    const title = { fr: 'x', en: 'x' }
    const steps = drawn.map(({ asks, yes, no, next }, at): Runbook['steps'][number] => ({
      id: `s${at}`,
      title,
      ...(asks && {
        ask: 'yes-no' as const,
        branch: {
          ...(yes !== null && { yes: nameAt(yes) }),
          ...(no !== null && { no: nameAt(no) }),
        },
      }),
      ...(next !== null && next > at && { next: nameAt(next) }),
    }))
    return { name: 'any', title, about: title, steps }
  })

describe('any runbook without a fault', () => {
  const anyAnswers = fc.array(
    fc.record({ at: fc.nat(9), value: fc.constantFrom('yes', 'no', 'done', null) }),
    { maxLength: 60 },
  )

  it('comes to a step that waits or to the end, whatever is answered, changed and skipped', () => {
    fc.assert(
      fc.property(anyRunbook, anyAnswers, (runbook, drawn) => {
        expect(faultsOf(runbook)).toEqual([])
        const answers = drawn.map(({ at, value }): StepAnswer => ({ step: `s${at}`, value }))
        const { path, current, left } = runState(runbook, answers)
        const ids = path.map(({ step }) => step)
        expect(new Set(ids).size).toBe(ids.length)
        expect(current === null ? left === 0 : left > 0 && !ids.includes(current.id)).toBe(true)
      }),
    )
  })

  it('is at its end after as many skips as it has steps, from wherever it is', () => {
    fc.assert(
      fc.property(anyRunbook, anyAnswers, (runbook, drawn) => {
        const answers = drawn.map(({ at, value }): StepAnswer => ({ step: `s${at}`, value }))
        let state = runState(runbook, answers)
        for (let skips = 0; state.current !== null; skips++) {
          expect(skips).toBeLessThan(runbook.steps.length)
          answers.push({ step: state.current.id, value: null })
          state = runState(runbook, answers)
        }
      }),
    )
  })
})
