/** Jobs on consoles that are open in tabs: a person with four adapters works on all of them at once. */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createSite } from '../../../main/db/create-site.ts'
import { appendJobResult, readJobResults } from '../../../main/db/job-records.ts'
import { createConsole } from '../../../main/driver-engine/console.ts'
import { identify } from '../../../main/driver-engine/identify.ts'
import { createJobService } from '../../../main/services/jobs/job-service.ts'
import type { PushSession } from '../../../main/services/push/push-service.ts'
import { WorkError } from '../../../main/work-error.ts'
import type { JobKind, JobView } from '../../../shared/contract/job.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import { openDraft } from '../../../shared/model/draft.ts'
import { addSwitch } from '../../../shared/plan/edits/index.ts'
import { createCatalyst } from '../../fakes/catalyst/catalyst.ts'
import { createSimulatedClock } from '../../fakes/simulated-clock.ts'
import { vault } from './job-bench.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-consoles-'))
const login = { via: 'ssh' as const }
let number = 0

/** Planned switches SW1 to SW3, and as many adapters; `matches`: what the tabs know of who is there. */
function open(matches: readonly (string | null)[]) {
  const site = createSite(join(folder, `site-${number++}.brassage`), { name: 'Orme' })
  const draft = openDraft(site.plan())
  const type = deviceTypeBySlug('ws-c2950t-48-si')
  if (!type) throw new Error('the library has no 2950')
  for (const at of [1, 2, 3]) addSwitch(draft, { name: `SW${at}`, number: at, type })
  site.commit('Plan', draft.changes())
  const clock = createSimulatedClock()
  const switches = matches.map((_, at) => createCatalyst({ clock, serial: `FOC0000W00${at}`, lineDelay: 2 }))
  const sessions = new Map<string, PushSession>(
    switches.map((device, at) => {
      const console = createConsole(device.transport(), clock)
      const session: PushSession = {
        id: `s${at}`,
        identify: () => identify(console, { secrets: {} }),
        work: (_kind, task) => task(console),
        setPaused: () => {},
        lookAtName: () => {},
      }
      return [session.id, session]
    }),
  )
  const need = (id: string): PushSession => {
    const found = sessions.get(id)
    if (found) return found
    throw new WorkError('no_session', 'This console is not open any more.')
  }
  const jobs = createJobService({
    clock,
    site: () => site,
    vault: () => vault,
    session: need,
    findConsole: (id) => ({
      peer: `/dev/ttyUSB${need(id).id.slice(1)}`,
      device: matches[Number(id.slice(1))] ?? null,
    }),
    onRecorded: () => {},
  })
  const settled = async (id: string): Promise<JobView> => {
    for await (const list of jobs.watch()) {
      const job = list.find((one) => one.id === id)
      if (job && !job.isRunning) return job
    }
    throw new Error('the service was closed')
  }
  const run = (kind: JobKind, devices: readonly string[], commands: readonly string[] = []) => {
    const { id } = jobs.start({ kind, devices, commands, limit: 8, login })
    return clock.run(settled(id))
  }
  return { site, clock, jobs, switches, sessions, settled, run }
}

const all = ['console:s0', 'console:s1', 'console:s2']

test('a command runs on all of them, named as the switch they are known to be, else by their adapter', async () => {
  const { jobs, run, site } = open(['SW1', null, 'SW3'])
  const job = await run('command', all, ['show version'])
  expect(job.targets.map(({ device, address, state }) => [device, address, state])).toEqual([
    ['SW1', '/dev/ttyUSB0', 'done'],
    ['/dev/ttyUSB1', '/dev/ttyUSB1', 'done'],
    ['SW3', '/dev/ttyUSB2', 'done'],
  ])
  expect(jobs.outputs(job.id, '/dev/ttyUSB1')[0]?.text).toContain('WS-C2950T-48-SI')
  site.close()
})

test('a backup of all of them', async () => {
  const { run, site } = open([null, null, null])
  const job = await run('backup', all)
  expect(job.targets.map(({ state }) => state)).toEqual(['done', 'done', 'done'])
  site.close()
})

test('a push to all of them, each as the switch it was said to be; no way back is asked of a console', async () => {
  const { jobs, clock, run, settled, switches, site } = open([null, null, null])
  const job = await run('push', ['SW1=console:s0', 'SW2=console:s1', 'SW3=console:s2'])
  expect(job.targets.map(({ state, code }) => [state, code])).toEqual(Array(3).fill(['refused', 'unbound']))
  expect(jobs.preview(job.id, 'SW1')).toMatchObject({ isNetwork: false, isUnguarded: false })
  const devices = job.targets.map(({ device, serial }) => ({ device, acceptSerial: serial ?? '' }))
  jobs.confirm(job.id, { devices, save: true, quiet: true, limit: 8, login })
  const sent = await clock.run(settled(job.id))
  expect(sent.targets.map(({ state, message }) => [state, message])).toEqual(
    Array(3).fill(['done', 'Sent, verified and saved.']),
  )
  expect(switches.map(({ state }) => state.startup?.[2] ?? '').every((line) => line !== '')).toBe(true)
  expect(site.plan().device.map(({ serial }) => serial)).toEqual([
    'FOC0000W000',
    'FOC0000W001',
    'FOC0000W002',
  ])
  site.close()
})

test('what needs the plan fails on a console of which nobody knows which switch it is, and holds up no other', async () => {
  const { run, site } = open(['SW1', null])
  const job = await run('read', ['console:s0', 'console:s1'])
  expect(job.targets.map(({ state, code }) => [state, code])).toEqual([
    ['done', null],
    ['failed', 'not_planned'],
  ])
  site.close()
})

test('a console that was closed meanwhile fails its own retry; one that was never open starts no job', async () => {
  const { jobs, clock, run, settled, sessions, site } = open([null, null])
  const job = await run('read', ['console:s0', 'console:s1'])
  sessions.delete('s1')
  jobs.retry(job.id, 8, login)
  const again = await clock.run(settled(job.id))
  expect(again.targets.map(({ code }) => code)).toEqual(['not_planned', 'no_session'])
  expect(() =>
    jobs.start({ kind: 'backup', devices: ['console:s9'], commands: [], limit: 8, login }),
  ).toThrow('not open')
  site.close()
})

test('a crash while it was sent: it is shown as stopped, and goes on with the yes that was given', async () => {
  const { jobs, clock, run, settled, site } = open([null])
  const job = await run('push', ['SW1=console:s0'])
  const preview = jobs.preview(job.id, 'SW1')
  const choice = {
    acceptSerial: 'FOC0000W000',
    withoutWayBack: false,
    save: true,
    quiet: true,
    lines: preview?.send,
  }
  appendJobResult(site.db, job.id, {
    device: 'SW1',
    at: clock.timestamp(),
    state: 'sending',
    seconds: 0,
    result: { choice },
  })
  jobs.refresh()
  const cut = await clock.run(settled(job.id))
  expect(cut.targets[0]).toMatchObject({ state: 'stopped', message: 'Cut before its end.' })
  jobs.retry(job.id, 8, login)
  expect((await clock.run(settled(job.id))).targets[0]).toMatchObject({ state: 'done' })
  site.close()
})

test('two switches that answer as one device are sent nothing', async () => {
  const { jobs, run, site } = open([null])
  const job = await run('push', ['SW1=console:s0'])
  const other = await run('push', ['SW2=console:s0'])
  const rows = readJobResults(site.db, other.id)
  for (const row of rows) appendJobResult(site.db, job.id, row)
  const devices = ['SW1', 'SW2'].map((device) => ({ device, acceptSerial: 'FOC0000W000' }))
  expect(() => jobs.confirm(job.id, { devices, save: true, quiet: true, limit: 8, login })).toThrow(
    'both answer with serial number FOC0000W000',
  )
  site.close()
})
