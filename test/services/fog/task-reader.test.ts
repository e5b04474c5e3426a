/** Tasks out of tens of thousands: short answers where FOG gives them, and never a wrong "there is none". */
import { expect, it, onTestFinished } from 'vitest'
import { fogClient } from '../../../main/integrations/fog/fog-client.ts'
import { fogHttp } from '../../../main/integrations/fog/fog-http.ts'
import { openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { readHosts } from '../../../main/services/fog/host-reader.ts'
import { fogReaders } from '../../../main/services/fog/read-lists.ts'
import { findTasks, readTasks } from '../../../main/services/fog/task-reader.ts'
import { type FakeVersion, FOG_TOKENS, fakeFog } from '../../fakes/fog/fog-server.ts'
import { addHost, addImage, addTask } from '../../fakes/fog/fog-world.ts'

async function bench(version?: FakeVersion) {
  const server = await fakeFog(version)
  const http = await openHttp({ url: server.url, fingerprint: null })
  const tokens = { 'api-token': FOG_TOKENS.API, 'user-token': FOG_TOKENS.USERTOKEN }
  const fog = fogClient(fogHttp(http, '/fog', tokens))
  onTestFinished(() => fog.close())
  const { world } = server
  for (let n = 1; n <= 8; n++) addTask(world, addHost(world, `PC-${n}`, [`00:11:22:33:44:0${n}`]), 1, 4)
  return { server, world, fog }
}

const ids = ['1', '2', '3', '4', '5']

it.each(['all', 'those', 'none'] as const)(
  'finds tasks and hosts whatever FOG makes of several values: %s',
  async (severalValues) => {
    const { world, fog } = await bench()
    world.severalValues = severalValues
    expect([...(await readTasks(fog, [...ids, '99'])).keys()]).toEqual(ids)
    expect([...(await readHosts(fog, [...ids, '99'])).keys()]).toEqual(ids)
  },
)

it('asks with a body, and without one where a proxy refuses that', async () => {
  const { server, fog } = await bench()
  await readTasks(fog, ids)
  expect(server.seen.find(({ path }) => path === '/task')?.body).toEqual({ id: ids })
  server.intercept = ({ method, body }) =>
    method === 'GET' && body !== null ? { status: 400, text: '', type: 'text/html' } : null
  expect((await readTasks(fog, ids)).size).toBe(5)
})

it('finds the tasks of a run on its hosts, those that have ended too', async () => {
  const { world, fog } = await bench()
  const [one, two] = world.hosts
  if (!one || !two) throw new Error('hosts')
  const [ended, active] = [addTask(world, one, 1, 5), addTask(world, two, 1, 1)]
  for (const task of [ended, active]) Object.assign(task, { name: `brassage-0000000001 - ${task.hostID}` })
  const found = await findTasks(fog, 'brassage-0000000001', ['1', '2', '3'])
  expect(found.map(({ id }) => id).sort()).toEqual([`${ended.id}`, `${active.id}`].sort())
})

it('does not believe that a host had no task from a server that finds none at all', async () => {
  const { server, world, fog } = await bench()
  const host = addHost(world, 'PC-9', ['00:11:22:33:44:09'])
  const asked = () => server.seen.map(({ path, body }) => (body === null ? path : `${path} filtered`))
  server.seen.length = 0
  expect(await findTasks(fog, 'brassage-0000000001', [`${host.id}`])).toEqual([])
  expect(asked()).toEqual(['/task/active', '/task filtered', '/task/ids', '/task filtered'])
  const made = addTask(world, host, 1, 5)
  Object.assign(made, { name: 'brassage-0000000001 - PC-9' })
  server.intercept = ({ path, body }) =>
    path === '/task' && body !== null
      ? { status: 200, text: '{"count":0,"tasks":[]}', type: 'application/json' }
      : null
  server.seen.length = 0
  expect(await findTasks(fog, 'brassage-0000000001', [`${host.id}`])).toMatchObject([{ id: `${made.id}` }])
  expect(asked().at(-1)).toBe('/task')
})

it('asks FOG’s log for captures alone', async () => {
  const { server, world, fog } = await bench()
  addImage(world, 'win11')
  const log = { image: 'win11', hostID: 1, start: '2026-11-20 07:00:00', finish: '2026-11-20 08:00:00' }
  world.log.push({ ...log, type: 'up' }, { ...log, type: 'down', finish: '2026-11-22 08:00:00' })
  server.seen.length = 0
  expect(await fogReaders.images(fog)).toMatchObject([
    { capturedAt: '2026-11-20 08:00:00', capturedFrom: 'PC-1' },
  ])
  expect(server.seen.find(({ path }) => path === '/imaginglog')?.body).toEqual({ type: 'up' })
})
