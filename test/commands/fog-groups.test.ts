/** `brassage fog make-group|rename-group|remove-groups`: groups of FOG, and none of somebody else's is lost (fog-api §4). */
import { expect, it } from 'vitest'
import { addHost, addTask } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

async function site() {
  const found = await siteWithFog()
  const { world } = found.fog
  const hosts = [1, 2].map((n) => addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`]))
  return { ...found, world, hosts }
}

const code = (json: Record<string, unknown>) => (json.error as { code: string } | undefined)?.code

it('makes a group of hosts, and refuses a name that is taken or unusable before anything is sent', async () => {
  const { run, fog, world, file } = await site()
  const hosts = ['--host', 'EVT-1', '--host', 'EVT-2']
  world.groups.push({ id: 4, name: 'Hall A' })
  expect(code((await run('make-group', 'hall a', ...hosts)).json)).toBe('fog_group_taken')
  expect(code((await run('make-group', 'brassage-ABCDEFGHJK', ...hosts)).json)).toBe('bad_fog_group')
  expect(code((await run('make-group', 'x'.repeat(51), ...hosts)).json)).toBe('bad_fog_group')
  expect((await run('make-group', 'Lab', ...hosts, '--dry-run')).json.requests).toEqual([
    { method: 'POST', path: '/fog/group', body: { name: 'Lab', description: '', hosts: [1, 2] } },
  ])
  expect(fog.writes()).toEqual([])
  expect(await run('make-group', 'Lab', ...hosts)).toMatchObject({
    exit: 0,
    json: { name: 'Lab', hosts: ['EVT-1', 'EVT-2'] },
  })
  expect(world.members.map(({ hostID }) => hostID)).toEqual([1, 2])
  const journal = await brassage(['list', file, 'journal', '--json'])
  expect(JSON.stringify(journal.json)).toContain('FOG fog: group Lab is made, hosts: EVT-1, EVT-2')
})

it('renames a group, and sends nothing for the name it has, which FOG would refuse', async () => {
  const { run, fog, world } = await site()
  world.groups.push({ id: 4, name: 'Hall A' }, { id: 5, name: 'Lab' })
  expect(await run('rename-group', 'Hall A', 'Hall A')).toMatchObject({ exit: 0, json: { changed: false } })
  expect(code((await run('rename-group', 'Hall A', 'lab')).json)).toBe('fog_group_taken')
  expect(fog.writes()).toEqual([])
  expect(await run('rename-group', 'Hall A', 'hall A')).toMatchObject({
    exit: 1,
    json: { error: { code: 'fog_refused' } },
  })
  expect(await run('rename-group', 'Hall A', 'Reception')).toMatchObject({ exit: 0, json: { changed: true } })
  expect(world.groups.map(({ name }) => name)).toEqual(['Reception', 'Lab'])
})

it('removes what runs left, and neither a person’s group nor one whose run has tasks', async () => {
  const { run, fog, world, hosts } = await site()
  const [one] = hosts
  if (!one) throw new Error('a host')
  world.groups.push(
    { id: 4, name: 'Hall A' },
    { id: 5, name: 'brassage-0000000001' },
    { id: 6, name: 'brassage-0000000002' },
  )
  Object.assign(addTask(world, one, 8, 1), { name: 'brassage-0000000002 - EVT-1' })
  expect(code((await run('remove-groups')).json)).toBe('not_confirmed')
  expect(code((await run('remove-groups', 'Hall A', '--yes')).json)).toBe('fog_group_of_person')
  expect(code((await run('remove-groups', 'brassage-0000000002', '--yes')).json)).toBe('fog_group_in_use')
  expect(fog.writes()).toEqual([])
  expect(await run('remove-groups', '--yes')).toMatchObject({
    exit: 0,
    json: { removed: ['brassage-0000000001'] },
  })
  expect(world.groups.map(({ id }) => id)).toEqual([4, 6])
})

it('is a run each time, listed with the others, refused before it begins', async () => {
  const { run, world, file } = await site()
  world.groups.push({ id: 5, name: 'brassage-0000000001' })
  expect(code((await run('make-group', 'x'.repeat(51), '--host', 'EVT-1')).json)).toBe('bad_fog_group')
  await run('make-group', 'Lab', '--host', 'EVT-1', '--host', 'EVT-2')
  await run('rename-group', 'Lab', 'Reception')
  await run('remove-groups', '--yes')
  const { json } = await brassage(['fog', 'runs', file, '--json'])
  expect(json.rows).toMatchObject([
    { mode: 'remove-groups', image: 'brassage-0000000001', hosts: [], hasEnded: true },
    { mode: 'rename-group', image: 'Reception', hosts: [], hasEnded: true },
    { mode: 'make-group', image: 'Lab', hosts: ['EVT-1', 'EVT-2'], hasEnded: true },
  ])
})

it('goes on after a cut, and makes no second group', async () => {
  const { run, fog, world } = await site()
  let isDown = false
  fog.intercept = ({ method }) => {
    if (method === 'POST') isDown = true
    return isDown ? (method === 'POST' ? 'cut-after' : 'cut') : null
  }
  const cut = await run('make-group', 'Lab', '--host', 'EVT-1')
  expect(cut).toMatchObject({ exit: 1 })
  const id = /fog run FILE (\w+) --resume/.exec(cut.out)?.[1] ?? ''
  fog.intercept = () => null
  expect((await run('run', id, '--resume', '--dry-run')).json.requests).toMatchObject([
    { method: 'POST', body: { name: 'Lab' } },
  ])
  const writes = fog.writes().length
  expect(await run('run', id, '--resume', '--yes')).toMatchObject({ exit: 0, json: { state: 'done' } })
  expect(fog.writes()).toHaveLength(writes)
  expect(world.groups.map(({ name }) => name)).toEqual(['Lab'])
})

it.each(['rename', 'remove'])('goes on after a cut of a %s, and does it once', async (act) => {
  const { run, fog, world } = await site()
  world.groups.push({ id: 4, name: 'Hall A' }, { id: 5, name: 'brassage-0000000001' })
  const method = act === 'rename' ? 'PUT' : 'DELETE'
  let isDown = false
  fog.intercept = (request) => {
    if (request.method === method) isDown = true
    return isDown ? (request.method === method ? 'cut-after' : 'cut') : null
  }
  const words = act === 'rename' ? ['rename-group', 'Hall A', 'Lab'] : ['remove-groups', '--yes']
  const cut = await run(...(words as [string, ...string[]]))
  const id = /fog run FILE (\w+) --resume/.exec(cut.out)?.[1] ?? ''
  fog.intercept = () => null
  const writes = fog.writes().length
  expect(await run('run', id, '--resume', '--yes')).toMatchObject({ exit: 0, json: { state: 'done' } })
  expect(fog.writes()).toHaveLength(writes)
  expect(world.groups.map(({ name }) => name)).toEqual(
    act === 'rename' ? ['Lab', 'brassage-0000000001'] : ['Hall A'],
  )
})

it('leaves a group alone that is another one by the time it is gone on with', async () => {
  const { run, fog, world } = await site()
  world.groups.push({ id: 4, name: 'Hall A' })
  let isDown = false
  fog.intercept = ({ method }) => {
    if (method === 'PUT') isDown = true
    return isDown ? 'cut' : null
  }
  const cut = await run('rename-group', 'Hall A', 'Lab')
  const id = /fog run FILE (\w+) --resume/.exec(cut.out)?.[1] ?? ''
  fog.intercept = () => null
  for (const group of world.groups) group.name = 'Somebody’s'
  const writes = fog.writes().length
  const on = await run('run', id, '--resume', '--yes')
  expect(on).toMatchObject({ exit: 1, json: { state: 'failed', hosts: [{ state: 'failed' }] } })
  expect(on.out).toContain('is called Somebody’s in FOG by now')
  expect(fog.writes()).toHaveLength(writes)
})
