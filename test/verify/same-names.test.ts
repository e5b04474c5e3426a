/** Switches that call themselves the same. */
import { expect, it } from 'vitest'
import { sameNames } from '../../shared/verify/same-names.ts'
import { buildSite } from '../plan/site-builder.ts'

function planWith(...names: string[]) {
  const build = buildSite()
  for (const name of names) build.switch(name)
  return build.plan()
}
const read = (deviceId = 0, hostname: string | null = null) => ({ deviceId, hostname })

it('are told with the names the plan gives them', () => {
  const plan = planWith('SW1', 'SW2', 'SW3')
  const [one, two, three] = plan.device
  expect(sameNames(plan, [read(one?.id, 'Switch'), read(two?.id, 'switch'), read(three?.id, 'SW3')])).toEqual(
    [{ hostname: 'Switch', switches: ['SW1', 'SW2'] }],
  )
})

it('are not those whose name nobody read, nor one that was read twice', () => {
  const plan = planWith('SW1', 'SW2')
  const [one, two] = plan.device
  expect(sameNames(plan, [read(one?.id), read(two?.id)])).toEqual([])
  expect(sameNames(plan, [read(one?.id, 'SW1'), read(one?.id, 'SW1')])).toEqual([])
})
