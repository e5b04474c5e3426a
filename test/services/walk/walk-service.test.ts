/** A walk over outlets, as the core goes along with it: what is recorded, what is asked, what waits for a person. */
import { pino } from 'pino'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readTicks } from '../../../main/db/field-records.ts'
import { openSite } from '../../../main/db/open-site.ts'
import { createWalkService, type WalkService } from '../../../main/services/walk/walk-service.ts'
import { createWorkspace, type Workspace } from '../../../main/services/workspace.ts'
import { emptyReading, type SwitchReading } from '../../../shared/verify/reading.ts'
import type { WalkView } from '../../../shared/walk/walk-view.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'
import { createFakeComputer, type FakeComputer } from '../../fakes/fake-computer.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'

let site: SampleSite
let workspace: Workspace
let computer: FakeComputer
let clock: SimulatedClock
let walks: WalkService
let readings: SwitchReading[]
let view: WalkView | null
let leave: () => Promise<void>

beforeEach(async () => {
  site = makeSampleSite()
  workspace = createWorkspace()
  workspace.show({ file: openSite(site.path), scratch: false })
  computer = createFakeComputer()
  clock = createSimulatedClock()
  readings = []
  const log = pino({ level: 'silent' })
  walks = createWalkService({ clock, log, workspace, computer, readings: () => readings })
  const gone = new AbortController()
  const follow = async () => {
    for await (const next of walks.watch(gone.signal)) view = next
  }
  const following = follow()
  leave = () => {
    gone.abort()
    return following
  }
  await clock.advance(1)
})
afterEach(async () => {
  await leave()
  walks.stop()
  workspace.close()
  site.remove()
})

const plan = () => workspace.site().plan()
const outletId = (name: string) => plan().outlet.find((outlet) => outlet.name === name)?.id ?? 0
const ticks = () =>
  readTicks(workspace.site().db).map(({ by, state, note, subject }) => [subject.name, state, by, note])
const pass = (ms = 10) => clock.advance(ms)

async function begin(more: Partial<Parameters<WalkService['begin']>[0]> = {}) {
  walks.begin({ by: 'Anne', room: null, inOrder: true, ...more })
  await pass()
}
async function plug(address: string | null, more = {}) {
  computer.unplug()
  await pass()
  computer.plug(address, { gateway: null, dhcpServer: '10.1.0.2', ...more })
  await pass(100)
}

it('asks for the first outlet, records it when it is the one, and asks for the next when the cable is pulled', async () => {
  await begin()
  expect(view).toMatchObject({
    step: { kind: 'unplugged' },
    asked: { outlet: 'A1-1' },
    next: { outlet: 'A2-1' },
  })
  await plug('10.1.101.23')
  expect(view).toMatchObject({ step: { kind: 'recorded', test: { outlet: 'A1-1', state: 'done' } } })
  expect(ticks()).toEqual([
    ['A1-1', 'done', 'Anne', '10.1.101.23/24, VLAN 101, SW1 FastEthernet0/1, DHCP 10.1.0.2'],
  ])
  computer.unplug()
  await pass()
  expect(view).toMatchObject({
    step: { kind: 'unplugged' },
    asked: { outlet: 'A2-1' },
    progress: { done: 1 },
  })
})

it('does 20 outlets in a row without a word from anybody', async () => {
  await begin()
  for (let at = 1; at <= 20; at++) await plug(`10.1.${100 + at}.9`)
  expect(ticks().map(([name, state]) => `${name} ${state}`)).toEqual(
    Array.from({ length: 20 }, (_, at) => `A${at + 1}-1 done`),
  )
  computer.unplug()
  await pass()
  expect(view).toMatchObject({ asked: { outlet: 'B1-1' }, progress: { done: 20, total: 22 } })
})

it('records nothing where the address is another outlet’s, until the person says which it is', async () => {
  await begin()
  await plug('10.1.102.9')
  expect(view).toMatchObject({
    step: { kind: 'other', found: { outlet: 'A2-1' }, asked: { outlet: 'A1-1' } },
  })
  expect(ticks()).toEqual([])

  walks.fault('crossed with A2-1')
  await pass()
  expect(view).toMatchObject({ step: { kind: 'recorded', test: { outlet: 'A1-1', state: 'fault' } } })
  expect(ticks()).toMatchObject([
    ['A1-1', 'fault', 'Anne', expect.stringMatching(/^crossed with A2-1 \(10\.1\.102\.9/)],
  ])

  await plug('10.1.103.9')
  walks.say({ kind: 'outlet', id: outletId('A3-1') })
  await pass()
  expect(view).toMatchObject({ step: { kind: 'recorded', test: { outlet: 'A3-1', state: 'done' } } })
})

it('compares with the stand where the person says to be, and forgets it with the cable', async () => {
  await begin()
  walks.say({ kind: 'stand', id: plan().stand.find(({ name }) => name === 'B1')?.id ?? 0 })
  await plug('10.2.102.9')
  expect(view).toMatchObject({ step: { kind: 'recorded' }, recent: [{ outlet: 'B1-2', stand: 'B1' }] })
  computer.unplug()
  await pass()
  expect(view).toMatchObject({ isSaid: false })
  expect(() => walks.say({ kind: 'stand', id: 999 })).toThrow('No outlet is planned')
})

it('takes a stand that is named after a record for the next, and in an order of their own for a correction', async () => {
  await begin()
  await plug('10.1.101.23')
  walks.say({ kind: 'outlet', id: outletId('A9-1') })
  await pass()
  expect(view).toMatchObject({
    step: { kind: 'recorded', test: { outlet: 'A1-1' } },
    next: { outlet: 'A9-1' },
  })
  computer.unplug()
  await pass()
  expect(view).toMatchObject({ asked: { outlet: 'A9-1' }, isSaid: true })

  await begin({ inOrder: false })
  walks.say(null)
  await plug('10.1.105.9')
  walks.say({ kind: 'outlet', id: outletId('A6-1') })
  await pass()
  expect(view?.step).toMatchObject({ kind: 'other', found: { outlet: 'A5-1' }, asked: { outlet: 'A6-1' } })
})

it('takes any outlet that is found where the person walks in an order of their own', async () => {
  await begin({ inOrder: false })
  await plug('10.1.107.9')
  await plug('10.1.103.9')
  expect(ticks().map(([name]) => name)).toEqual(['A7-1', 'A3-1'])
  expect(view).toMatchObject({ asked: null, next: { outlet: 'A4-1' } })
})

it('waits for an address and then says that none came; without a link the person says so', async () => {
  await begin()
  await plug(null)
  expect(view?.step).toMatchObject({ kind: 'waiting', seconds: 0 })
  await pass(5000)
  expect(view?.step).toMatchObject({ kind: 'waiting', seconds: 5 })
  await pass(60_000)
  expect(view?.step).toMatchObject({ kind: 'fault', why: 'no_address', asked: { outlet: 'A1-1' } })
  computer.change({ addresses: [{ address: '10.1.101.4', length: 24 }] })
  await pass()
  expect(view?.step).toMatchObject({ kind: 'recorded', test: { outlet: 'A1-1' } })
  computer.unplug()
  await pass()
  walks.fault('no link')
  await pass()
  expect(view).toMatchObject({ step: { kind: 'unplugged' }, asked: { outlet: 'A3-1' } })
  expect(ticks().at(-1)).toEqual(['A2-1', 'fault', 'Anne', 'no link'])
})

it('does not take the lease of the outlet before for this one', async () => {
  await begin()
  await plug('10.1.101.23')
  await plug('10.1.101.23')
  expect(view?.step.kind).toBe('waiting')
  computer.change({ addresses: [{ address: '10.1.102.40', length: 24 }] })
  await pass(2000)
  expect(view?.step).toMatchObject({ kind: 'recorded', test: { outlet: 'A2-1' } })
})

it('takes a record back, and does not make it again by itself', async () => {
  await begin()
  await plug('10.1.101.23')
  walks.takeBack()
  await pass(5000)
  expect(ticks().map(([, state]) => state)).toEqual(['done', 'todo'])
  expect(view).toMatchObject({ step: { kind: 'right' }, isHeld: true, recent: [] })
  await plug('10.1.101.23', { linkChanges: 9 })
  await pass(10_000)
  expect(view).toMatchObject({ step: { kind: 'recorded' } })
  expect(() => walks.skip()).not.toThrow()
})

it('skips an outlet that cannot be reached, and stays in one room where one was chosen', async () => {
  await begin()
  walks.skip()
  await pass()
  expect(view).toMatchObject({ asked: { outlet: 'A2-1' } })
})

it('uses what the switches say, if it was read since the cable is in', async () => {
  await begin()
  await plug(null)
  const macs = [{ mac: '02:00:00:00:00:aa', vlan: 101, port: 'Fa0/1' }]
  readings = [{ ...emptyReading(1, clock.timestamp()), macs, isMacTableWhole: true }]
  workspace.touch()
  await pass()
  expect(view?.step).toMatchObject({ kind: 'recorded', test: { outlet: 'A1-1' } })
})

it('only looks while nobody said who walks, and stops with the last who follows', async () => {
  await plug('10.1.101.23')
  expect(view).toMatchObject({ walk: null, step: { kind: 'right' }, where: { switch: 'SW1' } })
  expect(ticks()).toEqual([])
  expect(() => walks.fault('dead')).toThrow('Say first who tests')
  expect(computer.watchers()).toBe(1)
  await leave()
  expect(computer.watchers()).toBe(0)
})

it('shows why a test could not be recorded, and does not try again and again', async () => {
  await begin()
  workspace.site().db.exec('DROP TABLE fieldRecord')
  await plug('10.1.101.23')
  expect(view?.problem).toContain('fieldRecord')
  expect(view?.step.kind).toBe('right')
})
