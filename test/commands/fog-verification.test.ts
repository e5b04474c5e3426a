/** A deploy ends in the checklist: hosts that were imaged are items there, ticked, carried to other laptops, opened anew when imaged again. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const macOf = (n: number) => `00:11:22:33:44:0${n}`

/** Three hosts of FOG, of which the site knows the first two; the second by its other card. */
async function bench() {
  const site = await siteWithFog()
  const { fog, file } = site
  const { world } = fog
  const image = addImage(world, 'win11-event')
  addHost(world, 'G-1', [macOf(1)], image.id)
  addHost(world, 'G-2', [macOf(2), macOf(5)], image.id)
  addHost(world, 'G-3', [macOf(3)], image.id)
  for (const words of [
    ['room', 'Hall A'],
    ['stand', 'A1', 'room=Hall A'],
    ['outlet', 'A1-1', 'stand=A1'],
    ['host', 'pc-1', `mac=${macOf(1)}`, 'outlet=A1-1'],
    ['host', 'pc-2', `mac=${macOf(5)}`],
  ])
    expect(await brassage(['add', file, ...words])).toMatchObject({ exit: 0 })
  const json = async (...words: string[]) => (await brassage([...words, '--json'])).json
  const items = async (of = file) =>
    ((await json('checklist', 'list', of, '--step', 'image')) as { rows: Record<string, unknown>[] }).rows
  const verification = async (run: string) =>
    ((await json('fog', 'verification', file, run)) as { rows: Record<string, unknown>[] }).rows
  const deploy = (...hosts: string[]) =>
    site.run(
      'deploy',
      '--image',
      'win11-event',
      ...hosts.flatMap((name) => ['--host', name]),
      ...(hosts.length > 1 ? ['--confirm', `${hosts.length}`] : ['--yes']),
    )
  /** All tasks end; `at`: what FOG then says of the hosts that were imaged. */
  const finish = (at: string, state = 4) => {
    for (const task of world.tasks.filter(({ stateID }) => stateID < 4)) {
      task.stateID = state
      const host = world.hosts.find(({ id }) => id === task.hostID)
      if (host && state === 4) host.deployed = at
    }
  }
  const imaged = async (at: string, ...hosts: string[]) => {
    const run = String((await deploy(...hosts)).json.run)
    finish(at)
    return { run, ended: await site.run('run', run) }
  }
  return { ...site, world, json, items, verification, deploy, finish, imaged }
}

describe('a deploy that has ended', () => {
  it('puts on the checklist the hosts that were imaged, by any of their MACs, with image and time', async () => {
    const { items, imaged, verification } = await bench()
    const { run } = await imaged('2026-11-24 10:00:00', 'G-1', 'G-2', 'G-3')
    expect(await items()).toMatchObject([
      { id: 'image:1', object: 'pc-1', room: 'Hall A', state: 'todo' },
      { id: 'image:2', object: 'pc-2', room: null, state: 'todo' },
    ])
    expect(await verification(run)).toMatchObject([
      {
        host: 'G-1',
        image: 'win11-event',
        imagedAt: '2026-11-24 10:00:00',
        item: 'image:1',
        verified: 'todo',
      },
      { host: 'G-2', item: 'image:2' },
      { host: 'G-3', isImaged: true, hostId: null, item: null, verified: null },
    ])
  })

  it('leaves out what was not imaged, and what was only captured', async () => {
    const { items, run, deploy, finish, verification } = await bench()
    const cancelled = String((await deploy('G-1')).json.run)
    finish('', 5)
    await run('run', cancelled)
    const words = ['--image', 'win11-event', '--host', 'G-1', '--confirm', 'win11-event']
    const captured = String((await run('capture', ...words)).json.run)
    finish('2026-11-24 10:00:00')
    await run('run', captured)
    expect(await items()).toEqual([])
    expect(await verification(cancelled)).toMatchObject([{ state: 'cancelled', isImaged: false, item: null }])
    expect(await verification(captured)).toMatchObject([{ state: 'done', isImaged: false }])
  })

  it('is ticked like all else, and the list tells who said what, without FOG', async () => {
    const { fog, file, imaged, verification } = await bench()
    const { run } = await imaged('2026-11-24 10:00:00', 'G-1', 'G-2')
    fog.intercept = () => 'cut'
    await brassage(['tick', file, 'image:1', '--by', 'Anne'])
    await brassage(['tick', file, 'image:2', '--by', 'Bruno', '--fault', 'asks for a licence'])
    expect(await verification(run)).toMatchObject([
      { verified: 'done', by: 'Anne' },
      { verified: 'fault', by: 'Bruno', note: 'asks for a licence' },
    ])
  })

  it('opens an item anew when the host is imaged again: what was ticked before proves nothing', async () => {
    const { file, items, imaged, verification, json } = await bench()
    const first = await imaged('2026-11-24 10:00:00', 'G-1')
    await brassage(['tick', file, 'image:1', '--by', 'Anne'])
    const second = await imaged('2026-11-24 11:00:00', 'G-1')
    expect(await items()).toMatchObject([{ id: 'image:1', state: 'todo' }])
    expect(await verification(first.run)).toMatchObject([{ item: 'image:1', verified: null }])
    expect(await verification(second.run)).toMatchObject([{ item: 'image:1', verified: 'todo' }])
    expect(await json('fog', 'verification', file, first.run, '--checklist')).toMatchObject({ added: 0 })
  })

  it('takes in a host that the site comes to know later, once', async () => {
    const { file, items, imaged, json } = await bench()
    const { run } = await imaged('2026-11-24 10:00:00', 'G-3')
    await brassage(['add', file, 'host', 'pc-3', `mac=${macOf(3)}`])
    const words = ['fog', 'verification', file, run, '--checklist']
    expect(await json(...words)).toMatchObject({ added: 1, rows: [{ item: 'image:3' }] })
    expect(await json(...words)).toMatchObject({ added: 0 })
    expect(await items()).toHaveLength(1)
  })

  it('goes to another laptop in a packet, and its ticks come back', async () => {
    const { file, place, items, imaged, verification } = await bench()
    const other = join(place.folder, 'other.brassage')
    await brassage(['copy', file, other])
    const { run } = await imaged('2026-11-24 10:00:00', 'G-1', 'G-2')
    const packet = join(place.folder, 'a.packet')
    expect(await brassage(['packet', file, packet])).toMatchObject({ exit: 0 })
    expect(JSON.parse(readFileSync(packet, 'utf8').split('\n')[0] ?? '')).toMatchObject({ version: 5 })
    expect(await brassage(['merge', other, packet])).toMatchObject({ exit: 0 })
    expect(await items(other)).toMatchObject([{ id: 'image:1', state: 'todo' }, { id: 'image:2' }])
    await brassage(['tick', other, 'image:2', '--by', 'Bruno', '--station', 'van'])
    const back = join(place.folder, 'b.packet')
    await brassage(['packet', other, back])
    await brassage(['merge', file, back])
    expect(await verification(run)).toMatchObject([{ verified: 'todo' }, { verified: 'done', by: 'Bruno' }])
  })

  it('is written as a table', async () => {
    const { file, place, imaged } = await bench()
    const { run } = await imaged('2026-11-24 10:00:00', 'G-1')
    const out = join(place.folder, 'list.csv')
    expect(await brassage(['fog', 'verification', file, run, '--out', out])).toMatchObject({ exit: 0 })
    expect(readFileSync(out, 'utf8')).toContain(
      'G-1;00:11:22:33:44:01;A1;win11-event;done;2026-11-24 10:00:00',
    )
    expect((await brassage(['fog', 'verification', file, run, '--out', 'list.pdf'])).exit).toBe(2)
  })

  it('is refused as long as the run goes on', async () => {
    const { file, deploy, json } = await bench()
    const run = String((await deploy('G-1')).json.run)
    expect(await json('fog', 'verification', file, run)).toMatchObject({ error: { code: 'fog_run_open' } })
  })
})
