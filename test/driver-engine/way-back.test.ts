/** What takes a device back by itself: which of them it has is asked, and only what it says of it is believed. */
import { expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { armWayBack, disarmWayBack, hasWayBack } from '../../main/driver-engine/way-back.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

async function consoleOf(
  clock: SimulatedClock,
  device: Pick<ReturnType<typeof createProcurve>, 'transport'>,
) {
  const console = createConsole(device.transport(), clock)
  await clock.run(identify(console, { secrets: { user: 'admin', password: '', enable: '' } }))
  return console
}

test('a Catalyst with an archive reverts, one without restarts', async () => {
  const clock = createSimulatedClock()
  const kept = createCatalyst({ clock, model: '3560', hasArchive: true })
  expect((await clock.run(armWayBack(await consoleOf(clock, kept), 15)))?.kind).toBe('revert')
  expect(kept.state.device).toMatchObject({ revertIn: 15, reloadIn: null })
  const plain = createCatalyst({ clock, model: '3560' })
  expect((await clock.run(armWayBack(await consoleOf(clock, plain), 15)))?.kind).toBe('restart')
  expect(plain.state.device).toMatchObject({ revertIn: null, reloadIn: 15 })
})

test('a later ProCurve restarts, told in its own form of time, and is called off', async () => {
  const clock = createSimulatedClock()
  const device = createProcurve({ clock, model: '2910al-48' })
  const console = await consoleOf(clock, device)
  const way = await clock.run(armWayBack(console, 75))
  expect(device.device.reloadAfter).toBe('1:15')
  if (way) await clock.run(disarmWayBack(console, way))
  expect(device.device.reloadAfter).toBeNull()
})

test('an early ProCurve and a FASTPATH switch have none, and nothing is set', async () => {
  const clock = createSimulatedClock()
  const early = await consoleOf(clock, createProcurve({ clock, model: '2626' }))
  expect(await clock.run(hasWayBack(early))).toBe(false)
  expect(await clock.run(armWayBack(early, 15))).toBeNull()
  const fastpath = await consoleOf(clock, createFastpath({ clock }))
  expect(await clock.run(hasWayBack(fastpath))).toBe(false)
})
