/** Many devices at once: a limit, no device that waits for another's failure, and a stop that all understand. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { runTargets, type TargetState } from '../../../main/services/jobs/run-targets.ts'

const forever = new AbortController().signal
const base = { now: () => 0, signal: forever, onChange: () => {} }

test('never more than the limit at once, and every target ends once', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 8 }),
      fc.integer({ min: 0, max: 30 }),
      async (limit, count) => {
        let running = 0
        let most = 0
        const targets = Array.from({ length: count }, (_, i) => i)
        const states = await runTargets(targets, {
          ...base,
          limit,
          work: async (target) => {
            most = Math.max(most, ++running)
            for (let turn = 0; turn < (target * 7) % 5; turn++) await Promise.resolve()
            running--
            if (target % 3 === 0) throw new Error(`no ${target}`)
            return target
          },
        })
        expect(most).toBeLessThanOrEqual(limit)
        expect(states.map(({ kind }) => kind)).toEqual(targets.map((i) => (i % 3 === 0 ? 'failed' : 'done')))
      },
    ),
  )
})

test('a stop ends what runs and what waits, and leaves what is done', async () => {
  const stop = new AbortController()
  const states = await runTargets(['a', 'b', 'c'], {
    ...base,
    limit: 1,
    signal: stop.signal,
    work: async (target, _report, signal) => {
      if (target === 'a') return target
      stop.abort()
      signal.throwIfAborted()
      return target
    },
  })
  expect(states.map(({ kind }) => kind)).toEqual(['done', 'stopped', 'stopped'])
})

test('each step is told as it comes, with the time it took in the end', async () => {
  const told: TargetState<string>[] = []
  let time = 0
  await runTargets<string, string>(['SW1'], {
    ...base,
    limit: 4,
    now: () => time,
    onChange: (_, state) => told.push(state),
    work: async (_target, report) => {
      time = 1500
      report('reading')
      return 'read'
    },
  })
  expect(told).toEqual([
    { kind: 'running', since: 0, step: 'connecting' },
    { kind: 'running', since: 0, step: 'reading' },
    { kind: 'done', seconds: 1.5, result: 'read' },
  ])
})

test('none begins before those it waits for have ended, at any limit, and all end', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.array(fc.nat(11), { maxLength: 3 }), { minLength: 1, maxLength: 12 }),
      async (limit, wishes) => {
        const before = wishes.map((places, at) => places.filter((place) => place < at))
        const ended = new Set<number>()
        const states = await runTargets([...before.keys()], {
          ...base,
          limit,
          after: (index) => before[index] ?? [],
          work: async (target) => {
            for (const one of before[target] ?? []) expect(ended).toContain(one)
            for (let turn = 0; turn < (target * 5) % 4; turn++) await Promise.resolve()
            if (target % 4 === 1) throw new Error('no')
          },
          onChange: (index, { kind }) => kind !== 'running' && ended.add(index),
        })
        expect(states.map(({ kind }) => kind)).toEqual(
          states.map((_, at) => (at % 4 === 1 ? 'failed' : 'done')),
        )
      },
    ),
  )
})
