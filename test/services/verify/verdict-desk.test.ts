/** The same verdict, made here or in a worker. */
import { expect, test } from 'vitest'
import { createVerdictDesk } from '../../../main/services/verify/verdict-desk.ts'
import { verifyPlan } from '../../../shared/verify/verify-plan.ts'
import { patchedSite } from '../../verify/patched-site.ts'

test.each([
  ['small', 8],
  ['large', 560],
])('of a %s site', async (_, ports) => {
  const site = patchedSite({ switches: 4, ports })
  site.swap('A-2', 'A-5')
  const evidence = { now: site.readings(), earlier: [] }
  expect(await createVerdictDesk().verify(site.plan, evidence)).toEqual(verifyPlan(site.plan, evidence))
})

test('of a large site can be waited for, and given up', async () => {
  const site = patchedSite({ switches: 6, ports: 560 })
  const evidence = { now: site.readings(), earlier: [] }
  const shares: number[] = []
  await createVerdictDesk().verify(site.plan, evidence, { report: (share) => shares.push(share) })
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  const enough = new AbortController()
  const given = createVerdictDesk().verify(site.plan, evidence, { signal: enough.signal })
  enough.abort('enough')
  await expect(given).rejects.toBe('enough')
})

test('after a slow one is made at once all the same: size decides, not the clock', async () => {
  const site = patchedSite()
  const evidence = { now: site.readings(), earlier: [] }
  const desk = createVerdictDesk()
  await desk.verify(site.plan, { now: site.readings(), earlier: [] })
  const report = () => expect.unreachable('a small site needs no worker')
  await desk.verify({ ...site.plan }, evidence, { report })
})
