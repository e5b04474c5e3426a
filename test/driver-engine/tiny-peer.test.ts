import { expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { createTinyPeer, type TinyOptions } from './tiny-peer.ts'

const source = Array.from({ length: 10 }, (_, i) => [
  { depth: 0, text: `interface Fa0/${i + 1}` },
  { depth: 1, text: `description Stand A${i + 1} of the hall` },
  { depth: 1, text: 'switchport mode access' },
  { depth: 1, text: `switchport access vlan ${i + 12}` },
]).flat()

async function push(options: Omit<TinyOptions, 'clock'>, lines: { depth: number; text: string }[] = source) {
  const clock = createSimulatedClock()
  const peer = createTinyPeer({ clock, ...options })
  const console = createConsole(peer.transport, clock)
  const { driver } = await clock.run(attach(console))
  const steps = planSteps(
    driver,
    lines.map((line, i) => ({ ...line, shown: line.text, line: i + 1 })),
  )
  const { end, state } = await clock.run(runSender(console, steps).finished)
  return { end, state, peer }
}

/** What holds in the end: the last word on each setting of each context. */
function lastWords(executed: readonly string[]): string[] {
  const last = new Map(
    executed.map((entry) => [
      entry
        .split(' ')
        .slice(0, -1)
        .join(' ')
        .replace(/Stand.*/, ''),
      entry,
    ]),
  )
  return [...last.values()].sort()
}

const wanted = lastWords(
  source.flatMap((line, i) =>
    line.depth === 0 ? [] : [`interface Fa0/${Math.floor(i / 4) + 1} / ${line.text}`],
  ),
)

test.each(Array.from({ length: 20 }, (_, i) => i + 1))(
  'bytes lost on the way, seed %i: never another port',
  async (seed) => {
    const { end, peer } = await push({ seed, loss: 0.002 })
    expect(end).toEqual({ state: 'done' })
    // A cut line may have been executed before it was sent again, but nothing meant for one port is on another.
    for (const entry of wanted) expect(peer.executed).toContain(entry)
    const port = (entry: string) => /Fa0\/\d+/.exec(entry)?.[0].slice(4)
    for (const entry of peer.executed) {
      const stand = /Stand A(\d+) of the hall/.exec(entry)?.[1]
      if (stand) expect(port(entry)).toBe(stand)
    }
  },
)

test('a peer that reads nothing while it works is served one line at a time', async () => {
  const { end, peer } = await push({ isDeaf: true, lineMs: 60 })
  expect(end).toEqual({ state: 'done' })
  expect(lastWords(peer.executed)).toEqual(wanted)
})

test('a terminal that echoes before its turn is served one line at a time', async () => {
  const { end, peer, state } = await push({ echoesEarly: true, lineMs: 80 })
  expect(end).toEqual({ state: 'done' })
  expect(state.isLockStep).toBe(true)
  expect(lastWords(peer.executed)).toEqual(wanted)
})

test('no Ctrl-U, a blank behind the prompt', async () => {
  const { end, peer } = await push({ knowsCtrlU: false, promptEnd: ' ' })
  expect(end).toEqual({ state: 'done' })
  expect(lastWords(peer.executed)).toEqual(wanted)
})

test('an unknown question stops the push and is shown; nothing answers it', async () => {
  const { end, peer } = await push({
    answer: (line) => (line === 'switchport access vlan 15' ? 'Really move this port? [confirm]' : null),
  })
  expect(end).toMatchObject({
    state: 'unknown',
    message: expect.stringContaining('Really move this port? [confirm]'),
  })
  expect(peer.executed.some((entry) => entry.includes('Fa0/5'))).toBe(false)
})

test('a refusal that does not come again is not the end', async () => {
  const { end, state } = await push({
    answer: (line, times) =>
      line === 'switchport access vlan 15' && times === 1
        ? "     ^\r\n% Invalid input detected at '^' marker.\r\n"
        : null,
  })
  expect(end).toEqual({ state: 'done' })
  expect(state.retyped).toBeGreaterThan(0)
})

test('warnings that begin with % are no refusals', async () => {
  const warning =
    '%Warning: portfast should only be enabled on ports connected to a single host.\r\n% Generating something\r\n'
  const { end, state } = await push({
    answer: (line) => (line === 'switchport mode access' ? warning : null),
  })
  expect(end).toEqual({ state: 'done' })
  expect(state.warnings).toHaveLength(2)
})

test('a guard line that leads nowhere without a word stops before its lines', async () => {
  const { end, peer } = await push({ answer: (line) => (line === 'interface Fa0/4' ? '' : null) })
  expect(end).toMatchObject({ state: 'done' })
  expect(peer.context).toBe('')
})
