/** A planned switch, from the site file to a verified device: on trains of three kinds. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type Bench, plugIn } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-planned-'))
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

test.each([
  ['ws-c2950t-48-si', '2950-48'],
  ['ws-c3548-xl-en', '3548xl'],
  ['ws-c3560-48ts-s', '3560'],
] as const)('%s is pushed, verified, saved, bound, and has nothing left to send', async (slug, model) => {
  const site = siteWith(slug)
  const bench = plugIn({ model, syslog: true })
  const push = await prepare(site, bench)
  expect(push.refusal).toBeNull()
  const result = await bench.clock.run(runPlanned(push, { quiet: false, save: true }))
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true, rejected: [] })
  expect(site.plan().device[0]?.serial).toBe(push.identified.identity.serial)
  const again = await prepare(site, bench)
  expect(again.planned.send.map((line) => line.text)).toEqual([])
  site.close()
})

test('another model, and the device of another switch, are refused; that very one can be accepted', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const xl = await prepare(site, plugIn({ model: '3548xl' }))
  expect(xl.refusal).toMatchObject({ code: 'other_model' })
  const accepted = await prepare(site, plugIn({ model: '3548xl' }), xl.identified.identity.serial ?? '')
  expect(accepted.refusal).toBeNull()
  const draft = openDraft(site.plan())
  draft.update('device', 1, { serial: 'FHK0000AAAA' })
  site.commit('bind', draft.changes())
  expect((await prepare(site, plugIn())).refusal).toMatchObject({ code: 'other_serial' })
  site.close()
})

test('a dry run shows the lines also while the vault is closed; a push says which secrets it lacks', async () => {
  const site = siteWith('ws-c2950t-48-si')
  const bench = plugIn()
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const identified = await bench.clock.run(identify(console, { secrets: {} }))
  const closed = (dryRun: boolean) =>
    bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault: null, dryRun }))
  const looked = await closed(true)
  expect(looked.planned.secretsMissing).toEqual(['enable', 'console', 'vty'])
  expect(looked.planned.lines.map(({ text }) => text)).toContain('enable secret {{secret:enable}}')
  await expect(closed(false)).rejects.toThrow(/enable, console, vty/)
  site.close()
})
