/** `brassage fog groups|snapins|nodes`: what FOG has beside hosts, without its secrets. */
import { expect, it } from 'vitest'
import { addHost, LEAKS } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

it('lists groups and snapins with the hosts that are there, and storage nodes without their passwords', async () => {
  const { fog, run } = await siteWithFog()
  const { world } = fog
  addHost(world, 'EVT-1', ['00:11:22:33:44:01'])
  addHost(world, 'EVT-2', ['00:11:22:33:44:02'])
  world.groups.push({ id: 4, name: 'Hall A' })
  // FOG keeps members that are gone.
  world.members.push({ id: 1, hostID: 2, groupID: 4 }, { id: 2, hostID: 99, groupID: 4 })
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1, 2] })
  expect((await run('groups')).json.rows).toEqual([
    { id: '4', name: 'Hall A', hosts: ['EVT-2'], isThrowAway: false },
  ])
  expect((await run('snapins')).json.rows).toEqual([
    { id: '1', name: 'obs', file: 'obs.msi', isEnabled: true, hosts: ['EVT-1', 'EVT-2'] },
  ])
  const nodes = await run('nodes')
  expect(nodes).toMatchObject({
    exit: 0,
    json: {
      rows: [{ name: 'DefaultMember', group: 'default', isMaster: true, online: true, slots: 10, load: 0 }],
    },
  })
  expect(nodes.out).not.toContain(LEAKS.nodePass)
  world.nodeOnline = false
  expect(await run('nodes')).toMatchObject({ exit: 1, json: { rows: [{ online: false }] } })
  expect(fog.writes()).toEqual([])
})
