import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestShell, requestLines, sendRaw, type TestShell } from './web-shell.ts'

let shell: TestShell
beforeAll(async () => {
  shell = await openTestShell()
})
afterAll(() => shell.close())

type Headers = Readonly<Record<string, string | undefined>>
const get = (target: string, headers: Headers = {}, method = 'GET') =>
  sendRaw(shell.port, requestLines(shell.port, target, headers, method))
const upgrade = (target: string, headers: Headers = {}) =>
  get(target, {
    Connection: 'Upgrade',
    Upgrade: 'websocket',
    'Sec-WebSocket-Version': '13',
    'Sec-WebSocket-Key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    ...headers,
  })

describe('without the token', () => {
  it.each(['/', '/index.html', '/assets/app-1234.js', '/missing.js', '/rpc', '/?token=', '/?token=wrong'])(
    'refuses %s with 401 and says what to do',
    async (target) => {
      const answer = await get(target)
      expect(answer.status).toBe(401)
      expect(answer.body).toContain('whole address')
    },
  )

  it('refuses a wrong cookie, and the cookie of another port', async () => {
    for (const cookie of [`brassage-${shell.port}=wrong`, `brassage-1=${shell.token}`, `x=${shell.token}`]) {
      expect((await get('/', { Cookie: cookie })).status).toBe(401)
    }
  })

  it('refuses the socket', async () => {
    expect((await upgrade('/rpc')).status).toBe(401)
    expect((await upgrade('/rpc?token=wrong')).status).toBe(401)
  })

  it('refuses other methods before saying whether they are allowed', async () => {
    expect((await get('/', {}, 'POST')).status).toBe(401)
    expect((await get('/', { Cookie: shell.cookie }, 'POST')).status).toBe(405)
  })
})

describe('from a foreign host or page, token or not', () => {
  const hosts = ['evil.example', 'evil.example:80', '127.0.0.1', '127.0.0.1:1', '127.0.0.1.evil.example', '']

  it.each(hosts)('refuses the host "%s"', async (host) => {
    expect((await get('/', { Host: host, Cookie: shell.cookie })).status).toBe(403)
    expect((await get(`/?token=${shell.token}`, { Host: host })).status).toBe(403)
    expect((await upgrade('/rpc', { Host: host, Cookie: shell.cookie })).status).toBe(403)
  })

  const origins = [
    'http://evil.example',
    'null',
    'https://127.0.0.1',
    'http://127.0.0.1:1',
    'file://',
    'http://localhost',
  ]

  it.each(origins)('refuses the origin "%s"', async (origin) => {
    expect((await get('/', { Origin: origin, Cookie: shell.cookie })).status).toBe(403)
    expect((await upgrade('/rpc', { Origin: origin, Cookie: shell.cookie })).status).toBe(403)
  })

  it('refuses an origin that is ours by another name than the host', async () => {
    const headers = { Origin: `http://localhost:${shell.port}`, Cookie: shell.cookie }
    expect((await get('/', headers)).status).toBe(403)
  })

  it('refuses parts loaded by another local page, and lets a link in', async () => {
    const from = { 'Sec-Fetch-Site': 'same-site', Cookie: shell.cookie }
    expect((await get('/assets/app-1234.js', { ...from, 'Sec-Fetch-Mode': 'no-cors' })).status).toBe(403)
    expect((await get('/', { ...from, 'Sec-Fetch-Mode': 'navigate' })).status).toBe(200)
  })

  it('refuses a host named in the request line', async () => {
    for (const target of ['http://evil.example/', '//evil.example/']) {
      expect((await get(target, { Cookie: shell.cookie })).status).toBe(400)
    }
  })
})

describe('with the token', () => {
  it('moves it from the address to a cookie that scripts and other sites do not get', async () => {
    const answer = await get(`/?token=${shell.token}&open=a%20b`)
    expect(answer.status).toBe(303)
    expect(answer.head).toContain('location: /?open=a+b\r\n')
    expect(answer.head).toContain(
      `set-cookie: ${shell.cookie}; path=/; httponly; samesite=strict`.toLowerCase(),
    )
    expect(answer.head).not.toContain(`location: /?token`)
  })

  it('serves the page by either name of this machine', async () => {
    for (const host of [`127.0.0.1:${shell.port}`, `localhost:${shell.port}`]) {
      expect((await get('/', { Host: host, Cookie: shell.cookie })).status).toBe(200)
    }
  })

  it('lets a socket in, from our page or from a program', async () => {
    const origin = `http://127.0.0.1:${shell.port}`
    expect((await upgrade('/rpc', { Origin: origin, Cookie: shell.cookie })).status).toBe(101)
    expect((await upgrade(`/rpc?token=${shell.token}`)).status).toBe(101)
    expect((await upgrade('/elsewhere', { Cookie: shell.cookie })).status).toBe(404)
  })

  it('is another one at every start', async () => {
    const other = await openTestShell()
    expect(other.token).not.toBe(shell.token)
    expect(other.token).toMatch(/^[\w-]{43}$/)
    await other.close()
  })
})

it('listens on the loopback address only', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4')
  if (!outside) return
  const reached = await new Promise((resolve) => {
    const socket = connect(shell.port, outside.address)
    socket.on('connect', () => resolve(true)).on('error', () => resolve(false))
    socket.on('close', () => socket.destroy())
  })
  expect(reached).toBe(false)
})
