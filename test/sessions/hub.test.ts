/** Every console that is open: found by its id, followed by windows, closed one by one or all at once. */
import { expect, test } from 'vitest'
import type { TranscriptBlock } from '../../main/db/transcripts.ts'
import { createHub, type SessionRecord } from '../../main/sessions/hub.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
import { createFakeLine } from './fake-line.ts'

function setUp() {
  const clock = createSimulatedClock()
  const events: string[] = []
  const hub = createHub(clock, () => events.push(`change:${hub.list().length}`))
  const blocks: TranscriptBlock[] = []
  const record: SessionRecord = {
    append: (more) => void blocks.push(...more),
    close: () => void events.push('record closed'),
    onOpened: (id) => void events.push(`opened:${hub.list().some((one) => one.id === id)}`),
  }
  return { clock, hub, events, record, blocks }
}

test('an open console is listed and found; its record knows it before anybody is told', async () => {
  const { hub, events, record } = setUp()
  const session = await hub.open(createFakeLine().connector, record)
  expect(events).toEqual(['opened:false', 'change:1'])
  expect(hub.get(session.id)).toBe(session)
  expect(hub.list()).toEqual([session])
})

test('a console that cannot be opened leaves nothing behind', async () => {
  const { hub, record } = setUp()
  const connect = () => Promise.reject(new Error('busy'))
  await expect(hub.open({ kind: 'serial', connect }, record)).rejects.toThrow('busy')
  expect(hub.list()).toEqual([])
})

test('a closed one is not there any more, and its record is complete before it is closed', async () => {
  const { hub, events, record, blocks } = setUp()
  const line = createFakeLine()
  const { id } = await hub.open(line.connector, record)
  line.say('SW1>')
  await hub.close(id)
  expect(blocks.map(({ text }) => text)).toEqual(['SW1>'])
  expect(events.slice(-2)).toEqual(['record closed', 'change:0'])
  expect(() => hub.get(id)).toThrow('not open any more')
  await expect(hub.close(id)).rejects.toMatchObject({ code: 'no_session' })
})

test('a window gets what was said from where it is, then what comes, until the console is closed', async () => {
  const { hub, clock, record } = setUp()
  const line = createFakeLine()
  const { id } = await hub.open(line.connector, record)
  line.say('0123')
  const output = hub.output(id, 2)
  expect((await clock.run(output.next())).value).toEqual({ from: 2, text: '23' })
  line.say('45')
  expect((await clock.run(output.next())).value).toEqual({ from: 4, text: '45' })
  const last = output.next()
  await hub.close(id)
  expect((await clock.run(last)).done).toBe(true)
})

test('a window that draws slowly is waited for, without holding another one up', async () => {
  const { hub, clock, record } = setUp()
  const line = createFakeLine()
  const { id } = await hub.open(line.connector, record)
  const slow = hub.output(id, 0)
  line.say('x'.repeat(150_000))
  await clock.run(slow.next())
  const second = await clock.run(slow.next())
  expect(second.value).toMatchObject({ from: 100_000 })
  line.say('y')
  let hasCome = false
  const third = slow.next().then((piece) => {
    hasCome = true
    return piece
  })
  await clock.advance(1000)
  expect(hasCome).toBe(false)
  hub.acknowledge(id, 150_000)
  expect((await clock.run(third)).value).toEqual({ from: 150_000, text: 'y' })
})

test('closing all closes each record', async () => {
  const { hub, events, record } = setUp()
  await hub.open(createFakeLine().connector, record)
  await hub.open(createFakeLine().connector, record)
  await hub.closeAll()
  expect(hub.list()).toEqual([])
  expect(events.filter((event) => event === 'record closed')).toHaveLength(2)
})
