/** `brassage fog snapin`: a snapin runs where it is, and nothing else is taken away or left waiting for ever (fog-api §7). */
import { expect, it } from 'vitest'
import { addHost, addTask, endSnapin } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

it('runs one snapin on hosts that have it, gives it only where that is asked, and keeps what they had', async () => {
  const { fog, run } = await siteWithFog()
  const { world } = fog
  const [one, two, busy] = [1, 2, 3].map((n) => addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`]))
  if (!one || !two || !busy) throw new Error('three hosts')
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1, 3] }, { id: 2, name: 'vlc', hostIDs: [2] })
  addTask(world, busy, 10, 1)
  const hosts = ['--host', 'EVT-1', '--host', 'EVT-2', '--host', 'EVT-3']
  expect(await run('snapin', 'obs', ...hosts)).toMatchObject({
    json: { error: { code: 'not_confirmed' } },
  })
  expect(await run('snapin', 'office', ...hosts, '--yes')).toMatchObject({
    json: { error: { code: 'unknown_fog_snapin' } },
  })
  expect(fog.writes()).toEqual([])

  expect(await run('snapin', 'obs', ...hosts, '--yes')).toMatchObject({
    exit: 1,
    json: {
      rows: [
        { host: 'EVT-1', state: 'sent', task: '2' },
        { host: 'EVT-2', state: 'failed', message: expect.stringContaining('does not have snapin obs') },
        { host: 'EVT-3', state: 'failed', message: expect.stringContaining('busy') },
      ],
    },
  })
  expect(fog.writes()).toMatchObject([
    { path: '/host/1/task', body: { taskTypeID: 13, deploySnapins: 1, wol: false } },
  ])

  const given = await run('snapin', 'obs', '--host', 'EVT-2', '--assign', '--yes')
  expect(given).toMatchObject({ exit: 0 })
  expect(world.snapins.map(({ hostIDs }) => hostIDs)).toEqual([[1, 3, 2], [2]])
})

const three = async () => {
  const site = await siteWithFog()
  const { world } = site.fog
  const hosts = [1, 2, 3].map((n) => addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`]))
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1, 2, 3] })
  const words = hosts.flatMap(({ name }) => ['--host', name])
  return { ...site, world, words }
}

const hostsIn = (json: Record<string, unknown>) => json.hosts as Record<string, unknown>[]

it('watches a snapin host by host until each has it, with what its installer returned', async () => {
  const { run, world, words, fog } = await three()
  const begun = await run('snapin', 'obs', ...words, '--yes')
  expect(begun.err).toContain('00:11:22:33:44:03')
  const id = String(begun.json.run)
  const waiting = await run('run', id)
  expect(waiting).toMatchObject({ exit: 0, json: { state: 'open', snapin: 'obs' } })
  expect(hostsIn(waiting.json).map(({ state }) => state)).toEqual(['waiting', 'waiting', 'waiting'])
  expect(waiting.json.advice).toEqual([expect.stringContaining('EVT-1, EVT-2, EVT-3')])

  for (const task of world.snapinTasks.slice(0, 1)) task.stateID = 3
  expect(hostsIn((await run('run', id)).json)[0]).toMatchObject({ state: 'running', code: null })
  endSnapin(world, 1, '0')
  endSnapin(world, 2, '3010', 'restart wanted')
  endSnapin(world, 3, '1603', 'Fatal error')
  const ended = await run('run', id, '--seconds', '60')
  expect(ended).toMatchObject({ exit: 1, json: { state: 'failed' } })
  expect(hostsIn(ended.json)).toMatchObject([
    { state: 'done', code: '0' },
    { state: 'done', code: '3010', details: 'restart wanted' },
    { state: 'failed', code: '1603', message: 'The installer of obs ended with 1603.' },
  ])

  // It has ended: told from the site, however FOG forgets.
  world.tasks.length = 0
  fog.seen.length = 0
  expect(hostsIn((await run('run', id)).json)).toMatchObject([
    { state: 'done' },
    { state: 'done', code: '3010' },
    { state: 'failed', message: 'The installer of obs ended with 1603.' },
  ])
  expect(fog.seen.map(({ path }) => path)).toEqual([])
})

it('tells of eleven hosts in four requests, however many of them have ended', async () => {
  const { run, world, fog } = await three()
  const words: string[] = []
  for (let n = 4; n <= 11; n++) addHost(world, `EVT-${n}`, [`00:11:22:33:44:${String(n).padStart(2, '0')}`])
  for (const { name } of world.hosts) words.push('--host', name)
  Object.assign(world.snapins[0] ?? {}, { hostIDs: world.hosts.map(({ id }) => id) })
  const id = String((await run('snapin', 'obs', ...words, '--yes')).json.run)
  for (let host = 1; host <= 10; host++) endSnapin(world, host, '0')
  fog.seen.length = 0
  expect((await run('run', id)).json).toMatchObject({ state: 'open' })
  expect(fog.seen.map(({ path }) => path)).toEqual(['/task/active', '/task', '/snapinjob', '/snapintask'])
})

it('goes on after a cut, tasks no host twice, and cancels no other task', async () => {
  const { run, world, words, fog, file } = await three()
  let isDown = false
  let posts = 0
  fog.intercept = ({ method }) => {
    if (method === 'POST' && ++posts === 2) isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  expect(await run('snapin', 'obs', ...words, '--yes')).toMatchObject({
    exit: 1,
    json: { state: 'interrupted', error: { code: 'connection_lost' } },
  })
  expect(world.tasks).toHaveLength(2)
  isDown = false
  fog.intercept = () => null
  const runs = await brassage(['fog', 'runs', file, '--json'])
  const [{ run: id = '', mode }] = runs.json.rows as [{ run: string; mode: string }]
  expect(mode).toBe('snapin')
  const states = hostsIn((await run('run', id)).json).map(({ state }) => state)
  expect(states).toEqual(['waiting', 'unsure', 'todo'])
  const dry = await run('run', id, '--resume', '--dry-run')
  expect(dry.json.requests).toMatchObject([{ path: '/fog/host/2/task' }, { path: '/fog/host/3/task' }])
  expect((await run('run', id, '--resume')).err).toContain('EVT-3  00:11:22:33:44:03')
  expect(await run('run', id, '--resume', '--yes')).toMatchObject({ exit: 0, json: { state: 'open' } })
  expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3])
  const other = addTask(world, addHost(world, 'OTHER', ['00:11:22:33:44:99']))
  expect(await run('run', id, '--cancel', '--yes')).toMatchObject({ json: { state: 'failed' } })
  expect(world.tasks.map(({ stateID }) => stateID)).toEqual([5, 5, 5, 3])
  expect(other.stateID).toBe(3)
})

it('gives a snapin to a whole group, and takes nothing from anybody', async () => {
  const { run, world } = await three()
  world.snapins.push({ id: 2, name: 'vlc', hostIDs: [1] })
  world.groups.push({ id: 1, name: 'Hall A' })
  world.members.push({ id: 1, hostID: 1, groupID: 1 }, { id: 2, hostID: 3, groupID: 1 })
  const dry = await run('assign', 'vlc', '--group', 'Hall A', '--dry-run')
  expect(dry.json.requests).toEqual([{ method: 'PUT', path: '/fog/host/3', body: { snapins: [1, 2] } }])
  expect(await run('assign', 'vlc', '--group', 'Hall A', '--yes')).toMatchObject({
    exit: 0,
    json: {
      rows: [
        { host: 'EVT-1', state: 'had_it' },
        { host: 'EVT-3', state: 'given' },
      ],
    },
  })
  expect(world.snapins.map(({ hostIDs }) => [...hostIDs].sort())).toEqual([
    [1, 2, 3],
    [1, 3],
  ])
})
