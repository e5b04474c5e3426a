/** `brassage service-check`: each kind against something that answers as it does, and against what does not. */
import { createSocket } from 'node:dgram'
import { createServer as createHttp } from 'node:http'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest'
import { lookAtNfs } from '../../main/integrations/service-probe/file-shares.ts'
import { temporarySite } from '../db/temporary-site.ts'
import { serve } from '../fakes/http-server.ts'
import { startNameServer } from '../fakes/name-server.ts'
import {
  type FakePrinter,
  ippAnswer,
  rpcAnswer,
  smbAnswer,
  xdrExports,
  xdrPort,
} from '../fakes/service-answers.ts'
import { isPresent } from '../requirements.ts'
import { brassage } from './command-line.ts'

interface Row {
  readonly name: string
  readonly state: string
  readonly code: string
  readonly message: string
  readonly since: string
  readonly ms: number | null
}

let file = ''
let made = 0
beforeEach(() => {
  const place = temporarySite()
  place.create().close()
  file = place.path
})

/** One check of a kind, looked at once. */
async function look(kind: string, port: number | null, detail?: string, target = '127.0.0.1'): Promise<Row> {
  const name = `check-${made++}`
  const words = [
    ...(port === null ? [] : [`port=${port}`]),
    ...(detail === undefined ? [] : [`detail=${detail}`]),
  ]
  const added = await brassage([
    'add',
    file,
    'service-check',
    name,
    `kind=${kind}`,
    `target=${target}`,
    ...words,
  ])
  expect(added).toMatchObject({ exit: 0 })
  return again(name)
}

async function again(name: string): Promise<Row> {
  const said = await brassage(['service-check', file, name, '--json'])
  const [row] = said.json.rows as Row[]
  expect(said.exit).toBe(row?.state === 'down' ? 1 : 0)
  if (!row) throw new Error('no row')
  return row
}

/** A TCP server that answers what it is asked by `answer`; null: nothing. */
async function answering(
  answer: (asked: Buffer) => Uint8Array | string | null,
  greeting?: string,
): Promise<number> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    if (greeting !== undefined) socket.write(greeting)
    socket.on('data', (asked) => {
      const told = answer(asked)
      if (told !== null) socket.write(told)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return (server.address() as AddressInfo).port
}

const silentPort = 9

describe('what answers', () => {
  it('is pinged', async () => {
    expect(await look('ping', null)).toMatchObject({ state: 'up', code: 'answers' })
  })

  it('takes a connection', async () => {
    expect(await look('tcp', await answering(() => null))).toMatchObject({ state: 'up', code: 'open' })
  })

  it('greets as a mail server', async () => {
    const port = await answering(() => null, '220 mail.orme.lan ESMTP\r\n')
    expect(await look('smtp', port)).toMatchObject({ state: 'up', message: 'says “220 mail.orme.lan ESMTP”' })
  })

  it('serves pages, whoever signed its certificate', async () => {
    const web = await serve((_, response) => void response.writeHead(401).end())
    expect(await look('https', web.port)).toMatchObject({ state: 'up', code: 'https_ok' })
  })

  it('agrees on a dialect of SMB', async () => {
    const port = await answering(() => smbAnswer(0x0300))
    expect(await look('smb', port)).toMatchObject({ state: 'up', message: 'speaks SMB 3.0' })
  })

  it('binds without a name, or refuses to: the directory is there', async () => {
    const code = (result: number) => (asked: Buffer) =>
      Uint8Array.from([0x30, 12, 2, 1, asked[4] ?? 1, 0x61, 7, 0x0a, 1, result, 4, 0, 4, 0])
    expect(await look('ldap', await answering(code(0)))).toMatchObject({ code: 'ldap_bound' })
    expect(await look('ldap', await answering(code(48)))).toMatchObject({ state: 'up', code: 'ldap_refuses' })
  })

  it('tells the time', async () => {
    const port = await timeServer(2)
    expect(await look('ntp', port)).toMatchObject({ state: 'up', code: 'ntp_time' })
  })

  it('prints, and says how much toner is left', async () => {
    const port = await printer({ model: 'LaserJet 4', state: 4, reasons: ['none'], markers: [['black', 12]] })
    expect(await look('ipp', port)).toMatchObject({ message: 'LaserJet 4: processing, black 12 %' })
  })
})

describe('what does not do as it should', () => {
  it.each(['tcp', 'http', 'https', 'smtp', 'smb', 'ipp', 'jetdirect', 'nfs', 'ldap'])(
    'refuses: %s says so, with the port',
    async (kind) => {
      expect(await look(kind, silentPort)).toMatchObject({ state: 'down', code: 'refused' })
    },
  )

  it.each(['ntp', 'tcp'])('has a name that is not in the DNS: %s says so', async (kind) => {
    expect(await look(kind, 9, undefined, 'clock.invalid')).toMatchObject({
      code: expect.stringMatching(/^no_(name|network)$/),
    })
  })

  it('has an address that nobody may send to: a time server says so', async () => {
    expect(await look('ntp', 123, undefined, '255.255.255.255')).toMatchObject({
      ...{ state: 'unknown', code: 'not_sent' },
    })
  })

  it.each([
    ['smtp', 'SSH-2.0-OpenSSH\r\n'],
    ['smb', `${'HTTP/1.0 400 Bad Request'.padEnd(100)}\r\n`],
  ])('speaks something else than %s', async (kind, greeting) => {
    expect(await look(kind, await answering(() => null, greeting))).toMatchObject({
      ...{ state: 'down', code: 'other_protocol' },
    })
  })

  it('fails by its own word', async () => {
    const web = await serve((_, response) => void response.writeHead(503).end(), null)
    expect(await look('http', web.port)).toMatchObject({
      state: 'down',
      message: 'answers 503 Service Unavailable',
    })
  })

  it('is a printer that stands still, with its reasons', async () => {
    const port = await printer({ model: 'LaserJet 4', state: 5, reasons: ['media-empty-error'], markers: [] })
    expect(await look('ipp', port)).toMatchObject({
      state: 'down',
      message: 'LaserJet 4 is stopped: media-empty-error',
    })
  })

  it('is a time server that has no time', async () => {
    expect(await look('ntp', await timeServer(0))).toMatchObject({ state: 'down', code: 'ntp_unsynced' })
  })
})

describe.skipIf(!isPresent('dnsmasq'))('a name server', () => {
  it.each([
    ['intranet.orme.lan', 'up', 'dns_name'],
    ['intranet.orme.lan=10.1.0.25', 'up', 'dns_name'],
    ['intranet.orme.lan=10.1.0.99', 'down', 'dns_other'],
    ['nothing.orme.lan', 'down', 'dns_none'],
    ['six.orme.lan', 'up', 'dns_name'],
    ['six.orme.lan=fd00:0:0::25', 'up', 'dns_name'],
    ['six.orme.lan=10.1.0.25', 'down', 'dns_other'],
    ['both.orme.lan=10.1.0.26', 'up', 'dns_name'],
    ['both.orme.lan=fd00::26', 'up', 'dns_name'],
  ])('asked for %s is %s', async (detail, state, code) => {
    const names = await startNameServer([
      'host-record=intranet.orme.lan,10.1.0.25',
      'host-record=six.orme.lan,fd00::25',
      'host-record=both.orme.lan,10.1.0.26,fd00::26',
    ])
    onTestFinished(() => names.stop())
    expect(await look('dns', Number(names.address.split(':')[1]), detail)).toMatchObject({ state, code })
  })

  it.each([
    ['another address than it uses', '10.1.0.99', 'intranet.orme.lan', 'down', 'dns_other'],
    ['the address it uses', '10.1.0.25', 'INTRANET.orme.lan', 'up', 'dns_name'],
    ['another, where the check says which', '10.1.0.99', 'intranet.orme.lan=10.1.0.25', 'up', 'dns_name'],
  ] as const)('gives a machine of the site %s', async (_, used, detail, state, code) => {
    const names = await startNameServer(['host-record=intranet.orme.lan,10.1.0.25'])
    onTestFinished(() => names.stop())
    const words = ['52:54:00:00:00:25', 'name=intranet', `address=${used}`]
    expect((await brassage(['add', file, 'host', ...words])).exit).toBe(0)
    expect(await look('dns', Number(names.address.split(':')[1]), detail)).toMatchObject({ state, code })
  })
})

describe('a file server', () => {
  it.each([
    ['/srv/images', 'up', 'nfs_exports'],
    ['/srv/other', 'down', 'nfs_missing'],
  ])('asked for %s is %s', async (wanted, state, code) => {
    const exported = xdrExports([
      ['/srv/images', ['10.1.0.0/16']],
      ['/srv/backup', []],
    ])
    const mountd = await answering(() => rpcAnswer(exported))
    const portmapper = await answering(() => rpcAnswer(xdrPort(mountd)))
    const nfs = await answering(() => null)
    const place = { host: '127.0.0.1', port: nfs }
    expect(await lookAtNfs(place, wanted, undefined, portmapper)).toMatchObject({ state, code })
  })
})

it('says since when it is so: not since the last look, but since it changed', async () => {
  const row = await look('tcp', silentPort)
  const next = await again(row.name)
  expect(next.since).toBe(row.since)
})

it('is edited and undone as the rest of the plan', async () => {
  const { name } = await look('tcp', silentPort)
  const port = await answering(() => null)
  await brassage(['set', file, 'service-check', name, `port=${port}`])
  expect(await again(name)).toMatchObject({ state: 'up' })
  await brassage(['undo', file])
  expect(await again(name)).toMatchObject({ state: 'down' })
})

it.each([
  ['a path as the seconds of a dhcp check', ['kind=dhcp', 'target=any', 'detail=/status'], '1 to 60'],
  ['more seconds than anybody waits', ['kind=dhcp', 'target=any', 'detail=61'], '1 to 60'],
  ['a community in clear', ['kind=toner', 'target=127.0.0.1', 'detail=tonersecret'], 'snmp-'],
  ['a path without its slash', ['kind=http', 'target=127.0.0.1', 'detail=status'], '/status'],
  ['an address that is none', ['kind=dns', 'target=127.0.0.1', 'detail=a.lan=10.1.0.999'], '10.1.0.25'],
  ['a detail where there is none', ['kind=ping', 'target=127.0.0.1', 'detail=10'], 'nothing'],
  ['a kind nobody knows', ['kind=telex', 'target=127.0.0.1'], 'ping'],
  ['a tcp check without a port', ['kind=tcp', 'target=127.0.0.1'], 'port'],
  ['a dns check without a name', ['kind=dns', 'target=127.0.0.1'], 'intranet.orme.lan'],
  ['no target', ['kind=ping'], 'host of the site'],
])('refuses %s, with what was expected', async (_, words, expected) => {
  const said = await brassage(['add', file, 'service-check', `bad-${made++}`, ...words, '--json'])
  expect(said.exit).toBe(1)
  expect(JSON.stringify(said.json)).toContain(expected)
})

it('looks at the detail again when the kind changes, and at both at once', async () => {
  const { name } = await look('http', silentPort, '/status')
  const said = await brassage(['set', file, 'service-check', name, 'kind=dhcp', '--json'])
  expect(JSON.stringify(said.json)).toContain('1 to 60')
  expect(await brassage(['set', file, 'service-check', name, 'detail=5', 'kind=dhcp'])).toMatchObject({
    exit: 0,
  })
  expect((await brassage(['set', file, 'service-check', name, 'kind=tcp', 'detail=', 'port='])).exit).toBe(1)
})

async function timeServer(stratum: number): Promise<number> {
  const socket = createSocket('udp4')
  socket.on('message', (_, from) => {
    const answer = Buffer.alloc(48)
    answer.writeUInt8(stratum === 0 ? 0xe4 : 0x24, 0)
    answer.writeUInt8(stratum, 1)
    answer.writeUInt32BE(Math.floor(Date.now() / 1000) + 2_208_988_800, 40)
    socket.send(answer, from.port, from.address)
  })
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve))
  onTestFinished(() => void socket.close())
  return socket.address().port
}

async function printer(told: FakePrinter): Promise<number> {
  const server = createHttp((request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'application/ipp' }).end(ippAnswer(told))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}
