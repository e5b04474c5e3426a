/**
 * The session engine against devices that answer anything: random bytes, prompts and codes, in any pieces. It may give
 * up and must say so; it may not fail otherwise, wait for ever, or remember everything.
 */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { attach } from '../../main/driver-engine/attach.ts'
import { type Console, createConsole } from '../../main/driver-engine/console.ts'
import { endSession } from '../../main/driver-engine/end-session.ts'
import { runCommand } from '../../main/driver-engine/run-command.ts'
import { runSender } from '../../main/driver-engine/run-sender.ts'
import { emptyScreen, feedScreen } from '../../main/driver-engine/screen.ts'
import { planSteps } from '../../main/driver-engine/steps.ts'
import { emptyTerminal, feedTerminal } from '../../main/driver-engine/terminal-line.ts'
import { drivers } from '../../main/drivers/registry.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import { decodeTelnet, initialTelnet } from '../../main/transports/telnet-codec.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { WorkError } from '../../main/work-error.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

const words = [
  'SW1#',
  'SW1>',
  'SW1(config)#',
  'SW1(config-if)#',
  '(SW1) >',
  '(SW1) (Interface 0/1)#',
  'SW 1# ',
  'root@rt1:/# ',
  'Password: ',
  'Username:',
  '\r\n',
  '\n',
  '\r',
  ' --More-- ',
  '-- MORE --, next page: Space, next line: Enter, quit: Control-C',
  'Are you sure? [y/n]',
  '[confirm]',
  'Would you like to enter the initial configuration dialog? [yes/no]: ',
  'Press RETURN to get started!',
  'Press any key to continue',
  'switch: ',
  'POST: System Board Test : Passed',
  '% Invalid input detected',
  'Invalid input: x',
  '*Mar  1 00:00:01: %LINK-3-UPDOWN: Interface Fa0/1, changed state to up',
  '\x1b[24;1H',
  '\x1b[2K',
  '\x1b[6n',
  '\x1b[2J',
  '\x1b[5;10H5. Command Line (CLI)',
  '\x1bE',
  '\x08 \x08',
  '$',
  'interface FastEthernet0/1',
  'show version',
]

const piece = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...words) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
  {
    weight: 2,
    arbitrary: fc.uint8Array({ maxLength: 24 }).map((bytes) => Buffer.from(bytes).toString('latin1')),
  },
)

/** Echoes what it likes to and answers every Enter, or anything, from a list, over and over. */
interface Script {
  readonly answers: readonly string[]
  readonly chunk: number
  readonly echoes: boolean
  /** Only Enter is answered; else every write. */
  readonly waitsForEnter: boolean
  /** Speaks by itself so often, in milliseconds; 0: only when spoken to. */
  readonly speaksEveryMs: number
  /** Hangs up after so many answers. */
  readonly closesAfter: number | null
}

const script: fc.Arbitrary<Script> = fc.record({
  answers: fc.array(
    fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join('')),
    { minLength: 1, maxLength: 8 },
  ),
  chunk: fc.integer({ min: 1, max: 40 }),
  echoes: fc.boolean(),
  waitsForEnter: fc.boolean(),
  speaksEveryMs: fc.constantFrom(0, 0, 0, 400, 3000),
  closesAfter: fc.option(fc.integer({ min: 1, max: 30 }), { freq: 3 }),
})

function deviceOf(clock: SimulatedClock, { answers, chunk, ...rest }: Script): Transport {
  const ends = createPipeEnds()
  let next = 0
  const say = (text: string) => {
    for (let at = 0; at < text.length; at += chunk) {
      const part = Buffer.from(text.slice(at, at + chunk), 'latin1')
      clock.after(1 + at / 10, () => ends.emit(part))
    }
  }
  const answer = () => {
    if (rest.closesAfter !== null && next >= rest.closesAfter)
      return ends.close({ kind: 'ended', message: 'hung up' } as never)
    say(answers[next % answers.length] ?? '')
    next++
  }
  const speak = () => {
    if (ends.closed) return
    answer()
    clock.after(rest.speaksEveryMs, speak)
  }
  if (rest.speaksEveryMs > 0) clock.after(10, speak)
  return {
    peer: 'anything',
    adapter: null,
    write(bytes) {
      const text = Buffer.from(bytes).toString('latin1')
      if (rest.echoes) say(text.replaceAll('\r', '\r\n'))
      if (!rest.waitsForEnter || text.includes('\r')) answer()
    },
    onData: ends.onData,
    onClose: ends.onClose,
    close: async () => ends.close({ kind: 'closed' }),
  }
}

/** How it ended: in a WorkError, or well. Everything else fails the test, six hours of virtual time among it. */
async function endOf(clock: SimulatedClock, work: Promise<unknown>): Promise<string> {
  try {
    await clock.run(work)
    return 'done'
  } catch (error) {
    if (error instanceof WorkError) return error.code
    throw error
  }
}

/** Twenty megabytes would be everything; what is kept is lines and one line. */
const expectSmall = (console: Console) => expect(console.recent().join('').length).toBeLessThan(2_000_000)

const run = (work: (clock: SimulatedClock, console: Console) => Promise<unknown>) =>
  fc.assert(
    fc.asyncProperty(script, fc.nat({ max: drivers.length - 1 }), async (told, which) => {
      const clock = createSimulatedClock()
      const console = createConsole(deviceOf(clock, told), clock, drivers[which])
      await endOf(clock, work(clock, console))
      expectSmall(console)
      console.detach()
    }),
    { numRuns: Number(process.env.FUZZ_RUNS ?? 80) },
  )

const secrets = { user: 'u', password: 'p', enable: 'e' }
const lines = [
  { depth: 0, text: 'interface FastEthernet0/1' },
  { depth: 1, text: 'description x' },
  { depth: 0, text: 'hostname y' },
].map((line, i) => ({ ...line, shown: line.text, line: i + 1 }))

describe('a device that answers anything', () => {
  test('is attached to, or given up in words', () => run((_, console) => attach(console, { secrets })))

  test('is asked one thing, and no more than one answer is waited for', () =>
    run((_, console) => {
      console.hosts = ['SW1']
      return runCommand(console, 'show version', { mostBytes: 100_000 })
    }))

  test('is sent lines, and every end is a state', () =>
    run(async (_, console) => {
      console.hosts = ['SW1']
      const { end } = await runSender(console, planSteps(console.driver, lines)).finished
      expect(['done', 'rejected', 'interrupted', 'unknown']).toContain(end.state)
    }))

  test('is told to restart, and not waited for when it does not', () =>
    run((_, console) => {
      console.hosts = ['SW1']
      return endSession(console, 'reload', { answers: [], silenceMs: 60_000 })
    }))
})

test('in whatever pieces bytes come, the same lines are made of them', () => {
  const bytes = fc.array(piece, { maxLength: 30 }).map((pieces) => Buffer.from(pieces.join(''), 'latin1'))
  const shown = (parts: readonly Uint8Array[]) => {
    let state = emptyTerminal
    const lines: string[] = []
    let reply = ''
    for (const part of parts) {
      const output = feedTerminal(state, part)
      state = output.state
      lines.push(...output.lines)
      reply += output.reply
    }
    return { lines, reply, state }
  }
  fc.assert(
    fc.property(bytes, fc.integer({ min: 1, max: 50 }), (all, size) => {
      const parts = Array.from({ length: Math.ceil(all.length / size) }, (_, i) =>
        all.subarray(i * size, (i + 1) * size),
      )
      expect(shown(parts)).toEqual(shown([all]))
    }),
    { numRuns: 500 },
  )
})

test('a screen is fed in time that grows with what it is fed', () => {
  const feed = (count: number) => {
    const all = Buffer.from(words.join('').repeat(count), 'latin1')
    // Of the processor, in milliseconds: what others do with it meanwhile is not the screen's.
    const before = process.cpuUsage()
    feedScreen(emptyScreen, all, () => false)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  }
  feed(200)
  const small = Math.max(1, Math.min(feed(100), feed(100), feed(100)))
  expect(Math.min(feed(800), feed(800)) / small).toBeLessThan(60)
})

test('telnet takes any bytes in any pieces, and remembers no flood of them', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 })), (parts) => {
      let state = initialTelnet
      for (const part of [...parts, Uint8Array.of(255, 250, ...Array(3000).fill(7))]) {
        const decoded = decodeTelnet(state, part)
        state = decoded.state
        expect(decoded.data.length).toBeLessThanOrEqual(part.length)
        expect(state.subnegotiation.length).toBeLessThanOrEqual(1024)
      }
    }),
  )
})
