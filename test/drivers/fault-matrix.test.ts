/**
 * Every device, every fault: how a push over it ends, what the device then holds, and that it can be used afterwards. A
 * line that is on the device and was not meant for that very port is the one thing that must never be.
 */
import { describe, expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { type BadWire, spoil } from '../fakes/bad-wire.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { seedRandom } from '../fakes/random.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'
import { type Emulated, type Kind, kinds, PORTS, type Wanted } from './fault-kinds.ts'

const numbers = Array.from({ length: PORTS }, (_, i) => i + 1)
const textOf = (number: number) => `Stand A${number}`

const sourceFor = ({ port, describe: said, rename }: Kind, name?: string): string => {
  const sections = numbers.map((n) => `${port(n)}\n ${said(textOf(n))}`)
  const half = PORTS / 2
  const middle = name === undefined ? [] : [rename(name)]
  return [...sections.slice(0, half), ...middle, ...sections.slice(half)].join('\n')
}

interface Bench {
  readonly clock: SimulatedClock
  readonly device: Emulated
  readonly push: (source: string, wire?: BadWire) => ReturnType<typeof pushCommands>
}

function setUp(kind: Kind, wanted: Wanted = {}): Bench {
  const clock = createSimulatedClock()
  const device = kind.make(clock, wanted)
  return {
    clock,
    device,
    push: (source, wire = {}) =>
      clock.run(
        pushCommands({
          console: createConsole(spoil(clock, device.transport(), wire), clock),
          source,
          record: null,
          attach: { secrets: { enable: wanted.enable, ...kind.secrets, ...given(wanted.password) } },
          quiet: false,
          save: true,
          dryRun: false,
          confirm: async () => true,
        }),
      ),
  }
}

const given = (password: string | undefined) => (password === undefined ? {} : { password })

/** Text of each port, as the device prints it. */
function textsOn(kind: Kind, lines: readonly string[]): (string | undefined)[] {
  const trimmed = lines.map((line) => line.trim())
  return numbers.map((number) => {
    const from = trimmed.indexOf(kind.port(number))
    const to = trimmed.findIndex((line, i) => i > from && line.startsWith('interface '))
    const section = from < 0 ? [] : trimmed.slice(from + 1, to < 0 ? undefined : to)
    return section.find((line) => line.startsWith(kind.describe('').slice(0, 4)))
  })
}

/** A port has its own text or none. */
function expectNothingWrong(kind: Kind, device: Emulated) {
  for (const [i, text] of textsOn(kind, device.running).entries())
    expect([undefined, kind.describe(textOf(i + 1))]).toContain(text)
}

function expectAll(kind: Kind, device: Emulated) {
  const all = numbers.map((number) => kind.describe(textOf(number)))
  expect(textsOn(kind, device.running)).toEqual(all)
  expect(textsOn(kind, device.startup)).toEqual(all)
}

const none = numbers.map(() => undefined)

/** Half a push is never saved, and the same push ends well when the device is back. */
async function expectUsableAfter(kind: Kind, { device, push }: Bench) {
  expectNothingWrong(kind, device)
  const all = numbers.map((number) => kind.describe(textOf(number)))
  expect([none, all]).toContainEqual(textsOn(kind, device.startup))
  expect((await push(sourceFor(kind))).message).toBe('Sent, verified and saved.')
  expectAll(kind, device)
}

describe.each(kinds)('$name', (kind) => {
  const random = seedRandom(kind.name.length)
  const bytes = Array.from({ length: 4 }, () => 20 + Math.floor(random.next() * 420))

  test.each([
    ['noise on the line', {}, { noiseEveryMs: 3000, seed: 7 }],
    ['a pager that cannot be turned off', { alwaysPages: true }, {}],
    ['prompts that come twice in a line', {}, { doublesPrompts: kind.prompt }],
    ['messages in the middle of what is echoed', { syslogEveryMs: 700, seed: 5 }, {}],
    ['a device that asks the terminal for its size', {}, { asksForSize: true }],
  ] as const)('is done through %s', async (_, wanted, wire) => {
    const bench = setUp(kind, wanted)
    expect((await bench.push(sourceFor(kind), wire)).message).toBe('Sent, verified and saved.')
    expectAll(kind, bench.device)
    bench.device.dispose()
  })

  test('is done where the name changes on the way', async () => {
    const bench = setUp(kind)
    const result = await bench.push(sourceFor(kind, 'SW-NEU'))
    expect(result.message).toBe('Sent, verified and saved.')
    expectAll(kind, bench.device)
    expect(bench.device.running.join('\n')).toContain('SW-NEU')
    bench.device.dispose()
  })

  test.each(bytes)('unplugged at byte %i it is interrupted, and done when plugged in again', async (at) => {
    const bench = setUp(kind)
    const { device, clock } = bench
    device.when('in', at, () => device.pull())
    const result = await bench.push(sourceFor(kind))
    expect(result).toMatchObject({ state: 'interrupted', saved: false })
    expect(result.message).toMatch(/unplugged/)
    device.plug()
    await clock.advance(1000)
    await expectUsableAfter(kind, bench)
    device.dispose()
  })

  test.each(bytes.slice(0, 2))('restarted at byte %i it says so, and takes the push again', async (at) => {
    const bench = setUp(kind)
    const { device } = bench
    device.when('in', at, () => device.reset())
    const result = await bench.push(sourceFor(kind))
    // Before the first line it is simply waited for.
    if (result.state === 'done') return expectAll(kind, device)
    expect(['unknown', 'interrupted']).toContain(result.state)
    expect(result.message).not.toBe('')
    await expectUsableAfter(kind, bench)
    device.dispose()
  })

  test.each([
    [3000, bytes[0]],
    [8000, bytes[1]],
    [30_000, bytes[2]],
  ])('a hang of %i ms at byte %i ends well, or says what it waits for', async (ms, at) => {
    const bench = setUp(kind)
    const { device, clock } = bench
    device.when('in', at ?? 0, () => device.hang(ms))
    const result = await bench.push(sourceFor(kind))
    expectNothingWrong(kind, device)
    if (result.state === 'done') return expectAll(kind, device)
    expect(result.message).not.toBe('')
    await clock.advance(60_000)
    await expectUsableAfter(kind, bench)
    device.dispose()
  })

  test('one that hangs for good is told, and does not keep us for ever', async () => {
    const { device, push, clock } = setUp(kind)
    device.when('in', 300, () => device.hang())
    const result = await push(sourceFor(kind))
    expect(result).toMatchObject({ saved: false })
    expect(['unknown', 'interrupted']).toContain(result.state)
    expect(clock.now()).toBeLessThan(30 * 60_000)
    expectNothingWrong(kind, device)
    device.dispose()
  })

  test.each([
    [
      'password',
      { password: 'right-one' },
      { user: 'admin', password: 'wrong' },
      /login_refused|enable_refused/,
    ],
    [
      'enable secret',
      { enable: 'right-one' },
      { ...kind.secrets, enable: 'wrong' },
      /enable_refused|login_refused/,
    ],
  ])(
    'a wrong %s is refused by its name, and the right one is taken after',
    async (_, wanted, secrets, code) => {
      const clock = createSimulatedClock()
      const device = kind.make(clock, wanted)
      const enter = (given: Kind['secrets']) =>
        clock.run(identify(createConsole(device.transport(), clock), { secrets: given }))
      await expect(enter(secrets)).rejects.toMatchObject({ code: expect.stringMatching(code) })
      await clock.advance(120_000)
      const right = { user: 'admin', ...kind.secrets, ...wanted }
      expect((await enter(right)).identity.model).not.toBeNull()
      device.dispose()
    },
  )
})

describe('an old ProCurve', () => {
  test.each([
    ['that begins in a menu', { startsInMenu: true }],
    ['that asks for the member of its stack', { asksSwitchNumber: true }],
    ['whose prompt comes before its question', { promptBeforeKey: true }],
  ])('%s is let in to', async (_, options) => {
    const clock = createSimulatedClock()
    const device = createProcurve({ clock, ...options })
    const { identity } = await clock.run(identify(createConsole(device.transport(), clock)))
    expect(identity).toMatchObject({ platform: 'hp_procurve', model: 'J9085A' })
  })
})
