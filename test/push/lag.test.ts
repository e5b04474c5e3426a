/** A planned LAG pushed to every kind of switch, verified and saved; changed, and pushed again. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import type { SiteFile } from '../../main/db/site-file.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import type { Transport } from '../../main/transports/transport.ts'
import type { Capabilities } from '../../shared/config/intent.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow, deleteRow, editRow } from '../../shared/plan/edits/index.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createNetgearSmart } from '../fakes/netgear-smart/netgear-smart.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'
import { plugIn } from './over-catalyst.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-lag-'))
let number = 0

type Edit = (draft: ReturnType<typeof openDraft>) => unknown

function edit(site: SiteFile, change: Edit): void {
  const draft = openDraft(site.plan())
  change(draft)
  site.commit('Edit', draft.changes())
}

interface Plugged {
  readonly clock: SimulatedClock
  readonly running: () => string
  readonly transport: () => Transport
  readonly secrets: Readonly<Record<string, string>>
}

const vault = {
  get: (name: string) => ({ enable: 'tip', console: 'top', vty: 'tap' })[name] ?? 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

async function push(site: SiteFile, { clock, transport, secrets }: Plugged) {
  const console = createConsole(transport(), clock)
  const identified = await clock.run(identify(console, { secrets }))
  const prepared = await clock.run(preparePlanned(site, 'SW1', console, identified, { vault }))
  const result = await clock.run(runPlanned(prepared, { quiet: false, save: true }))
  return { lines: prepared.planned.send.map(({ text }) => text), result }
}

function over(
  device: ReturnType<typeof createProcurve | typeof createFastpath | typeof createNetgearSmart>,
  clock: SimulatedClock,
): Plugged {
  return {
    clock,
    running: () => device.running.join('\n'),
    transport: () => device.transport(),
    secrets: { user: 'admin', password: '' },
  }
}

function catalyst(model: '3560' | '3548xl'): Plugged {
  const { catalyst: device, clock } = plugIn({ model })
  return {
    clock,
    running: () => device.state.running.join('\n'),
    transport: () => device.transport(),
    // The console asks for a password from the first push on.
    secrets: { password: 'top', enable: 'tip' },
  }
}

const procurve = (model: '2626' | '2910al-48'): Plugged => {
  const clock = createSimulatedClock()
  return over(createProcurve({ clock, model }), clock)
}
const fastpath = (model: 'fsm7328s' | 'gsm7228s'): Plugged => {
  const clock = createSimulatedClock()
  return over(createFastpath({ clock, model }), clock)
}
const smart = (model: 'gs752tpp' | 'gs728tp'): Plugged => {
  const clock = createSimulatedClock()
  return over(createNetgearSmart({ clock, model, password: '' }), clock)
}

interface Kind {
  readonly title: string
  readonly slug: string
  readonly lag: string
  /** Of the very device, where its type says otherwise. */
  readonly capabilities?: Partial<Capabilities>
  readonly plug: () => Plugged
  /** Once it is there. */
  readonly shows: RegExp
}

const kinds: readonly Kind[] = [
  {
    title: 'a 3560',
    slug: 'ws-c3560-48ts-s',
    lag: 'Port-channel1',
    plug: () => catalyst('3560'),
    shows: /channel-group 1 mode active/,
  },
  {
    title: 'a 3548 XL, which has no LACP',
    slug: 'ws-c3548-xl-en',
    lag: 'Port-channel1',
    plug: () => catalyst('3548xl'),
    shows: /port group 1/,
  },
  {
    title: 'a 2626',
    slug: 'procurve-2626-j4900b',
    lag: 'Trk1',
    plug: () => procurve('2626'),
    shows: /trunk 5-6 Trk1 LACP/,
  },
  {
    title: 'a 2910al',
    slug: 'procurve-2910al-48g',
    lag: 'Trk1',
    plug: () => procurve('2910al-48'),
    shows: /trunk 5-6 Trk1 LACP/,
  },
  {
    title: 'a GSM7228S',
    slug: 'gsm7228s',
    lag: 'lag 1',
    plug: () => fastpath('gsm7228s'),
    shows: /addport lag 1/,
  },
  {
    title: 'a GS752TPP',
    slug: 'gs752tpp',
    lag: 'LAG1',
    plug: () => smart('gs752tpp'),
    shows:
      /interface lag1\n switchport hybrid allowed vlan add 10-11 tagged\n[\s\S]*interface g5\n[^!]* lag 1 mode active\n/,
  },
  {
    title: 'a GS728TP, which writes LAGs otherwise and knows less of ports',
    slug: 'gs728tpv2',
    lag: 'LAG1',
    plug: () => smart('gs728tp'),
    capabilities: { portfast: false, forbiddenVlans: false },
    shows:
      /interface LAG 1\n switchport hybrid allowed vlan add 10-11 tagged\n[\s\S]*interface g5\n[^!]* lag 1 mode active\n/,
  },
]

describe.each(kinds)('$title', ({ slug, lag, capabilities = {}, plug, shows }) => {
  test('takes a LAG, its VLANs, a change of them, and its end', async () => {
    const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
    edit(site, (draft) => {
      planOneSwitch(draft, slug, capabilities)
      createRow(draft, 'lag', 'SW1 1', { members: '5,6', taggedVlans: '10,11' })
    })
    const device = plug()
    const first = await push(site, device)
    expect(first.result).toMatchObject({ state: 'done', verified: true, saved: true, rejected: [] })
    expect(device.running()).toMatch(shows)
    edit(site, (draft) => editRow(draft, 'lag', `SW1 ${lag}`, { taggedVlans: '11,12', vlan: '13' }))
    const second = await push(site, device)
    expect(second.result).toMatchObject({ state: 'done', verified: true, rejected: [] })
    edit(site, (draft) => {
      deleteRow(draft, 'lag', `SW1 ${lag}`)
      editRow(draft, 'port', 'SW1 6', { mode: 'access', vlan: '12' })
    })
    const third = await push(site, device)
    expect(third.result).toMatchObject({ state: 'done', verified: true, rejected: [] })
    expect(device.running()).not.toMatch(shows)
    expect((await push(site, device)).lines).toEqual([])
    site.close()
  })
})
