/** At which addresses a host is asked whether it is awake. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addressesOfHosts, type HeardAddresses } from '../../shared/fog/host-addresses.ts'
import type { Host } from '../../shared/model/entities.ts'
import { finish } from '../../shared/sliced.ts'

const macOf = (n: number) => `00:11:22:33:44:${n.toString(16).padStart(2, '0')}`
const host = (n: number, address: string | null): Host => ({
  ...{ id: n, name: `PC-${n}`, mac: macOf(n), outletId: null, kind: null, address },
})
const hour = (n: number) => new Date(Date.UTC(2026, 11, 1, n)).toISOString()
const heard = (at: number, ...pairs: [number, string][]): HeardAddresses => ({
  at: hour(at),
  entries: pairs.map(([n, address]) => ({ mac: macOf(n), address })),
})
/** Of host 1. */
const addressesOf = (planned: readonly Host[], ...tables: HeardAddresses[]) =>
  finish(addressesOfHosts({ host: [...planned] }, [{ id: '7', macs: [macOf(1)] }], tables)).get('7')

it('asks first at the address of the plan, then where the host was heard, the newest first', () => {
  const tables = [heard(1, [1, '10.1.0.5']), heard(9, [1, '10.1.0.9']), heard(5, [1, '10.1.0.20'])]
  expect(addressesOf([host(1, '10.1.0.20')], ...tables)).toEqual(['10.1.0.20', '10.1.0.9', '10.1.0.5'])
})

it('knows none of a host that nobody heard and the plan gives none', () => {
  expect(addressesOf([host(1, null)], heard(1, [2, '10.1.0.5']))).toEqual([])
})

it('does not ask where another machine was heard since: leases wander', () => {
  const [before, since] = [heard(1, [1, '10.1.0.5']), heard(2, [2, '10.1.0.5'])]
  expect(addressesOf([], before, since)).toEqual([])
  expect(addressesOf([], since, before)).toEqual([])
  expect(addressesOf([], before)).toEqual(['10.1.0.5'])
})

it('does not ask at an address that the plan gives to another host', () => {
  expect(addressesOf([host(2, '10.1.0.5')], heard(1, [1, '10.1.0.5']))).toEqual([])
})

it('leaves out addresses that a machine gives itself', () => {
  expect(addressesOf([], heard(1, [1, '169.254.3.4'], [1, '127.0.0.1'], [1, 'fe80::1']))).toEqual([])
})

it('never asks at an address that was last heard of another, and each at most once, whatever was heard', () => {
  const tables = fc.array(
    fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 5 })),
  )
  fc.assert(
    fc.property(tables, (rows) => {
      const told = rows.map(([at, n, last]) => heard(at, [n, `10.1.0.${last}`]))
      const found = addressesOf([], ...told) ?? []
      expect(new Set(found).size).toBe(found.length)
      expect(found.length).toBeLessThanOrEqual(3)
      for (const address of found) {
        const own = rows.filter(([, , last]) => `10.1.0.${last}` === address)
        const newest = Math.max(...own.map(([at]) => at))
        expect(own.some(([at, n]) => at === newest && n === 1)).toBe(true)
      }
    }),
  )
})
