/**
 * A push to many switches over SSH: read first, shown, confirmed, sent; nothing blocks the rest. The tests run side by
 * side: they are in real time, and mostly wait.
 */
import { afterAll, test } from 'vitest'
import type { JobTargetView, JobView } from '../../../shared/contract/job.ts'
import { connect } from '../../../shared/plan/edits/cabling.ts'
import { editRow } from '../../../shared/plan/edits/index.ts'
import { acceptKeys, hostsOf, type JobBench, login, openJobBench, statesOf } from './job-bench.ts'
import type { PlannedDevicesOptions } from './planned-devices.ts'

const benches: JobBench[] = []
const open = async (options: PlannedDevicesOptions) => {
  const bench = await openJobBench(options)
  benches.push(bench)
  acceptKeys(bench)
  return bench
}
afterAll(async () => {
  await Promise.all(benches.map((bench) => bench.close()))
})

const prepare = async (bench: JobBench) => {
  const { id } = bench.jobs.start({ kind: 'push', devices: bench.words, commands: [], limit: 16, login })
  return { id, job: await bench.settled(id) }
}
const yes = { save: true, quiet: true, limit: 16, login }
const of = (job: JobView, device: string): JobTargetView | undefined =>
  job.targets.find((target) => target.device === device)
const ready = ({ targets }: JobView) =>
  targets.filter(({ state }) => state === 'ready').map(({ device }) => ({ device }))
const isSending = (target: JobTargetView | undefined) =>
  target?.progress?.phase === 'sending' && target.progress.confirmed > 0

test.concurrent('first all are read and shown, and nothing is sent; then those that a person confirmed, and no others', async ({
  expect,
}) => {
  const bench = await open({ count: 3 })
  const { id, job } = await prepare(bench)
  expect(statesOf(job)).toEqual(['ready', 'ready', 'ready'])
  expect(job.targets.map(({ message }) => message)).toEqual(Array(3).fill('2 lines differ from the plan.'))
  expect(bench.jobs.preview(id, 'SW1')).toMatchObject({ isNetwork: true, hasWayBack: true, ownPort: null })
  expect(bench.jobs.preview(id, 'SW1')?.send.map(({ text }) => text)).toEqual([
    'interface FastEthernet0/1',
    'description Stand 1.1',
  ])
  expect(bench.switches[0]?.state.running.join('\n')).not.toContain('Stand 1.1')
  bench.jobs.confirm(id, { devices: [{ device: 'SW1' }, { device: 'SW3' }], ...yes })
  const sent = await bench.settled(id)
  expect(statesOf(sent)).toEqual(['done', 'ready', 'done'])
  expect(of(sent, 'SW1')).toMatchObject({ message: 'Sent, verified and saved.', push: expect.any(String) })
  expect(bench.switches.map(({ state }) => state.startup?.join('\n').includes('Stand'))).toEqual([
    true,
    false,
    true,
  ])
  expect(bench.switches[0]?.state.device.reloadIn).toBeNull()
}, 600_000)

test.concurrent('of twelve some fail, each for its own reason and by itself; what was cut is resumed', async ({
  expect,
}) => {
  const crowded = Object.fromEntries(Array.from({ length: 63 }, (_, i) => [200 + i, `N${i}`]))
  const bench = await open({
    count: 12,
    descriptions: 8,
    isBound: (at) => at !== 5,
    device: (at) => ({
      ...(at === 2 ? { lineDelay: 150 } : {}),
      ...(at === 4 ? { vlans: crowded } : {}),
    }),
    want: (draft) => {
      editRow(draft, 'port', 'SW5 3', { vlan: 110 })
      const other = [...draft.rows('device')].find(({ name }) => name === 'SW7')
      if (other) draft.update('device', other.id, { serial: 'FOC0000OTHR' })
    },
  })
  const [first, second, third] = bench.servers
  first?.setPassword('another')
  hostsOf(bench).forget(second?.address ?? '')
  hostsOf(bench).accept({
    address: second?.address ?? '',
    keyType: 'ssh-ed25519',
    fingerprint: 'SHA256:former',
  })
  bench.switches[3]?.hang()
  const { id, job } = await prepare(bench)
  expect(of(job, 'SW1')).toMatchObject({ state: 'failed', code: 'login_refused' })
  expect(of(job, 'SW2')).toMatchObject({ state: 'failed', code: 'host_key_changed' })
  expect(of(job, 'SW4')).toMatchObject({ state: 'failed' })
  expect(of(job, 'SW6')).toMatchObject({ state: 'refused', code: 'unbound', serial: 'FOC0920W006' })
  expect(of(job, 'SW7')).toMatchObject({ state: 'refused', code: 'other_serial', serial: 'FOC0920W007' })
  expect(ready(job)).toHaveLength(7)
  expect(() => bench.jobs.confirm(id, { devices: [{ device: 'SW7' }], ...yes })).toThrow('is bound to')

  const devices = [...ready(job), { device: 'SW6', acceptSerial: 'FOC0920W006' }]
  bench.jobs.confirm(id, { devices, ...yes })
  await bench.until(id, (view) => isSending(of(view, 'SW3')))
  third?.fall()
  const sent = await bench.settled(id)
  expect(of(sent, 'SW3')).toMatchObject({ state: 'failed', code: 'interrupted', push: expect.any(String) })
  expect(of(sent, 'SW3')?.message).toMatch(/restarts by itself within \d+ minutes/)
  expect(of(sent, 'SW5')).toMatchObject({ state: 'failed', code: 'rejected' })
  expect(sent.targets.filter(({ state }) => state === 'done').map(({ device }) => device)).toEqual([
    'SW6',
    'SW8',
    'SW9',
    'SW10',
    'SW11',
    'SW12',
  ])
  expect(bench.site.plan().device.find(({ name }) => name === 'SW6')?.serial).toBe('FOC0920W006')

  third?.stand()
  first?.setPassword('orme')
  bench.jobs.retry(id, 16, login)
  const again = await bench.settled(id)
  // Read for the first time now: it waits for its yes. The cut one has had it, and goes on.
  expect(of(again, 'SW1')).toMatchObject({ state: 'ready', lines: 16 })
  expect(of(again, 'SW3')).toMatchObject({ state: 'done', message: 'Sent, verified and saved.' })
  expect(bench.switches[2]?.state.startup?.join('\n')).toContain('Stand 3.8')
}, 600_000)

test.concurrent('stopped between two sections, nothing is saved, and the retry sends the rest without asking again', async ({
  expect,
}) => {
  const bench = await open({ count: 2, descriptions: 8, device: () => ({ lineDelay: 150 }) })
  const { id, job } = await prepare(bench)
  bench.jobs.confirm(id, { devices: ready(job), ...yes })
  await bench.until(id, (view) => isSending(of(view, 'SW1')))
  bench.jobs.stop(id)
  const stopped = await bench.settled(id)
  expect(of(stopped, 'SW1')).toMatchObject({ state: 'stopped', push: expect.any(String) })
  expect(bench.switches[0]?.state.mode?.kind).not.toBe('interface')
  expect(bench.switches[0]?.state.startup?.join('\n')).not.toContain('Stand 1.1')
  expect(bench.switches[0]?.state.device.reloadIn).toBeNull()
  bench.jobs.retry(id, 8, login)
  expect(statesOf(await bench.settled(id))).toEqual(['done', 'done'])
  expect(bench.switches[0]?.state.startup?.join('\n')).toContain('Stand 1.8')
}, 600_000)

test.concurrent('a device that has changed since is shown again, and nothing is sent to it', async ({
  expect,
}) => {
  const bench = await open({ count: 1 })
  const { id, job } = await prepare(bench)
  bench.edit((one) => editRow(one, 'port', 'SW1 9', { description: 'Late' }))
  bench.jobs.confirm(id, { devices: ready(job), ...yes })
  const shown = await bench.settled(id)
  expect(of(shown, 'SW1')).toMatchObject({ state: 'ready', lines: 4 })
  expect(bench.switches[0]?.state.running.join('\n')).not.toContain('Stand')
}, 600_000)

test.concurrent('a switch waits for those behind it', async ({ expect }) => {
  const bench = await open({
    count: 2,
    want: (draft) => {
      const port = (name: string) => {
        const device = [...draft.rows('device')].find((one) => one.name === name)
        return [...draft.rows('interface')].findLast(({ deviceId }) => deviceId === device?.id)?.id ?? 0
      }
      connect(draft, { kind: 'interface', id: port('SW1') }, { kind: 'interface', id: port('SW2') })
    },
  })
  const { id, job } = await prepare(bench)
  bench.jobs.confirm(id, { devices: ready(job), ...yes })
  const begun = await bench.until(id, ({ targets }) => targets.some(({ state }) => state === 'running'))
  // Of two with one link each the older is the way out.
  expect(statesOf(begun)).toEqual(['waiting', 'running'])
  await bench.until(id, (view) => of(view, 'SW2')?.state === 'done')
  expect(statesOf(await bench.settled(id))).toEqual(['done', 'done'])
}, 600_000)

test.concurrent('read: how far each is from the plan, kept as a backup, and nothing bound', async ({
  expect,
}) => {
  const bench = await open({ count: 2, isBound: () => false })
  const { id } = bench.jobs.start({ kind: 'read', devices: bench.words, commands: [], limit: 8, login })
  const job = await bench.settled(id)
  expect(job.targets.map(({ state, lines }) => [state, lines])).toEqual([
    ['done', 2],
    ['done', 2],
  ])
  expect(bench.site.plan().device.map(({ serial }) => serial)).toEqual([null, null])
  expect(() => bench.jobs.confirm(id, { devices: [{ device: 'SW1' }], ...yes })).toThrow('not kept')
}, 600_000)
