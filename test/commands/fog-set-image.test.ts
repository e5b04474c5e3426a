/** `brassage fog deploy --set-image`: hosts are given an image only while FOG has it, since FOG takes any number (fog-api §2). */
import { expect, it } from 'vitest'
import { addHost, addImage } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

it.each([[], ['--multicast']])(
  'leaves hosts their image where the other was deleted since the look before %j',
  async (...more) => {
    const { run, fog } = await siteWithFog()
    const { world } = fog
    const [own, other] = [addImage(world, 'win10'), addImage(world, 'win11-event')]
    for (const n of [1, 2]) addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`], own.id)
    let looks = 0
    fog.intercept = ({ path }) => {
      if (path.startsWith('/task/active') && ++looks === 2)
        world.images.splice(0, world.images.length, ...world.images.filter(({ id }) => id !== other.id))
      return null
    }
    const words = [
      '--image',
      'win11-event',
      '--host',
      'EVT-1',
      '--host',
      'EVT-2',
      '--set-image',
      '--confirm',
      '2',
    ]
    const { exit, json } = await run('deploy', ...words, ...more)
    expect([exit, json.hosts]).toMatchObject([
      1,
      [1, 2].map(() => ({ state: 'failed', message: 'Image win11-event is no longer in FOG.' })),
    ])
    expect(fog.writes()).toEqual([])
    expect(world.hosts.map(({ imageID }) => imageID)).toEqual([own.id, own.id])
  },
)

it('gives the image where FOG has it still', async () => {
  const { run, fog } = await siteWithFog()
  const { world } = fog
  const [own, other] = [addImage(world, 'win10'), addImage(world, 'win11-event')]
  addHost(world, 'EVT-1', ['00:11:22:33:44:01'], own.id)
  const words = ['--image', 'win11-event', '--host', 'EVT-1', '--set-image', '--yes']
  expect(await run('deploy', ...words)).toMatchObject({ exit: 0 })
  expect(world.hosts.map(({ imageID }) => imageID)).toEqual([other.id])
})

it.each([
  [[], ['PUT /fog/host/1', 'POST /fog/host/1/task', 'POST /fog/host/2/task']],
  [['--multicast'], ['PUT /fog/host/1', 'POST /fog/group', 'POST /fog/group/{group}/task']],
])('shows in a dry run which hosts would be given the image %j', async (more, expected) => {
  const { run, fog } = await siteWithFog()
  const { world } = fog
  const [own, other] = [addImage(world, 'win10'), addImage(world, 'win11-event')]
  addHost(world, 'EVT-1', ['00:11:22:33:44:01'], own.id)
  addHost(world, 'EVT-2', ['00:11:22:33:44:02'], other.id)
  const words = ['--image', 'win11-event', '--host', 'EVT-1', '--host', 'EVT-2', '--set-image', ...more]
  const shownBy = async (...command: string[]) => {
    const { json } = await run(command[0] ?? '', ...command.slice(1), '--dry-run')
    return (json.requests as { method: string; path: string }[]).map((one) => `${one.method} ${one.path}`)
  }
  expect(await shownBy('deploy', ...words)).toEqual(expected)
  expect(fog.writes()).toEqual([])
  fog.intercept = ({ method }) => (method === 'PUT' ? 'cut' : null)
  const { json } = await run('deploy', ...words, '--confirm', '2')
  fog.intercept = () => null
  expect(await shownBy('run', String(json.run), '--resume')).toEqual(expected)
})

it.each([
  [['--multicast'], ['EVT-1', 'EVT-2', 'EVT-3'], 'EVT-1, EVT-2'],
  [[], ['EVT-3'], null],
])(
  'says which hosts have the image already where the third does not take it %j',
  async (more, failed, given) => {
    const { run, fog, file } = await siteWithFog()
    const { world } = fog
    const [own, other] = [addImage(world, 'win10'), addImage(world, 'win11-event')]
    for (const n of [1, 2, 3]) addHost(world, `EVT-${n}`, [`00:11:22:33:44:0${n}`], own.id)
    fog.intercept = ({ method, path }) =>
      method === 'PUT' && path === '/host/3' ? { status: 500, text: '', type: 'text/html' } : null
    const hosts = [1, 2, 3].flatMap((n) => ['--host', `EVT-${n}`])
    const words = ['--image', 'win11-event', ...hosts, '--set-image', '--confirm', '3']
    const { json } = await run('deploy', ...words, ...more)
    expect(world.hosts.map(({ imageID }) => imageID)).toEqual([other.id, other.id, own.id])
    const rows = json.hosts as { host: string; state: string; message: string }[]
    expect(rows.filter(({ state }) => state === 'failed').map(({ host }) => host)).toEqual(failed)
    for (const { message } of rows.filter(({ state }) => state === 'failed'))
      if (given === null) expect(message).not.toContain('since this run')
      else
        expect(message).toMatch(
          new RegExp(`In FOG these have image win11-event since this run: ${given}\\.$`),
        )
    const log = await brassage(['fog', 'log', file, String(json.run), '--json'])
    const giving = (log.json.rows as { kind: string; host: string; text: string }[]).filter(
      ({ kind }) => kind === 'giving',
    )
    expect(giving.map(({ host, text }) => [host, text])).toEqual(
      [1, 2, 3].map((n) => [`EVT-${n}`, 'win11-event']),
    )
  },
)
