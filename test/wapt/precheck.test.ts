/** Whether WAPT can be installed on a machine, looked at from outside. */
import { type AddressInfo, createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { lookAtPort } from '../../main/integrations/wapt/free-ports.ts'
import { lookAtWordSize } from '../../main/integrations/wapt/word-size.ts'
import { precheckHost } from '../../main/services/wapt/precheck.ts'
import { bindAnswer } from './bind-answer.ts'

describe('a machine for WAPT', () => {
  const answering = async (answer: Uint8Array) => {
    const server = createServer((socket) => void socket.on('data', () => socket.end(answer)))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    return (server.address() as AddressInfo).port
  }

  it.each([
    ['takes what only 64 bit take', bindAnswer(0), '64'],
    ['rejects that', bindAnswer(2), 'not_64'],
    ['is something else', Buffer.from('SSH-2.0-OpenSSH\r\n'), null],
  ] as const)('that %s is told by its word size', async (_, answer, size) => {
    expect(await lookAtWordSize('127.0.0.1', undefined, await answering(answer))).toBe(size)
  })

  it('whose port is held tells by whom', async () => {
    const server = createServer((socket) => {
      socket.on('data', () => socket.end('HTTP/1.0 200 OK\r\nServer: Microsoft-IIS/10.0\r\n\r\n'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const port = typeof address === 'object' && address ? address.port : 0
    expect(await lookAtPort('127.0.0.1', port)).toEqual({ port, state: 'held', by: 'Microsoft-IIS/10.0' })
  })

  it('whose name leads nowhere is not called switched off', async () => {
    await expect(precheckHost('reception.invalid')).rejects.toMatchObject({ code: 'no_address' })
  })

  it('whose ports refuse is free', async () => {
    expect(await lookAtPort('127.0.0.1', 9)).toEqual({ port: 9, state: 'free', by: null })
  })
})
