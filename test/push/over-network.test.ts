/** A push through the device's own network: a restart is set first, called off when the device is still reached, and nothing cuts the way. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { minutesFor } from '../../main/services/push/way-back.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { WorkError } from '../../main/work-error.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type Bench, plugIn, pushText } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-network-'))
let number = 0

const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

/** The emulated console as a login of our own would be: its address known, and another connection possible or not. */
const overNetwork = (bench: Bench, reach: () => Promise<void>): Transport => ({
  ...bench.catalyst.transport(),
  peer: 'ssh admin@10.1.99.1:22',
  isShell: true,
  reach,
})

const isThere = async () => {}
const isGone = async () => {
  throw new WorkError('no_route', 'No connection to 10.1.99.1.')
}

async function pushPlanned(bench: Bench, reach: () => Promise<void>) {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c3560-48ts-s')
  site.commit('Plan SW1', draft.changes())
  const console = createConsole(overNetwork(bench, reach), bench.clock)
  const identified = await bench.clock.run(identify(console, { secrets: {} }))
  const push = await bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault }))
  const result = await bench.clock.run(runPlanned(push, { quiet: false, save: true }))
  site.close()
  return { push, result }
}

test('the restart is set before the first line and called off before saving', async () => {
  const bench = plugIn({ model: '3560' })
  const seen: (number | null)[] = []
  const { result } = await pushPlanned(bench, async () => {
    seen.push(bench.catalyst.state.device.reloadIn)
  })
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true })
  expect(seen).toEqual([expect.any(Number)])
  expect(bench.catalyst.state.device.reloadIn).toBeNull()
})

test('a device that is not reached any more is not saved, and goes back by itself', async () => {
  const bench = plugIn({ model: '3560' })
  const { result } = await pushPlanned(bench, isGone)
  expect(result).toMatchObject({ state: 'unknown', saved: false })
  expect(result.message).toMatch(/restarts by itself within \d+ minutes/)
  expect(bench.catalyst.state.running).toContain('hostname SW1')
  await bench.clock.run(new Promise<void>((resolve) => void bench.clock.after(3_600_000, resolve)))
  expect(bench.catalyst.state.running).not.toContain('hostname SW1')
})

test('over a console no restart is set', async () => {
  const bench = plugIn({ model: '3560' })
  const result = await pushText(bench, 'hostname SW7\n')
  expect(result.state).toBe('done')
  expect(bench.catalyst.state.device.reloadIn).toBeNull()
})

test('a text that would cut the VLAN we come through is refused before the first line', async () => {
  const bench = plugIn({ model: '3560' })
  await pushText(bench, 'vlan 99\ninterface Vlan99\n ip address 10.1.99.1 255.255.255.0\n no shutdown\n')
  const before = bench.catalyst.state.running
  const result = await pushText(bench, 'interface Vlan99\n shutdown\n', {}, overNetwork(bench, isThere))
  expect(result.state).toBe('refused')
  expect(result.message).toContain('would cut the VLAN')
  expect(bench.catalyst.state.running).toEqual(before)
})

test('the time given is twice the push and some minutes, never less than ten', () => {
  expect(minutesFor(20)).toBe(10)
  expect(minutesFor(600)).toBe(25)
})
