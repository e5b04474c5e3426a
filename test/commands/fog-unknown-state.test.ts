/** A task in a state that is not known here (fog-api §5: "other"): nobody says that it ended, and it can be cancelled like any other. */
import { expect, it } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const hostsOf = (json: Record<string, unknown>) => json.hosts as Record<string, unknown>[]

async function twoHosts() {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11-event')
  const hosts = [1, 2].map((n) => addHost(world, `EVT-0${n}`, [`00:11:22:33:44:0${n}`], image.id))
  world.snapins.push({ id: 1, name: 'obs', hostIDs: [1, 2] })
  return { ...site, world, words: hosts.flatMap(({ name }) => ['--host', name]) }
}

async function deployed() {
  const site = await twoHosts()
  const begun = await site.run('deploy', '--image', 'win11-event', ...site.words, '--confirm', '2')
  const [first, second] = site.world.tasks
  if (!first || !second) throw new Error('two tasks')
  return { ...site, id: String(begun.json.run), first, second }
}

it('keeps a run of images open, with the state in the words of its host', async () => {
  const { run, id, first, second, file, fog } = await deployed()
  first.stateID = 4
  second.stateID = 7
  const said = await run('run', id)
  expect(said.json).toMatchObject({ state: 'open' })
  expect(hostsOf(said.json)[1]).toMatchObject({
    ...{ state: 'other', imagedAt: null },
    message: `FOG has task ${second.id} in state "7", which is not known here: it counts as open until FOG says how it ended.`,
  })
  await fog.stop()
  const known = await brassage(['fog', 'run', file, id, '--offline', '--json'])
  expect(hostsOf(known.json)[1]).toMatchObject({ state: 'other' })
})

it('ends it with what FOG says afterwards', async () => {
  const { run, id, world, first, second } = await deployed()
  second.stateID = 7
  await run('run', id)
  for (const task of [first, second]) {
    task.stateID = 4
    const host = world.hosts.find((one) => one.id === task.hostID)
    if (host) host.deployed = '2026-11-24 10:00:00'
  }
  expect((await run('run', id)).json).toMatchObject({ state: 'done' })
})

it('cancels it by its run and by its number, and nothing else', async () => {
  const { run, id, fog, first, second } = await deployed()
  second.stateID = 7
  fog.seen.length = 0
  expect(await run('cancel', '--task', String(second.id), '--yes')).toMatchObject({
    ...{ exit: 0, json: { rows: [{ id: String(second.id), state: 'Cancelled', sent: true }] } },
  })
  expect([first.stateID, second.stateID]).toEqual([1, 5])
  expect(fog.writes()).toEqual([{ method: 'DELETE', path: `/host/${second.hostID}/cancel`, body: null }])
  first.stateID = 9
  await run('run', id, '--cancel', '--yes')
  expect([first.stateID, second.stateID]).toEqual([5, 5])
})

it('keeps a run of a snapin open as well', async () => {
  const { run, world, words } = await twoHosts()
  const id = String((await run('snapin', 'obs', ...words, '--yes')).json.run)
  const [first, second] = world.tasks
  if (!first || !second) throw new Error('two tasks')
  first.stateID = 4
  second.stateID = 7
  const said = await run('run', id)
  expect(said.json).toMatchObject({ state: 'open' })
  expect(hostsOf(said.json)[1]).toMatchObject({
    state: 'other',
    message: expect.stringContaining('state "7"'),
  })
})
