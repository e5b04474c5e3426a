import { type AddressInfo, createServer, type Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { ownReason, reasonOfCode } from '../../../main/integrations/http/network-reason.ts'
import { look, openHttp } from '../../../main/integrations/http/pinned-http.ts'
import { mayHaveArrived } from '../../../main/integrations/http/reach-error.ts'
import type { OwnInterface } from '../../../shared/walk/own-interface.ts'
import { bodyOf, serve } from '../../fakes/http-server.ts'
import { selfSigned } from '../../fakes/self-signed.ts'

const codeOf = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'none',
    (error: { code?: unknown }) => error.code,
  )

/** A TCP port that does what `talk` says with each connection. */
async function listenRaw(talk: (socket: Socket) => void): Promise<number> {
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    talk(socket)
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

describe('a pinned certificate', () => {
  it('is enough, whoever signed it and whatever name stands in it', async () => {
    const server = await serve((_request, response) => response.end('hello'))
    const { fingerprint } = await look(server.url)
    expect(fingerprint).toBe(server.certificate?.fingerprint)
    const http = await openHttp({ url: server.url, fingerprint })
    expect(await http.send({ method: 'GET', path: '/' })).toMatchObject({ status: 200, text: 'hello' })
    http.close()
  })

  it('that is another stops before anything is sent, and both are told', async () => {
    const seen: string[] = []
    const server = await serve((request, response) => {
      seen.push(request.url ?? '')
      response.end()
    })
    const expected = selfSigned().fingerprint
    await expect(openHttp({ url: server.url, fingerprint: expected })).rejects.toMatchObject({
      code: 'wrong_certificate',
      values: { seen: server.certificate?.fingerprint, expected },
    })
    expect(seen).toEqual([])
  })

  it('that changes while the service is in use stops the next request before it is sent', async () => {
    const seen: string[] = []
    const server = await serve((request, response) => {
      seen.push(`${request.method} ${request.url}`)
      response.end('ok')
    })
    const http = await openHttp({ url: server.url, fingerprint: server.certificate?.fingerprint ?? '' })
    await http.send({ method: 'GET', path: '/before' })
    server.changeCertificate(selfSigned())
    server.cut()
    for (const method of ['GET', 'POST'] as const)
      await expect(http.send({ method, path: '/secret', body: 'password=x' })).rejects.toMatchObject({
        code: 'wrong_certificate',
      })
    expect(seen).toEqual(['GET /before'])
    http.close()
  })

  it('that is out of its dates by this clock is told with the clock', async () => {
    const past = selfSigned('old', new Date('2001-01-01T00:00:00Z'), new Date('2002-01-01T00:00:00Z'))
    const server = await serve((_request, response) => response.end(), past)
    await expect(openHttp({ url: server.url, fingerprint: past.fingerprint })).rejects.toMatchObject({
      code: 'certificate_dates',
      values: { to: '2002-01-01T00:00:00.000Z' },
    })
  })
})

describe('why a service is not reached', () => {
  it('refused', async () => {
    const server = await serve((_request, response) => response.end(), null)
    await server.stop()
    const http = await openHttp({ url: server.url, fingerprint: null })
    const failed = http.send({ method: 'POST', path: '/', body: 'x' }).catch((error: unknown) => error)
    expect(await failed).toMatchObject({ code: 'refused' })
    expect(mayHaveArrived(await failed)).toBe(false)
  })

  it('name not found', async () => {
    expect(await codeOf(look('https://nobody.invalid:8006'))).toBe('name_not_found')
  })

  it('silent in the handshake: a timeout', async () => {
    const port = await listenRaw(() => {})
    expect(await codeOf(look(`https://127.0.0.1:${port}`, { connectMs: 200 }))).toBe('timeout')
  })

  it('no TLS', async () => {
    const port = await listenRaw((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
    expect(await codeOf(look(`https://127.0.0.1:${port}`))).toBe('no_tls')
  })

  it('lost in the middle of an act, which may have arrived', async () => {
    const server = await serve((request) => void request.socket.destroy(), null)
    const http = await openHttp({ url: server.url, fingerprint: null })
    const failed = await http.send({ method: 'POST', path: '/', body: 'x' }).catch((error: unknown) => error)
    expect(failed).toMatchObject({ code: 'connection_lost' })
    expect(mayHaveArrived(failed)).toBe(true)
  })

  it('an answer that does not come', async () => {
    const server = await serve(() => {}, null)
    const http = await openHttp({ url: server.url, fingerprint: null }, { answerMs: 150 })
    expect(await codeOf(http.send({ method: 'GET', path: '/' }))).toBe('timeout')
  })

  it.each([
    ['ENETUNREACH', 'no_route'],
    ['EHOSTUNREACH', 'no_route'],
    ['EAI_AGAIN', 'name_not_found'],
    ['EPROTO', 'no_tls'],
    ['HPE_INVALID_CONSTANT', 'other_product'],
    ['ENOENT', null],
  ])('%s is %s', (code, reason) => {
    expect(reasonOfCode(Object.assign(new Error(code), { code }))).toBe(reason)
  })

  const card: Omit<OwnInterface, 'addresses'> = {
    ...{ name: 'eth0', mac: null, kind: 'wired', isUp: true, linkChanges: null },
    ...{ gateway: null, dhcpServer: null, dns: [] },
  }

  it.each([
    ['no cable', { ...card, isUp: false, addresses: [] }, 'no_link'],
    ['a cable and no address', { ...card, addresses: [] }, 'no_address'],
    [
      'only an address of its own',
      { ...card, addresses: [{ address: '169.254.3.4', length: 16 }] },
      'no_address',
    ],
    ['an address', { ...card, addresses: [{ address: '10.1.0.4', length: 24 }] }, null],
  ])('this computer has %s', (_words, own, reason) => {
    expect(ownReason([own])).toBe(reason)
  })
})

describe('a kept connection that the server closed', () => {
  it('is no failure of a reading, and an act never uses one', async () => {
    const seen: string[] = []
    const server = await serve((request, response) => {
      void bodyOf(request).then(() => {
        seen.push(`${request.method} ${request.url}`)
        response.end('ok')
      })
    })
    const http = await openHttp({ url: server.url, fingerprint: server.certificate?.fingerprint ?? '' })
    await http.send({ method: 'GET', path: '/1' })
    server.cut()
    await http.send({ method: 'GET', path: '/2' })
    server.cut()
    await http.send({ method: 'POST', path: '/3', body: 'a=1' })
    expect(seen).toEqual(['GET /1', 'GET /2', 'POST /3'])
    http.close()
  })

  it('a redirect is an answer and is not followed', async () => {
    const seen: string[] = []
    const server = await serve((request, response) => {
      seen.push(request.url ?? '')
      response.writeHead(302, { location: '/elsewhere' }).end()
    }, null)
    const http = await openHttp({ url: server.url, fingerprint: null })
    expect(await http.send({ method: 'GET', path: '/' })).toMatchObject({ status: 302 })
    expect(seen).toEqual(['/'])
  })
})
