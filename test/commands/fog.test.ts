/** `brassage fog`: what FOG has, and writing to it without falling into what it does wrong (fog-api §2, §5). */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { temporarySite } from '../db/temporary-site.ts'
import { error } from '../fakes/fog/fog-routes.ts'
import { FOG_TOKENS, fakeFog } from '../fakes/fog/fog-server.ts'
import { addHost, addImage, addTask, LEAKS } from '../fakes/fog/fog-world.ts'
import { FOG_ENV, siteWithFog } from '../fakes/fog/site-with-fog.ts'
import { brassage } from './command-line.ts'

const A = '00:11:22:33:44:01'
const B = '00:11:22:33:44:02'

/** Two hosts, the first one imaged. */
async function bench() {
  const site = await siteWithFog()
  const { world } = site.fog
  const image = addImage(world, 'win11-event')
  const first = addHost(world, 'EVT-001', [A, '00:11:22:33:44:a1'], image.id)
  const second = addHost(world, 'EVT-002', [B])
  return { ...site, world, image, first, second }
}

describe('fog hosts and fog tasks', () => {
  it('list what FOG has, ids as text, the primary MAC first', async () => {
    const { run, world, first } = await bench()
    expect((await run('hosts')).json).toEqual({
      rows: [
        { id: '1', name: 'EVT-001', macs: [A, '00:11:22:33:44:a1'], image: 'win11-event' },
        { id: '2', name: 'EVT-002', macs: [B], image: null },
      ],
    })
    addTask(world, first).percent = '24.7'
    addTask(world, first, 12, 1)
    addTask(world, first, 1, 4)
    expect((await run('tasks')).json).toEqual({
      rows: [
        { id: '1', host: 'EVT-001', type: 'Deploy', state: 'In-Progress', percent: 24.7 },
        { id: '2', host: 'EVT-001', type: 'All Snapins', state: 'Queued', percent: null },
      ],
    })
  })

  it('let no secret of FOG out, nor into the file', async () => {
    const { run, world, first, file } = await bench()
    addTask(world, first)
    const said = [await run('hosts'), await run('tasks'), await run('cancel', '--host', 'EVT-001', '--yes')]
    const bytes = readFileSync(file, 'latin1')
    for (const secret of Object.values(LEAKS)) {
      expect(said.map(({ out, err }) => out + err).join()).not.toContain(secret)
      expect(bytes).not.toContain(secret)
    }
  })

  it('read the envelope, the numbers and the pages of 1.6 as well', async () => {
    const { run, fog } = await siteWithFog('1.6.0')
    const all = Array.from({ length: 1200 }, (_, at) => ({
      id: at + 1,
      name: `H${at + 1}`,
      macs: [],
      imageID: 0,
    }))
    fog.intercept = ({ path }) => {
      const [, start, length] = /^\/host(?:\?start=(\d+)&length=(\d+))?$/.exec(path) ?? []
      const data = all.slice(Number(start ?? 0), Number(start ?? 0) + Number(length ?? 500))
      const text = JSON.stringify({ draw: 0, recordsTotal: 1200, recordsFiltered: 1200, data })
      return { status: 200, text, type: 'application/json' }
    }
    const { rows } = (await run('hosts')).json as { rows: { id: string }[] }
    expect(rows).toHaveLength(1200)
    expect(rows.at(-1)).toEqual({ id: '1200', name: 'H1200', macs: [], image: null })
    expect(fog.seen).toHaveLength(3)
  })

  it.each([
    ['1.5.9', '1.5'],
    ['1.5.10', '1.5.10'],
    ['1.6.0', '1.6.0'],
  ] as const)('know %s from the others as %s', async (version, told) => {
    const { file } = await siteWithFog(version)
    expect((await brassage(['service', 'list', file, '--json'])).json).toMatchObject({
      rows: [{ version: told }],
    })
  })

  it('show their requests in a dry run, and send none', async () => {
    const { run, fog } = await bench()
    expect((await run('hosts', '--dry-run')).json).toEqual({
      requests: [{ method: 'GET', path: '/fog/host', body: null }],
    })
    expect(fog.seen).toEqual([])
  })

  it('say what is wrong in words of their own: server token, user token, API off, a page of HTML', async () => {
    const { run, fog } = await bench()
    const code = async (status: number, text = '') => {
      fog.intercept = () => ({ status, text, type: 'text/html' })
      return ((await run('hosts')).json.error as { code: string }).code
    }
    expect(await code(403)).toBe('wrong_server_token')
    expect(await code(401)).toBe('wrong_user_token')
    expect(await code(302)).toBe('api_off')
    expect(await code(200, '<html><body>FOG</body></html>')).toBe('server_error')
    expect(await code(500)).toBe('server_error')
  })

  it('ask which FOG is meant, and for one that is there', async () => {
    const { file, run } = await bench()
    expect((await run('hosts', '--service', 'nobody')).json).toMatchObject({
      error: { code: 'unknown_service' },
    })
    expect((await run('hosts', '--service', 'FOG')).exit).toBe(0)
    await brassage(['service', 'remove', file, 'fog'], FOG_ENV)
    expect(await run('hosts')).toMatchObject({ exit: 1, json: { error: { code: 'no_service' } } })
    expect((await brassage(['fog', 'hosts', file], FOG_ENV)).exit).toBe(2)
  })
})

describe('fog create', () => {
  it('makes a host and reads it back', async () => {
    const { run, fog } = await bench()
    const made = await run(
      'create',
      '01-G',
      '--mac',
      '0011.2233.4403',
      '--mac',
      '00-11-22-33-44-C3',
      '--image',
      'win11-event',
    )
    const macs = ['00:11:22:33:44:03', '00:11:22:33:44:c3']
    expect(made).toMatchObject({ exit: 0, json: { id: '3', name: '01-G', macs, image: 'win11-event' } })
    expect(fog.writes()).toEqual([
      { method: 'POST', path: '/host', body: { name: '01-G', macs, imageID: 1 } },
    ])
  })

  it('shows the request in a dry run, after the same checks', async () => {
    const { run, fog } = await bench()
    const words = ['01-G', '--mac', '00:11:22:33:44:03', '--dry-run']
    expect((await run('create', ...words)).json).toEqual({
      requests: [{ method: 'POST', path: '/fog/host', body: { name: '01-G', macs: ['00:11:22:33:44:03'] } }],
    })
    expect(await run('create', 'EVT-001', ...words.slice(1))).toMatchObject({ exit: 1 })
    expect(fog.writes()).toEqual([])
  })

  it.each(['sixteen-letters-', 'a name', 'été', '', 'a/b', 'a\n'])(
    'refuses the name %j before anything is written, and says 15',
    async (name) => {
      const { run, fog } = await bench()
      const refused = await run('create', name, '--mac', '00:11:22:33:44:03')
      expect(refused).toMatchObject({ exit: 1, json: { error: { code: 'bad_fog_name' } } })
      expect((refused.json.error as { message: string }).message).toContain('15')
      expect(fog.writes()).toEqual([])
    },
  )

  it.each([
    ['a name that is taken', ['evt-001', '--mac', '00:11:22:33:44:03'], 'fog_name_taken', 'EVT-001'],
    ['a MAC of another host', ['01-G', '--mac', '00-11-22-33-44-A1'], 'fog_mac_taken', 'EVT-001'],
    ['what is no MAC', ['01-G', '--mac', '00:11:22:33:44'], 'bad_mac', '00:11:22:33:44'],
    [
      'an image that is none',
      ['01-G', '--mac', '00:11:22:33:44:03', '--image', '999'],
      'unknown_fog_image',
      '999',
    ],
  ] as const)('refuses %s before anything is written', async (_what, words, code, named) => {
    const { run, fog } = await bench()
    const refused = await run('create', ...words)
    expect(refused).toMatchObject({ exit: 1, json: { error: { code } } })
    expect((refused.json.error as { message: string }).message).toContain(named)
    expect(fog.writes()).toEqual([])
  })

  it('does not go without a MAC', async () => {
    const { run, fog } = await bench()
    expect((await run('create', '01-G')).exit).toBe(2)
    expect((await run('create', '01-G', '--mac', '')).exit).toBe(1)
    expect(fog.seen).toEqual([])
  })

  it('knows a name that only a row holds which FOG hides', async () => {
    const { run, world, fog } = await bench()
    addHost(world, 'LOST-1', [])
    expect((await run('create', 'lost-1', '--mac', '00:11:22:33:44:03')).json).toMatchObject({
      error: { code: 'fog_name_taken' },
    })
    expect(fog.writes()).toEqual([])
  })

  it('believes only what it reads: lost on the way there, on the way back, or a row of no use', async () => {
    const { run, world, fog } = await bench()
    const onPost = (what: 'cut' | 'cut-after') => {
      fog.intercept = ({ method }) => (method === 'POST' ? what : null)
    }
    onPost('cut')
    expect(await run('create', '01-G', '--mac', '00:11:22:33:44:03')).toMatchObject({
      exit: 1,
      json: { error: { code: 'connection_lost' } },
    })
    onPost('cut-after')
    expect(await run('create', '01-G', '--mac', '00:11:22:33:44:03')).toMatchObject({ exit: 0 })
    expect(world.hosts.filter(({ name }) => name === '01-G')).toHaveLength(1)
    fog.intercept = ({ method, path }) => {
      if (method !== 'POST' || path !== '/host') return null
      addHost(world, '02-G', [])
      return error(404, '')
    }
    expect((await run('create', '02-G', '--mac', '00:11:22:33:44:04')).json).toMatchObject({
      error: { code: 'fog_unusable' },
    })
    fog.intercept = ({ method }) => (method === 'POST' ? error(500, 'Already created') : null)
    const refused = await run('create', '03-G', '--mac', '00:11:22:33:44:05')
    expect(refused.json).toMatchObject({ error: { code: 'fog_refused' } })
    expect(refused.out).toContain('Already created')
  })
})

describe('fog rename', () => {
  it('sends the name alone, and only where it changes', async () => {
    const { run, world, fog, first } = await bench()
    expect(await run('rename', 'EVT-001', '01-G')).toMatchObject({ exit: 0, json: { id: '1', name: '01-G' } })
    expect(fog.writes()).toEqual([{ method: 'PUT', path: '/host/1', body: { name: '01-G' } }])
    expect(await run('rename', '01-G', '01-G')).toMatchObject({ exit: 0, json: { changed: false } })
    expect(fog.writes()).toHaveLength(1)
    expect(world.macs.filter(({ hostID }) => hostID === first.id)).toHaveLength(2)
  })

  it.each([
    ['a name of 16 characters', 'EVT-001', 'sixteen-letters-', 'bad_fog_name'],
    ['an empty name', 'EVT-001', '', 'bad_fog_name'],
    ['a name that is taken', 'EVT-001', 'evt-002', 'fog_name_taken'],
    ['a host that is not there', 'EVT-009', '01-G', 'unknown_fog_host'],
  ] as const)('refuses %s before anything is written', async (_what, name, to, code) => {
    const { run, fog } = await bench()
    expect(await run('rename', name, to)).toMatchObject({ exit: 1, json: { error: { code } } })
    expect(fog.writes()).toEqual([])
  })

  it('leaves a row alone that FOG holds for invalid', async () => {
    const { run, world, fog } = await bench()
    addHost(world, 'LOST-1', [])
    expect((await run('rename', 'LOST-1', '01-G')).json).toMatchObject({ error: { code: 'fog_unusable' } })
    expect(fog.writes()).toEqual([])
  })

  it('reads the host again when the answer was lost', async () => {
    const { run, fog } = await bench()
    fog.intercept = ({ method }) => (method === 'PUT' ? 'cut-after' : null)
    expect(await run('rename', 'EVT-001', '01-G')).toMatchObject({ exit: 0, json: { name: '01-G' } })
    fog.intercept = ({ method }) => (method === 'PUT' ? { status: 200, text: '', type: '' } : null)
    expect((await run('rename', '01-G', '02-G')).json).toMatchObject({ error: { code: 'fog_refused' } })
  })
})

it('takes tokens that were pasted with blanks and line ends around them (fog-api §1)', async () => {
  const fog = await fakeFog()
  const place = temporarySite()
  place.create().close()
  const env = {
    API: ` \t${FOG_TOKENS.API}\r\n`,
    USERTOKEN: `\n${FOG_TOKENS.USERTOKEN} \n`,
    PASS: 'four words of it',
  }
  const login = ['--api-token-env', 'API', '--user-token-env', 'USERTOKEN', '--passphrase-env', 'PASS']
  const added = await brassage(['service', 'add', place.path, 'fog', 'fog', '--url', fog.url, ...login], env)
  expect(added.exit).toBe(0)
  fog.seen.length = 0
  const hosts = await brassage(['fog', 'hosts', place.path, '--passphrase-env', 'PASS', '--json'], env)
  expect(hosts).toMatchObject({ exit: 0, json: { rows: [] } })
  expect(fog.seen.length).toBeGreaterThan(0)
})
