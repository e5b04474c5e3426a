/** `brassage fog compare`, `apply` and `wake`: the site's hosts and FOG's. */
import { describe, expect, it } from 'vitest'
import { addHost, addImage, addTask } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, type SiteWithFog, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const mac = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`

/** Three PCs of the site on stands A1 to A3; FOG knows the first by its name and the second by another. */
async function bench() {
  const site = await siteWithFog()
  for (const n of [1, 2, 3]) {
    await brassage(['add', site.file, 'stand', `A${n}`])
    await brassage(['add', site.file, 'outlet', `A${n}-1`, `stand=A${n}`])
    await brassage(['add', site.file, 'host', `pc-${n}`, `mac=${mac(n)}`, `outlet=A${n}-1`, 'kind=G'])
  }
  const { world } = site.fog
  addHost(world, 'pc-1', [mac(1)])
  addHost(world, 'old-2', [mac(2), mac(92)])
  addHost(world, 'foreign', [mac(50)])
  return { ...site, world }
}

const rowsOf = (json: Record<string, unknown>) => json.rows as Record<string, unknown>[]
const problemsOf = (json: Record<string, unknown>) => json.problems as Record<string, unknown>[]

describe('fog compare', () => {
  it('finds by MAC what is the same, called otherwise, only here and only there', async () => {
    const { run } = await bench()
    const { json } = await run('compare')
    expect(rowsOf(json)).toMatchObject([
      { state: 'same', host: 'pc-1', stand: 'A1', fogName: 'pc-1' },
      { state: 'other_name', host: 'pc-2', stand: 'A2', fogName: 'old-2', wanted: 'pc-2' },
      { state: 'not_in_fog', host: 'pc-3', fogId: null },
      { state: 'only_in_fog', host: null, fogName: 'foreign' },
    ])
    expect(problemsOf(json)).toEqual([])
  })

  it('finds rows FOG hides, serial numbers twice, names of other machines, and MACs that moved', async () => {
    const { run, world } = await bench()
    addHost(world, 'LOST-1', [])
    addHost(world, 'PC-3', [mac(60)])
    for (const hostID of [1, 2]) world.inventories.push({ id: hostID, hostID, sysserial: 'ABC1234' })
    const first = problemsOf((await run('compare')).json)
    expect(first).toEqual([
      { kind: 'serial_twice', what: 'ABC1234', hosts: ['pc-1', 'old-2'] },
      { kind: 'name_elsewhere', what: 'pc-3', hosts: [`PC-3 (${mac(60)})`] },
      { kind: 'unusable', what: 'LOST-1', hosts: ['LOST-1 (4)'] },
    ])
    const moved = world.macs.find((row) => row.mac === mac(92))
    if (moved) moved.hostID = 3
    const found = { kind: 'mac_moved', what: mac(92), hosts: ['old-2', 'foreign'] }
    expect(problemsOf((await run('compare')).json)).toContainEqual(found)
    // Still where it went: it is still said.
    expect(problemsOf((await run('compare')).json)).toContainEqual(found)
  })

  it('answers offline from what was read, without a passphrase', async () => {
    const { run, file, fog } = await bench()
    const offline = () => brassage(['fog', 'compare', file, '--offline', '--json'], FOG_ENV)
    expect((await offline()).json).toMatchObject({ error: { code: 'never_read' } })
    const online = (await run('compare')).json
    await fog.stop()
    expect((await offline()).json).toEqual(online)
    expect((await run('compare')).json).toMatchObject({ error: { code: 'refused' } })
  })

  it('reads three lists, however many hosts there are', async () => {
    const { run, world, fog } = await bench()
    for (let n = 0; n < 2000; n++)
      addHost(world, `H${n}`, [
        `02:00:00:00:${`0${(n >> 8).toString(16)}`.slice(-2)}:${`0${(n & 255).toString(16)}`.slice(-2)}`,
      ])
    expect(rowsOf((await run('compare')).json)).toHaveLength(2004)
    expect(fog.seen.map(({ path }) => path)).toEqual(['/host', '/host/names', '/inventory'])
  })

  it('puts what FOG collected into the inventory, once', async () => {
    const { run, world, file } = await bench()
    const machine = {
      sysman: 'Dell Inc.',
      sysproduct: 'OptiPlex 7090',
      sysserial: 'ABC1234',
      memory: '15.50 GiB',
    }
    world.inventories.push({ id: 1, hostID: 2, ...machine, hdmodel: 'Samsung SSD 980', hdserial: 'S64ANS0R' })
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 1, changed: 0 } })
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 0, changed: 0 } })
    const { json } = await brassage(['list', file, 'items', '--json'])
    expect(rowsOf(json)).toMatchObject([
      { name: 'pc-2', kind: 'pc', model: 'Dell Inc. OptiPlex 7090', place: 'A2' },
    ])
    expect(String(rowsOf(json)[0]?.note)).toContain(
      'serial ABC1234; RAM 15.50 GiB; disk Samsung SSD 980 (S64ANS0R)',
    )
  })

  it('leaves in the inventory what people wrote of a machine, also when its parts change', async () => {
    const { run, world, file } = await bench()
    const item = async () => rowsOf((await brassage(['list', file, 'items', '--json'])).json)[0]
    const machine = { id: 1, hostID: 2, sysman: 'Dell', sysproduct: '7090', sysserial: 'ABC1234' }
    world.inventories.push({ ...machine, cpuversion: 'Core i5', memory: '7.50 GiB' })
    await run('compare', '--inventory')
    const note = `${String((await item())?.note)}; écran fêlé; prêté au stand B4`
    await brassage(['set', file, 'item', 'pc-2', `note=${note}`, 'place=Atelier', 'count=2'])
    world.inventories[0] = { ...machine, cpuversion: 'Core i7', memory: '15.50 GiB' }
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 0, changed: 1 } })
    expect(await item()).toMatchObject({
      ...{ place: 'Atelier', count: 2 },
      note: 'serial ABC1234; CPU Core i7; RAM 15.50 GiB; écran fêlé; prêté au stand B4',
    })
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 0, changed: 0 } })
  })

  it('takes nothing out of the inventory that FOG only does not tell', async () => {
    const { run, world, file } = await bench()
    const note = 'serial 5CG1; prêté au stand B4'
    await brassage([
      'add',
      file,
      'item',
      'pc-2',
      'kind=pc',
      'count=1',
      'model=HP ProDesk 400',
      `note=${note}`,
    ])
    world.inventories.push({
      id: 1,
      hostID: 2,
      sysman: '',
      sysproduct: '',
      sysserial: '',
      memory: '7.50 GiB',
    })
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 0, changed: 1 } })
    expect(rowsOf((await brassage(['list', file, 'items', '--json'])).json)[0]).toMatchObject({
      ...{ model: 'HP ProDesk 400', note: `RAM 7.50 GiB; ${note}` },
    })
    expect((await run('compare', '--inventory')).json).toMatchObject({ inventory: { added: 0, changed: 0 } })
  })
})

describe('fog apply', () => {
  const namesIn = ({ fog }: SiteWithFog) => fog.world.hosts.map(({ name }) => name)

  it('makes and renames by a scheme, and does nothing when given again', async () => {
    const site = await bench()
    addImage(site.world, 'win11-event')
    const words = ['--names', '{n:2}-{kind}', '--image', 'win11-event', '--yes']
    const done = await site.run('apply', ...words)
    expect(done).toMatchObject({ exit: 0, json: { done: 5, failed: 0, left: 0 } })
    expect(namesIn(site)).toEqual(['01-G', '02-G', 'foreign', '03-G'])
    expect(site.world.hosts.map(({ imageID }) => imageID)).toEqual([1, 1, 0, 1])
    // The second MAC of a host is still its own.
    expect(site.world.macs.filter(({ hostID }) => hostID === 2)).toHaveLength(2)
    const writes = site.fog.writes().length
    expect((await site.run('apply', ...words)).json).toMatchObject({ done: 0, rows: [] })
    // The scheme is remembered: what was named by it is as it should be.
    expect((await site.run('apply', '--yes')).json).toMatchObject({ done: 0, rows: [] })
    const { json } = await site.run('compare')
    expect(json.scheme).toBe('{n:2}-{kind}')
    expect(rowsOf(json).map(({ state }) => state)).toEqual(['same', 'same', 'same', 'only_in_fog'])
    expect(site.fog.writes()).toHaveLength(writes)
  })

  it('exchanges names by one in between', async () => {
    const site = await bench()
    const [one, two] = site.world.hosts
    if (!one || !two) throw new Error('two hosts')
    one.name = 'pc-2'
    two.name = 'pc-1'
    expect(await site.run('apply', '--yes')).toMatchObject({ exit: 0 })
    expect(namesIn(site)).toEqual(['pc-1', 'pc-2', 'foreign', 'pc-3'])
  })

  it.each([
    ['{stand}-reception-desk', 'A1-reception-desk'],
    ['{kind}', 'G'],
  ])('sends nothing where %s makes a name that cannot be', async (scheme, name) => {
    const { run, fog } = await bench()
    const refused = await run('apply', '--names', scheme, '--yes')
    expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'bad_names' } } })
    expect(refused.out).toContain(name)
    expect(fog.writes()).toEqual([])
    expect((await run('apply', '--names', '{colour}', '--yes')).exit).toBe(2)
  })

  it('asks before it sends, and shows every request in a dry run', async () => {
    const { run, fog } = await bench()
    expect((await run('apply')).json).toMatchObject({ error: { code: 'not_confirmed' } })
    expect((await run('apply', '--dry-run')).json).toEqual({
      requests: [
        { method: 'PUT', path: '/fog/host/2', body: { name: 'pc-2' } },
        { method: 'POST', path: '/fog/host', body: { name: 'pc-3', macs: [mac(3)] } },
      ],
    })
    expect(fog.writes()).toEqual([])
  })

  it('goes on past a host that fails, and says which', async () => {
    const { run, world } = await bench()
    addHost(world, 'PC-3', [mac(60)])
    const said = await run('apply', '--yes')
    expect(said).toMatchObject({ exit: 1, json: { done: 1, failed: 1 } })
    expect(rowsOf(said.json)).toMatchObject([
      { kind: 'rename', name: 'pc-2', state: 'done' },
      { kind: 'create', name: 'pc-3', state: 'failed' },
    ])
  })
})

describe('fog wake', () => {
  it('sends one packet a host, and says who is busy', async () => {
    const { run, fog, world } = await bench()
    const [one] = world.hosts
    if (one) addTask(world, one)
    const said = await run('wake', '--host', 'pc-1', '--host', 'old-2', '--host', 'OLD-2')
    expect(said).toMatchObject({
      exit: 1,
      json: {
        rows: [
          { host: 'pc-1', sent: false },
          { host: 'old-2', sent: true },
        ],
      },
    })
    expect(fog.writes().map(({ path }) => path)).toEqual(['/host/1/task', '/host/2/task'])
    expect(fog.writes()[1]?.body).toMatchObject({ taskTypeID: 14, wol: true })
    expect(await run('wake', '--host', 'nobody')).toMatchObject({ exit: 1 })
  })
})
