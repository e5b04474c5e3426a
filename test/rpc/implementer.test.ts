/** Every call ends in the contract's one error where its work is refused: also one that tells how it goes, long after it was answered. */
import { call } from '@orpc/server'
import { expect, it } from 'vitest'
import type { CallContext } from '../../main/rpc/context.ts'
import { os } from '../../main/rpc/implementer.ts'
import { WorkError } from '../../main/work-error.ts'

const logged: unknown[] = []
const context = {
  caller: { kind: 'window' },
  services: { log: { error: (entry: unknown) => logged.push(entry) } },
} as unknown as CallContext

const path = ['fog', 'removeGroups']

/** Told once, then it ends with `error`. */
const ending = (error: unknown) =>
  os.fog.removeGroups.handler(async function* () {
    yield { done: 1, total: 2, secondsLeft: null, found: null }
    throw error
  })

async function toldBy(error: unknown, signal?: AbortSignal) {
  const told: number[] = []
  const input = { service: 'fog', groups: ['1'] }
  const options = { context, path, ...(signal ? { signal } : {}) }
  try {
    for await (const { done } of await call(ending(error), input, options)) told.push(done)
  } catch (end) {
    return { told, end }
  }
  return expect.unreachable('it ends in an error')
}

it('tells why work was refused that had told before how it goes', async () => {
  const refused = new WorkError('fog_group_in_use', 'Group brassage-1 is in use.', { group: 'brassage-1' })
  expect(await toldBy(refused)).toMatchObject({
    told: [1],
    end: {
      code: 'REFUSED',
      message: 'Group brassage-1 is in use.',
      data: { code: 'fog_group_in_use', values: { group: 'brassage-1' } },
    },
  })
  expect(logged).toEqual([])
})

it('logs a bug and tells its words', async () => {
  const bug = new Error('no such row')
  expect(await toldBy(bug)).toMatchObject({ end: { code: 'INTERNAL_SERVER_ERROR', message: 'no such row' } })
  expect(logged).toEqual([{ err: bug, call: 'fog.removeGroups' }])
})

it('logs nothing where whoever asked has gone', async () => {
  logged.length = 0
  const stop = new AbortController()
  const procedure = os.fog.removeGroups.handler(async function* () {
    yield { done: 1, total: 2, secondsLeft: null, found: null }
    stop.abort()
    throw new Error('aborted')
  })
  const follow = async () => {
    const input = { service: 'fog', groups: ['1'] }
    for await (const _ of await call(procedure, input, { context, path, signal: stop.signal }));
  }
  await expect(follow()).rejects.toThrow('aborted')
  expect(logged).toEqual([])
})
