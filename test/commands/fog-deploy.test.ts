/** `brassage fog deploy`, `capture`, `run`: images on the hosts that are meant, once, and nowhere else (fog-api §5, §6). */
import { describe, expect, it } from 'vitest'
import { addHost, addImage, addTask, type FogTaskRow } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const macOf = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`

/** `count` hosts with one image; the names run against the order of the ids, which is what crosses images. */
async function bench(count = 3) {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11-event')
  const hosts = Array.from({ length: count }, (_, at) =>
    addHost(world, `EVT-${String(count - at).padStart(2, '0')}`, [macOf(at + 1)], image.id),
  )
  const words = hosts.flatMap(({ name }) => ['--host', name])
  const active = () => world.tasks.filter(({ stateID }) => stateID < 4)
  const deploy = (...more: string[]) => site.run('deploy', '--image', 'win11-event', ...words, ...more)
  return { ...site, world, image, hosts, active, deploy, words }
}

const hostsOf = (json: Record<string, unknown>) => json.hosts as Record<string, unknown>[]
const codeOf = (json: Record<string, unknown>) => (json.error as { code: string }).code
const finish = (task: FogTaskRow, world: { hosts: { id: number; deployed: string }[] }) => {
  task.stateID = 4
  const host = world.hosts.find(({ id }) => id === task.hostID)
  if (host) host.deployed = '2026-11-24 10:00:00'
}

describe('fog deploy', () => {
  it('tasks host by host, so that no image is crossed, and follows them to a list to tick', async () => {
    const { run, deploy, world, fog, hosts } = await bench()
    const begun = await deploy('--confirm', '3')
    expect(begun).toMatchObject({ exit: 0, json: { state: 'open' } })
    expect(fog.writes().map(({ path }) => path)).toEqual(hosts.map(({ id }) => `/host/${id}/task`))
    expect(fog.writes()[0]?.body).toMatchObject({
      taskTypeID: 1,
      wol: false,
      shutdown: false,
      deploySnapins: -1,
    })
    const id = String(begun.json.run)
    const [first, second, third] = world.tasks
    if (!first || !second || !third) throw new Error('three tasks')
    Object.assign(first, { stateID: 3, percent: '24.7' })
    second.stateID = 2
    expect(hostsOf((await run('run', id)).json)).toMatchObject([
      { state: 'running', percent: 24.7, remaining: '00:03:40' },
      { state: 'waiting', percent: null, rate: '', remaining: '' },
      { state: 'not_started', percent: null, rate: '', remaining: '' },
    ])
    for (const task of [first, second]) finish(task, world)
    third.stateID = 5
    const ended = await run('run', id)
    expect(ended).toMatchObject({ exit: 1, json: { state: 'failed' } })
    expect(ended.json.verification).toMatchObject([
      { host: 'EVT-03', image: 'win11-event', imagedAt: '2026-11-24 10:00:00', isImaged: true },
      { host: 'EVT-02', isImaged: true },
      { host: 'EVT-01', imagedAt: null, isImaged: false },
    ])
  })

  it('is told as it was seen last once FOG is out of reach', async () => {
    const { run, deploy, world, fog, file } = await bench()
    const id = String((await deploy('--confirm', '3')).json.run)
    const [first, second] = world.tasks
    if (!first || !second) throw new Error('three tasks')
    finish(first, world)
    Object.assign(second, { stateID: 3, percent: '40' })
    await run('run', id)
    await fog.stop()
    expect((await run('run', id)).json).toMatchObject({ error: { code: 'refused' } })
    const known = await brassage(['fog', 'run', file, id, '--offline', '--json'])
    expect(known.json).toMatchObject({
      state: 'open',
      hosts: [{ state: 'done' }, { state: 'running', percent: 40 }, { state: 'not_started' }],
    })
  })

  it('asks FOG once of a host that has ended, of many at once, and of a run that has ended nothing', async () => {
    const { run, deploy, world, fog, hosts } = await bench(11)
    const id = String((await deploy('--confirm', '11')).json.run)
    const look = async () => {
      fog.seen.length = 0
      const { json } = await run('run', id)
      return { states: hostsOf(json).map(({ state }) => state), paths: fog.seen.map(({ path }) => path) }
    }
    expect((await look()).paths).toEqual(['/task/active'])
    const [first, ...rest] = world.tasks
    if (!first) throw new Error('eleven tasks')
    finish(first, world)
    expect((await look()).paths).toEqual(['/task/active', `/task/${first.id}`, `/host/${hosts[0]?.id}`])
    expect((await look()).paths).toEqual(['/task/active'])
    for (const task of rest.slice(0, 9)) finish(task, world)
    expect((await look()).paths).toEqual(['/task/active', '/task', '/host'])
    const { states, paths } = await look()
    expect(paths).toEqual(['/task/active'])
    expect(states).toEqual([...Array(10).fill('done'), 'not_started'])
    // FOG forgets what it was told of them: it stands in the site.
    world.tasks.splice(0, 10)
    for (const task of world.tasks) finish(task, world)
    expect((await look()).states).toEqual(Array(11).fill('done'))
    expect((await look()).paths).toEqual([])
  })

  it('asks for the number of hosts, typed; a yes is enough for one', async () => {
    const { run, deploy, fog } = await bench()
    for (const words of [[], ['--yes'], ['--confirm', '2']]) {
      const refused = await deploy(...words)
      expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'not_confirmed' } } })
      expect(refused.err).toContain(macOf(1))
    }
    expect(fog.writes()).toEqual([])
    expect((await run('deploy', '--image', '1', '--host', 'EVT-01', '--yes')).exit).toBe(0)
  })

  it.each<[string, (site: Awaited<ReturnType<typeof bench>>) => void, string]>([
    [
      'hosts have different images',
      ({ hosts, world }) => {
        const [one] = hosts
        if (one) one.imageID = addImage(world, 'other').id
      },
      'other_image',
    ],
    [
      'a host is busy, if only with its inventory',
      ({ hosts, world }) => {
        const [one] = hosts
        if (one) addTask(world, one, 10, 1)
      },
      'busy',
    ],
    [
      'the image was never captured',
      ({ image }) => {
        image.size = ''
      },
      'not_captured',
    ],
    [
      'the image is not enabled',
      ({ image }) => {
        image.isEnabled = ''
      },
      'image_disabled',
    ],
    [
      'somebody captures into it',
      ({ image, world }) => {
        addTask(world, addHost(world, 'MASTER', [macOf(99)], image.id), 2)
      },
      'image_busy',
    ],
    [
      'no storage node answers',
      ({ world }) => {
        world.nodeOnline = false
      },
      'node_offline',
    ],
  ])('sends nothing where %s', async (_what, spoil, kind) => {
    const site = await bench()
    spoil(site)
    const refused = await site.deploy('--confirm', '3')
    expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'not_ready_to_fly' } } })
    expect(refused.json.problems).toContainEqual(expect.objectContaining({ kind, severity: 'error' }))
    expect(site.fog.writes()).toEqual([])
  })

  it('cancels a task at once that has another image than was meant, and only that', async () => {
    const { deploy, fog, world } = await bench(2)
    fog.intercept = ({ method, path }) => {
      if (method === 'DELETE') return null
      const wrong = world.tasks.find(({ hostID }) => hostID === 1)
      if (wrong && path === '/task/active') Object.assign(wrong, { imageID: 7 })
      return null
    }
    const said = await deploy('--confirm', '2')
    expect(hostsOf(said.json)).toMatchObject([{ state: 'failed' }, { state: 'not_started' }])
    expect(world.tasks.map(({ stateID }) => stateID)).toEqual([5, 1])
  })

  it('goes on after a cut, and never tasks a host twice', async () => {
    const { run, deploy, fog, world } = await bench()
    let posts = 0
    fog.intercept = ({ method }) => (method === 'POST' && ++posts === 2 ? 'cut-after' : null)
    // The answer was lost, but FOG's own list shows that it arrived.
    expect(await deploy('--confirm', '3')).toMatchObject({ exit: 0 })
    expect(world.tasks).toHaveLength(3)
    for (const task of world.tasks) task.stateID = 5

    posts = 0
    let isDown = false
    fog.intercept = ({ method }) => {
      if (method === 'POST' && ++posts === 2) isDown = true
      return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
    }
    const cut = await deploy('--confirm', '3')
    expect(cut).toMatchObject({ exit: 1, json: { state: 'interrupted', error: { code: 'connection_lost' } } })
    expect(world.tasks).toHaveLength(5)
    isDown = false
    const id = String(cut.json.run)
    expect(hostsOf((await run('run', id)).json)).toMatchObject([
      { state: 'not_started' },
      { state: 'unsure' },
      { state: 'todo' },
    ])
    expect((await run('run', id, '--resume')).json).toMatchObject({ error: { code: 'not_confirmed' } })
    expect(await run('run', id, '--resume', '--yes')).toMatchObject({ exit: 0 })
    expect(world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3, 1, 2, 3])
    expect(await run('run', id, '--resume', '--yes')).toMatchObject({ exit: 0 })
    expect(world.tasks).toHaveLength(6)
  })

  it('cancels a run without touching what others do', async () => {
    const { run, deploy, world, image } = await bench()
    const other = addTask(world, addHost(world, 'OTHER', [macOf(50)], image.id))
    const id = String((await deploy('--confirm', '3')).json.run)
    const refused = await run('run', id, '--cancel')
    expect(refused.json).toMatchObject({ error: { code: 'not_confirmed' } })
    expect(refused.err).toContain(macOf(2))
    expect((await run('run', id, '--cancel', '--dry-run')).json.requests).toMatchObject(
      ['/fog/host/1/cancel', '/fog/host/2/cancel', '/fog/host/3/cancel'].map((path) => ({ path })),
    )
    await run('run', id, '--cancel', '--yes')
    expect(other.stateID).toBe(3)
    expect(world.tasks.filter((task) => task !== other).map(({ stateID }) => stateID)).toEqual([5, 5, 5])
  })

  it('calls a host stalled whose percent stands still: FOG 1.5.9 tells no failure', async () => {
    const { run, deploy, world, place } = await bench(1)
    const id = String((await deploy('--yes')).json.run)
    Object.assign(world.tasks[0] ?? {}, { stateID: 3, percent: '24.7' })
    expect(hostsOf((await run('run', id)).json)).toMatchObject([{ state: 'running' }])
    const site = place.open()
    site.db.exec("UPDATE fogRunRecord SET at = '2020-01-01T00:00:00.000Z' WHERE kind = 'seen'")
    site.close()
    const stalled = await run('run', id)
    expect(hostsOf(stalled.json)).toMatchObject([{ state: 'stalled' }])
    expect(stalled.json.advice).toEqual([expect.stringContaining('EVT-01')])
  })

  it('takes the hosts of a room, and names those that FOG does not know', async () => {
    const { run, file, fog } = await bench()
    await brassage(['add', file, 'room', 'Hall'])
    await brassage(['add', file, 'stand', 'A1', 'room=Hall'])
    await brassage(['add', file, 'outlet', 'A1-1', 'stand=A1'])
    await brassage(['add', file, 'host', 'pc-1', `mac=${macOf(2)}`, 'outlet=A1-1'])
    await brassage(['add', file, 'host', 'pc-2', `mac=${macOf(77)}`, 'outlet=A1-1'])
    const byRoom = await run('deploy', '--image', '1', '--room', 'hall', '--dry-run')
    expect(byRoom.json.requests).toMatchObject([{ path: '/fog/host/2/task' }])
    expect(byRoom.err).toContain('not in FOG, so left out: pc-2')
    expect(codeOf((await run('deploy', '--image', '1', '--room', 'Lab')).json)).toBe('no_fog_host_there')
    expect(fog.writes()).toEqual([])
  })

  it('shows every request in a dry run, and takes hosts by stand and by group', async () => {
    const { run, file, fog, world } = await bench()
    await brassage(['add', file, 'stand', 'A1'])
    await brassage(['add', file, 'outlet', 'A1-1', 'stand=A1'])
    await brassage(['add', file, 'host', 'pc-1', `mac=${macOf(2)}`, 'outlet=A1-1'])
    const byStand = await run('deploy', '--image', '1', '--stand', 'a1', '--dry-run')
    expect(byStand.json.requests).toMatchObject([{ method: 'POST', path: '/fog/host/2/task' }])
    world.groups.push({ id: 5, name: 'Hall A' })
    world.members.push({ id: 1, hostID: 1, groupID: 5 }, { id: 2, hostID: 3, groupID: 5 })
    const byGroup = await run('deploy', '--image', '1', '--group', 'Hall A', '--dry-run')
    expect(byGroup.json.requests).toMatchObject([{ path: '/fog/host/1/task' }, { path: '/fog/host/3/task' }])
    expect((await run('deploy', '--image', '1', '--stand', 'Z9')).json).toMatchObject({
      error: { code: 'no_fog_host_there' },
    })
    expect((await run('deploy', '--image', '1')).exit).toBe(2)
    expect(fog.writes()).toEqual([])
  })
})

describe('fog deploy --multicast', () => {
  it('sends one stream to eleven hosts, names the one that is missing, and clears its group away', async () => {
    const { run, deploy, world, fog } = await bench(11)
    const begun = await deploy('--multicast', '--confirm', '11')
    expect(begun).toMatchObject({ exit: 0, json: { session: { checkedIn: 0, expected: 11 } } })
    expect(fog.writes().map(({ path }) => path)).toEqual(['/group', '/group/1/task'])
    expect(world.tasks.map(({ imageID }) => imageID)).toEqual(Array(11).fill(1))
    const id = String(begun.json.run)
    for (const task of world.tasks.slice(0, 10)) task.stateID = 3
    const [session] = world.sessions
    if (session) session.clients = 10
    const waiting = await run('run', id)
    expect(waiting.json.session).toMatchObject({
      checkedIn: 10,
      expected: 11,
      missing: ['EVT-01'],
      isTakenUp: false,
      state: 'created',
      percent: null,
    })
    expect(waiting.json.advice).toEqual([expect.stringContaining('EVT-01')])
    const last = world.tasks.at(-1)
    if (last) last.stateID = 3
    expect((await run('run', id)).json.advice).toEqual([expect.stringContaining('multicast service')])
    if (session) Object.assign(session, { stateID: 3, percent: '41' })
    for (const task of world.tasks) task.percent = '40'
    expect(await run('run', id)).toMatchObject({
      json: { percent: 40, session: { state: 'running', percent: 41, missing: [] } },
    })
    if (session) session.stateID = 5
    for (const task of world.tasks) task.percent = ''
    const orphan = await run('run', id)
    expect(orphan.json).toMatchObject({ session: null, advice: [expect.stringContaining('no session')] })
    for (const task of world.tasks) finish(task, world)
    expect(await run('run', id)).toMatchObject({ exit: 0, json: { state: 'done' } })
    expect(world.groups).toEqual([])
    expect((await run('runs')).exit).toBe(2) // takes no passphrase
  })

  it('cancels all of it where FOG makes something else of it', async () => {
    const { deploy, fog, world } = await bench()
    const other = addTask(world, addHost(world, 'OTHER', [macOf(50)], 1))
    fog.intercept = ({ path }) => {
      const busy = world.tasks.find(({ hostID, typeID }) => hostID === 2 && typeID === 8)
      if (path === '/task/active' && busy) Object.assign(busy, { imageID: 9 })
      return null
    }
    const said = await deploy('--multicast', '--confirm', '3')
    expect(said).toMatchObject({ exit: 1, json: { state: 'failed' } })
    expect(world.tasks.filter((task) => task !== other).map(({ stateID }) => stateID)).toEqual([5, 5, 5])
    expect(other.stateID).toBe(3)
  })

  it('makes neither a second group nor a second session when it goes on', async () => {
    const { run, deploy, fog, world } = await bench()
    let isDown = false
    fog.intercept = ({ method, path }) => {
      if (path === '/group/1/task') isDown = true
      return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
    }
    const cut = await deploy('--multicast', '--confirm', '3')
    expect(cut).toMatchObject({ exit: 1, json: { state: 'interrupted' } })
    fog.intercept = () => null
    expect(await run('run', String(cut.json.run), '--resume', '--yes')).toMatchObject({ exit: 0 })
    expect([world.groups.length, world.sessions.length, world.tasks.length]).toEqual([1, 1, 3])
  })

  it('cancels its own session, and makes none where it is gone', async () => {
    const { run, deploy, world } = await bench()
    const id = String((await deploy('--multicast', '--confirm', '3')).json.run)
    await run('run', id, '--cancel', '--yes')
    expect(world.sessions).toMatchObject([{ stateID: 5 }])
    await run('run', id, '--cancel', '--yes')
    expect(world.sessions).toHaveLength(1)
  })
})

describe('fog capture', () => {
  const capture = ['--image', 'win11-event', '--host', 'EVT-01']

  it('wants the name of an image typed that has content', async () => {
    const { run, fog, active } = await bench(1)
    expect(codeOf((await run('capture', ...capture, '--yes')).json)).toBe('not_confirmed')
    expect(codeOf((await run('capture', ...capture, '--confirm', 'win11')).json)).toBe('not_confirmed')
    expect(fog.writes()).toEqual([])
    expect(await run('capture', ...capture, '--confirm', 'win11-event')).toMatchObject({ exit: 0 })
    expect(active()).toMatchObject([{ typeID: 2, hostID: 1, imageID: 1 }])
  })

  it('takes a yes for an empty image', async () => {
    const { run, image, active } = await bench(1)
    Object.assign(image, { size: '', deployed: '0000-00-00 00:00:00' })
    expect(await run('capture', ...capture, '--yes')).toMatchObject({ exit: 0 })
    expect(active()).toHaveLength(1)
  })

  it('leaves a protected image alone, and one that another host is being captured into', async () => {
    const { run, image, world, fog } = await bench(1)
    image.protected = '1'
    expect((await run('capture', ...capture, '--confirm', 'win11-event')).json.problems).toContainEqual(
      expect.objectContaining({ kind: 'image_protected' }),
    )
    image.protected = '0'
    addTask(world, addHost(world, 'MASTER', [macOf(99)], image.id), 2)
    expect((await run('capture', ...capture, '--confirm', 'win11-event')).json.problems).toContainEqual(
      expect.objectContaining({ kind: 'image_busy' }),
    )
    expect(fog.writes()).toEqual([])
  })
})
