/**
 * A step at the DHCP machine that is cut: the session dies in each of its parts, comes back or stays away, or this computer is killed.
 * The machine ends as it was before or as it is to be; the run says which, once somebody has looked.
 */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { systemClock } from '../../../main/clock.ts'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import type { RouterMachine } from '../../../main/integrations/router-machine/router-machine.ts'
import {
  readRun,
  startMigration,
  tickStep,
  viewRun,
} from '../../../main/services/migration/migration-runs.ts'
import { planSiteMigration } from '../../../main/services/migration/plan-site-migration.ts'
import { prepareStep, type StepRequest } from '../../../main/services/migration/prepare-step.ts'
import { runStep, settleStep } from '../../../main/services/migration/run-step.ts'
import { type InstallStep, installSteps } from '../../../shared/contract/routers.ts'
import { stateOf } from '../../../shared/migration/run-state.ts'
import {
  BEFORE_SUBNET,
  type CutLine,
  cutLine,
  type DemoMigration,
  demoMigration,
  missingMachine,
  startDhcpMachine,
  tenantAtMachine,
} from '../../migration/dhcp-machine.ts'
import type { DebianRouter } from '../../system/debian-router.ts'

const former = 'subnet 192.0.2.0 netmask 255.255.255.0 {\n  range 192.0.2.100 192.0.2.199;\n}'

const change = { ...tenantAtMachine, outlets: [], hosts: [] }

describe.skipIf(missingMachine())('a step at the DHCP machine that is cut', { timeout: 120_000 }, () => {
  let folder: string
  let demo: DemoMigration
  let site: SiteFile
  let machine: DebianRouter
  let run: string
  let line: CutLine

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'brassage-cut-step-'))
    demo = await demoMigration(folder, change)
  }, 120_000)
  beforeEach(async () => {
    site = openSite(demo.copy(String(Math.random())).site, { stateFolder: join(folder, 'state') })
    machine = await startDhcpMachine(site.plan(), former)
    line = cutLine(() => machine.peer)
    run = startMigration(site, site.recorder, change, planSiteMigration(site, change))
    for (const { id, kind } of readRun(site, run).steps)
      if (BEFORE_SUBNET.some((one) => one === kind))
        tickStep(site, site.recorder, { run, step: id, direction: 'run', note: null })
  })
  afterEach(async () => {
    site.close()
    await machine.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const request = (direction: 'run' | 'back' = 'run'): StepRequest => ({
    ...{ site, recorder: site.recorder, run, step: 'dhcp_subnet', direction },
    address: machine.peer.address,
  })

  async function on<T>(work: (own: RouterMachine) => Promise<T>): Promise<T> {
    const own = await line.connect()
    try {
      return await work(own)
    } finally {
      await own.close()
    }
  }

  async function send(
    direction: 'run' | 'back' = 'run',
    onStep: (step: InstallStep) => void = () => {},
    seconds = 20,
  ) {
    await on((own) => settleStep(own, request(direction)))
    const prepared = await on((own) => prepareStep(own, request(direction)))
    const signal = new AbortController().signal
    return runStep(prepared, { clock: systemClock, connect: line.connect, onStep, signal, seconds })
  }

  const text = () => machine.read('etc/dhcp/dhcpd.conf')
  const isThere = () => text().includes('subnet 10.1.110.0')
  const state = () => stateOf(readRun(site, run), 'dhcp_subnet')
  const leftOvers = () => readdirSync(machine.at('etc/dhcp')).filter((name) => name.includes('brassage-new'))

  it.each(installSteps)('in the part "%s": the run says how the machine is, and it goes on', async (part) => {
    const { state: end } = await send('run', (now) => {
      if (now === part) line.cutAt(1)
    })
    expect(['refused', 'rolled_back', 'done']).toContain(end)
    expect(isThere()).toBe(end === 'done')
    expect(state()).toBe(end === 'done' ? 'done' : 'failed')
    if (end !== 'done') expect(text()).toBe(former)
    expect(leftOvers()).toEqual([])
    if (end !== 'done') expect((await send()).state).toBe('done')
    // And back, cut at the same place.
    const back = await send('back', (now) => {
      if (now === part) line.cutAt(1)
    })
    expect(isThere()).toBe(back.state !== 'done')
    expect(state()).toBe(back.state === 'done' ? 'undone' : 'undo_failed')
    if (back.state !== 'done') expect((await send('back')).state).toBe('done')
    expect(text()).toBe(former)
    expect(leftOvers()).toEqual([])
  })

  it('and stays cut: the machine goes back by itself, and nothing is sent before somebody has looked', async () => {
    const result = await send(
      'run',
      (now) => {
        if (now !== 'restart') return
        line.isDown = true
        line.cutAt(2)
      },
      6,
    )
    line.cutAt(0)
    expect(result).toMatchObject({
      state: 'unknown',
      message: expect.stringMatching(/goes back by itself within 6 seconds/),
    })
    expect(text()).toBe(former)
    expect(state()).toBe('sending')
    const step = () => viewRun(site, run).steps.find(({ id }) => id === 'dhcp_subnet')
    expect(step()).toMatchObject({ isCut: true, canRestore: false })
    line.isDown = false
    const prepared = await on((own) => prepareStep(own, request()))
    const hooks = {
      clock: systemClock,
      connect: line.connect,
      onStep: () => {},
      signal: new AbortController().signal,
    }
    await expect(runStep(prepared, { ...hooks, seconds: 20 })).rejects.toMatchObject({ code: 'cut_before' })
    // Another machine knows nothing of it, which is no word on this one.
    machine.set('hostname', 'other')
    rmSync(machine.at('lib/brassage'), { recursive: true, force: true })
    await expect(on((own) => settleStep(own, request()))).rejects.toMatchObject({ code: 'other_machine' })
    expect(step()).toMatchObject({ isCut: true })
    machine.set('hostname', 'dhcp1')
    expect(await on((own) => settleStep(own, request()))).toMatch(/before anything was changed on dhcp1/)
    expect(step()).toMatchObject({ isCut: false, state: 'failed' })
    expect((await send()).state).toBe('done')
  })

  it('by this computer before the proof: looked at, it is taken back; after the proof it stays, ticked', async () => {
    const stopped = new Error('killed')
    const killedAt = (part: InstallStep) =>
      expect(
        send('run', (now) => {
          if (now === part) throw stopped
        }),
      ).rejects.toBe(stopped)
    await killedAt('verify')
    expect([isThere(), state()]).toEqual([true, 'sending'])
    expect(await on((own) => settleStep(own, request()))).toMatch(/dhcp1 is as it was before/)
    expect([text(), state()]).toEqual([former, 'failed'])
    // What was there first is in the site, whatever becomes of the machine.
    const intent = readRun(site, run).records.findLast(({ kind }) => kind === 'intended')
    expect(JSON.stringify(intent?.value)).toContain('range 192.0.2.100')
    await killedAt('prove')
    const [newest = ''] = machine
      .installs()
      .filter((name) => name !== 'boot.sh')
      .sort()
      .reverse()
    await on((own) =>
      own.need('mkdir "$1/decided" && echo proved > "$1/end"', [`/var/lib/brassage/install/${newest}`]),
    )
    expect(await on((own) => settleStep(own, request()))).toMatch(/cut after its proof: it stays/)
    expect([isThere(), state()]).toEqual([true, 'done'])
    expect((await send('back')).state).toBe('done')
    expect(text()).toBe(former)
  })
})
