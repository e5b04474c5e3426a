import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { gatewayOf, poolOf } from '../../shared/addressing/host-rules.ts'
import {
  broadcastOf,
  formatIpv4,
  formatPrefix,
  networkOf,
  parseIpv4,
  parsePrefix,
  prefixHolds,
} from '../../shared/addressing/ipv4.ts'

function rulesIn(cidr: string, gatewayHost: number, dhcpFirst: number, dhcpLast: number) {
  const prefix = parsePrefix(cidr)
  if (!prefix) throw new Error(`${cidr} is no prefix`)
  const rules = { gatewayHost, dhcpFirst, dhcpLast }
  const gateway = gatewayOf(prefix, rules)
  const pool = poolOf(prefix, rules)
  return {
    gateway: gateway === null ? null : formatIpv4(gateway),
    pool: pool && `${formatIpv4(pool.first)}-${formatIpv4(pool.last)}`,
  }
}

describe('gateway and DHCP range', () => {
  it.each([
    ['10.1.101.0/24', 254, 10, 200, '10.1.101.254', '10.1.101.10-10.1.101.200'],
    ['10.1.101.0/24', -1, 10, -55, '10.1.101.254', '10.1.101.10-10.1.101.200'],
    ['10.1.100.0/23', -1, 10, -10, '10.1.101.254', '10.1.100.10-10.1.101.245'],
    ['10.1.101.64/26', -1, 10, 200, '10.1.101.126', '10.1.101.74-10.1.101.125'],
    ['10.1.101.64/26', 254, 10, 20, null, '10.1.101.74-10.1.101.84'],
    ['10.1.101.0/30', 1, 10, 20, '10.1.101.1', null],
    ['10.1.101.0/24', 1, 1, -1, '10.1.101.1', '10.1.101.2-10.1.101.254'],
    ['10.1.101.0/31', 1, 2, 2, '10.1.101.0', '10.1.101.1-10.1.101.1'],
    ['10.1.101.7/32', 1, 1, 1, '10.1.101.7', null],
    ['0.0.0.0/1', 1, 2, -1, '0.0.0.1', '0.0.0.2-127.255.255.254'],
  ])('%s with gateway %i and range %i to %i', (cidr, gateway, first, last, expected, pool) => {
    expect(rulesIn(cidr, gateway, first, last)).toEqual({ gateway: expected, pool })
  })

  it('stays inside the prefix, and the range never holds the gateway at its ends', () => {
    const host = fc.integer({ min: -300, max: 300 })
    const prefixes = fc
      .tuple(fc.integer({ min: 0, max: 0xffffffff }), fc.integer({ min: 1, max: 32 }))
      .map(([address, length]) => ({ network: networkOf(address, length), length }))
    fc.assert(
      fc.property(prefixes, host, host, host, (prefix, gatewayHost, dhcpFirst, dhcpLast) => {
        const rules = { gatewayHost, dhcpFirst, dhcpLast }
        const gateway = gatewayOf(prefix, rules)
        if (gateway !== null) expect(prefixHolds(prefix, gateway)).toBe(true)
        const pool = poolOf(prefix, rules)
        if (!pool) return
        expect(pool.first).toBeLessThanOrEqual(pool.last)
        expect([pool.first, pool.last]).not.toContain(gateway)
        expect(prefixHolds(prefix, pool.first) && prefixHolds(prefix, pool.last)).toBe(true)
        if (prefix.length < 31) expect(pool.last).toBeLessThan(broadcastOf(prefix))
      }),
    )
  })
})

describe('addresses', () => {
  it('come back as they were written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (address) => {
        expect(parseIpv4(formatIpv4(address))).toBe(address)
      }),
    )
  })
  it.each(['10.1.1', '10.1.1.256', '10.1.1.1.1', 'a.b.c.d', '10.1.1.-1', ''])('%s is none', (text) => {
    expect(parseIpv4(text)).toBeNull()
  })
  it.each(['10.1.1.1/24', '10.1.1.0/33', '10.1.1.0', '10.1.1.0/24/1', '10.1.1.0/'])(
    '%s is no prefix',
    (text) => {
      expect(parsePrefix(text)).toBeNull()
    },
  )
  it('prefixes print as read', () => {
    const prefix = parsePrefix(' 10.1.1.0/24 ')
    expect(prefix && formatPrefix(prefix)).toBe('10.1.1.0/24')
  })
})
