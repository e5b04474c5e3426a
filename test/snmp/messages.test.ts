/** SNMP as bytes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeInteger,
  decodeOid,
  decodeTlvs,
  encodeInteger,
  encodeOid,
  encodeTlv,
} from '../../shared/snmp/ber.ts'
import { askNext, readAnswer } from '../../shared/snmp/message.ts'

const contentOf = (bytes: Uint8Array): Uint8Array => decodeTlvs(bytes)?.[0]?.content ?? Uint8Array.of()

describe('BER', () => {
  it('gives whole numbers back', () => {
    fc.assert(
      fc.property(fc.integer(), (value) => {
        expect(decodeInteger(contentOf(encodeInteger(value)))).toBe(value)
      }),
    )
  })

  it('writes whole numbers as short as they can be', () => {
    expect([...encodeInteger(127)]).toEqual([2, 1, 127])
    expect([...encodeInteger(128)]).toEqual([2, 2, 0, 128])
    expect([...encodeInteger(-128)]).toEqual([2, 1, 128])
  })

  it('gives names of objects back', () => {
    const rest = fc.array(fc.nat({ max: 2 ** 31 }), { maxLength: 20 })
    fc.assert(
      fc.property(fc.nat({ max: 2 }), fc.nat({ max: 39 }), rest, (first, second, more) => {
        const oid = [first, second, ...more].join('.')
        expect(decodeOid(contentOf(encodeOid(oid)))).toBe(oid)
      }),
    )
  })

  it('gives content of any length back, one behind the other', () => {
    const part = fc.tuple(fc.nat({ max: 255 }), fc.uint8Array({ maxLength: 400 }))
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const bytes = parts.flatMap(([tag, content]) => [...encodeTlv(tag, content)])
        const back = decodeTlvs(Uint8Array.from(bytes))
        expect(back?.map(({ tag, content }) => [tag, [...content]])).toEqual(
          parts.map(([tag, content]) => [tag, [...content]]),
        )
      }),
    )
  })
})

describe('a question', () => {
  it('is written as RFC 3416 has it', () => {
    const asked = askNext({ version: 1, community: 'public', id: 1, oids: ['1.3.6.1.2.1.1'] })
    expect(Buffer.from(asked).toString('hex')).toBe(
      '302402010104067075626c6963a117020101020100020100300c300a06062b0601020101' + '0500',
    )
  })
})

describe('an answer', () => {
  it('of any bytes is read or refused, and never breaks the reader', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        readAnswer(bytes)
      }),
    )
  })

  it('that is cut anywhere is none', () => {
    const whole = Buffer.from(
      '302602010104067075626c6963a21902010102010002010030 0e300c06062b06010201010402 6f6b'.replaceAll(
        ' ',
        '',
      ),
      'hex',
    )
    expect(readAnswer(whole)?.values[0]?.oid).toBe('1.3.6.1.2.1.1')
    fc.assert(
      fc.property(fc.nat({ max: whole.length - 1 }), (at) => {
        expect(readAnswer(whole.subarray(0, at))).toBeNull()
      }),
    )
  })
})
