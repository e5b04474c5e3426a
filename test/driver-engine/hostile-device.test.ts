/** Nastiness that random pushes over the emulation brought up, each kept as one case. */
import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { ports, pushOver } from './push-over.ts'

const text = ['Salle 3 - consigne', 'Switch> pas touche', '#']
const banner = { depth: 0, text: 'banner motd #', block: text }

test.each([16, 24, 32, 64])(
  'a banner torn by an input buffer of %i bytes is sent again',
  async (inputBuffer) => {
    for (const seed of [126, 132, 193, 199]) {
      const options = { seed, inputBuffer, lineDelay: 60, stalls: true, syslog: { everyMs: 2500 } }
      const { outcome, catalyst } = await pushOver(options, [banner, ...ports(2)])
      expect(outcome.end).toEqual({ state: 'done' })
      expect(catalyst.state.running.join('\n')).toContain('Salle 3 - consigne\nSwitch> pas touche\n')
      catalyst.dispose()
    }
  },
)

test('a name that the prompt of a section cuts is still known when the section is left', async () => {
  const lines = [
    { depth: 0, text: 'hostname LongNameThatIsCutInItsLongerPrompts' },
    ...ports(3),
    { depth: 0, text: 'ip domain-name orme.example' },
  ]
  const { outcome, seconds } = await pushOver({ lineDelay: 20 }, lines)
  expect(outcome.end).toEqual({ state: 'done' })
  expect(outcome.state.attempts).toEqual({})
  expect(seconds).toBeLessThan(10)
})

test.each(['user', 'privileged'] as const)(
  'a device that takes 400 ms a line is attached to, %s',
  async (kind) => {
    const clock = createSimulatedClock()
    const catalyst = createCatalyst({ clock, lineDelay: 400, inputBuffer: 32, start: { kind } })
    const { prompt } = await clock.run(attach(createConsole(catalyst.transport(), clock)))
    expect(prompt.mode).toBe('privileged')
  },
)

test('a push begun while a message is printed asks for a clean prompt first', async () => {
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({ clock, lineDelay: 20 })
  const console = createConsole(catalyst.transport(), clock)
  const { driver } = await clock.run(attach(console))
  catalyst.say('%LINK-3-UPDOWN: Interface FastEthernet0/7, changed state to up')
  await clock.advance(15)
  expect(console.prompt()).toBeNull()
  const lines = ports(2).map((line, i) => ({ ...line, shown: line.text, line: i + 1 }))
  const { end } = await clock.run(runSender(console, planSteps(driver, lines)).finished)
  expect(end).toEqual({ state: 'done' })
})

test.each([24, 48, 64])(
  'characters lost in a line that scrolls are never taken for sent, buffer %i',
  async (inputBuffer) => {
    const words = (port: number) => Array.from({ length: 30 }, (_, k) => `w${k * 7 + port}`).join(' ')
    const lines = [1, 2, 3, 4, 5, 6].flatMap((port) => [
      { depth: 0, text: `interface FastEthernet0/${port}` },
      { depth: 1, text: `description ${words(port)}` },
      { depth: 1, text: 'shutdown' },
    ])
    for (const seed of [1, 2, 3, 4]) {
      const { outcome, catalyst } = await pushOver({ seed, inputBuffer, lineDelay: 60, stalls: true }, lines)
      expect(outcome.end).toEqual({ state: 'done' })
      for (const port of [1, 2, 3, 4, 5, 6])
        expect(catalyst.state.running).toContain(` description ${words(port)}`)
      catalyst.dispose()
    }
  },
)
