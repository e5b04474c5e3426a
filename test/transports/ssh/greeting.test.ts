/** What a device says in clear, in whatever pieces it comes, and whatever it is. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readGreeting } from '../../../main/transports/ssh/greeting.ts'

const listOf = (names: readonly string[]): Buffer => {
  const text = Buffer.from(names.join(','))
  const length = Buffer.alloc(4)
  length.writeUInt32BE(text.length)
  return Buffer.concat([length, text])
}

/** The first packet of a server that offers these; the rest of it as every server sends it. */
function kexInit(offers: Record<'kex' | 'hostKey' | 'cipher' | 'mac', readonly string[]>): Buffer {
  const { kex, hostKey, cipher, mac } = offers
  const lists = [kex, hostKey, cipher, cipher, mac, mac, ['none'], ['none'], [], []].map(listOf)
  const payload = Buffer.concat([Buffer.from([4, 20]), Buffer.alloc(16, 9), ...lists, Buffer.alloc(9)])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(payload.length)
  return Buffer.concat([length, payload])
}

const bytes = (text: string): Buffer => Buffer.from(text, 'latin1')
const offers = {
  kex: ['diffie-hellman-group1-sha1'],
  hostKey: ['ssh-dss'],
  cipher: ['3des-cbc'],
  mac: ['hmac-md5'],
}

describe('the identification', () => {
  test('of both versions counts as version 2', () => {
    expect(readGreeting(bytes('SSH-1.99-Cisco-1.25\n'))).toEqual({
      kind: 'ssh2',
      software: 'Cisco-1.25',
      offers: null,
    })
  })

  test('of version 1 is told apart', () => {
    expect(readGreeting(bytes('SSH-1.5-Cisco-1.25\r\n'))).toEqual({ kind: 'ssh1', software: 'Cisco-1.25' })
  })

  test('may come after lines of text', () => {
    expect(readGreeting(bytes('Authorised only\r\nSSH-2.0-Mocana SSH\r\n')).kind).toBe('ssh2')
  })

  test.each(['HTTP/1.1 400 Bad Request\r\n', '220 mail ready\r\n', '\xff\xfb\x01', '<html>'])(
    'of another service is none: %j',
    (text) => {
      expect(readGreeting(bytes(text)).kind).toBe('notSsh')
    },
  )

  test('that never comes is not waited for without end', () => {
    expect(readGreeting(bytes('x'.repeat(8192))).kind).toBe('notSsh')
  })
})

describe('the offer', () => {
  const whole = Buffer.concat([bytes('SSH-2.0-ROSSSH\r\n'), kexInit(offers)])

  test('names every algorithm', () => {
    expect(readGreeting(whole)).toEqual({ kind: 'ssh2', software: 'ROSSSH', offers })
  })

  test('is not told before it is whole', () => {
    for (let end = 0; end < whole.length; end++) {
      const greeting = readGreeting(whole.subarray(0, end))
      expect(greeting.kind === 'ssh2' ? greeting.offers : null).toBeNull()
    }
  })

  test('is read out of any bytes without a fault', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (noise, isIdentified) => {
        const all = isIdentified ? Buffer.concat([bytes('SSH-2.0-X\n'), noise]) : noise
        expect(readGreeting(all).kind).toMatch(/^(partial|notSsh|ssh1|ssh2)$/)
      }),
    )
  })
})
