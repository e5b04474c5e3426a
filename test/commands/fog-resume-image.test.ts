/** Runs of images that are gone on with later: what was looked at when one began may be otherwise, and FOG looks at none of it (fog-api §5). */
import { expect, it } from 'vitest'
import { addHost, addImage, addTask, NEVER } from '../fakes/fog/fog-world.ts'
import { siteWithFog } from '../fakes/fog/site-with-fog.ts'

const macOf = (n: number) => `00:11:22:33:44:${String(n).padStart(2, '0')}`

/** A run whose request reached nobody. `size`: of the image; empty: it holds nothing. */
async function cutRun(command: 'capture' | 'deploy', size = '') {
  const site = await siteWithFog()
  const { fog, run } = site
  const { world } = fog
  const image = addImage(world, 'win11-event', size)
  addHost(world, 'EVT-01', [macOf(1)], image.id)
  fog.intercept = ({ method }) => (method === 'POST' ? 'cut' : null)
  const word = command === 'capture' && size !== '' ? ['--confirm', 'win11-event'] : ['--yes']
  const cut = await run(command, '--image', 'win11-event', '--host', 'EVT-01', ...word)
  expect(cut.json).toMatchObject({ state: 'interrupted' })
  fog.intercept = () => null
  fog.seen.length = 0
  const resume = async () => {
    const { exit, json } = await run('run', String(cut.json.run), '--resume', '--yes')
    return { exit, host: (json.hosts as { state: string; message: string }[])[0], writes: fog.writes() }
  }
  return { world, image, resume }
}

type Cut = Awaited<ReturnType<typeof cutRun>>

const captureElsewhere = ({ world, image }: Cut) =>
  void addTask(world, addHost(world, 'MASTER', [macOf(99)], image.id), 2)

it.each<[string, (site: Cut) => void, string]>([
  ['another host is captured into the image', captureElsewhere, 'is in use: Capture of MASTER'],
  [
    'the image is protected',
    ({ image }) => {
      image.protected = '1'
    },
    'is protected',
  ],
  [
    'the image, for which a yes was enough, holds something',
    ({ image }) => {
      image.size = '21900000000.000000:'
    },
    'begin anew',
  ],
  ['the image is gone', ({ world }) => void world.images.splice(0), 'no longer in FOG'],
])('does not go on with a capture where by then %s', async (_what, spoil, said) => {
  const site = await cutRun('capture')
  spoil(site)
  expect(await site.resume()).toEqual({
    exit: 1,
    host: expect.objectContaining({ state: 'failed', message: expect.stringContaining(said) }),
    writes: [],
  })
})

it('does not go on with a deploy of an image that is being captured by then', async () => {
  const site = await cutRun('deploy', '21900000000.000000:')
  captureElsewhere(site)
  expect(await site.resume()).toMatchObject({
    exit: 1,
    host: { state: 'failed', message: expect.stringContaining('being captured from MASTER') },
    writes: [],
  })
})

it.each(['', '21900000000.000000:'])('goes on with a capture where all is as it was (%j)', async (size) => {
  const { resume, image } = await cutRun('capture', size)
  expect(image.deployed === NEVER).toBe(size === '')
  expect(await resume()).toMatchObject({ exit: 0, host: { state: 'not_started' } })
})

it.each([502, 503, 504])(
  'takes a web server’s %i for no answer of FOG: what comes of it late is found, and not sent again',
  async (status) => {
    const site = await siteWithFog()
    const { fog, run } = site
    const image = addImage(fog.world, 'win11-event')
    const hosts = [1, 2, 3].map((n) => addHost(fog.world, `EVT-0${n}`, [macOf(n)], image.id))
    const page = { status, text: '<html>Gateway</html>', type: 'text/html' }
    fog.intercept = ({ method, path }) => (method === 'POST' && path === '/host/2/task' ? page : null)
    const words = ['--image', 'win11-event', ...hosts.flatMap(({ name }) => ['--host', name])]
    const cut = await run('deploy', ...words, '--confirm', '3')
    expect(cut).toMatchObject({ exit: 1, json: { state: 'interrupted' } })
    fog.intercept = () => null
    const sent = fog.writes().at(-1)?.body as { taskName: string } | undefined
    const late = { hostID: 2, typeID: 1, imageID: image.id, stateID: 1, percent: '' }
    fog.world.tasks.push({ id: 9, name: `${sent?.taskName} - EVT-02`, ...late })
    expect(await run('run', String(cut.json.run), '--resume', '--yes')).toMatchObject({ exit: 0 })
    expect(fog.world.tasks.map(({ hostID }) => hostID)).toEqual([1, 2, 3])
  },
)
