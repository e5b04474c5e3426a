/** `brassage fog apply`, `wake` and `assign` that were cut: listed, looked at without FOG, gone on with, tried again, given up. */
import { expect, it } from 'vitest'
import { addHost, addTask } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** Three PCs of the site that FOG does not know; the answer to the second is lost, and FOG with it. */
async function cutApply() {
  const site = await siteWithFog()
  for (const n of [1, 2, 3]) await brassage(['add', site.file, 'host', `pc-${n}`, `mac=${macOf(n)}`])
  const { world } = site.fog
  let isDown = false
  site.fog.intercept = ({ method }) => {
    if (method === 'POST' && world.hosts.length === 1) isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  const cut = await site.run('apply', '--yes')
  site.fog.intercept = () => null
  return { ...site, world, cut, id: String(cut.json.run) }
}

const hostsOf = (json: Record<string, unknown>) => json.hosts as Record<string, unknown>[]

it('says how to go on with what was cut, and what is known of it without FOG', async () => {
  const { file, fog, cut, id } = await cutApply()
  expect(cut).toMatchObject({ exit: 1, json: { state: 'interrupted' } })
  expect(cut.out).toContain(`fog run FILE ${id} --resume --yes`)
  await fog.stop()
  const looked = await brassage(['fog', 'run', file, id, '--json'], FOG_ENV)
  expect(looked).toMatchObject({ exit: 1, json: { what: 'apply', state: 'open' } })
  expect(hostsOf(looked.json)).toMatchObject([
    { host: 'pc-1', kind: 'create', about: macOf(1), state: 'done' },
    { host: 'pc-2', state: 'unsure' },
    { host: 'pc-3', state: 'todo' },
  ])
  const { json } = await brassage(['fog', 'runs', file, '--json'])
  expect(json.rows).toMatchObject([
    { run: id, mode: 'apply', hosts: ['pc-1', 'pc-2', 'pc-3'], hasEnded: false },
  ])
})

it('goes on after a yes, makes only what is missing, and shows that in a dry run before', async () => {
  const { run, fog, world, id } = await cutApply()
  const writes = fog.writes().length
  expect((await run('run', id, '--resume', '--dry-run')).json.requests).toMatchObject([
    { method: 'POST', body: { name: 'pc-2' } },
    { method: 'POST', body: { name: 'pc-3' } },
  ])
  expect((await run('run', id, '--resume')).json).toMatchObject({ error: { code: 'not_confirmed' } })
  expect(fog.writes()).toHaveLength(writes)
  const done = await run('run', id, '--resume', '--yes')
  expect(done).toMatchObject({ exit: 0, json: { state: 'done' } })
  expect(done.err).toContain('create pc-3: done (3 of 3')
  expect(fog.writes()).toHaveLength(writes + 1)
  expect(world.hosts.map(({ name }) => name)).toEqual(['pc-1', 'pc-2', 'pc-3'])
  expect((await run('run', id, '--resume', '--yes')).exit).toBe(0)
  expect(fog.writes()).toHaveLength(writes + 1)
})

it('is given up without FOG, and nothing more is sent', async () => {
  const { run, file, fog, id } = await cutApply()
  await fog.stop()
  const given = await brassage(['fog', 'run', file, id, '--cancel', '--yes', '--json'], FOG_ENV)
  expect(given).toMatchObject({ exit: 1, json: { state: 'failed' } })
  expect(hostsOf(given.json).map(({ state, message }) => [state, message])).toEqual([
    ['done', null],
    ['failed', 'Given up; it is not known whether it was sent.'],
    ['failed', 'Given up before it was sent.'],
  ])
  expect((await run('run', id, '--resume', '--retry', '--yes')).exit).toBe(2)
})

it('keeps a log of each act, told without FOG', async () => {
  const { file, fog, id } = await cutApply()
  await fog.stop()
  const { json } = await brassage(['fog', 'log', file, id, '--json'])
  expect((json.rows as Record<string, unknown>[]).map(({ kind, host }) => [kind, host])).toEqual([
    ['steps', null],
    ['intended', 'pc-1'],
    ['sent', 'pc-1'],
    ['intended', 'pc-2'],
  ])
})

it('wakes all hosts of a stand', async () => {
  const { run, fog, file } = await siteWithFog()
  await brassage(['add', file, 'stand', 'A1'])
  for (const n of [1, 2]) {
    await brassage(['add', file, 'outlet', `A1-${n}`, 'stand=A1'])
    await brassage(['add', file, 'host', `pc-${n}`, `mac=${macOf(n)}`, `outlet=A1-${n}`])
    addHost(fog.world, `pc-${n}`, [macOf(n)])
  }
  expect((await run('wake', '--stand', 'A1')).json.rows).toMatchObject([{ host: 'pc-1' }, { host: 'pc-2' }])
  expect((await run('wake')).exit).toBe(2)
})

it('tries again what failed, and that alone', async () => {
  const { run, fog, file } = await siteWithFog()
  const { world } = fog
  const [one] = [addHost(world, 'pc-1', [macOf(1)]), addHost(world, 'pc-2', [macOf(2)])]
  const task = addTask(world, one)
  const woken = await run('wake', '--host', 'pc-1', '--host', 'pc-2')
  expect(woken).toMatchObject({ exit: 1, json: { rows: [{ sent: false }, { sent: true }] } })
  task.stateID = 4
  fog.seen.length = 0
  const again = await run('run', String(woken.json.run), '--retry', '--yes')
  expect(again).toMatchObject({ exit: 0, json: { state: 'done' } })
  expect(fog.writes().map(({ path }) => path)).toEqual(['/host/1/task'])
  const journal = await brassage(['log', file, '--all', '--json'])
  expect(journal.out).toContain('hosts are woken: pc-1, pc-2')
  expect(journal.out).toContain('hosts were woken, done: pc-1, pc-2, not done: -')
})
