import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeMessage } from '../../shared/dhcp/decode-message.ts'
import { encodeMessage } from '../../shared/dhcp/encode-message.ts'
import { AT, type DhcpMessage, MAGIC } from '../../shared/dhcp/message.ts'
import { readReply } from '../../shared/dhcp/server-reply.ts'
import { offer } from './offers.ts'
import { spreadOptions } from './spread-options.ts'

const address = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((octets) => octets.join('.'))
const bytes = (most: number, least = 0) => fc.uint8Array({ minLength: least, maxLength: most })
/** What a field of text keeps: letters of a byte, none of them zero. */
const text = (most: number) =>
  fc
    .array(fc.integer({ min: 1, max: 255 }), { maxLength: most })
    .map((codes) => String.fromCharCode(...codes))
/** Option 52 steers the others, so nobody sets it by hand. */
const code = fc.integer({ min: 1, max: 254 }).filter((number) => number !== 52)
const options = fc
  .uniqueArray(fc.tuple(code, bytes(700)), { selector: ([number]) => number, maxLength: 6 })
  .map((entries) => new Map(entries))

const message: fc.Arbitrary<DhcpMessage> = fc.record({
  op: fc.constantFrom('request' as const, 'reply' as const),
  hardwareType: fc.nat(255),
  hops: fc.nat(255),
  xid: fc.nat(2 ** 32 - 1),
  secs: fc.nat(65_535),
  broadcast: fc.boolean(),
  clientAddress: address,
  yourAddress: address,
  nextServer: address,
  relayAddress: address,
  hardwareAddress: bytes(16),
  serverName: text(64),
  bootFile: text(128),
  options,
  isCut: fc.constant(false),
})

describe('a DHCP message', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(message, (sent) => {
        expect(decodeMessage(encodeMessage(sent))).toEqual(sent)
      }),
    )
  })

  it('is read whole where its options go on in the fields of boot file and server name', () => {
    const short = fc.uniqueArray(fc.tuple(code, bytes(40)), { selector: ([number]) => number, maxLength: 8 })
    fc.assert(
      fc.property(message, short, fc.infiniteStream(fc.nat()), (sent, entries, choices) => {
        const spread = spreadOptions(encodeMessage({ ...sent, options: new Map() }), entries, choices)
        expect(decodeMessage(spread.bytes)).toMatchObject({ options: new Map(entries), isCut: false })
      }),
    )
  })

  it('is never shorter than relays take, 300 bytes', () => {
    fc.assert(fc.property(message, (sent) => encodeMessage(sent).length >= 300))
  })

  it('is not read from bytes that are none, and no bytes stop the reader', () => {
    fc.assert(
      fc.property(bytes(600), (noise) => {
        expect(decodeMessage(noise)).toBeNull()
      }),
    )
  })

  it('is read as far as it goes from any bytes behind the magic number', () => {
    fc.assert(
      fc.property(message, bytes(400), (sent, noise) => {
        const head = encodeMessage({ ...sent, options: new Map() }).slice(0, AT.options)
        const read = decodeMessage(Uint8Array.from([...head, ...noise]))
        expect(read?.xid).toBe(sent.xid)
        expect(() => readReply(Uint8Array.from([...head, ...noise]), '10.0.0.1')).not.toThrow()
      }),
    )
  })

  it('tells that its last option was cut, and keeps those before', () => {
    const whole = offer({ server: '10.1.101.2' })
    const end = whole.lastIndexOf(255)
    const cut = decodeMessage(Uint8Array.from([...whole.slice(0, end), 15, 9, 111]))
    expect(cut?.isCut).toBe(true)
    expect(cut?.options.get(54)).toEqual(Uint8Array.of(10, 1, 101, 2))
  })

  it('with an address longer than its field is no message', () => {
    const broken = offer({ server: '10.1.101.2' })
    broken[AT.hardwareLength] = 17
    expect(decodeMessage(broken)).toBeNull()
    expect(new DataView(broken.buffer).getUint32(AT.magic)).toBe(MAGIC)
  })
})
