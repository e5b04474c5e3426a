/** A push through the device's own network: a restart is set first, called off when the device is still reached, and nothing cuts the way. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { pushCommands } from '../../main/services/push/push-commands.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { minutesFor } from '../../main/services/push/way-back.ts'
import type { Transport } from '../../main/transports/transport.ts'
import { WorkError } from '../../main/work-error.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock } from '../fakes/simulated-clock.ts'
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

async function pushPlanned(
  bench: Bench,
  reach: () => Promise<void>,
  beforeSending: () => Promise<void> = async () => {},
) {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c3560-48ts-s')
  site.commit('Plan SW1', draft.changes())
  const console = createConsole(overNetwork(bench, reach), bench.clock)
  const identified = await bench.clock.run(identify(console, { secrets: {} }))
  const push = await bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault }))
  await beforeSending()
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

test('a device that falls off the network in the middle restarts with what it had saved, and that is said', async () => {
  const bench = plugIn({ model: '3560' })
  const fall = async () => {
    bench.catalyst.when('in', bench.catalyst.state.bytesIn + 600, bench.catalyst.pull)
  }
  const { result } = await pushPlanned(bench, isThere, fall)
  expect(result).toMatchObject({ state: 'interrupted', saved: false })
  expect(result.message).toMatch(
    /Resume when .* restarts by itself within \d+ minutes with what it had saved/,
  )
  expect(bench.catalyst.state.running).toContain('hostname SW1')
  await bench.clock.run(new Promise<void>((resolve) => void bench.clock.after(3_600_000, resolve)))
  expect(bench.catalyst.state.running).not.toContain('hostname SW1')
})

test('a device that keeps an archive takes its lines back without a restart', async () => {
  const bench = plugIn({ model: '3560', hasArchive: true })
  const { result } = await pushPlanned(bench, isGone)
  expect(result).toMatchObject({ state: 'unknown', saved: false })
  expect(result.message).toMatch(/goes back by itself within \d+ minutes/)
  expect(bench.catalyst.state.device).toMatchObject({ revertIn: 10, reloadIn: null })
  await bench.clock.run(new Promise<void>((resolve) => void bench.clock.after(3_600_000, resolve)))
  expect(bench.catalyst.state.running).not.toContain('hostname SW1')
})

test('its timer is confirmed once it is still reached', async () => {
  const bench = plugIn({ model: '3560', hasArchive: true })
  const seen: (number | null)[] = []
  const { result } = await pushPlanned(bench, async () => {
    seen.push(bench.catalyst.state.device.revertIn)
  })
  expect(result).toMatchObject({ state: 'done', saved: true })
  expect(seen).toEqual([10])
  expect(bench.catalyst.state.device.revertIn).toBeNull()
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

/** An older ProCurve cannot be told to restart later, and this one has not learned our address. */
async function textToProcurve(options: Partial<Parameters<typeof pushText>[2]> = {}) {
  const clock = createSimulatedClock()
  const device = createProcurve({ clock, model: '2626' })
  const transport: Transport = {
    ...device.transport(),
    peer: 'ssh admin@10.1.99.1:22',
    isShell: true,
    reach: isThere,
  }
  const before = [...device.running]
  const result = await clock.run(
    pushCommands({
      console: createConsole(transport, clock),
      source: 'vlan 42\n   name "A"\n',
      record: null,
      attach: {},
      quiet: false,
      save: true,
      dryRun: false,
      confirm: async () => true,
      ...options,
    }),
  )
  return { result, before, device }
}

test('a text goes to a device of which neither the port we come through nor a way back is known only by its name', async () => {
  const { result, before, device } = await textToProcurve()
  expect(result.state).toBe('refused')
  expect(result.message).toContain('Nothing was sent')
  expect(device.running).toEqual(before)
  const name = /--without-way-back (.+)\.$/.exec(result.message)?.[1] ?? ''
  const shown = await textToProcurve({ dryRun: true })
  expect(shown.result).toMatchObject({
    state: 'done',
    warnings: [expect.stringContaining('Nothing was sent')],
  })
  const sent = await textToProcurve({ withoutWayBack: [name] })
  expect(sent.result).toMatchObject({ state: 'done', saved: true })
})

test('the time given is twice the push and some minutes, never less than ten', () => {
  expect(minutesFor(20)).toBe(10)
  expect(minutesFor(600)).toBe(25)
})
