/** `brassage fog cancel`: the task that is meant, and never another (fog-api §5). */
import { describe, expect, it } from 'vitest'
import { addHost, addImage, addTask } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

/** Three hosts being imaged, and one task that has ended. */
async function bench() {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11-event')
  const hosts = [1, 2, 3].map((n) => addHost(world, `EVT-00${n}`, [`00:11:22:33:44:0${n}`], image.id))
  const [first, second, third] = hosts.map((host) => addTask(world, host))
  if (!first || !second || !third || !hosts[0]) throw new Error('three tasks')
  const ended = addTask(world, hosts[0], 1, 4)
  const states = () => [first, second, third].map(({ stateID }) => stateID)
  return { ...site, world, hosts, first, second, third, ended, states }
}

describe('fog cancel', () => {
  it('cancels the task that is named, by its host', async () => {
    const { run, fog, states } = await bench()
    const said = await run('cancel', '--task', '2', '--yes')
    expect(said).toMatchObject({
      exit: 0,
      json: { rows: [{ id: '2', host: 'EVT-002', state: 'Cancelled', sent: true }] },
    })
    expect(states()).toEqual([3, 5, 3])
    expect(fog.writes()).toEqual([{ method: 'DELETE', path: '/host/2/cancel', body: null }])
  })

  it.each(['', '0', '99', ' ', '00', '-1', '1.0', '1/..', 'all', '2,3', '١'])(
    'refuses task %j, and sends nothing',
    async (task) => {
      const { run, fog, states } = await bench()
      expect(await run('cancel', `--task=${task}`, '--yes')).toMatchObject({ exit: 1 })
      expect(fog.writes()).toEqual([])
      expect(states()).toEqual([3, 3, 3])
    },
  )

  it.each(['', 'EVT-009'])('refuses host %j, and sends nothing', async (host) => {
    const { run, fog } = await bench()
    expect(await run('cancel', `--host=${host}`, '--yes')).toMatchObject({ exit: 1 })
    expect(fog.writes()).toEqual([])
  })

  it('sends nothing where it has ended already, or the host is idle', async () => {
    const { run, fog, world } = await bench()
    expect(await run('cancel', '--task', '4', '--yes')).toMatchObject({
      exit: 0,
      json: { rows: [{ id: '4', state: 'Complete', sent: false }] },
    })
    addHost(world, 'IDLE', ['00:11:22:33:44:99'])
    expect(await run('cancel', '--host', 'IDLE', '--yes')).toMatchObject({ exit: 0, json: { rows: [] } })
    expect(fog.writes()).toEqual([])
  })

  it('asks first: without a yes it only reads', async () => {
    const { run, fog } = await bench()
    const said = await run('cancel', '--task', '2')
    expect(said).toMatchObject({ exit: 1, json: { error: { code: 'not_confirmed' } } })
    expect(said.err).toContain('EVT-002')
    expect(fog.writes()).toEqual([])
    expect((await run('cancel', '--task', '2', '--dry-run')).json).toEqual({
      requests: [{ method: 'DELETE', path: '/fog/host/2/cancel', body: null }],
    })
    expect(fog.writes()).toEqual([])
  })

  it('takes the right one of two tasks of a host', async () => {
    const { run, world, hosts, states } = await bench()
    const snapins = addTask(world, hosts[0] ?? expect.fail(), 12, 1)
    expect(await run('cancel', '--task', `${snapins.id}`, '--yes')).toMatchObject({ exit: 0 })
    expect(snapins.stateID).toBe(5)
    expect(states()).toEqual([3, 3, 3])
  })

  it('cancels all tasks of a host, and no other host’s', async () => {
    const { run, world, hosts, states } = await bench()
    const snapins = addTask(world, hosts[0] ?? expect.fail(), 12, 1)
    const said = await run('cancel', '--host', 'evt-001', '--yes')
    expect((said.json.rows as unknown[]).length).toBe(2)
    expect([snapins.stateID, ...states()]).toEqual([5, 5, 3, 3])
  })

  it('does not send when the task ends between the question and the yes', async () => {
    const { run, fog, second } = await bench()
    let reads = 0
    fog.intercept = ({ path }) => {
      if (path === '/task/2' && ++reads === 2) second.stateID = 4
      return null
    }
    expect(await run('cancel', '--task', '2', '--yes')).toMatchObject({
      exit: 0,
      json: { rows: [{ sent: false }] },
    })
    expect(fog.writes()).toEqual([])
  })

  it('says so when it goes on, and when others were cancelled in the same moment', async () => {
    const { run, fog, world } = await bench()
    fog.intercept = ({ method }) => (method === 'DELETE' ? { status: 200, text: 'null', type: '' } : null)
    expect((await run('cancel', '--task', '2', '--yes')).json).toMatchObject({
      error: { code: 'fog_refused' },
    })
    fog.intercept = ({ method }) => {
      if (method === 'DELETE') for (const task of world.tasks) if (task.stateID < 4) task.stateID = 5
      return null
    }
    const said = await run('cancel', '--task', '2', '--yes')
    expect(said.json).toMatchObject({ error: { code: 'fog_others_ended' } })
    expect(said.out).toContain('EVT-003')
  })

  it('cancels once where the answer is lost', async () => {
    const { run, fog, states } = await bench()
    fog.intercept = ({ method }) => (method === 'DELETE' ? 'cut-after' : null)
    expect(await run('cancel', '--task', '2', '--yes')).toMatchObject({ exit: 0 })
    expect(fog.writes()).toHaveLength(1)
    expect(states()).toEqual([3, 5, 3])
  })
})
