/** What a ProCurve and a FASTPATH switch do when things go wrong, and what is said about it. */
import { describe, expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { createFastpath, type FastpathOptions } from '../fakes/fastpath/fastpath.ts'
import { createProcurve, type ProcurveOptions } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

type Emulated = ReturnType<typeof createProcurve> | ReturnType<typeof createFastpath>
interface Secrets {
  readonly user?: string
  readonly password?: string
  readonly enable?: string
}

const factory: Secrets = { user: 'admin', password: '' }
const kinds = [
  {
    name: 'a ProCurve',
    make: (clock: SimulatedClock, options: ProcurveOptions & FastpathOptions = {}): Emulated =>
      createProcurve({ clock, ...options, model: '2610-24' }),
    lines: Array.from({ length: 8 }, (_, i) => `interface ${i + 1}\n name "Stand A${i + 1}"\n enable`).join(
      '\n',
    ),
    shown: (i: number) => `name "Stand A${i}"`,
    refused: 'vlan 10\n untagged 99',
  },
  {
    name: 'a FASTPATH switch',
    make: (clock: SimulatedClock, options: ProcurveOptions & FastpathOptions = {}): Emulated =>
      createFastpath({ clock, ...options, model: 'fsm7328s' }),
    lines: Array.from(
      { length: 8 },
      (_, i) => `interface 0/${i + 1}\n description 'Stand A${i + 1}'\n no shutdown`,
    ).join('\n'),
    shown: (i: number) => `description 'Stand A${i}'`,
    refused: 'interface 0/1\n vlan pvid 77',
  },
]

const push = (clock: SimulatedClock, device: Emulated, source: string, secrets = factory) =>
  clock.run(
    pushCommands({
      console: createConsole(device.transport(), clock),
      source,
      record: null,
      attach: { secrets },
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
    }),
  )

describe.each(kinds)('$name', ({ make, lines, shown, refused }) => {
  const expectAll = (device: Emulated) => {
    const running = device.running.map((line) => line.trim())
    for (let i = 1; i <= 8; i++) expect(running).toContain(shown(i))
    expect(device.startup).toEqual(device.running)
  }

  test.each([
    ['stalls', { stalls: { everyMs: 1500, minMs: 50, maxMs: 1500 } }],
    ['a small input buffer', { inputBuffer: 24 }],
    ['a slow adapter', { adapterLatency: 16 }],
    ['a pager that cannot be turned off', { alwaysPages: true }],
    ['prompts that come twice', { printsPromptTwice: true }],
    ['noise on the line', { noiseEveryMs: 4000, seed: 3 }],
    ['a console that somebody left at a prompt', { start: 'prompt' as const }],
    ['a boot under way', { start: 'boot' as const, bootMs: 20_000 }],
  ])('is pushed through %s', async (_, options) => {
    const clock = createSimulatedClock()
    const device = make(clock, options)
    const result = await push(clock, device, lines)
    expect(result.message).toBe('Sent, verified and saved.')
    expectAll(device)
  })

  test('a refused line stops the push, and nothing is saved', async () => {
    const clock = createSimulatedClock()
    const device = make(clock)
    const startup = [...device.startup]
    expect(await push(clock, device, refused)).toMatchObject({ state: 'rejected', saved: false })
    expect(device.startup).toEqual(startup)
  })

  test('a restart in the middle is told, and nothing is saved', async () => {
    const clock = createSimulatedClock()
    const device = make(clock)
    device.when('in', 260, () => device.reset())
    const result = await push(clock, device, lines)
    expect(result).toMatchObject({ saved: false })
    expect(['unknown', 'interrupted']).toContain(result.state)
  })

  test('one that hangs is told, and a wait is not for ever', async () => {
    const clock = createSimulatedClock()
    const device = make(clock)
    device.when('in', 200, () => device.hang())
    expect(await push(clock, device, lines)).toMatchObject({ state: 'unknown', saved: false })
  })

  test('a wrong password is told as that', async () => {
    const clock = createSimulatedClock()
    const device = make(clock, { manager: 'right', password: 'right', enablePassword: 'right' })
    const wrong = { user: 'admin', password: 'wrong', enable: 'wrong' }
    const identified = clock.run(identify(createConsole(device.transport(), clock), { secrets: wrong }))
    await expect(identified).rejects.toMatchObject({
      code: expect.stringMatching(/login_refused|enable_refused/),
    })
  })
})

test('a ProCurve is told its password where it asks for it, and shows it nowhere', async () => {
  const clock = createSimulatedClock()
  const device = createProcurve({ clock, printsPromptTwice: true })
  let heard = ''
  const transport = device.transport()
  transport.onData((bytes) => {
    heard += Buffer.from(bytes).toString('latin1')
  })
  const shown: string[] = []
  const result = await clock.run(
    pushCommands({
      console: createConsole(transport, clock),
      source: 'hostname "SW1"\npassword manager orme99\npassword operator "tip top"\nvlan 10\n name "A"\n',
      record: null,
      attach: {},
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async (lines) => {
        shown.push(...lines)
        return true
      },
    }),
  )
  expect(result.message).toBe('Sent, verified and saved.')
  expect(device.device.passwords).toEqual({ manager: 'orme99', operator: 'tip top' })
  expect(heard + shown.join('\n')).not.toMatch(/orme99|tip top/)
})

test.each(['password', 'username', 'long'] as const)(
  'a ProCurve lets an operator in, and up (%s)',
  async (login) => {
    const clock = createSimulatedClock()
    const device = createProcurve({ clock, login, operator: 'o', manager: 'm' })
    const secrets = { user: 'x', password: 'o', enable: 'm' }
    const { identity } = await clock.run(identify(createConsole(device.transport(), clock), { secrets }))
    expect(identity).toMatchObject({ platform: 'hp_procurve', model: 'J9085A' })
  },
)
