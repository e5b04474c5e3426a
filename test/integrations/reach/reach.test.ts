/** Gateway, name server and Internet, against real servers on this computer. */
import { createSocket, type Socket } from 'node:dgram'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askName } from '../../../main/integrations/reach/ask-name.ts'
import { knock, readPing } from '../../../main/integrations/reach/ping.ts'
import { reachInternet } from '../../../main/integrations/reach/reach-internet.ts'

describe('ping', () => {
  it.each([
    ['Linux', '64 bytes from 10.1.101.254: icmp_seq=1 ttl=64 time=0.412 ms', 0.412],
    ['macOS', '64 bytes from 10.1.101.254: icmp_seq=0 ttl=64 time=1.2 ms', 1.2],
    ['Windows', 'Reply from 10.1.101.254: bytes=32 time<1ms TTL=64', 1],
    ['Windows in French', 'Réponse de 10.1.101.254 : octets=32 temps=2 ms TTL=64', 2],
    ['busybox', '64 bytes from 10.1.101.254: seq=0 ttl=64 time=0.087 ms', 0.087],
  ])('is read on %s', (_, text, ms) => {
    expect(readPing(text)).toBe(ms)
  })

  it.each([
    'Reply from 10.1.101.23: Destination host unreachable.',
    'Request timed out.',
    'From 10.1.101.23 icmp_seq=1 Destination Host Unreachable',
    '1 packets transmitted, 0 received, 100% packet loss, time 0ms',
    '',
  ])('is no answer in "%s"', (text) => {
    expect(readPing(text)).toBeNull()
  })

  it('has a way without the program: a refused connection is an answer', async () => {
    expect(await knock('127.0.0.1')).toMatchObject({ kind: 'answered' })
  })
})

describe('a name server', () => {
  let server: Socket
  let mode: 'answers' | 'unknown' | 'refuses' | 'silent'
  beforeEach(async () => {
    server = createSocket('udp4')
    server.on('message', (query, { address, port }) => {
      if (mode === 'silent') return
      const answer = Buffer.from(query)
      answer[2] = 0x81
      answer[3] = { answers: 0x80, unknown: 0x83, refuses: 0x85 }[mode]
      const record = Buffer.from([0xc0, 12, 0, 1, 0, 1, 0, 0, 0, 60, 0, 4, 192, 0, 2, 1])
      if (mode === 'answers') answer.writeUInt16BE(1, 6)
      // Behind the question: what the client adds to it is not repeated.
      const question = answer.subarray(0, answer.indexOf(0, 12) + 5)
      question.writeUInt16BE(0, 10)
      server.send(mode === 'answers' ? Buffer.concat([question, record]) : question, port, address)
    })
    await new Promise<void>((resolve) => server.bind(0, '127.0.0.1', resolve))
  })
  afterEach(() => void server.close())
  const ask = () => askName({ server: `127.0.0.1:${server.address().port}`, from: null })

  it.each([
    ['answers', 'answered'],
    ['unknown', 'answered'],
    ['refuses', 'silent'],
    ['silent', 'silent'],
  ] as const)('that %s is %s', async (how, kind) => {
    mode = how
    expect((await ask()).kind).toBe(kind)
  })
})

describe('the Internet', () => {
  let server: Server
  let answer: { status: number; text: string }
  beforeEach(async () => {
    server = createServer((_, response) => {
      response.writeHead(answer.status, { location: 'http://sign-in.example/' })
      response.end(answer.text)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterEach(() => void server.close())

  const port = () => (server.address() as AddressInfo).port
  const look = (pagePort: number, addressPort: number) =>
    reachInternet(null, undefined, {
      page: { host: '127.0.0.1', port: pagePort, path: '/success.txt', text: 'success' },
      byAddress: { host: '127.0.0.1', port: addressPort },
    })

  it.each([
    ['is there', { status: 200, text: 'success\n' }, 'answered'],
    ['is hidden behind a sign-in page', { status: 302, text: '' }, 'diverted'],
    ['is hidden behind a page with another text', { status: 200, text: '<html>Welcome</html>' }, 'diverted'],
  ])('%s', async (_, given, kind) => {
    answer = given
    expect((await look(port(), 1)).kind).toBe(kind)
  })

  it('is there where only names fail, and is not where nothing answers', async () => {
    expect((await look(1, port())).kind).toBe('answered')
    expect((await look(1, 1)).kind).toBe('silent')
  })
})
