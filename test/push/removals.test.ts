/** Lines that are not ours, chosen one by one: previewed, pushed, verified, resumed after a cut, undone. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { listPushes } from '../../main/db/push-records.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { type PrepareOptions, preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type Bench, plugIn } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-removals-'))
const before = process.env.BRASSAGE_STATE
beforeAll(() => {
  process.env.BRASSAGE_STATE = folder
})
afterAll(() => {
  if (before === undefined) delete process.env.BRASSAGE_STATE
  else process.env.BRASSAGE_STATE = before
})

const LEFT_BEHIND = `enable secret orme
snmp-server community geheim RO
snmp-server community verborgen RO
interface FastEthernet0/9
 mls qos trust cos
 load-interval 30
interface GigabitEthernet0/2
 load-interval 60
`
const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

function open(): { site: SiteFile; bench: Bench } {
  const site = createSite(join(folder, `${Math.random()}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, 'ws-c2950t-48-si')
  site.commit('Plan', draft.changes())
  return { site, bench: plugIn({ config: LEFT_BEHIND, vlans: { 77: 'OLD' } }) }
}

async function prepare({ site, bench }: ReturnType<typeof open>, options: Partial<PrepareOptions> = {}) {
  const console = createConsole(bench.catalyst.transport(), bench.clock)
  const identified = await bench.clock.run(
    identify(console, { secrets: { password: 'orme', enable: 'orme' } }),
  )
  return bench.clock.run(preparePlanned(site, 'SW1', console, identified, { vault, ...options }))
}

const IN_PORT = 'interface FastEthernet0/9 / load-interval 30'

test('each line is offered by the name of its section and its own, secrets hidden and told apart', async () => {
  const at = open()
  const { planned } = await prepare(at)
  const ids = planned.offers.map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining([IN_PORT, 'vlan 77']))
  expect(ids.filter((id) => id.startsWith('snmp'))).toEqual([
    'snmp-server community <redacted> RO',
    'snmp-server community <redacted> RO #2',
  ])
  expect(planned.offers.find(({ id }) => id.startsWith('interface GigabitEthernet0/2 / '))?.guard).toBe(
    'port',
  )
  expect(planned.send.map(({ text }) => text)).not.toContain('no load-interval')
  at.site.close()
})

test('what was chosen goes with the push, is verified and saved; the rest stays', async () => {
  const at = open()
  const asked = await prepare(at)
  const push = asked.choose?.([IN_PORT, 'vlan 77', 'snmp-server community <redacted> RO #2'])
  if (!push) throw new Error('nothing can be chosen')
  expect(push.planned.send.at(-1)?.text).toBe('no vlan 77')
  expect(push.planned.lines.map(({ text }) => text)).toContain('no snmp-server community <redacted> RO')
  const result = await at.bench.clock.run(runPlanned(push, { quiet: false, save: true }))
  expect(result).toMatchObject({ state: 'done', verified: true, saved: true })
  const running = at.bench.catalyst.state.running.join('\n')
  expect(running).not.toMatch(/verborgen|load-interval 30/)
  expect(running).toMatch(/community geheim RO/)
  expect(running).toMatch(/mls qos trust cos/)
  expect([...at.bench.catalyst.state.device.vlans.keys()]).not.toContain(77)
  expect(JSON.stringify(listPushes(at.site.db))).not.toMatch(/geheim|verborgen/)
  at.site.close()
})

test('a line may be named as a person writes it, or by its secret; one that is not there is refused', async () => {
  const at = open()
  const named = await prepare(at, {
    remove: ['int fa0/9 / load-interval 30', 'snmp-server community verborgen RO'],
  })
  expect(named.removals).toEqual([
    ['interface FastEthernet0/9', 'load-interval 30'],
    ['snmp-server community verborgen RO'],
  ])
  await expect(prepare(at, { remove: ['snmp-server community unknown RO'] })).rejects.toMatchObject({
    code: 'no_such_line',
    message: expect.not.stringContaining('unknown RO'),
  })
  at.site.close()
})

test('nothing on an uplink is removed', async () => {
  const at = open()
  await expect(
    prepare(at, { remove: ['interface GigabitEthernet0/2 / load-interval 60'] }),
  ).rejects.toMatchObject({
    code: 'protected_line',
  })
  at.site.close()
})

test('a resume goes on with what the cut push was to remove', async () => {
  const at = open()
  const push = await prepare(at, { remove: [IN_PORT, 'vlan 77', 'snmp-server community verborgen RO'] })
  at.bench.catalyst.when('in', at.bench.catalyst.state.bytesIn + 900, () => at.bench.catalyst.pull())
  const cut = await at.bench.clock.run(runPlanned(push, { quiet: false, save: true }))
  expect(cut.state).toBe('interrupted')
  at.bench.catalyst.plug()
  const row = listPushes(at.site.db)[0] ?? null
  const resumed = await prepare(at, { resumes: row })
  expect(resumed.planned.send.at(-1)?.text).toBe('no vlan 77')
  expect(await at.bench.clock.run(runPlanned(resumed, { quiet: false, save: true }))).toMatchObject({
    state: 'done',
  })
  expect(at.bench.catalyst.state.running.join('\n')).not.toMatch(/verborgen|load-interval 30/)
  // All is gone now: that is no error.
  expect((await prepare(at, { resumes: row })).planned.send).toEqual([])
  at.site.close()
})
