/** Readings by the way, which hinder nobody. */
import { expect, onTestFinished, test } from 'vitest'
import { listReadings } from '../../../main/db/reading-records.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { createEvidenceInterval } from '../../../main/services/verify/evidence-interval.ts'
import { openSession } from '../../../main/sessions/session.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { addSwitch } from '../../../shared/plan/edits/index.ts'
import { temporarySite } from '../../db/temporary-site.ts'
import { createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'

const MINUTE = 60_000

async function open() {
  const site = temporarySite().create()
  const draft = openDraft(site.plan())
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  const { device } = addSwitch(draft, { name: 'SW1', number: 1, type })
  site.commit('Plan', draft.changes())
  const clock = createSimulatedClock()
  const links = { 'FastEthernet0/5': { macs: ['0200.0000.0001'] } }
  const catalyst = createCatalyst({ clock, links, baud: 9600 })
  const session = await openSession({
    id: 'one',
    connector: { kind: 'serial', connect: async () => catalyst.transport() },
    clock,
    append: () => {},
    onChange: () => {},
  })
  const identified = await clock.run(
    session.work('identifying', (console) => identify(console, { secrets: {} })),
  )
  const bugs: unknown[] = []
  const interval = createEvidenceInterval({
    clock,
    site: () => site,
    sessions: () => [{ session, identified, device }],
    onChange: () => {},
    onBug: (error) => bugs.push(error),
  })
  onTestFinished(() => interval.stop())
  const read = () => listReadings(site.db, { limit: 99 }).length
  return { clock, session, catalyst, interval, bugs, read }
}

test('a console that is open is read at once and then every so often, until it is switched off', async () => {
  const { clock, interval, read, session, bugs } = await open()
  interval.set(2)
  await clock.advance(MINUTE)
  expect([read(), session.state().kind]).toEqual([1, 'open'])
  await clock.advance(4 * MINUTE)
  expect(read()).toBeGreaterThanOrEqual(2)
  interval.set(null)
  const kept = read()
  await clock.advance(10 * MINUTE)
  expect([read(), interval.state(), bugs]).toEqual([kept, { minutes: null, skipped: [] }, []])
})

test('who types is not disturbed: half a command stands, and it is said that nothing was read', async () => {
  const { clock, interval, read, session } = await open()
  session.type('conf')
  interval.set(1)
  await clock.advance(10_000)
  expect(read()).toBe(0)
  expect(interval.state().skipped).toEqual([{ device: 'SW1', why: 'Somebody is typing.' }])
  await clock.advance(2 * MINUTE)
  expect(interval.state().skipped).toEqual([{ device: 'SW1', why: 'It does not stand at its prompt.' }])
  expect(session.console().current()).toMatch(/#conf$/)
})

test('who is in the middle of configuring is not thrown out of it', async () => {
  const { clock, interval, session, read } = await open()
  session.type('configure terminal\r')
  await clock.advance(MINUTE)
  interval.set(1)
  await clock.advance(MINUTE)
  expect([read(), session.console().prompt()?.mode]).toEqual([0, 'config'])
})

test('who begins to type while it reads goes ahead', async () => {
  const { clock, interval, session, read } = await open()
  interval.set(5)
  await clock.advance(500)
  expect(session.state().kind).toBe('reading')
  session.type('\r')
  await clock.advance(10_000)
  expect([read(), session.state().kind]).toEqual([0, 'open'])
  expect(interval.state().skipped).toEqual([
    { device: 'SW1', why: 'Somebody began to type, or a push began.' },
  ])
})

test('a push that runs is waited for, not interrupted', async () => {
  const { clock, interval, session, read } = await open()
  const { promise, resolve } = Promise.withResolvers<void>()
  const push = session.work('pushing', () => promise)
  interval.set(1)
  await clock.advance(10_000)
  expect([read(), session.state().kind]).toEqual([0, 'pushing'])
  resolve()
  await push
  await clock.advance(3 * MINUTE)
  expect(read()).toBeGreaterThan(0)
})

test('a pulled cable is said, and is no reading', async () => {
  const { clock, interval, catalyst, read, bugs } = await open()
  interval.set(5)
  await clock.advance(500)
  catalyst.pull()
  await clock.advance(MINUTE)
  expect([read(), bugs]).toEqual([0, []])
  expect(interval.state().skipped).toHaveLength(1)
})
