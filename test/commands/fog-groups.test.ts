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
