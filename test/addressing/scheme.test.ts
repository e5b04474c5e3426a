import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatPrefix } from '../../shared/addressing/ipv4.ts'
import { applyScheme, parseScheme } from '../../shared/addressing/scheme.ts'

function prefixFor(text: string, values: { switch: number | null; vlan: number }): string {
  const scheme = parseScheme(text)
  if (!scheme.ok) return `${scheme.error.position}: ${scheme.error.message}`
  const applied = applyScheme(scheme.value, values)
  if (applied.ok) return formatPrefix(applied.prefix)
  const { fault } = applied
  return fault.kind === 'overflow' ? `octet ${fault.octet} is ${fault.value}` : fault.kind
}

describe('an addressing scheme', () => {
  it.each([
    ['10.{switch}.{vlan}.0/24', 3, 110, '10.3.110.0/24'],
    ['10.{switch}.{vlan-100}.0/24', 3, 110, '10.3.10.0/24'],
    ['10.{vlan/256}.{vlan%256}.0/24', 1, 1110, '10.4.86.0/24'],
    ['10.{switch*2+1}.{vlan}.0/24', 4, 12, '10.9.12.0/24'],
    ['10.{(switch + 1) * 10}.{ vlan }.0/24', 4, 12, '10.50.12.0/24'],
    ['10.1{switch}.{vlan}.0/24', 4, 12, '10.14.12.0/24'],
    ['172.16.{vlan/4}.{vlan%4*64}/26', 1, 6, '172.16.1.128/26'],
    ['{-(-10)}.{switch}.0.0/16', 7, 5, '10.7.0.0/16'],
    ['10.{SWITCH}.{VLAN}.0 / 24', 3, 110, '10.3.110.0/24'],
    ['192.168.10.0/24', 3, 110, '192.168.10.0/24'],
  ])('%s, switch %i, VLAN %i is %s', (text, number, vlan, expected) => {
    expect(prefixFor(text, { switch: number, vlan })).toBe(expected)
  })

  it.each([
    ['10.{switch}.{vlan}.0/24', 1, 300, 'octet 3 is 300'],
    ['10.{switch}.{vlan}.0/24', 256, 10, 'octet 2 is 256'],
    ['10.{switch}.{vlan-100}.0/24', 1, 99, 'octet 3 is -1'],
    ['10.{switch/0}.{vlan}.0/24', 1, 99, 'octet 2 is null'],
    ['10.{switch}.{vlan}.0/16', 1, 99, 'host_bits'],
    ['10.{switch}.{vlan}.0/24', null, 99, 'no_switch_number'],
  ])('%s with switch %s and VLAN %i has no prefix: %s', (text, number, vlan, expected) => {
    expect(prefixFor(text, { switch: number, vlan })).toBe(expected)
  })

  it.each([
    ['10.{switch}.{vlan}.0', 20],
    ['10.{switch}.{vlan}.0/33', 21],
    ['10.{switch}.{vlan}.0/0', 21],
    ['10.{switch}.{vlan.0/24', 12],
    ['10.{switch}.{wlan}.0/24', 13],
    ['10.{switch}.{vlan+}.0/24', 18],
    ['10.{switch}.{(vlan+1}.0/24', 13],
    ['10.{switch}.{vlan vlan}.0/24', 18],
    ['10.{switch}.{vlan^2}.0/24', 17],
    ['10.{switch}.x.0/24', 12],
    ['10.{switch}..0/24', 12],
    ['10.{switch}.{vlan}/24', 18],
    ['', 0],
  ])('%s is refused at character %i', (text, position) => {
    const scheme = parseScheme(text)
    expect(scheme.ok ? 'accepted' : scheme.error.position).toBe(position)
  })

  it('gives different VLANs and switches different prefixes while each is an octet of its own', () => {
    const octet = fc.integer({ min: 1, max: 255 })
    fc.assert(
      fc.property(octet, octet, octet, octet, (s1, v1, s2, v2) => {
        const one = prefixFor('10.{switch}.{vlan}.0/24', { switch: s1, vlan: v1 })
        const two = prefixFor('10.{switch}.{vlan}.0/24', { switch: s2, vlan: v2 })
        expect(one === two).toBe(s1 === s2 && v1 === v2)
      }),
    )
  })

  it('splits every VLAN number over two octets and never overflows', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4094 }), (vlan) => {
        const text = prefixFor('10.{vlan/256}.{vlan%256}.0/24', { switch: null, vlan })
        const [, high, low] = text.split('.').map(Number)
        expect((high ?? 0) * 256 + (low ?? 0)).toBe(vlan)
      }),
    )
  })

  it('never throws, whatever is typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom(...'{}()./+-*%0123 vlanswitch'.split('')),
      maxLength: 40,
    })
    fc.assert(
      fc.property(typed, (text) => {
        const scheme = parseScheme(text)
        if (scheme.ok) applyScheme(scheme.value, { switch: 1, vlan: 1 })
        else expect(scheme.error.position).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
