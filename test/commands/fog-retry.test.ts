/** `brassage fog run --retry` of images and snapins: what ended badly is looked at and begun anew, and that alone. */
import { expect, it } from 'vitest'
import { addHost, addImage, endSnapin } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

const codeOf = (json: Record<string, unknown>) => (json.error as { code: string }).code

async function imaged() {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11-event')
  const hosts = [1, 2, 3].map((n) => addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`], image.id))
  const words = hosts.flatMap(({ name }) => ['--host', name])
  const { json } = await site.run('deploy', '--image', 'win11-event', ...words, '--confirm', '3')
  return { ...site, world, id: String(json.run) }
}

it('images once more those hosts alone that were not, in a run of their own', async () => {
  const { run, world, fog, id } = await imaged()
  expect(codeOf((await run('run', id, '--retry', '--yes')).json)).toBe('run_open')
  for (const [at, task] of world.tasks.entries()) task.stateID = at === 0 ? 4 : 5
  for (const host of world.hosts.slice(0, 1)) host.deployed = '2026-11-24 10:00:00'
  fog.seen.length = 0
  expect(codeOf((await run('run', id, '--retry', '--yes')).json)).toBe('not_confirmed')
  expect(await run('run', id, '--retry', '--dry-run')).toMatchObject({
    json: { requests: [{ path: '/fog/host/2/task' }, { path: '/fog/host/3/task' }] },
  })
  expect(fog.writes()).toEqual([])
  const again = await run('run', id, '--retry', '--confirm', '2')
  expect(again).toMatchObject({ exit: 0, json: { mode: 'unicast', image: 'win11-event', state: 'open' } })
  expect(again.json.run).not.toBe(id)
  expect(fog.writes().map(({ path }) => path)).toEqual(['/host/2/task', '/host/3/task'])
})

it('sends nothing where nothing failed, or where the image is another one by now', async () => {
  const { run, world, fog, id } = await imaged()
  for (const task of world.tasks) task.stateID = 4
  for (const host of world.hosts) host.deployed = '2026-11-24 10:00:00'
  fog.seen.length = 0
  expect(codeOf((await run('run', id, '--retry', '--yes')).json)).toBe('nothing_failed')
  const other = await imaged()
  for (const task of other.world.tasks) task.stateID = 5
  await other.run('run', other.id)
  for (const one of other.world.images) Object.assign(one, { id: 99 })
  other.fog.seen.length = 0
  expect(codeOf((await other.run('run', other.id, '--retry', '--confirm', '3')).json)).toBe('fog_differs')
  expect([...fog.writes(), ...other.fog.writes()]).toEqual([])
})

it('runs a snapin once more where its installer failed', async () => {
  const { run, fog } = await siteWithFog()
  const { world } = fog
  const hosts = [1, 2].map((n) => addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`]))
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1, 2] })
  const words = hosts.flatMap(({ name }) => ['--host', name])
  const { json } = await run('snapin', 'obs', ...words, '--yes')
  const id = String(json.run)
  expect(codeOf((await run('run', id, '--retry', '--yes')).json)).toBe('run_open')
  endSnapin(world, 1, '0')
  endSnapin(world, 2, '1603')
  fog.seen.length = 0
  const again = await run('run', id, '--retry', '--yes')
  expect(again).toMatchObject({ exit: 0, json: { rows: [{ host: 'EVT-2', state: 'sent' }] } })
  expect(fog.writes().map(({ path }) => path)).toEqual(['/host/2/task'])
})
