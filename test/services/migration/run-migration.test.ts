/** A migration run on emulated consoles: intents before lines, resumed after a cut at any byte, backed out from any step. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { createSite } from '../../../main/db/create-site.ts'
import { openSite } from '../../../main/db/open-site.ts'
import type { SiteFile } from '../../../main/db/site-file.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import {
  readRun,
  startMigration,
  tickStep,
  viewRun,
} from '../../../main/services/migration/migration-runs.ts'
import { planSiteMigration } from '../../../main/services/migration/plan-site-migration.ts'
import { prepareSteps } from '../../../main/services/migration/steps-push.ts'
import { runPlanned } from '../../../main/services/push/push-planned.ts'
import { renderSwitch } from '../../../main/services/render-switch.ts'
import type { Transport } from '../../../main/transports/transport.ts'
import { formatLines } from '../../../shared/config/tree.ts'
import type { MigrationRequest } from '../../../shared/migration/migration-request.ts'
import type { Direction } from '../../../shared/migration/run-state.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { editRow } from '../../../shared/plan/edits/index.ts'
import { type CatalystOptions, createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createProcurve } from '../../fakes/procurve/procurve.ts'
import { createSimulatedClock, type SimulatedClock } from '../../fakes/simulated-clock.ts'
import { fillOffice, officeChange } from '../../migration/office-site.ts'
import { planOneSwitch } from '../../push/plan-of-one-switch.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-migration-'))
let number = 0
const sites: SiteFile[] = []
afterAll(() => {
  for (const site of sites) site.close()
})

function newSite(fill: (draft: ReturnType<typeof openDraft>) => void, scheme: string): SiteFile {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Bureaux', scheme })
  sites.push(site)
  const draft = openDraft(site.plan())
  fill(draft)
  site.commit('Plan', draft.changes())
  return site
}

const vault = {
  get: () => 'orme',
  sealText: (text: string) => Buffer.from(text),
  unsealText: (sealed: Buffer) => sealed.toString(),
}

const secrets = { user: 'admin', password: 'orme', enable: 'orme' }

/** The switch as the plan has it, before the migration. */
const configOf = (site: SiteFile, name: string): string =>
  formatLines(renderSwitch(site.plan(), name).lines).replaceAll(/\{\{secret:[^}]*\}\}/g, 'orme')

interface Device {
  transport(): Transport
  readonly running: readonly string[]
  readonly startup: readonly string[]
}

async function send(
  site: SiteFile,
  clock: SimulatedClock,
  run: string,
  device: string,
  on: Device,
  direction: Direction,
) {
  const console = createConsole(on.transport(), clock)
  try {
    const identified = await clock.run(identify(console, { secrets }))
    const push = await clock.run(
      prepareSteps(site, { run, device, direction }, console, identified, { vault }),
    )
    return await clock.run(runPlanned(push, { quiet: true, save: true }))
  } finally {
    console.detach()
  }
}

const begin = (site: SiteFile, request: MigrationRequest): string =>
  startMigration(site, site.recorder, request, planSiteMigration(site, request))

const tick = (site: SiteFile, run: string, step: string, direction: Direction = 'run') =>
  tickStep(site, site.recorder, { run, step, direction, note: null })

const statesOf = (site: SiteFile, run: string) =>
  Object.fromEntries(viewRun(site, run).steps.map(({ id, state }) => [id, state]))

describe('the office migration', () => {
  const site = newSite(fillOffice, '10.0.{vlan}.0/24')
  const clock = createSimulatedClock()
  const switches: Record<string, ReturnType<typeof createProcurve>> = Object.fromEntries(
    ['SW1', 'SW2'].map((name) => [
      name,
      createProcurve({ clock, model: '2910al-48', serial: `SG${name}`, config: configOf(site, name) }),
    ]),
  )
  const before = Object.fromEntries(Object.entries(switches).map(([name, { running }]) => [name, running]))
  const planBefore = JSON.stringify(site.plan().interface)
  const request = officeChange
  let run = ''
  const push = (device: string, direction: Direction = 'run') => {
    const on = switches[device]
    if (!on) throw new Error(device)
    return send(site, clock, run, device, on, direction)
  }

  it('prepares the switches, and holds the ports back until addresses are handed out', async () => {
    run = begin(site, request)
    expect(await push('SW1')).toMatchObject({ state: 'done', saved: true, lines: 8 })
    expect(await push('SW2')).toMatchObject({ state: 'done', saved: true })
    expect(switches.SW2?.startup).toEqual(switches.SW2?.running)
    await expect(push('SW2')).rejects.toThrow('Step 10 at SW2 waits for step 8.')
    expect(() => tick(site, run, '8')).toThrow('Step 8 waits for step 7.')
    expect(JSON.stringify(site.plan().interface)).toBe(planBefore)
  })

  it('moves the ports, and the plan with the first of them, as one step of undo', async () => {
    tick(site, run, 'dhcp_interface')
    tick(site, run, '8')
    expect(await push('SW2')).toMatchObject({ state: 'done', verified: true })
    expect(viewRun(site, run).isPlanned).toBe(true)
    expect(site.plan().prefix.map(({ cidr }) => cidr)).toEqual(['10.0.110.0/24'])
    expect(site.undoState().undo).toBe('Migration LAN du locataire: to VLAN 110')
    expect(switches.SW2?.running.join('\n')).toContain('untagged 1,10,20')
    expect(await push('SW1')).toMatchObject({ state: 'done' })
    expect(
      viewRun(site, run)
        .steps.filter(({ state }) => state === 'todo')
        .map(({ id }) => id),
    ).toEqual(['address NAS', 'address Imprimante', 'check network', 'check users'])
  })

  it('then has what the plan says, and the plan has no quarrel with it', () => {
    expect(switches.SW1?.running.join('\n')).toContain('untagged 1 ')
    expect(renderSwitch(site.plan(), 'SW1').intent.ports.find(({ name }) => name === '1')?.untagged).toBe(110)
  })

  it('is taken back step by step to just what was there, the plan with the last port', async () => {
    tick(site, run, 'address NAS')
    await expect(push('SW2', 'back')).resolves.toMatchObject({ state: 'done' })
    expect(statesOf(site, run)).toMatchObject({ 'port SW2 1': 'undone', 'port SW2 10': 'done' })
    expect(() => tick(site, run, 'dhcp_subnet', 'back')).toThrow('is needed by step')
    tick(site, run, 'address NAS', 'back')
    await push('SW2', 'back')
    expect(viewRun(site, run).isPlanned).toBe(true)
    await push('SW1', 'back')
    expect(viewRun(site, run).isPlanned).toBe(false)
    expect(JSON.stringify(site.plan().interface)).toBe(planBefore)
    expect(site.plan().vlan.some(({ vid }) => vid === 110)).toBe(false)
    tick(site, run, 'dhcp_subnet', 'back')
    tick(site, run, 'dhcp_interface', 'back')
    await push('SW1', 'back')
    await push('SW2', 'back')
    expect(viewRun(site, run).state).toBe('backed_out')
    for (const [name, { running, startup }] of Object.entries(switches)) {
      expect(running).toEqual(before[name])
      expect(startup).toEqual(before[name])
    }
  })
})

/** SW1 alone, a 2950 with an uplink; two ports move. */
function oneSwitch(options: CatalystOptions = {}) {
  const site = newSite((draft) => planOneSwitch(draft, 'ws-c2950t-48-si'), '10.{switch}.{vlan}.0/24')
  const clock = createSimulatedClock()
  const catalyst = createCatalyst({
    clock,
    model: '2950-48',
    lineDelay: 2,
    vlanDelay: 4,
    config: configOf(site, 'SW1'),
    ...options,
  })
  const request: MigrationRequest = {
    ...officeChange,
    outlets: [],
    hosts: [],
    ports: ['1', '2'].map((name) => ({ switch: 'SW1', interface: name })),
    dhcp: undefined,
  }
  const device: Device = {
    transport: catalyst.transport,
    get running() {
      return catalyst.state.running
    },
    get startup() {
      return catalyst.state.startup ?? []
    },
  }
  return { site, clock, catalyst, request, device }
}

describe('a run that is cut', () => {
  it('is resumed from what the switch has, and backed out to what it had before the first cut', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 10, max: 180 }),
        fc.integer({ min: 10, max: 180 }),
        async (first, second) => {
          const { site, clock, catalyst, request, device } = oneSwitch()
          const before = device.running
          const run = begin(site, request)
          const cutAfter = async (bytes: number, direction: Direction) => {
            const console = createConsole(catalyst.transport(), clock)
            const identified = await clock.run(identify(console, { secrets }))
            const wanted = { run, device: 'SW1', direction }
            const push = await clock.run(prepareSteps(site, wanted, console, identified, { vault }))
            catalyst.when('in', catalyst.state.bytesIn + bytes, catalyst.pull)
            const result = await clock.run(runPlanned(push, { quiet: true, save: true }))
            console.detach()
            catalyst.plug()
            return result
          }
          await cutAfter(first, 'run')
          while (viewRun(site, run).steps.some(({ kind, state }) => kind === 'port' && state !== 'done'))
            expect(await send(site, clock, run, 'SW1', device, 'run')).toMatchObject({ state: 'done' })
          expect(device.running.filter((line) => line === ' switchport access vlan 110')).toHaveLength(2)
          await cutAfter(second, 'back')
          while (viewRun(site, run).state === 'open')
            expect(await send(site, clock, run, 'SW1', device, 'back')).toMatchObject({ state: 'done' })
          expect(device.running).toEqual(before)
          catalyst.dispose()
        },
      ),
      { numRuns: 8 },
    )
  }, 240_000)

  it('knows after a restart of the application which steps were on their way', async () => {
    const { site, clock, catalyst, request } = oneSwitch()
    const run = begin(site, request)
    const console = createConsole(catalyst.transport(), clock)
    const identified = await clock.run(identify(console, { secrets }))
    const wanted = { run, device: 'SW1', direction: 'run' as const }
    const push = await clock.run(prepareSteps(site, wanted, console, identified, { vault }))
    push.follow?.begin('01ARZ3NDEKTSV4RRFFQ69G5FAV')
    site.close()
    const again = openSite(site.path)
    sites.push(again)
    expect(Object.values(statesOf(again, run)).slice(0, 4)).toEqual([
      'sending',
      'sending',
      'sending',
      'sending',
    ])
    expect(
      readRun(again, run)
        .progress.get('port SW1 FastEthernet0/1')
        ?.back?.map(({ text }) => text),
    ).toEqual(['interface FastEthernet0/1', 'switchport access vlan 10'])
    catalyst.dispose()
  })
})

it('puts back what somebody has taken away meanwhile before a port relies on it', async () => {
  const { site, clock, catalyst, request, device } = oneSwitch()
  const run = begin(site, { ...request, dhcp: { host: 'dhcp1', interface: 'ens19' } })
  await send(site, clock, run, 'SW1', device, 'run')
  tick(site, run, 'dhcp_interface')
  tick(site, run, 'dhcp_subnet')
  catalyst.state.device.vlans.delete(110)
  expect(await send(site, clock, run, 'SW1', device, 'run')).toMatchObject({ state: 'done' })
  expect(catalyst.state.device.vlans.get(110)).toBe('LOCATAIRE')
  catalyst.dispose()
})

it('leaves the plan as people have edited it since, and says so', async () => {
  const { site, clock, catalyst, request, device } = oneSwitch()
  const run = begin(site, request)
  await send(site, clock, run, 'SW1', device, 'run')
  const draft = openDraft(site.plan())
  editRow(draft, 'port', 'SW1 1', { description: 'of the tenant' })
  site.commit('Describe', draft.changes())
  await send(site, clock, run, 'SW1', device, 'back')
  const view = viewRun(site, run)
  expect(view.state).toBe('backed_out')
  expect(view.planKept).toContain('interface')
  catalyst.dispose()
})

it('refuses a step that would cut the port by which the switch is reached', async () => {
  const { site, clock, catalyst, request } = oneSwitch({
    arp: { '10.1.12.9': '0011.2233.4455' },
    links: { 'FastEthernet0/3': { macs: ['0011.2233.4455'] } },
  })
  const run = begin(site, { ...request, ports: [{ switch: 'SW1', interface: '3' }] })
  const overNetwork: Device = {
    transport: () => ({
      ...catalyst.transport(),
      ...{ peer: 'ssh admin@10.1.12.1:22', isShell: true, localAddress: '10.1.12.9', reach: async () => {} },
    }),
    running: [],
    startup: [],
  }
  const before = catalyst.state.running
  await expect(send(site, clock, run, 'SW1', overNetwork, 'run')).rejects.toMatchObject({ code: 'would_cut' })
  expect(catalyst.state.running).toEqual(before)
  catalyst.dispose()
})
