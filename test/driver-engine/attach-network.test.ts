/** A switch reached over the network: it greets, asks for a name, hangs up when it has had enough. */
import { describe, expect, test } from 'vitest'
import { attach, type SessionSecrets } from '../../main/driver-engine/attach.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { leaveShell } from '../../main/driver-engine/leave-shell.ts'
import { createPipeEnds } from '../../main/transports/pipe-ends.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'

interface Line {
  readonly transport: Transport
  readonly typed: readonly string[]
  /** Every key, with when it came. */
  readonly keys: readonly { readonly key: string; readonly at: number }[]
}

type Reply = { readonly afterMs?: number; readonly say: string; readonly hangsUp?: boolean }

/** Says `greeting`, then answers every line typed; Ctrl-U erases what was typed. */
function serveLine(
  clock: SimulatedClock,
  greeting: Reply,
  answer: (typed: readonly string[]) => Reply,
): Line {
  const ends = createPipeEnds()
  const typed: string[] = []
  let line = ''
  const keys: { key: string; at: number }[] = []
  const say = ({ say: text, hangsUp, afterMs = 30 }: Reply) =>
    void clock.after(afterMs, () => {
      ends.emit(Buffer.from(text))
      if (hangsUp) ends.close({ kind: 'ended' })
    })
  say(greeting)
  return {
    typed,
    keys,
    transport: {
      peer: 'telnet 192.0.2.1:23',
      adapter: null,
      isShell: true,
      write(bytes) {
        for (const char of Buffer.from(bytes).toString()) {
          keys.push({ key: char, at: clock.now() })
          if (char === '\x15') line = ''
          else if (char === '\r') {
            typed.push(line)
            line = ''
            say(answer(typed))
          } else line += char
        }
      },
      onData: ends.onData,
      onClose: ends.onClose,
      close: async () => ends.close({ kind: 'closed' }),
    },
  }
}

const secrets: SessionSecrets = { user: 'admin', password: 'orme', enable: 'chene' }
const motd = `\r\n${'#'.repeat(60)}\r\n#  Authorised staff only. Press a lawyer.  #\r\n${'#'.repeat(60)}\r\n`

/** A vty line of IOS with `login local`. */
function vty(password = 'orme') {
  let state: 'user' | 'password' | 'shell' | 'enable' | 'privileged' = 'user'
  let refused = 0
  return (typed: readonly string[]): Reply => {
    const last = typed.at(-1) ?? ''
    if (state === 'user') {
      state = 'password'
      return { say: '\r\nPassword: ' }
    }
    if (state === 'password' && last !== password) {
      state = 'user'
      refused += 1
      if (refused < 3) return { say: '\r\n% Login invalid\r\n\r\nUsername: ' }
      return { say: '\r\n% Login invalid\r\n', hangsUp: true }
    }
    if (state === 'password') {
      state = 'shell'
      return { say: `${motd}\r\nSW1>` }
    }
    if (last === 'exit') return { say: '\r\n', hangsUp: true }
    if (state === 'enable') {
      state = last === 'chene' ? 'privileged' : 'shell'
      return { say: state === 'privileged' ? '\r\nSW1#' : '\r\n% Bad secrets\r\n\r\nSW1>' }
    }
    if (last === 'enable') {
      state = 'enable'
      return { say: 'enable\r\nPassword: ' }
    }
    return { say: `\r\nSW1${state === 'privileged' ? '#' : '>'}` }
  }
}

const greeting: Reply = { say: `${motd}\r\n\r\nUser Access Verification\r\n\r\nUsername: ` }

describe('over the network', () => {
  test('the banner is no boot message; name, password and enable secret are given; it is left with exit', async () => {
    const clock = createSimulatedClock()
    const line = serveLine(clock, greeting, vty())
    const console = createConsole(line.transport, clock)
    const { prompt, baud } = await clock.run(attach(console, { secrets }))
    expect(prompt).toMatchObject({ host: 'SW1', mode: 'privileged' })
    expect(baud).toBeNull()
    expect(line.typed.slice(0, 2)).toEqual(['admin', 'orme'])
    await clock.run(leaveShell(console))
    expect(line.typed.at(-1)).toBe('exit')
    expect(console.closed).toEqual({ kind: 'ended' })
  })

  test('a refused password ends as one, also where the device hangs up', async () => {
    const clock = createSimulatedClock()
    const console = createConsole(serveLine(clock, greeting, vty('another')).transport, clock)
    await expect(clock.run(attach(console, { secrets }))).rejects.toMatchObject({ code: 'login_refused' })
  })

  test('lines without a password are told from a lost connection', async () => {
    const clock = createSimulatedClock()
    const { transport } = serveLine(
      clock,
      { say: '\r\n\r\nPassword required, but none set\r\n', hangsUp: true },
      () => ({ say: '' }),
    )
    const console = createConsole(transport, clock)
    await expect(clock.run(attach(console, { secrets }))).rejects.toMatchObject({ code: 'login_impossible' })
  })

  test('a connection that just ends is a lost one', async () => {
    const clock = createSimulatedClock()
    const { transport } = serveLine(clock, { say: '\r\nwelcome\r\n', hangsUp: true }, () => ({ say: '' }))
    const console = createConsole(transport, clock)
    await expect(clock.run(attach(console, { secrets }))).rejects.toMatchObject({ code: 'connection_lost' })
  })

  test('a busy switch is waited for: nothing is typed before it greets', async () => {
    const clock = createSimulatedClock()
    const line = serveLine(clock, { say: '\r\nSW1#', afterMs: 8000 }, () => ({ say: '\r\nSW1#' }))
    await clock.run(attach(createConsole(line.transport, clock)))
    expect(line.keys[0]).toMatchObject({ key: '\r' })
    expect(line.keys[0]?.at).toBeGreaterThan(8000)
  })

  test('behind a console server somebody may have left half a command: it is erased first', async () => {
    const clock = createSimulatedClock()
    const line = serveLine(clock, { say: '' }, () => ({ say: '\r\nSW1#' }))
    await clock.run(attach(createConsole(line.transport, clock)))
    expect(line.keys[0]).toMatchObject({ key: '\x15' })
  })

  test.each([
    ['ProCurve', 5, createProcurve],
    ['ProCurve', 150, createProcurve],
    ['FASTPATH', 5, createFastpath],
    ['FASTPATH', 150, createFastpath],
  ])(
    'a %s that takes %i ms a line is identified, however little silence is waited for',
    async (_name, lineDelay, make) => {
      const clock = createSimulatedClock()
      const device = make({ clock, baud: 115_200, lineDelay })
      const console = createConsole({ ...device.transport(), isShell: true }, clock)
      const { identity } = await clock.run(
        identify(console, { secrets: { user: 'admin', password: '', enable: '' } }),
      )
      expect(identity).toMatchObject({
        model: expect.stringMatching(/./),
        serial: expect.stringMatching(/TEST$/),
      })
    },
  )

  test('a console is left as it is', async () => {
    const clock = createSimulatedClock()
    const line = serveLine(clock, greeting, vty())
    const console = createConsole({ ...line.transport, isShell: false }, clock)
    await clock.run(attach(console, { secrets }))
    await clock.run(leaveShell(console))
    expect(line.typed).not.toContain('exit')
  })
})
