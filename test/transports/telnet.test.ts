/** The telnet transport against a real socket on loopback. */
import { createServer, type Server, type Socket } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { openTelnet } from '../../main/transports/telnet.ts'
import { talkTo } from '../fakes/talk.ts'

let server: Server | null = null
afterEach(() => server?.close())

const listen = (greet: (socket: Socket) => void): Promise<number> =>
  new Promise((resolve) => {
    server = createServer(greet)
    server.listen(0, '127.0.0.1', () => {
      const address = server?.address()
      resolve(typeof address === 'object' && address ? address.port : 0)
    })
  })

test('negotiates, shows clean text, and types Return as the protocol wants', async () => {
  const got: number[] = []
  const port = await listen((socket) => {
    socket.write(Buffer.from([255, 251, 1, 255, 251, 3, 255, 253, 24]))
    socket.write('\r\nUsername: ')
    socket.on('data', (chunk) => {
      got.push(...chunk)
      if (got.includes(13)) socket.end('\r\nbye')
    })
  })
  const transport = await openTelnet({ host: '127.0.0.1', port })
  const talk = talkTo(transport)
  const closed = new Promise((resolve) => transport.onClose(resolve))
  expect(await talk.until(/Username: $/)).toBe('\r\nUsername: ')
  talk.send('admin\r')
  await talk.until(/bye$/)
  expect(await closed).toEqual({ kind: 'ended' })
  expect(got.slice(-7)).toEqual([...Buffer.from('admin'), 13, 0])
  expect(transport.peer).toBe(`telnet 127.0.0.1:${port}`)
})

test('a raw port of a console server gets what was typed and nothing else', async () => {
  const got: number[] = []
  const port = await listen((socket) => {
    socket.on('data', (chunk) => {
      got.push(...chunk)
      socket.write('ok')
    })
  })
  const transport = await openTelnet({ host: '127.0.0.1', port })
  const talk = talkTo(transport)
  talk.send('\r')
  await talk.until(/ok/)
  expect(got).toEqual([13])
  await expect(transport.sendBreak?.()).rejects.toThrow('does not speak telnet')
  await transport.close()
})

test('where nobody listens, the error says what to check', async () => {
  const port = await listen(() => {})
  await new Promise((resolve) => server?.close(resolve))
  await expect(openTelnet({ host: '127.0.0.1', port })).rejects.toThrow(
    `No connection to telnet 127.0.0.1:${port}: nothing listens there; is the service enabled on the device, and the port right?`,
  )
})
