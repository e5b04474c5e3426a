/** `brassage fog snapin`: a snapin runs where it is, and nothing else is taken away or left waiting for ever (fog-api §7). */
import { expect, it } from 'vitest'
import { addHost, addTask } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

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
