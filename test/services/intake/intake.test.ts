/** A stack of old switches taken in: what one person with several adapters sees and does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { listSnapshots } from '../../../main/db/snapshots.ts'
import type { IntakeWishes } from '../../../shared/contract/intake.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createProcurve } from '../../fakes/procurve/procurve.ts'
import { planOneSwitch } from '../../push/plan-of-one-switch.ts'
import { type Board, openBoard } from './board.ts'

const nothing: IntakeWishes = { harmless: false, backup: false, wipe: false, switch: null, push: false }
const wipes: IntakeWishes = { ...nothing, harmless: true, backup: true, wipe: true }

let board: Board
beforeEach(() => {
  board = openBoard((draft) => planOneSwitch(draft, 'ws-c2950t-48-si'))
})
afterEach(() => board.close())

const used = 'hostname OLD1\nvtp mode server\ninterface FastEthernet0/1\n switchport access vlan 10'

const catalyst = (options: CatalystOptions = {}) =>
  createCatalyst({
    clock: board.clock,
    config: used,
    vlans: { 10: 'REGIE' },
    vtp: { domain: 'FOREIGN', revision: 214 },
    ...options,
  })

const open = async (path: string) => (await board.intake.open(path)).card

describe('a switch plugged in', () => {
  it('is told with what is on it, and warned of as a VTP server', async () => {
    const device = catalyst()
    board.plug('/dev/a', device)
    const card = await board.until(await open('/dev/a'), 'recognised')
    expect(card.identity).toMatchObject({ serial: device.state.device.serial, model: 'WS-C2950T-48-SI' })
    expect(card.facts).toMatchObject({
      vlans: ['10'],
      hasConfig: true,
      canWipe: true,
      vtp: { mode: 'Server', domain: 'FOREIGN', revision: 214, isThreat: true },
    })
    expect(device.state.startup?.join('\n')).toContain('OLD1')
  })

  it('is waited for as long as nobody answers', async () => {
    const silent = catalyst({ start: 'boot', bootMs: 300_000 })
    silent.hang()
    board.plug('/dev/a', silent)
    const id = await open('/dev/a')
    await board.clock.advance(60_000)
    expect(board.card(id).phase).toMatchObject({ kind: 'looking' })
    silent.reset()
    await board.until(id, 'recognised')
  })

  it('is only read where only that is wished', async () => {
    const device = catalyst()
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, nothing, device.state.device.serial)
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'read' })
    expect(device.state.startup?.join('\n')).toContain('OLD1')
    expect(board.intake.records()).toMatchObject([{ outcome: 'read', serial: device.state.device.serial }])
  })

  it('is left alone when the number that was said yes to is another one', async () => {
    const device = catalyst()
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, wipes, 'FOC0000X0X0')
    expect((await board.until(id, 'failed', 'done')).phase.kind).toBe('failed')
    expect(device.state.device.vlans.size).toBe(2)
  })

  it('keeps its VLANs to itself once it is made harmless, with everything else as it was', async () => {
    const device = catalyst()
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, { ...nothing, harmless: true }, device.state.device.serial)
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'harmless' })
    expect(device.state.running.join('\n')).toContain('vtp mode transparent')
    expect(device.state.device.vlans.has(10)).toBe(true)
  })
})

describe('a stack of them', () => {
  it('is wiped in parallel, none waiting for another, each backed up before', async () => {
    const devices = ['AAA0000A', 'BBB0000B', 'CCC0000C'].map((serial) => catalyst({ serial }))
    const ids: string[] = []
    for (const [i, device] of devices.entries()) {
      board.plug(`/dev/${i}`, device)
      ids.push(await open(`/dev/${i}`))
    }
    for (const id of ids) await board.until(id, 'recognised')
    const begun = board.clock.now()
    for (const [i, id] of ids.entries()) board.intake.takeIn(id, wipes, devices[i]?.state.device.serial ?? '')
    for (const id of ids) await board.until(id, 'done')
    const together = board.clock.now() - begun
    const records = board.intake.records()
    expect(records.map(({ outcome }) => outcome)).toEqual(['wiped', 'wiped', 'wiped'])
    expect(together / 1000).toBeLessThan(1.5 * Math.max(...records.map(({ seconds }) => seconds)))
    for (const device of devices) {
      expect(device.state.startup).toBeNull()
      expect([...device.state.device.vlans.keys()]).toEqual([1])
    }
    const kept = listSnapshots(board.site.db, { serial: 'BBB0000B', kind: 'running', deviceId: null }, 5)
    expect(kept[0]?.redacted).toContain('hostname OLD1')
  })

  it('goes on by itself with the next switch on the same cable', async () => {
    const first = catalyst({ serial: 'AAA0000A' })
    board.plug('/dev/a', first)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, nothing, 'AAA0000A')
    await board.until(id, 'done')
    first.pull()
    await board.until(id, 'cut')
    board.plug('/dev/a', catalyst({ serial: 'BBB0000B' }))
    const card = await board.until(id, 'recognised')
    expect(card).toMatchObject({ identity: { serial: 'BBB0000B' }, taken: null })
  })

  it('sees that the cable was taken out of a switch that is done, and knows the switch when it comes back', async () => {
    const device = catalyst()
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, nothing, device.state.device.serial)
    await board.until(id, 'done')
    device.hang()
    await board.until(id, 'looking')
    device.reset()
    expect(await board.until(id, 'recognised')).toMatchObject({ taken: { outcome: 'read' } })
  })

  it('warns of the revision that would win over the others of its domain', async () => {
    board.plug('/dev/a', catalyst({ serial: 'AAA0000A', vtp: { domain: 'FOREIGN', revision: 3 } }))
    board.plug('/dev/b', catalyst({ serial: 'BBB0000B', vtp: { domain: 'FOREIGN', revision: 214 } }))
    const first = await open('/dev/a')
    await board.until(first, 'recognised')
    board.intake.takeIn(first, nothing, 'AAA0000A')
    await board.until(first, 'done')
    const second = await board.until(await open('/dev/b'), 'recognised')
    expect(second.facts?.vtp).toMatchObject({ revision: 214, othersRevision: 3 })
  })
})

describe('a cable pulled in the middle of a wipe', () => {
  it('is told, and the card goes on when it is back', async () => {
    const device = catalyst()
    const { serial } = device.state.device
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    device.when('out', device.state.bytesOut + 2600, () => device.pull())
    board.intake.takeIn(id, { ...wipes, backup: false }, serial)
    expect((await board.until(id, 'cut')).phase).toMatchObject({ wasWorking: true })
    expect(board.intake.records()).toMatchObject([{ outcome: 'interrupted' }])
    device.plug()
    const back = await board.until(id, 'recognised')
    expect(back.resumes).not.toBeNull()
    board.intake.takeIn(id, { ...wipes, backup: false }, serial)
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'wiped' })
    expect(board.logs.unfinished()).toEqual([])
    expect(board.intake.records().map(({ outcome, isLatest }) => [outcome, isLatest])).toEqual([
      ['wiped', true],
      ['interrupted', false],
    ])
  })
})

describe('a switch whose password is lost', () => {
  const locked = { config: `${used}\nenable secret lost\nline con 0\n password lost\n login` }

  it('is told as locked, let in by its button, and wiped under its serial number', async () => {
    const device = catalyst(locked)
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'locked')
    board.intake.recover(id, { way: 'mode', purpose: 'wipe', secrets: null })
    await board.until(id, 'recovering')
    device.holdMode()
    const let_in = await board.until(id, 'recognised')
    expect(let_in.identity?.serial).toBe(device.state.device.serial)
    board.intake.takeIn(id, wipes, device.state.device.serial)
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'wiped' })
    expect([...device.state.device.files.keys()]).toEqual([])
    const source = { serial: device.state.device.serial, deviceId: null }
    const [kept] = listSnapshots(board.site.db, { ...source, kind: 'startup' }, 1)
    expect(kept?.redacted).toContain('hostname OLD1')
  })

  it('keeps its configuration with new secrets, which open it from then on', async () => {
    const device = catalyst(locked)
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'locked')
    const secrets = { password: 'Garrigue-26', enable: 'Calanque-26' }
    board.intake.recover(id, { way: 'mode', purpose: 'keep', secrets })
    await board.until(id, 'recovering')
    device.holdMode()
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'recovered' })
    expect(device.state.startup?.join('\n')).toContain('OLD1')
    board.intake.look(id, {})
    await board.until(id, 'recognised')
  })

  it('asks before it erases where its recovery is disabled', async () => {
    const device = catalyst({ ...locked, isRecoveryDisabled: true })
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'locked')
    board.intake.recover(id, { way: 'mode', purpose: 'wipe', secrets: null })
    await board.until(id, 'recovering')
    device.holdMode()
    for (let i = 0; i < 120 && !isAsking(id); i++) await board.clock.advance(1000)
    expect(isAsking(id)).toBe(true)
    expect(device.state.startup).not.toBeNull()
    board.intake.answer(id, true)
    expect((await board.until(id, 'done')).phase).toMatchObject({ outcome: 'wiped' })
  })

  const isAsking = (id: string) => {
    const { phase } = board.card(id)
    return phase.kind === 'recovering' && phase.progress.hint === 'asks_to_erase'
  }

  it('is opened by Clear on a ProCurve', async () => {
    const device = createProcurve({ clock: board.clock, config: 'hostname "HALL2"\n', manager: 'lost' })
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'locked')
    board.intake.recover(id, { way: 'clear', purpose: 'wipe', secrets: null })
    await board.until(id, 'recovering')
    device.pressClear()
    expect((await board.until(id, 'recognised')).identity?.serial).toBe(device.device.serial)
  })
})

it('a stopped card says so, and can be looked at again', async () => {
  const device = catalyst()
  board.plug('/dev/a', device)
  const id = await open('/dev/a')
  await board.until(id, 'recognised')
  board.intake.takeIn(id, wipes, device.state.device.serial)
  await board.clock.advance(3000)
  board.intake.stop(id)
  expect((await board.until(id, 'failed')).phase).toMatchObject({
    message: expect.stringContaining('Stopped'),
  })
  board.intake.look(id, {})
  await board.until(id, 'recognised')
})

describe('a switch that becomes a planned one', () => {
  it('is not erased when its configuration could not be sent afterwards', async () => {
    const device = catalyst()
    const { serial } = device.state.device
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    const asked = () => board.intake.takeIn(id, { ...wipes, switch: 'SW1', push: true }, serial)
    expect(asked).toThrow(/secrets/)
    expect(device.state.startup?.join('\n')).toContain('OLD1')
  })

  it('is wiped, bound to it, configured and saved in one go', async () => {
    await board.openVault(['enable', 'console', 'vty'])
    const device = catalyst()
    const { serial } = device.state.device
    board.plug('/dev/a', device)
    const id = await open('/dev/a')
    await board.until(id, 'recognised')
    board.intake.takeIn(id, { ...wipes, switch: 'SW1', push: true }, serial)
    const { phase } = await board.until(id, 'done', 'failed')
    expect(phase).toMatchObject({ kind: 'done', outcome: 'pushed', message: expect.stringContaining('SW1') })
    expect(board.site.plan().device[0]).toMatchObject({ name: 'SW1', serial })
    expect(device.state.startup?.join('\n')).toContain('hostname SW1')
    expect(board.intake.records()[0]).toMatchObject({ outcome: 'pushed', device: 'SW1' })
  })
})
