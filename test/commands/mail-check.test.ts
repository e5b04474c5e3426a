/** `brassage mail-check`, asking a real name server on loopback, and answers that were saved. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type NameServer, startNameServer } from '../fakes/name-server.ts'
import { isPresent } from '../requirements.ts'
import { brassage } from './command-line.ts'

const folder = mkdtempSync(join(tmpdir(), 'brassage-mail-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = (name: string, text: string) => {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const MAIL = [
  'Received: from mail.foire.example (unknown [192.0.2.20]) by mx.provider.example (Postfix)',
  'DKIM-Signature: v=1; d=foire.example; s=badges; b=x',
  'Subject: Your badge',
  '',
  'Hello',
].join('\r\n')

describe.skipIf(!isPresent('dnsmasq'))('the check of a domain', () => {
  let names: NameServer
  const check = (...words: string[]) =>
    brassage([
      'mail-check',
      'foire.example',
      '--dns',
      names.address,
      '--list',
      'bl.example',
      ...words,
      '--json',
    ])

  beforeAll(async () => {
    names = await startNameServer([
      'mx-host=foire.example,mail.foire.example,10',
      'host-record=mail.foire.example,192.0.2.10',
      'txt-record=foire.example,v=spf1 ip4:192.0.2.10 -all',
      'txt-record=badges._domainkey.foire.example,v=DKIM1; p=MIGf',
      'address=/20.2.0.192.bl.example/127.0.0.4',
    ])
  })
  afterAll(() => names.stop())

  it('says that the mail left by another address than its names agree on, out of a mail that arrived', async () => {
    const said = await check('--message', file('badge.eml', MAIL))
    expect(said.exit).toBe(1)
    expect(said.json).toMatchObject({
      ...{ domain: 'foire.example', ok: false, address: '192.0.2.20', source: 'message' },
      ehlo: 'mail.foire.example',
      disagrees: { check: 'address', message: expect.stringContaining('192.0.2.10') },
    })
    const checks = said.json.checks as { check: string; verdict: string }[]
    expect(checks.map(({ check: line, verdict }) => `${line} ${verdict}`)).toEqual([
      ...['address wrong', 'a wrong', 'ptr wrong', 'ehlo wrong', 'spf wrong', 'dkim ok'],
      ...['dmarc notice', 'mx ok', 'blocklist wrong'],
    ])
  })

  it('is content with mail from the right one', async () => {
    const said = await check('--from', '192.0.2.10', '--ehlo', 'mail.foire.example')
    expect(said).toMatchObject({ exit: 0 })
    expect(said.json).toMatchObject({ ok: true, disagrees: null, source: 'given', unknown: ['dkim'] })
  })

  it('says the same of the answers it saved, without a name server', async () => {
    const saved = join(folder, 'saved.json')
    const live = await check('--message', file('badge.eml', MAIL), '--save', saved)
    const again = await brassage(['mail-check', 'foire.example', '--answers', saved, '--json'])
    expect(again.json).toEqual(live.json)
    expect(readFileSync(saved, 'utf8')).not.toContain('Hello')
  })
})

it('says that no name server answers, and what to do', async () => {
  const said = await brassage([
    'mail-check',
    'foire.example',
    '--dns',
    '127.0.0.1:9',
    '--from',
    '192.0.2.10',
    '--json',
  ])
  expect(said.exit).toBe(1)
  expect(said.json).toMatchObject({ error: { code: 'no_dns' } })
})

describe('saved answers', () => {
  it.each([
    ['that are cut', '{"domain":"foire.example",'],
    ['of another form', '{"domain":"foire.example"}'],
    ['without any answer', 'nothing here'],
  ])('%s are refused by name', async (_, text) => {
    const path = file('bad.json', text)
    const said = await brassage(['mail-check', 'foire.example', '--answers', path, '--json'])
    expect(said.exit).toBe(1)
    expect(said.json).toMatchObject({
      error: { code: 'bad_answers', message: expect.stringContaining(path) },
    })
  })

  it('of another domain are refused', async () => {
    const path = file('dig.txt', 'other.example. IN MX 10 mail.other.example.')
    const kept = join(folder, 'other.json')
    await brassage(['mail-check', 'other.example', '--answers', path, '--save', kept])
    const said = await brassage(['mail-check', 'foire.example', '--answers', kept, '--json'])
    expect(said.json).toMatchObject({ error: { message: expect.stringContaining('other.example') } })
  })

  it('may be what dig printed', async () => {
    const path = file(
      'dig.txt',
      'foire.example. 60 IN MX 10 mail.foire.example.\nmail.foire.example. 60 IN A 192.0.2.10',
    )
    const said = await brassage([
      'mail-check',
      'foire.example',
      '--answers',
      path,
      '--from',
      '192.0.2.20',
      '--json',
    ])
    expect(said.json).toMatchObject({ disagrees: { check: 'a', change: expect.stringContaining('NAT') } })
  })
})

describe('what decides and was not told', () => {
  const enough = [
    'foire.example. 60 IN MX 10 mail.foire.example.',
    'mail.foire.example. 60 IN A 192.0.2.10',
    '10.2.0.192.in-addr.arpa. 60 IN PTR mail.foire.example.',
    'foire.example. 60 IN TXT "v=spf1 ip4:192.0.2.10 -all"',
  ]
  const judge = (lines: readonly string[], ...words: string[]) =>
    brassage([
      ...['mail-check', 'foire.example', '--answers', file('part.txt', lines.join('\n')), '--json'],
      ...words,
    ])

  it('is nothing where address, name, reverse name and SPF were', async () => {
    const said = await judge(enough, '--from', '192.0.2.10')
    expect(said).toMatchObject({ exit: 0, json: { ok: true } })
    expect(said.json.unknown).not.toContain('spf')
  })

  it('is the address without which nothing can be said, and that is not well', async () => {
    const said = await judge(enough)
    expect(said).toMatchObject({ exit: 1, json: { ok: false, disagrees: null } })
    expect(said.json.unknown).toEqual(expect.arrayContaining(['address', 'a', 'ptr', 'spf']))
  })

  it.each([
    ['a', 1],
    ['ptr', 2],
    ['spf', 3],
  ] as const)('is the line %s where its answer is missing', async (line, at) => {
    const said = await judge(enough.toSpliced(at, 1), '--from', '192.0.2.10')
    expect(said).toMatchObject({ exit: 1, json: { ok: false, unknown: expect.arrayContaining([line]) } })
  })

  it('is said in words', async () => {
    const path = file('part.txt', enough.join('\n'))
    const said = await brassage(['mail-check', 'foire.example', '--answers', path])
    expect(said.out).toContain('It cannot be told whether others take this mail: Sending address')
  })
})

describe('the mail server', () => {
  let server: Server | null = null
  afterEach(() => server?.close())
  const greetWith = (text: string) =>
    new Promise<string>((resolve) => {
      server = createServer((socket) => socket.end(text)).listen(0, '127.0.0.1', () => {
        const address = server?.address()
        resolve(`127.0.0.1:${typeof address === 'object' ? address?.port : ''}`)
      })
    })

  it('tells its name to who connects', async () => {
    const at = await greetWith('220 badges ESMTP Postfix\r\n')
    const path = file('dig.txt', 'foire.example. 60 IN MX 10 mail.foire.example.')
    const said = await brassage(['mail-check', 'foire.example', '--answers', path, '--server', at, '--json'])
    expect(said.json).toMatchObject({ ehlo: 'badges', disagrees: { check: 'ehlo', code: 'ehlo_no_name' } })
  })

  it('that says something else is refused by name', async () => {
    const at = await greetWith('SSH-2.0-OpenSSH\r\n')
    const said = await brassage(['mail-check', 'foire.example', '--server', at, '--json'])
    expect(said.json).toMatchObject({
      error: { code: 'no_banner', message: expect.stringContaining('SSH-2.0') },
    })
  })
})

it.each([
  ['no domain', ['mail-check', 'foire', '--dns', '127.0.0.1:9']],
  ['no address', ['mail-check', 'foire.example', '--from', 'here']],
])('refuses %s', async (_, words) => {
  expect((await brassage(words)).exit).toBeGreaterThan(0)
})
