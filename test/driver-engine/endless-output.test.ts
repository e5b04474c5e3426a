/** A command whose output never ends, over a network: it is stopped, and the session is still usable. */
import { expect, test } from 'vitest'
import { createConsole } from '../../main/driver-engine/console.ts'
import { runCommand } from '../../main/driver-engine/run-command.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

/** Prints a screen a millisecond after `show flood`, until Ctrl-C; echoes and prompts otherwise. */
function flooding(clock: SimulatedClock, screen: string): Transport & { readonly printed: () => number } {
  const ends = createPipeEnds()
  let typed = ''
  let isFlooding = false
  let printed = 0
  const flood = () => {
    if (!isFlooding) return
    ends.emit(Buffer.from(screen))
    printed += screen.length
    clock.after(1, flood)
  }
  const take = (char: string) => {
    if (char === '\x03') {
      isFlooding = false
      return ends.emit(Buffer.from('\r\nsw-lab#'))
    }
    if (isFlooding) return
    if (char !== '\r') {
      typed += char
      return ends.emit(Buffer.from(char))
    }
    isFlooding = typed === 'show flood'
    ends.emit(Buffer.from(isFlooding ? '\r\n' : `\r\n${typed} done\r\nsw-lab#`))
    typed = ''
    if (isFlooding) clock.after(1, flood)
  }
  return {
    peer: 'ssh admin@192.0.2.1:22',
    adapter: null,
    printed: () => printed,
    write: (bytes) =>
      void clock.after(1, () => {
        for (const char of Buffer.from(bytes).toString('latin1')) take(char)
      }),
    onData: ends.onData,
    onClose: ends.onClose,
    close: async () => ends.close({ kind: 'closed' }),
  }
}

test.each([
  ['lines', 'Interface  Status  Vlan  Duplex\r\n'.repeat(200)],
  ['one line', 'x'.repeat(6000)],
])('%s without end are stopped with Ctrl-C', async (_what, screen) => {
  const clock = createSimulatedClock()
  const transport = flooding(clock, screen)
  const console = createConsole(transport, clock)
  console.hosts = ['sw-lab']
  transport.write(Buffer.from('\r'))
  await clock.advance(10)
  await expect(clock.run(runCommand(console, 'show flood', { mostBytes: 300_000 }))).rejects.toMatchObject({
    code: 'endless_output',
  })
  expect(transport.printed()).toBeLessThan(400_000)
  const { lines } = await clock.run(runCommand(console, 'show clock'))
  expect(lines).toEqual(['show clock done'])
})

test('pages without end are stopped too, where the next is always asked for and comes slowly', async () => {
  const clock = createSimulatedClock()
  const ends = createPipeEnds()
  let page = 0
  const answers: Readonly<Record<string, () => string>> = {
    ' ': () => `\r\nline ${page++}\r\n --More-- `,
    '\r': () => `\r\nline ${page++}\r\n --More-- `,
    '\x03': () => '\r\nsw-lab#',
  }
  const transport: Transport = {
    peer: 'console',
    adapter: null,
    write: (bytes) => {
      const text = Buffer.from(bytes).toString('latin1')
      const answer = answers[text]
      clock.after(answer && text !== '\x03' ? 5000 : 1, () =>
        ends.emit(Buffer.from(answer ? answer() : text)),
      )
    },
    onData: ends.onData,
    onClose: ends.onClose,
    close: async () => ends.close({ kind: 'closed' }),
  }
  const console = createConsole(transport, clock)
  console.hosts = ['sw-lab']
  ends.emit(Buffer.from('sw-lab#'))
  await clock.advance(10)
  await expect(clock.run(runCommand(console, 'show'))).rejects.toMatchObject({ code: 'endless_output' })
  expect(clock.now()).toBeLessThan(2 * 3_600_000)
  expect(console.prompt()).not.toBeNull()
})
