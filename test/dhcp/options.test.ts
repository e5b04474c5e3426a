import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type DhcpFields, readOptions, writeOptions } from '../../shared/dhcp/option-fields.ts'
import { OPTIONS } from '../../shared/dhcp/option-table.ts'
import type { FormValues, OptionForm } from '../../shared/dhcp/option-value.ts'
import { readReply } from '../../shared/dhcp/server-reply.ts'
import { heardOffer, offer } from './offers.ts'

const address = fc.tuple(...Array.from({ length: 4 }, () => fc.nat(255))).map((octets) => octets.join('.'))
const hex = fc
  .array(fc.nat(255), { minLength: 1, maxLength: 60 })
  .map((bytes) => bytes.map((byte) => byte.toString(16).padStart(2, '0')).join(''))

const values: { readonly [F in OptionForm]: fc.Arbitrary<FormValues[F]> } = {
  address,
  addresses: fc.array(address, { minLength: 1, maxLength: 5 }),
  // A zero byte at its end is not part of a text.
  text: fc.string({ unit: 'grapheme', maxLength: 40 }).filter((text) => !text.includes('\0')),
  byte: fc.nat(255),
  short: fc.nat(65_535),
  long: fc.nat(2 ** 32 - 1),
  codes: fc.array(fc.nat(255), { maxLength: 20 }),
  hex,
  relay: fc.record({ circuitId: fc.option(hex), remoteId: fc.option(hex) }),
}

const fields = fc.record(
  Object.fromEntries(OPTIONS.map(({ name, form }) => [name, values[form] as fc.Arbitrary<unknown>])),
  { requiredKeys: [] },
) as fc.Arbitrary<DhcpFields>

describe('options', () => {
  it('have the value that was written', () => {
    fc.assert(
      fc.property(fields, (written) => {
        expect(readOptions(writeOptions(written))).toEqual({ fields: written, others: [] })
      }),
    )
  })

  it('are shown as bytes where their bytes are not of their form, or they have no name here', () => {
    const options = new Map([
      [54, Uint8Array.of(10, 1)],
      [121, Uint8Array.of(0, 10, 1, 1, 1)],
      [6, Uint8Array.of()],
    ])
    expect(readOptions(options)).toEqual({
      fields: {},
      others: [
        { code: 6, hex: '' },
        { code: 54, hex: '0a01' },
        { code: 121, hex: '000a010101' },
      ],
    })
  })

  it('hold texts that some servers close with a zero, and letters of old tables', () => {
    const options = new Map([
      [15, Uint8Array.of(108, 97, 110, 0)],
      [12, Uint8Array.of(0xe9, 0x74, 0xe9)],
    ])
    expect(readOptions(options).fields).toEqual({ domain: 'lan', hostName: 'été' })
  })
})

describe('what a server said', () => {
  it('is an offer with who, what and through whom', () => {
    const told = { server: '10.1.99.2', address: '10.1.101.50', relay: '10.1.101.254' }
    expect(heardOffer({ ...told, fields: { routers: ['10.1.101.254'] } }, '10.1.101.254')).toMatchObject({
      kind: 'offer',
      server: '10.1.99.2',
      source: '10.1.101.254',
      relay: '10.1.101.254',
      address: '10.1.101.50',
      fields: { routers: ['10.1.101.254'] },
    })
  })

  it('gives no address where a PXE server leaves that to others', () => {
    expect(heardOffer({ server: '10.1.50.9', fields: { vendorClass: 'PXEClient' } })).toMatchObject({
      address: null,
      fields: { vendorClass: 'PXEClient' },
    })
  })

  it('is nobody’s but a server’s: questions of clients are passed over', () => {
    const question = offer({ server: '10.1.101.2' })
    question[0] = 1
    expect(readReply(question, '10.1.101.9')).toBeNull()
  })
})
