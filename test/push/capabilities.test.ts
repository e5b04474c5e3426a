/** What a switch's software can do: asked before the push where the plan cannot know, learned from a refused line. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { readProbe } from '../../main/driver-engine/probe-capabilities.ts'
import { ciscoIos } from '../../main/drivers/cisco-ios.ts'
import { drivers } from '../../main/drivers/registry.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type Bench, plugIn } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-capabilities-'))
let number = 0

function siteWith(typeSlug: string): SiteFile {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, typeSlug)
  site.commit('Plan SW1', draft.changes())
  return site
}

const secrets = new Map([
  ['enable', 'tip'],
  ['console', 'top'],
  ['vty', 'tap'],
])
const vault = {
  get: (name: string) => secrets.get(name) ?? 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

async function prepare(site: SiteFile, bench: Bench, acceptSerial?: string) {
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const identified = await bench.clock.run(identify(console, { secrets: { password: 'top', enable: 'tip' } }))
  return bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault, acceptSerial }))
}

async function push(site: SiteFile, bench: Bench) {
  const prepared = await prepare(site, bench)
  return bench.clock.run(runPlanned(prepared, { quiet: false, save: true }))
}

const known = (site: SiteFile) => site.plan().device[0]?.capabilities

test('only what the type leaves open is asked, and kept with the binding as one edit', async () => {
  const site = siteWith('ws-c3560-48ts-s')
  const bench = plugIn({ model: '3560' })
  const prepared = await prepare(site, bench)
  expect(prepared.found).toEqual({ lldp: true, macTableHyphen: true })
  expect(known(site)).toEqual({})
  await bench.clock.run(runPlanned(prepared, { quiet: false, save: true }))
  expect(known(site)).toEqual({ lldp: true, macTableHyphen: true })
  site.undo()
  expect(site.plan().device[0]).toMatchObject({ serial: null, capabilities: {} })
  site.close()
})

test('asking changes nothing: no line is configured, and it can be stopped', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn({ model: '3560' })
  const running = [...bench.catalyst.state.running]
  const seen: string[] = []
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const identified = await bench.clock.run(identify(console))
  console.on((event) => {
    if (event.kind === 'line') seen.push(event.text)
  })
  const abort = new AbortController()
  abort.abort(new Error('stopped'))
  const { signal } = abort
  await expect(
    bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault, signal })),
  ).rejects.toThrow('stopped')
  expect(seen.filter((line) => line.includes('(config'))).toEqual([])
  expect(bench.catalyst.state.running).toEqual(running)
  site.close()
})

test('every question is a show command', () => {
  for (const { command } of drivers.flatMap((driver) => driver.probes)) expect(command).toMatch(/^show /)
})

test.each([
  ['  Trunk encap. type:     802.1Q,ISL', true],
  ['  Trunk encap. type:     802.1Q', false],
  ['', null],
])('the encapsulations of "%s" say %s', (line, has) => {
  const probe = ciscoIos.probes.find((each) => each.capability === 'trunkEncapsulation')
  expect(probe && readProbe(ciscoIos, probe, { lines: [line], error: null })).toBe(has)
})

test('a complaint about something else than the words tells nothing', () => {
  const error = '% Command authorization failed: denied'
  for (const probe of ciscoIos.probes)
    expect(readProbe(ciscoIos, probe, { lines: [error], error })).toBeNull()
})

test('an image without BPDU guard refuses it once, and the resume leaves it out', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn({ model: '2950-48', without: ['bpduGuard'] })
  const refused = await push(site, bench)
  expect(refused).toMatchObject({ state: 'rejected', saved: false })
  expect(refused.message).toMatch(/has no BPDU guard: that is noted.*left out\.$/)
  expect(known(site)).toMatchObject({ bpduGuard: false })
  expect(await push(site, bench)).toMatchObject({ state: 'done', verified: true, saved: true })
  expect(bench.catalyst.state.running.join('\n')).not.toContain('spanning-tree bpduguard')
  site.close()
})

test('what was learned can be taken back like any edit', async () => {
  const site = siteWith('ws-c2950t-48-si')
  await push(site, plugIn({ model: '2950-48', without: ['stormLevel'] }))
  expect(known(site)).toMatchObject({ stormControl: false })
  site.undo()
  expect(known(site)).toEqual({ lacp: false })
  site.close()
})

test('an image that makes VLANs in its database only is told by its release', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn({ model: '2950-48', without: ['vlanConfig'], release: '12.1(6)EA2' })
  expect(await push(site, bench)).toMatchObject({ state: 'done', verified: true })
  expect(known(site)).toMatchObject({ vlanDatabase: true })
  site.close()
})

test('and one whose release does not tell, by its refusal', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn({ model: '2950-48', without: ['vlanConfig'] })
  expect((await push(site, bench)).message).toMatch(/has no VTP mode to be set there: that is noted/)
  expect((await push(site, bench)).message).toMatch(/"vlan database" only: that is noted/)
  expect(known(site)).toEqual({ vlanDatabase: true, lacp: false })
  expect(await push(site, bench)).toMatchObject({ state: 'done', verified: true })
  site.close()
})

test('nothing is learned from a line that the plan would write all the same', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const draft = openDraft(site.plan())
  draft.insert('template', {
    name: 'own',
    platform: 'cisco_ios',
    body: 'hostname {{hostname}}\nstorm-control broadcast level 1.00\n',
  })
  site.commit('template', draft.changes())
  const refused = await push(site, plugIn())
  expect(refused.state).toBe('rejected')
  expect(known(site)).toEqual({ lacp: false })
  site.close()
})

const linesOf = (push: Awaited<ReturnType<typeof prepare>>) => push.planned.lines.map(({ text }) => text)

test('what was learned of one software says nothing of the next', async () => {
  const site = siteWith('ws-c2950t-48-si')
  await push(site, plugIn({ without: ['bpduGuard'] }))
  expect(known(site)).toMatchObject({ bpduGuard: false })
  const same = await prepare(site, plugIn({ without: ['bpduGuard'] }))
  expect(linesOf(same)).not.toContain('spanning-tree bpduguard enable')
  const upgraded = plugIn({ release: '12.1(22)EA14' })
  const anew = await prepare(site, upgraded)
  expect(linesOf(anew)).toContain('spanning-tree bpduguard enable')
  expect(await upgraded.clock.run(runPlanned(anew, { quiet: false, save: true }))).toMatchObject({
    state: 'done',
  })
  expect(known(site)).not.toHaveProperty('bpduGuard')
  expect(site.plan().device[0]?.software).toBe('12.1(22)EA14')
  site.close()
})

test('nor that of one device of another', async () => {
  const site = siteWith('ws-c2950t-48-si')
  await push(site, plugIn({ without: ['bpduGuard'] }))
  const spare = await prepare(site, plugIn({ serial: 'FOC0000SPAR' }), 'FOC0000SPAR')
  expect(spare.refusal).toBeNull()
  expect(linesOf(spare)).toContain('spanning-tree bpduguard enable')
  site.close()
})

test.each([
  ['3560', 'switchport trunk encapsulation dot1q'],
  ['3548xl', 'vlan database'],
] as const)('an accepted %s gets its own lines from the first one on', async (model, line) => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn({ model })
  const refused = await prepare(site, bench)
  expect(refused.refusal).toMatchObject({ code: 'other_model' })
  expect(linesOf(refused)).toContain(line)
  const accepted = await prepare(site, bench, refused.identified.identity.serial ?? '')
  expect(linesOf(accepted)).toEqual(linesOf(refused))
  const result = await bench.clock.run(runPlanned(accepted, { quiet: false, save: true }))
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true, rejected: [] })
  site.close()
})
