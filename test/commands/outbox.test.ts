/** `brassage outbox`: what was kept is looked at anew, asks for what it must, is sent once, and never to another machine. */
import { describe, expect, it } from 'vitest'
import { keepWork } from '../../main/services/outbox/outbox-jobs.ts'
import type { OutboxWork } from '../../shared/outbox/outbox-work.ts'
import { addHost, addImage, endSnapin } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const macOf = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`

async function withJob(count: number, kind: 'image' | 'wake' = 'image') {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11')
  const hosts = Array.from({ length: count }, (_, at) =>
    addHost(world, `PC-${at + 1}`, [macOf(at + 1)], image.id),
  )
  const kept = hosts.map(({ id, name }, at) => ({ id: String(id), name, mac: macOf(at + 1) }))
  const of = { service: 'fog', hosts: kept }
  const work: OutboxWork =
    kind === 'wake'
      ? { kind, ...of }
      : { kind, ...of, mode: 'unicast', image: 'win11', wake: true, setImage: false }
  const file = site.place.open()
  const id = keepWork(file, work)
  file.close()
  const outbox = (command: string, ...words: string[]) =>
    brassage(['outbox', command, site.file, ...words, '--json'], FOG_ENV)
  const run = (...words: string[]) => outbox('run', id, '--passphrase-env', 'PASS', ...words)
  return { ...site, world, id, outbox, run }
}

const codeOf = (json: Record<string, unknown>) => (json.error as { code: string }).code

describe('outbox list', () => {
  it('tells what waits, for what, and what it needs', async () => {
    const { outbox, id, fog } = await withJob(2)
    const { json } = await outbox('list')
    expect(json.rows).toMatchObject([
      { id, kind: 'image', state: 'waiting', services: ['fog'], isDestructive: true },
    ])
    expect(json.rows).toMatchObject([
      { needs: [{ service: 'fog', secrets: ['api-token', 'user-token'], isHeld: null }] },
    ])
    expect(fog.seen).toEqual([])
  })
})

describe('outbox run', () => {
  it('asks for how many disks before it overwrites several, and sends once', async () => {
    const { run, fog, world } = await withJob(2)
    expect(codeOf((await run('--yes')).json)).toBe('not_confirmed')
    expect(fog.writes()).toEqual([])
    const { exit, json } = await run('--confirm', '2', '--yes')
    expect([exit, json.state]).toEqual([0, 'running'])
    expect(world.tasks).toHaveLength(2)
    expect(codeOf((await run('--confirm', '2', '--yes')).json)).toBe('already_begun')
    expect(world.tasks).toHaveLength(2)
  })

  it('is not put back while FOG goes on with it', async () => {
    const { run, outbox, id, world } = await withJob(1)
    await run('--yes')
    expect(codeOf((await outbox('put-back', id)).json)).toBe('job_state')
    expect(world.tasks).toHaveLength(1)
  })

  it('sends nothing where the host is another machine by now', async () => {
    const { run, fog, world } = await withJob(1)
    for (const row of world.macs) row.mac = '00:11:22:33:44:99'
    const { exit, json } = await run('--yes')
    expect([exit, codeOf(json)]).toEqual([1, 'not_ready'])
    expect(fog.writes()).toEqual([])
  })

  it('shows the requests of a dry run, and leaves the job waiting', async () => {
    const { run, outbox, fog } = await withJob(1)
    const { json } = await run('--dry-run')
    expect(json.requests).toMatchObject([{ method: 'POST', path: expect.stringContaining('/task') }])
    expect(fog.writes()).toEqual([])
    expect((await outbox('list')).json.rows).toMatchObject([{ state: 'waiting' }])
  })

  it('stays waiting while FOG is out of reach', async () => {
    const { run, outbox, fog } = await withJob(1)
    await fog.stop()
    expect(codeOf((await run('--yes')).json)).toBe('refused')
    expect((await outbox('list')).json.rows).toMatchObject([{ state: 'waiting' }])
  })

  it('wakes without a yes, since that overwrites nothing', async () => {
    const { run, fog } = await withJob(2, 'wake')
    const { exit, json } = await run()
    expect([exit, json.state]).toEqual([0, 'done'])
    expect(fog.writes()).toHaveLength(2)
  })
})

describe('outbox remove', () => {
  it('takes a job out, which then is not run', async () => {
    const { outbox, run, id, fog } = await withJob(1)
    expect((await outbox('remove', id)).exit).toBe(0)
    expect((await outbox('list')).json.rows).toEqual([])
    expect(codeOf((await run('--yes')).json)).toBe('unknown_job')
    expect(fog.seen).toEqual([])
  })
})

describe('a snapin that was kept', () => {
  async function withSnapin(assigns: boolean) {
    const site = await siteWithFog()
    const { world } = site.fog
    const hosts = [1, 2].map((n) => addHost(world, `PC-${n}`, [macOf(n)]))
    world.snapins.push({ id: 5, name: 'obs', hostIDs: [1] })
    const file = site.place.open()
    const id = keepWork(file, {
      ...{ kind: 'snapin', service: 'fog', snapin: 'obs', assigns },
      hosts: hosts.map((host, at) => ({ id: String(host.id), name: host.name, mac: macOf(at + 1) })),
    })
    file.close()
    const run = (...words: string[]) =>
      brassage(['outbox', 'run', site.file, id, '--passphrase-env', 'PASS', '--json', ...words], FOG_ENV)
    return { ...site, world, run }
  }

  it('asks, is sent once, and goes on as the run it became', async () => {
    const { run, fog, world, file } = await withSnapin(false)
    const dry = await run('--dry-run')
    expect(dry.json.requests).toMatchObject([{ method: 'POST', path: '/host/1/task' }])
    expect(dry.json.problems).toMatchObject([
      { severity: 'warning', message: 'PC-2 does not have snapin obs, so it is left out.' },
    ])
    expect(codeOf((await run()).json)).toBe('not_confirmed')
    expect(fog.writes()).toEqual([])
    expect(await run('--yes')).toMatchObject({
      json: { kind: 'snapin', state: 'running', run: { kind: 'snapin' } },
    })
    expect(world.tasks).toMatchObject([{ hostID: 1, typeID: 13 }])
    expect(codeOf((await run('--yes')).json)).toBe('already_begun')
    endSnapin(world, 1, '0')
    const [{ run: id = '' }] = (await brassage(['fog', 'runs', file, '--json'])).json.rows as [
      { run: string },
    ]
    await brassage(['fog', 'run', file, id, '--passphrase-env', 'PASS', '--json'], FOG_ENV)
    const listed = await brassage(['outbox', 'list', file, '--json'])
    expect(listed.json.rows).toMatchObject([{ state: 'failed', message: expect.stringContaining('PC-2') }])
  })

  it('is refused where a host is another machine by now', async () => {
    const { run, fog, world } = await withSnapin(true)
    for (const row of world.macs) if (row.hostID === 2) row.mac = '00:11:22:33:44:99'
    expect(codeOf((await run('--yes')).json)).toBe('not_ready')
    expect(fog.writes()).toEqual([])
  })
})
