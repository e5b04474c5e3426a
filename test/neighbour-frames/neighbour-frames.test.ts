/** What switches say of themselves on the wire, from bytes. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeFrame } from '../../shared/neighbour-frames/decode-frame.ts'
import { createPcapReader } from '../../shared/neighbour-frames/pcap-reader.ts'
import { cdpFrame, lldpFrame, pcapOf, type Told } from './frames.ts'

const octets = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 255 }), { minLength: length, maxLength: length })
const told: fc.Arbitrary<Told> = fc.record({
  name: fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,30}$/),
  mac: octets(6),
  address: octets(4),
  port: fc.stringMatching(/^[A-Za-z]{1,15}[0-9](\/[0-9]{1,2}){0,2}$/),
  vlan: fc.integer({ min: 1, max: 4094 }),
})

describe('a frame', () => {
  it('of LLDP or CDP tells name, address, port and VLAN as they were put in', () => {
    fc.assert(
      fc.property(told, (one) => {
        const expected = { name: one.name, address: one.address.join('.'), port: one.port, vlan: one.vlan }
        expect(decodeFrame(lldpFrame(one))).toMatchObject({ protocol: 'lldp', ...expected })
        expect(decodeFrame(cdpFrame(one))).toMatchObject({ protocol: 'cdp', ...expected })
      }),
    )
  })

  it('that is cut anywhere, or of anything else, is never an error', () => {
    fc.assert(
      fc.property(told, fc.nat(400), (one, at) => {
        expect(() =>
          [lldpFrame(one), cdpFrame(one)].map((frame) => decodeFrame(frame.subarray(0, at))),
        ).not.toThrow()
      }),
    )
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => void decodeFrame(bytes)))
  })

  const one: Told = {
    name: 'SW1',
    mac: [0, 1, 2, 3, 4, 5],
    address: [10, 1, 99, 1],
    port: 'Fa0/3',
    vlan: 103,
  }

  it('tells the name without domain and without the serial number some add', () => {
    expect(decodeFrame(lldpFrame({ ...one, name: 'SW1.fair.example' }))?.name).toBe('SW1')
    expect(decodeFrame(cdpFrame({ ...one, name: 'SW1(FOC1234X0AB)' }))?.name).toBe('SW1')
  })

  it('is nothing where it is DHCP or ARP', () => {
    const frame = lldpFrame(one)
    frame.set([0x08, 0x06], 12)
    expect(decodeFrame(frame)).toBeNull()
  })
})

describe('a capture', () => {
  it('gives its frames whole, in whatever pieces it comes and whichever machine wrote it', () => {
    fc.assert(
      fc.property(
        fc.array(told, { maxLength: 4 }),
        fc.boolean(),
        fc.integer({ min: 1, max: 200 }),
        (all, isLittle, piece) => {
          const frames = all.map(lldpFrame)
          const file = pcapOf(frames, isLittle)
          const reader = createPcapReader()
          const found: Uint8Array[] = []
          for (let at = 0; at < file.length; at += piece)
            found.push(...reader.take(file.subarray(at, at + piece)))
          expect(found).toEqual(frames)
        },
      ),
    )
  })

  it('that is none is said', () => {
    expect(() => createPcapReader().take(new TextEncoder().encode('tcpdump: permission denied'))).toThrow(
      'no pcap',
    )
  })
})
