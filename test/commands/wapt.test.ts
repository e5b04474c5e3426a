/** `brassage wapt`: what the server knows beside the site, and what can be done without a signing key. */
import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { temporarySite } from '../db/temporary-site.ts'
import {
  type FakeAgent,
  type FakePackage,
  type FakeWaptOptions,
  startWapt,
  WAPT_LOGIN,
  WAPT_TOKEN,
} from '../fakes/wapt.ts'
import { brassage } from './command-line.ts'

const env = { PASS: 'four words of it', WAPT: WAPT_LOGIN.password, WRONG: 'no' }

const online = { reachable: 'OK', listening_protocol: 'websockets', host_status: 'OK' } as const
const agents: readonly FakeAgent[] = [
  {
    uuid: 'u1',
    computer_name: 'acc-01',
    computer_fqdn: 'acc-01.orme.lan',
    mac_addresses: ['52:54:00:00:00:01'],
    ...online,
  },
  { uuid: 'u2', computer_name: 'ACC-02', mac_addresses: [], ...online, reachable: 'DISCONNECTED' },
  {
    uuid: 'u3',
    computer_name: 'guest',
    mac_addresses: ['52-54-00-00-00-99'],
    listening_protocol: 'http',
    reachable: 'OK',
  },
]

function newSite() {
  const place = temporarySite()
  const site = place.create()
  const draft = openDraft(site.plan())
  for (const [name, mac] of [
    ['acc-01', '52:54:00:00:00:01'],
    ['acc-02', '52:54:00:00:00:02'],
    ['acc-03', '52:54:00:00:00:03'],
  ] as const)
    draft.insert('host', { name, mac, outletId: null, kind: null, address: null })
  site.commit('Hosts', draft.changes())
  site.close()
  return place.path
}

async function siteWith(options: FakeWaptOptions = {}) {
  const wapt = await startWapt({ agents, ...options })
  const file = newSite()
  const login = [
    '--user',
    WAPT_LOGIN.user,
    '--password-env',
    'WAPT',
    '--passphrase-env',
    'PASS',
    '--trust',
    '--json',
  ]
  const added = await brassage(['service', 'add', file, 'wapt', 'wapt', '--url', wapt.url, ...login], env)
  expect(added).toMatchObject({ exit: 0 })
  wapt.asked.length = 0
  const run = (name: string, ...words: string[]) =>
    brassage(['wapt', name, file, ...words, '--passphrase-env', 'PASS', '--json'], env)
  const kept = (name: string) => brassage(['wapt', name, file, '--kept', '--json'])
  return { wapt, file, run, kept }
}

describe('the hosts of WAPT', () => {
  it('stand beside those of the site: by MAC, else by name; one that cannot be trusted to be online is unknown', async () => {
    const { run } = await siteWith()
    expect((await run('hosts')).json).toMatchObject({
      rows: [
        { name: 'acc-01', host: 'acc-01', match: 'mac', agent: 'online', deployment: 'ok' },
        { name: 'ACC-02', host: 'acc-02', match: 'name', agent: 'offline', state: 'same' },
        {
          name: 'guest',
          host: null,
          state: 'only_in_wapt',
          match: null,
          agent: 'unknown',
          macs: ['52:54:00:00:00:99'],
        },
      ],
      withoutAgent: [{ host: 'acc-03' }],
      ...{ duplicates: [], truncated: false },
    })
  })

  it('name a disk that was copied with its agent', async () => {
    const copy = { ...agents[0], uuid: 'u9', computer_name: 'acc-09' } as FakeAgent
    const { run } = await siteWith({ agents: [...agents, copy] })
    expect((await run('hosts')).json).toMatchObject({
      duplicates: [{ mac: '52:54:00:00:00:01', names: ['acc-01', 'acc-09'] }],
    })
  })

  it('that are called otherwise than in the site are said to be', async () => {
    const other = { ...agents[0], computer_name: 'desktop-4711' } as FakeAgent
    const { run } = await siteWith({ agents: [other] })
    expect((await run('hosts')).json).toMatchObject({ rows: [{ host: 'acc-01', state: 'other_name' }] })
  })

  it('are asked for beyond the thousand at which the server cuts its list without a word', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ uuid: `m${at}`, computer_name: `m-${at}` }))
    const { run } = await siteWith({ agents: many })
    const { rows } = (await run('hosts')).json as { rows: unknown[] }
    expect(rows).toHaveLength(1001)
  })
})

const states = [
  { package: 'office-2019', version: '16-3', install_status: 'OK', host_uuids: ['u1'] },
  { package: 'office-2019', version: '16-2', install_status: 'NEED-UPGRADE', host_uuids: ['u2'] },
  { package: 'firefox', version: '120-1', install_status: 'SOMETHING-NEW', host_uuids: ['u3'] },
]

describe('packages', () => {
  it('are counted by how they stand', async () => {
    const { run } = await siteWith({ states })
    expect((await run('packages')).json).toMatchObject({
      rows: [
        { package: 'office-2019', installed: 1, toDo: 1, failed: 0 },
        { package: 'firefox', installed: 0, toDo: 0, failed: 0 },
      ],
    })
  })

  it('that are not right are listed host by host, in the words of the server', async () => {
    const { run } = await siteWith({ states })
    expect((await run('outdated')).json).toMatchObject({
      rows: [
        { host: 'ACC-02', package: 'office-2019', status: 'NEED-UPGRADE' },
        { host: 'guest', package: 'firefox', status: 'SOMETHING-NEW' },
      ],
    })
  })
})

describe('what was read', () => {
  it('stays for when the server is out of reach, with its time and without the vault', async () => {
    const { run, kept, wapt } = await siteWith({ states })
    for (const list of ['hosts', 'packages', 'outdated', 'rights', 'groups']) await run(list)
    await wapt.stop()
    expect((await kept('outdated')).json).toMatchObject({
      rows: [
        { host: 'ACC-02', package: 'office-2019' },
        { host: 'guest', package: 'firefox' },
      ],
      readAt: expect.stringMatching(/^\d{4}-/),
    })
    expect((await kept('groups')).json).toMatchObject({ rows: [{ name: 'reception' }] })
  })

  it('holds nothing the application does not use: no secret of an answer reaches the disk', async () => {
    const talkative = { ...agents[0], product_key: 'AAAAA-BBBBB' } as FakeAgent
    const { run, file } = await siteWith({ agents: [talkative] })
    await run('hosts')
    expect(readFileSync(file).includes('AAAAA-BBBBB')).toBe(false)
  })

  it('never, is said so', async () => {
    const { kept } = await siteWith()
    expect((await kept('hosts')).json).toMatchObject({ error: { code: 'never_read' } })
  })
})

describe('the list for the console', () => {
  it('has a line for each package that is not right, by the names of the hosts that are meant', async () => {
    const { run, file } = await siteWith({ states })
    const list = `${file}.csv`
    expect((await run('export', list, 'acc-02')).json).toMatchObject({ hosts: 1, open: 1 })
    expect(readFileSync(list, 'utf8').split('\r\n')).toEqual([
      '\uFEFFhost;fqdn;uuid;stand;package;version;status',
      'ACC-02;;u2;;office-2019;16-2;NEED-UPGRADE',
      '',
    ])
    expect((await run('export', list)).json).toMatchObject({ error: { code: 'file_exists' } })
  })
})

describe('a dry run', () => {
  it.each([
    ['hosts', ['GET /api/v3/hosts']],
    ['packages', ['GET /api/v3/hosts', 'POST /api/v3/packages_for_hosts', 'GET /api/v3/packages']],
    ['outdated', ['GET /api/v3/hosts', 'POST /api/v3/packages_for_hosts']],
    ['groups', ['GET /api/v1/groups']],
    ['rights', ['POST /api/v3/login']],
    ['follow', ['GET /api/v3/hosts', 'POST /api/v3/packages_for_hosts', 'GET /api/v3/host_tasks_status']],
  ] as const)('of %s shows what it would ask, and asks nothing', async (name, paths) => {
    const { run, wapt } = await siteWith()
    const said = await run(name, '--dry-run')
    expect(said.exit).toBe(0)
    const { requests } = said.json as { requests: { method: string; path: string }[] }
    expect(requests.map(({ method, path }) => `${method} ${path.split('?')[0]}`)).toEqual(paths)
    expect(said.out).not.toContain(WAPT_LOGIN.password)
    expect(wapt.asked).toEqual([])
  })

  it('of the list for the console writes none', async () => {
    const { run, file } = await siteWith()
    expect(await run('export', `${file}.csv`, '--dry-run')).toMatchObject({ exit: 0 })
    expect(existsSync(`${file}.csv`)).toBe(false)
  })

  it('of what was read last asks for nothing', async () => {
    const { run } = await siteWith()
    expect((await run('hosts', '--kept', '--dry-run')).json).toEqual({ requests: [] })
  })
})

describe('an account', () => {
  it('is told what it may, and that installing needs a signature', async () => {
    const { run } = await siteWith({ rights: ['view'] })
    expect((await run('rights')).json).toMatchObject({
      rows: [
        { right: 'view', may: true },
        { right: 'trigger_host_action', may: false },
      ],
      note: expect.stringContaining('signature'),
    })
  })

  it('that may all, as the administrator of every installation, is told so', async () => {
    const { run } = await siteWith({ rights: ['admin'] })
    expect((await run('rights')).json).toMatchObject({
      rights: ['admin'],
      rows: [{ may: true }, { may: true }],
    })
  })

  it('of a server that does not tell its rights is not said to have none', async () => {
    let isOn = false
    const told = { status: 200, text: '{"success":true,"msg":"","result":{"version":"1.8.2"}}' }
    const { run } = await siteWith({ instead: (path) => (isOn && path === '/api/v3/login' ? told : null) })
    isOn = true
    expect((await run('rights')).json).toMatchObject({ rights: null, rows: [{ may: null }, { may: null }] })
  })

  it('is asked for its rights without what the answer is a secret of reaching the disk', async () => {
    const { run, file } = await siteWith()
    const said = await run('rights')
    const bytes = readFileSync(file, 'latin1')
    for (const secret of [WAPT_TOKEN, WAPT_LOGIN.password]) {
      expect(said.out + said.err).not.toContain(secret)
      expect(bytes).not.toContain(secret)
    }
  })

  it('that may not wake is told so, though the server says it in plain text', async () => {
    const { run } = await siteWith({ rights: ['view'] })
    expect((await run('wake', 'acc-01')).json).toMatchObject({ error: { code: 'forbidden' } })
  })
})

describe('waking', () => {
  it('says of whom the server knew a MAC', async () => {
    const { run } = await siteWith()
    const said = await run('wake', 'acc-01', 'acc-02')
    expect(said).toMatchObject({ exit: 1 })
    expect(said.json).toMatchObject({
      rows: [
        { name: 'acc-01', sent: true },
        { name: 'ACC-02', sent: false },
      ],
    })
  })

  it('says so too of a host without a full name', async () => {
    const nameless = { uuid: 'u9', computer_name: 'acc-09', mac_addresses: ['52:54:00:00:00:09'] }
    const { run } = await siteWith({ agents: [...agents, nameless] })
    expect(await run('wake', 'acc-09')).toMatchObject({
      exit: 0,
      json: { rows: [{ name: 'acc-09', sent: true }] },
    })
  })

  it('only shows its request where it is asked to', async () => {
    const { run, wapt } = await siteWith()
    expect((await run('wake', 'acc-01', '--dry-run')).json).toEqual({
      requests: [{ method: 'POST', path: '/api/v3/trigger_wakeonlan', body: { uuids: ['u1'] } }],
    })
    expect(wapt.asked.some((line) => line.startsWith('POST'))).toBe(false)
  })

  it('refuses a host nobody knows, by name, and wakes none', async () => {
    const { run, wapt } = await siteWith()
    expect((await run('wake', 'acc-01', 'acc-77')).json).toMatchObject({
      error: { code: 'unknown_host', message: expect.stringContaining('acc-77') },
    })
    expect(wapt.asked.some((line) => line.startsWith('POST'))).toBe(false)
  })
})

describe('a deployment', () => {
  it('is followed until each is done or offline', async () => {
    const { run } = await siteWith({ states })
    const said = await run('follow', 'acc-01', 'acc-02')
    expect(said.exit).toBe(1)
    expect(said.json).toMatchObject({
      done: false,
      rows: [
        { name: 'acc-01', state: 'done', open: [] },
        { name: 'ACC-02', state: 'offline', open: ['office-2019 NEED-UPGRADE'] },
      ],
    })
  })

  it('of one package looks at no other, and is not done where nobody is to have it', async () => {
    const { run } = await siteWith({ states })
    const said = await run('follow', 'guest', '--package', 'office-2019', '--seconds', '0')
    expect(said.json).toMatchObject({ done: false, rows: [] })
  })

  it('is told with what an agent says it does now', async () => {
    const running = { u1: { description: 'Installing office-2019', progress: 45 } }
    const open = [{ ...states[0], install_status: 'RUNNING', host_uuids: ['u1'] }] as FakePackage[]
    const { run } = await siteWith({ states: open, running })
    const said = await run('follow', 'acc-01', '--seconds', '0')
    expect(said.json).toMatchObject({ rows: [{ task: 'Installing office-2019 (45 %)' }] })
  })

  it('that does not end in the time given is said to wait', async () => {
    const { run } = await siteWith({ states })
    const said = await run('follow', 'guest', '--seconds', '0')
    expect(said.json).toMatchObject({ rows: [{ name: 'guest', state: 'waiting' }] })
  })
})

describe('a server that answers otherwise', () => {
  it.each([
    ['another password', { status: 401, text: 'Authentication failed' }, 'wrong_password'],
    ['its Python part being down', { status: 502, text: '<html>' }, 'server_error'],
    ['a login page of something else', { status: 200, text: '<html>' }, 'other_product'],
    [
      'a failure with status 200',
      { status: 200, text: '{"success":false,"msg":"Error on server: x"}' },
      'server_error',
    ],
    ['rows of another form', { status: 200, text: '{"success":true,"result":[{"id":1}]}' }, 'unknown_answer'],
  ])('with %s is told apart', async (_, answer, code) => {
    let isOn = false
    const { run } = await siteWith({ instead: (path) => (isOn && path === '/api/v3/hosts' ? answer : null) })
    isOn = true
    expect((await run('hosts')).json).toMatchObject({ error: { code } })
  })

  it('with no hosts at all has none', async () => {
    const { run } = await siteWith({
      instead: (path) =>
        path === '/api/v3/hosts'
          ? { status: 200, text: '{"success":false,"error_code":"empty_data"}' }
          : null,
    })
    expect((await run('hosts')).json).toMatchObject({ rows: [], withoutAgent: [{}, {}, {}] })
  })
})

it('reads the hosts of an older server, which has them only under the first version of the path', async () => {
  const { run } = await siteWith({
    agents: [{ uuid: 'U1', computer_name: 'acc-01' }],
    instead: (path) => (path === '/api/v3/hosts' ? { status: 404, text: '<html>404</html>' } : null),
  })
  expect(await run('hosts')).toMatchObject({ exit: 0, json: { rows: [{ name: 'acc-01' }] } })
})
