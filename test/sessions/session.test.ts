/** One live console: what is kept of it, who may type, what happens when the cable is pulled. */
import { describe, expect, test } from 'vitest'
import type { TranscriptBlock } from '../../main/db/transcripts.ts'
import { openSession } from '../../main/sessions/session.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { WorkError } from '../../main/work-error.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { createFakeLine } from './fake-line.ts'

async function open(abilities: Pick<Transport, 'setBaud' | 'sendBreak'> = {}) {
  const line = createFakeLine(abilities)
  const clock = createSimulatedClock()
  const blocks: TranscriptBlock[] = []
  const states: string[] = []
  const session = await openSession({
    id: 'one',
    connector: line.connector,
    clock,
    append: (more) => void blocks.push(...more),
    onChange: () => states.push(session?.state().kind ?? ''),
  })
  const recorded = () => blocks.map(({ text }) => text).join('')
  return { line, clock, session, states, recorded }
}

/** Work that ends when it is told to. */
function pending() {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  return { task: () => promise, finish: resolve, fail: reject }
}

test('what the device says goes to the terminal as it is, and to the record without secrets', async () => {
  const { line, session, clock, recorded } = await open()
  line.say('enable secret sesame\r\n')
  await clock.advance(2000)
  expect(session.source.ring.read(0).text).toBe('enable secret sesame\r\n')
  expect(recorded()).not.toContain('sesame')
  expect(recorded()).toContain('enable secret')
})

test('one piece of work at a time, shown while it lasts', async () => {
  const { session, states } = await open()
  const { task, finish } = pending()
  const work = session.work('pushing', task)
  expect(session.state()).toEqual({ kind: 'pushing' })
  await expect(session.work('identifying', task)).rejects.toMatchObject({ code: 'console_busy' })
  finish()
  await work
  expect(session.state()).toEqual({ kind: 'open' })
  expect(states).toEqual(['pushing', 'open'])
})

test('a person’s keys are refused while work types, unless it was paused for them', async () => {
  const { session, line } = await open()
  const { task, finish } = pending()
  const work = session.work('pushing', task)
  expect(() => session.type('a')).toThrow(WorkError)
  session.setPaused(true)
  session.type('b')
  session.setPaused(false)
  expect(() => session.type('c')).toThrow(WorkError)
  session.setPaused(true)
  finish()
  await work
  session.type('d')
  expect(line.typed()).toBe('bd')
  // A pause ends with its work: the next one is alone again.
  const next = pending()
  const later = session.work('pushing', next.task)
  expect(() => session.type('e')).toThrow(WorkError)
  next.finish()
  await later
})

describe('a reading that nobody asked for just now', () => {
  /** One that ends when it is told to give way. */
  const untilAborted = (_: unknown, signal: AbortSignal) =>
    new Promise<never>((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(new Error('gave way')))
    })

  test('gives way to a person who types, whose keys go to the device', async () => {
    const { session, line, states } = await open()
    const reading = session.read(untilAborted)
    expect(session.state()).toEqual({ kind: 'reading' })
    session.type('show')
    await expect(reading).rejects.toThrow('gave way')
    expect(line.typed()).toBe('show')
    expect(states).toEqual(['reading', 'open'])
  })

  test('gives way to other work, which begins when it has ended', async () => {
    const { session, states } = await open()
    const reading = session.read(untilAborted)
    const gone = expect(reading).rejects.toThrow('gave way')
    await session.work('pushing', async () => {})
    await gone
    expect(states).toEqual(['reading', 'open', 'pushing', 'open'])
  })

  test('does not begin while something else works or reads', async () => {
    const { session } = await open()
    const { task, finish } = pending()
    const work = session.work('pushing', task)
    await expect(session.read(untilAborted)).rejects.toMatchObject({ code: 'console_busy' })
    finish()
    await work
    const reading = session.read(untilAborted)
    await expect(session.read(untilAborted)).rejects.toMatchObject({ code: 'console_busy' })
    session.type('x')
    await expect(reading).rejects.toThrow('gave way')
  })

  test('knows when a person typed last', async () => {
    const { session, clock } = await open()
    expect(session.typedAt()).toBeNull()
    session.type('x')
    expect(session.typedAt()).toBe(clock.now())
  })
})

test('neither speed nor Break while work types', async () => {
  const speeds: number[] = []
  const { session } = await open({
    setBaud: async (baud) => void speeds.push(baud),
    sendBreak: async () => {},
  })
  const { task, finish } = pending()
  const work = session.work('pushing', task)
  await expect(session.setBaud(19_200)).rejects.toMatchObject({ code: 'console_busy' })
  await expect(session.sendBreak()).rejects.toMatchObject({ code: 'console_busy' })
  finish()
  await work
  await session.setBaud(19_200)
  expect([speeds, session.baud()]).toEqual([[19_200], 19_200])
})

test('a line without speed or Break says so', async () => {
  const { session } = await open()
  expect(session.baud()).toBeNull()
  await expect(session.setBaud(9600)).rejects.toMatchObject({ code: 'no_speed' })
  await expect(session.sendBreak()).rejects.toMatchObject({ code: 'no_break' })
})

test('a question nobody may answer but a person is shown until they type', async () => {
  const { session, line } = await open()
  const question = new WorkError('unknown_question', 'It asks.')
  const work = session.work('identifying', async () => {
    line.say('Overwrite? [yes/no]: ')
    throw question
  })
  await expect(work).rejects.toBe(question)
  expect(session.state()).toEqual({ kind: 'question', text: 'Overwrite? [yes/no]: ' })
  session.type('no\r')
  expect(session.state()).toEqual({ kind: 'open' })
})

test('a pulled cable is said, also when work ends after it; nothing can be typed then', async () => {
  const { session, line, clock, recorded } = await open()
  const { task, fail } = pending()
  const work = session.work('pushing', task)
  line.pull()
  fail(new WorkError('connection_lost', 'gone'))
  await expect(work).rejects.toThrow('gone')
  expect(session.state()).toEqual({ kind: 'closed', reason: 'the cable or adapter was unplugged' })
  expect(() => session.type('a')).toThrow('Reconnect first')
  expect(() => session.console()).toThrow('Reconnect first')
  await clock.advance(2000)
  expect(recorded()).toContain('the cable or adapter was unplugged')
})

test('reconnecting goes on in the same terminal, with one connection however often it is asked for', async () => {
  const { session, line } = await open()
  line.say('before ')
  line.pull({ kind: 'failed', message: 'the port is gone' })
  expect(session.state()).toEqual({ kind: 'closed', reason: 'the port is gone' })
  await Promise.all([session.reconnect(), session.reconnect()])
  expect(line.connections()).toBe(2)
  line.say('after')
  expect(session.source.ring.read(0).text).toBe('before after')
  session.type('x')
  expect([session.state().kind, line.typed()]).toEqual(['open', 'x'])
})

test('closing writes what is unfinished before anything is waited for', async () => {
  const { session, line, recorded } = await open()
  line.say('SW1>')
  const closing = session.close()
  expect(recorded()).toBe('SW1>')
  expect(session.source.isEnded()).toBe(true)
  await closing
})
