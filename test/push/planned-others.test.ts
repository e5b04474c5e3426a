/** A planned ProCurve and a planned NETGEAR, from the site file to a verified and saved device. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { editRow } from '../../shared/plan/edits/index.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createNetgearSmart } from '../fakes/netgear-smart/netgear-smart.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-others-'))
let number = 0

function siteWith(typeSlug: string): SiteFile {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, typeSlug)
  site.commit('Plan SW1', draft.changes())
  return site
}

const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

type Emulated = ReturnType<typeof createProcurve | typeof createFastpath | typeof createNetgearSmart>

async function prepare(site: SiteFile, clock: SimulatedClock, device: Emulated) {
  const console = createConsole(device.transport(), clock)
  const secrets = { user: 'admin', password: '' }
  const identified = await clock.run(identify(console, { secrets }))
  return clock.run(preparePlanned(site, 'SW1', console, identified, { vault }))
}

const kinds: readonly [string, string, (clock: SimulatedClock) => Emulated][] = [
  ['a 2626', 'procurve-2626-j4900b', (clock) => createProcurve({ clock, model: '2626' })],
  [
    'a 2610 with doubled prompts',
    'procurve-2610-24',
    (clock) => createProcurve({ clock, printsPromptTwice: true }),
  ],
  ['a 2610 that always pages', 'procurve-2610-24', (clock) => createProcurve({ clock, alwaysPages: true })],
  ['a 2910al', 'procurve-2910al-48g', (clock) => createProcurve({ clock, model: '2910al-48' })],
  ['a GSM7228S', 'gsm7228s', (clock) => createFastpath({ clock, model: 'gsm7228s' })],
  ['a GS752TPP', 'gs752tpp', (clock) => createNetgearSmart({ clock, password: '' })],
]

describe.each(kinds)('%s', (_, slug, make) => {
  test('is pushed, verified, saved, bound, and has nothing left to send', async () => {
    const site = siteWith(slug)
    const clock = createSimulatedClock()
    const device = make(clock)
    const push = await prepare(site, clock, device)
    expect(push.refusal).toBeNull()
    const result = await clock.run(runPlanned(push, { quiet: true, save: true }))
    expect(result.message).toBe('Sent, verified and saved.')
    expect(result).toMatchObject({ state: 'done', verified: true, saved: true, rejected: [] })
    expect(device.startup).toEqual(device.running)
    expect(site.plan().device[0]?.serial).toBe(push.identified.identity.serial)
    const again = await prepare(site, clock, device)
    expect(again.planned.send.map((line) => line.text)).toEqual([])
    site.close()
  })
})

test.each(kinds)('%s that is given a VLAN of the name it gives by itself has it', async (_, slug, make) => {
  const site = siteWith(slug)
  const draft = openDraft(site.plan())
  editRow(draft, 'port', 'SW1 5', { mode: 'access', vlan: '77' })
  site.commit('A VLAN by its number', draft.changes())
  expect(site.plan().vlan.map(({ name }) => name)).toContain('VLAN0077')
  const clock = createSimulatedClock()
  const device = make(clock)
  const push = await prepare(site, clock, device)
  const result = await clock.run(runPlanned(push, { quiet: true, save: true }))
  expect(result).toMatchObject({ state: 'done', missing: [], saved: true })
  const again = await prepare(site, clock, device)
  expect(again.planned.send.map((line) => line.text)).toEqual([])
  site.close()
})

test('a 2626 with more VLANs than it takes is told so before anything is typed into it', async () => {
  const site = siteWith('procurve-2626-j4900b')
  const draft = openDraft(site.plan())
  const domainId = site.plan().domain[0]?.id ?? 0
  for (let vid = 100; vid < 105; vid++)
    draft.insert('vlan', { domainId, vid, name: `N${vid}`, purpose: null, color: null })
  for (const [i, row] of site.plan().interface.slice(4, 9).entries()) {
    const vlan = [...draft.rows('vlan')].find(({ vid }) => vid === 100 + i)
    draft.update('interface', row.id, { mode: 'access', vlanId: vlan?.id ?? null, enabled: true })
  }
  site.commit('More VLANs', draft.changes())
  const clock = createSimulatedClock()
  const device = createProcurve({ clock, model: '2626' })
  const before = [...device.running]
  await expect(prepare(site, clock, device)).rejects.toMatchObject({ code: 'vlan_room' })
  expect(device.running).toEqual(before)
  site.close()
})

test('a smart switch that knows less of ports than planned is done without it, once it has said so', async () => {
  const site = siteWith('gs728tpv2')
  const clock = createSimulatedClock()
  const device = createNetgearSmart({ clock, model: 'gs728tp', password: '' })
  const push = async () =>
    clock.run(runPlanned(await prepare(site, clock, device), { quiet: true, save: true }))
  const refused = [await push(), await push()]
  expect(refused.map(({ rejected }) => rejected[0]?.text)).toEqual([
    'switchport forbidden vlan add 99',
    'spanning-tree edge',
  ])
  expect(refused[0]?.message).toContain('has no "switchport forbidden vlan": that is noted')
  expect(site.plan().device[0]?.capabilities).toEqual({ forbiddenVlans: false, portfast: false })
  expect(await push()).toMatchObject({ state: 'done', verified: true, saved: true })
  site.close()
})
