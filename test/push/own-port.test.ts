/** Through which port we come, by the device's own tables; and that a push does not cut it. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createSite } from '../../main/db/create-site.ts'
import { createConsole } from '../../main/driver-engine/console.ts'
import { identify } from '../../main/driver-engine/identify.ts'
import { findOwnPort, gatewaysIn, portBehind } from '../../main/services/push/own-port.ts'
import { planLines } from '../../main/services/push/planned-lines.ts'
import { isUnguarded, preparePlanned, runPlanned } from '../../main/services/push/push-planned.ts'
import { renderSwitch } from '../../main/services/render-switch.ts'
import type { Transport } from '../../main/transports/transport.ts'
import type { Platform } from '../../shared/config/intent.ts'
import { loadConfig } from '../../shared/config/tree.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type CatalystOptions, createCatalyst } from '../fakes/catalyst/catalyst.ts'
import { createFastpath } from '../fakes/fastpath/fastpath.ts'
import { createNetgearSmart } from '../fakes/netgear-smart/netgear-smart.ts'
import { createProcurve } from '../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../fakes/simulated-clock.ts'
import { emptyPlan } from '../plan/site-builder.ts'
import { planOneSwitch } from './plan-of-one-switch.ts'

const here = '10.1.99.7'
const folder = mkdtempSync(join(tmpdir(), 'brassage-own-port-'))
let number = 0

const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}
const secrets = { user: 'admin', password: '', enable: '' }

/** The emulated console as a login of our own would be. */
const overNetwork = (transport: Transport): Transport => ({
  ...transport,
  peer: 'ssh admin@10.1.99.1:22',
  isShell: true,
  localAddress: here,
  reach: async () => {},
})

interface Emulated {
  transport(): Transport
}

async function ask(clock: SimulatedClock, device: Emulated, running = '', mac: string | null = null) {
  const console = createConsole(overNetwork(device.transport()), clock)
  const { identity } = await clock.run(identify(console, { secrets }))
  const platform = identity.platform as Platform
  return clock.run(findOwnPort(console, loadConfig(running, platform), undefined, () => mac))
}

const makers: readonly [
  string,
  (clock: SimulatedClock, arp: Record<string, string>) => Emulated,
  string,
  { port: string; vid: number | null },
][] = [
  [
    'a Catalyst',
    (clock, arp) =>
      createCatalyst({ clock, arp, links: { 'FastEthernet0/7': { macs: ['0011.2233.4455'] } } }),
    '0011.2233.4455',
    { port: 'FastEthernet0/7', vid: 1 },
  ],
  [
    'a ProCurve',
    (clock, arp) => createProcurve({ clock, arp, macs: { '001122-334455': '7' } }),
    '001122-334455',
    { port: '7', vid: null },
  ],
  [
    'a FASTPATH switch',
    (clock, arp) => createFastpath({ clock, arp, macs: { '00:11:22:33:44:55': { port: '0/7', vid: 99 } } }),
    '00:11:22:33:44:55',
    { port: '0/7', vid: 99 },
  ],
]

describe.each(makers)('%s', (_name, make, asWritten, where) => {
  test('has learned our own MAC on a port', async () => {
    const clock = createSimulatedClock()
    expect(await ask(clock, make(clock, {}), '', '00:11:22:33:44:55')).toEqual(where)
  })

  test('says in its ARP table whom it takes us for', async () => {
    const clock = createSimulatedClock()
    expect(await ask(clock, make(clock, { [here]: asWritten }))).toEqual(where)
  })

  test('has the gateway behind a port, where we are routed', async () => {
    const clock = createSimulatedClock()
    const running = 'ip default-gateway 10.1.99.254\n'
    expect(await ask(clock, make(clock, { '10.1.99.254': asWritten }), running)).toEqual(where)
  })

  test('knows nothing of us: nobody guesses', async () => {
    const clock = createSimulatedClock()
    expect(await ask(clock, make(clock, { '10.1.99.8': asWritten }), '', '02:00:00:00:00:01')).toBeNull()
  })
})

test.each([
  ['port', 'g7'],
  ['LAG', 'lag1'],
])('a smart switch has learned our own MAC on a %s, and tells no ARP', async (_, port) => {
  const clock = createSimulatedClock()
  const macs = { '00:11:22:33:44:55': { port, vid: 99 } }
  const device = createNetgearSmart({ clock, macs, password: '' })
  expect(await ask(clock, device, '', '00:11:22:33:44:55')).toEqual({ port, vid: 99 })
  expect(await ask(clock, device, '', '02:00:00:00:00:01')).toBeNull()
})

test('a refused question is no answer', async () => {
  const clock = createSimulatedClock()
  const device = createCatalyst({ clock, without: ['macTableHyphen', 'macTableSpace'] })
  expect(await ask(clock, device, '', '00:11:22:33:44:55')).toBeNull()
})

test('the device itself is no port', () => {
  const row = { table: 'mac table', macAddress: '0011.2233.4455', interfaces: ['CPU'], vlanId: '1' }
  expect(portBehind([row], '00:11:22:33:44:55')).toBeNull()
})

test.each([
  ['cisco_ios', 'ip default-gateway 10.0.0.1\n', ['10.0.0.1']],
  ['cisco_ios', 'ip route 0.0.0.0 0.0.0.0 10.0.0.2\n', ['10.0.0.2']],
  ['netgear', 'network parms 10.0.0.9 255.255.255.0 10.0.0.3\n', ['10.0.0.3']],
] as const)('the ways out in a configuration of %s', (platform, text, expected) => {
  expect(gatewaysIn(loadConfig(text, platform))).toEqual(expected)
})

async function prepare(slug: string, clock: SimulatedClock, device: Emulated) {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  planOneSwitch(draft, slug)
  site.commit('Plan SW1', draft.changes())
  const console = createConsole(overNetwork(device.transport()), clock)
  const identified = await clock.run(identify(console, { secrets }))
  const push = await clock.run(preparePlanned(site, 'SW1', console, identified, { vault }))
  return { site, push }
}

test('the port we come through keeps its VLAN, whatever the plan says of it', async () => {
  const clock = createSimulatedClock()
  const options: CatalystOptions = {
    clock,
    model: '3560',
    arp: { [here]: '0011.2233.4455' },
    links: { 'FastEthernet0/2': { macs: ['0011.2233.4455'] } },
  }
  const device = createCatalyst(options)
  const { site, push } = await prepare('ws-c3560-48ts-s', clock, device)
  expect(push.planned.ownPort).toEqual({ port: 'FastEthernet0/2', vid: 1 })
  expect(push.planned.withheld).toContain('interface FastEthernet0/2 / switchport access vlan 11')
  expect(push.planned.lines.map(({ text }) => text)).not.toContain('switchport access vlan 11')
  site.close()
})

test('the LAG of a smart switch that we come through keeps its ports, and the uplink the VLAN', () => {
  const draft = openDraft(emptyPlan())
  planOneSwitch(draft, 'gs752tpp')
  const joined = [50, 51].map((port) => `interface g${port}\n lag 1 mode static\n`).join('')
  const { running } = createNetgearSmart({ clock: createSimulatedClock(), config: joined })
  const way = { peer: 'ssh admin@10.1.99.1:22', isShell: true, ownPort: { port: 'lag1', vid: 1 } } as const
  const now = { running: running.join('\n'), vlans: '' }
  const planned = planLines(renderSwitch(draft.toPlan(), 'SW1'), now, vault, { remove: [], way })
  expect(planned.withheld).toEqual([
    ...[50, 51].flatMap((port) => [`interface g${port} / no lag`, `interface g${port} / shutdown`]),
    'interface g52 / switchport hybrid allowed vlan remove 1',
  ])
  expect(planned.lines.map(({ text }) => text)).not.toContain('no lag')
})

test('where neither the port nor a way back is known, only a person’s word sends', async () => {
  const clock = createSimulatedClock()
  const device = createFastpath({ clock, model: 'gsm7228s' })
  const { site, push } = await prepare('gsm7228s', clock, device)
  expect(isUnguarded(push.planned)).toBe(true)
  const refused = await clock.run(runPlanned(push, { quiet: false, save: true }))
  expect(refused).toMatchObject({ state: 'refused', saved: false, confirmed: 0 })
  const sent = await clock.run(runPlanned(push, { quiet: false, save: true, withoutWayBack: true }))
  expect(sent).toMatchObject({ state: 'done', saved: true })
  site.close()
})
