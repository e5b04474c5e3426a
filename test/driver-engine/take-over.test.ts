/** A person takes the keyboard in the middle of a push, types, and hands it back; or stops it. */
import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { ports } from './push-over.ts'

async function begin(afterMs: number) {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, lineDelay: 20 })
  const console = createConsole(catalyst.transport(), clock)
  const { driver } = await clock.run(attach(console))
  const lines = ports(12).map((line, i) => ({ ...line, shown: line.text, line: i + 1 }))
  const sending = runSender(console, planSteps(driver, lines))
  await clock.advance(afterMs)
  return { clock, catalyst, console, sending }
}

test.each([700, 1234, 2345, 3456])(
  'taken over after %i ms, left in another mode, and handed back',
  async (afterMs) => {
    const { clock, catalyst, console, sending } = await begin(afterMs)
    sending.pause()
    await clock.advance(5000)
    expect(sending.progress().paused).toBe(true)
    console.write('end\rshow clock\r')
    await clock.advance(2000)
    console.write('configure terminal\rinterface FastEthernet0/48\rno shutdo')
    await clock.advance(2000)
    sending.resume()
    const { end } = await clock.run(sending.finished)
    expect(end).toEqual({ state: 'done' })
    const text = catalyst.state.running.join('\n')
    for (let i = 1; i <= 12; i++)
      expect(text).toContain(
        `interface FastEthernet0/${i}\n description Stand A${i}\n switchport access vlan ${i + 1}\n`,
      )
  },
)

test('stopped: nothing is left half typed', async () => {
  const { clock, catalyst, console, sending } = await begin(1500)
  sending.stop()
  expect((await clock.run(sending.finished)).end).toMatchObject({ state: 'interrupted' })
  expect(console.prompt()).not.toBeNull()
  expect(catalyst.state.running.join('\n')).toContain('interface FastEthernet0/12\n!')
})

test('stopped while a person has the keyboard', async () => {
  const { clock, sending } = await begin(1500)
  sending.pause()
  await clock.advance(5000)
  sending.stop()
  expect((await clock.run(sending.finished)).end).toMatchObject({ state: 'interrupted' })
})
