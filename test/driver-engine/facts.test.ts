/** Single facts about devices that the engine honours, each as one case. */
import { expect, test } from 'vitest'
import { decideAttach, freshMemory } from '../../main/driver-engine/attach-decision.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { runCommand } from '../../main/driver-engine/run-command.ts'
import { readSituation } from '../../main/driver-engine/situation.ts'
import { fitLines } from '../../main/driver-engine/source-lines.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'
import { hpProcurve } from '../../main/drivers/hp-procurve.ts'
import { netgear } from '../../main/drivers/netgear.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { ports, pushOver } from './push-over.ts'

const seen = (...lines: string[]) => ({ lines, printable: 100, total: 100 })

test('garbage after a legible start means another speed, not a broken cable', () => {
  const memory = { ...freshMemory, hasCleared: true, hasText: true, silences: 1 }
  expect(decideAttach({ kind: 'noise' }, memory, ciscoIos, true).action.kind).toBe('changeSpeed')
  // Silence after text is a slow device, and its speed is right.
  expect(decideAttach({ kind: 'silent' }, { ...memory, silences: 2 }, ciscoIos, true).action.kind).toBe(
    'write',
  )
})

test('a switch without an enable secret says so over the network, and is not asked again', () => {
  const situation = readSituation(seen('SW1>enable', '% No password set', 'SW1>'), ciscoIos)
  const memory = { ...freshMemory, hasCleared: true, isLearned: true, isEnabling: true, enables: 1 }
  expect(decideAttach(situation, memory, ciscoIos, false).action).toMatchObject({
    kind: 'give-up',
    code: 'enable_unset',
  })
})

test('a question mark goes to no device that would answer it', async () => {
  const line = { text: 'description who?', shown: 'description who?', line: 3, depth: 1 }
  for (const driver of [hpProcurve, netgear])
    expect(() => fitLines(driver, [line])).toThrow(/Line 3: .*asks this device for help/)
  expect(fitLines(ciscoIos, [line])).toEqual([line])

  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock })
  const console = createConsole(catalyst.transport(), clock)
  await clock.run(identify(console))
  await expect(clock.run(runCommand(console, 'show ?'))).rejects.toMatchObject({ code: 'help_character' })
  expect((await clock.run(runCommand(console, 'show clock'))).error).toBeNull()
  catalyst.dispose()
})

test('a word that the switch looks up in the network is broken off', async () => {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock })
  const console = createConsole(catalyst.transport(), clock)
  await clock.run(identify(console))
  const before = clock.now()
  expect((await clock.run(runCommand(console, 'shwo'))).error).toMatch(/Translating|Unknown command/)
  // Left alone the look-up takes ten seconds here, and up to a minute on real ones.
  expect(clock.now() - before).toBeLessThan(5000)
  catalyst.dispose()
})

test('a refused word in a push costs no minute either', async () => {
  const lines = [{ depth: 0, text: 'end' }, { depth: 0, text: 'shwo' }, ...ports(1)]
  const { outcome, seconds, catalyst } = await pushOver({}, lines)
  expect(outcome.end.state).not.toBe('done')
  expect(seconds).toBeLessThan(30)
  catalyst.dispose()
})
