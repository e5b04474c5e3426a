/** Messages of NFS, SMB and printers: what is asked, and whatever may be answered. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { askPrinter, readPrinter } from '../../shared/service-check/ipp-message.ts'
import { readExports, readMappedPort, readRpcReply, rpcCall } from '../../shared/service-check/nfs-rpc.ts'
import { readSmbDialect, smbNegotiate } from '../../shared/service-check/smb-negotiate.ts'
import { ippAnswer, rpcAnswer, smbAnswer, xdrExports } from '../fakes/service-answers.ts'

const anyBytes = fc.uint8Array({ maxLength: 300 })

describe('exports of NFS', () => {
  it('are read back as they were told', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ minLength: 1 }), fc.array(fc.string()))), (told) => {
        const reply = readRpcReply(rpcAnswer(xdrExports(told)))
        expect(readExports(reply)).toEqual(told.map(([folder]) => folder))
      }),
    )
  })

  it('are not whole before the last byte', () => {
    const whole = rpcAnswer(xdrExports([['/srv/images', ['10.1.0.0/16']]]))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
        expect(readRpcReply(whole.subarray(0, length))).toBeNull()
      }),
    )
  })

  it('never fail, whatever is answered', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        readRpcReply(bytes)
        readExports(new DataView(Uint8Array.from(bytes).buffer))
        readMappedPort(new DataView(Uint8Array.from(bytes).buffer))
      }),
    )
  })

  it('are asked for by one whole fragment', () => {
    const call = rpcCall({ program: 100_005, version: 3, procedure: 5, words: [] })
    expect([...call.subarray(0, 4)]).toEqual([0x80, 0, 0, 40])
    expect(call.length).toBe(44)
  })
})

describe('the first answer of SMB', () => {
  it('names the dialect', () => {
    expect(readSmbDialect(smbAnswer(0x0302))).toBe('3.0.2')
  })

  it('of something else is none', () => {
    fc.assert(fc.property(anyBytes, (bytes) => readSmbDialect(bytes) === null))
    expect(readSmbDialect(smbAnswer(0x9999))).toBeNull()
  })

  it('is asked for with its own length in front', () => {
    const asked = smbNegotiate()
    expect(new DataView(asked.buffer).getUint32(0)).toBe(asked.length - 4)
  })
})

describe('a printer', () => {
  it('tells model, state and toner', () => {
    const answer = ippAnswer({
      model: 'HP LaserJet 4',
      state: 3,
      reasons: ['none'],
      markers: [['black', 42]],
    })
    expect(readPrinter(answer)).toEqual({
      ...{ model: 'HP LaserJet 4', state: 'idle', reasons: [] },
      markers: [{ name: 'black', level: 42 }],
    })
  })

  it('that answers something else is none', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        readPrinter(bytes)
      }),
    )
    expect(readPrinter(new TextEncoder().encode('<html><body>404</body></html>'))).toBeNull()
  })

  it('is asked in the words of its own uri', () => {
    expect(new TextDecoder().decode(askPrinter('ipp://10.1.0.9:631/ipp/print'))).toContain(
      'ipp://10.1.0.9:631/ipp/print',
    )
  })
})
