/** Cables that come and go, and addresses that stay behind. */
import { expect, it } from 'vitest'
import type { OwnInterface } from '../../shared/walk/own-interface.ts'
import { type Plugging, plug } from '../../shared/walk/plugging.ts'

const own = (isUp: boolean | null, address: string | null, linkChanges = 0): OwnInterface => ({
  ...{ name: 'eth0', mac: null, kind: 'wired', isUp, linkChanges, gateway: null, dhcpServer: null, dns: [] },
  addresses: address === null ? [] : [{ address, length: 24 }],
})

/** One look a second, from second 1. */
function look(...seen: (OwnInterface | null)[]): Plugging | null {
  return seen.reduce<Plugging | null>(
    (before, one, at) => plug(before, one, { ms: (at + 1) * 1000, time: `T${at + 1}` }),
    null,
  )
}

const [A, B] = ['10.1.101.5', '10.1.102.5']

it('tells since when a cable is plugged in, unless it was before anybody looked', () => {
  expect(look(own(true, A))).toMatchObject({ isUp: true, since: null, sinceMs: 1000, count: 1 })
  expect(look(own(false, null), own(true, null), own(true, A))).toMatchObject({
    since: 'T2',
    sinceMs: 2000,
    count: 1,
  })
  expect(look(own(true, A), own(false, null))).toMatchObject({ isUp: false, since: null, count: 1 })
})

it('takes an address that is still there for that of the outlet before', () => {
  expect(look(own(true, A), own(false, A), own(true, A))?.oldAddress).toBe(A)
  expect(look(own(true, A), own(false, null), own(true, A))?.oldAddress).toBe(A)
})

it('takes a new address, and one that went away and came back, for this outlet’s', () => {
  expect(look(own(true, A), own(false, A), own(true, A), own(true, B))?.oldAddress).toBeNull()
  expect(
    look(own(true, A), own(false, A), own(true, A), own(true, null), own(true, A))?.oldAddress,
  ).toBeNull()
  expect(look(own(true, A), own(true, A))?.oldAddress).toBeNull()
})

it('notices a cable that was moved between two looks', () => {
  expect(look(own(true, A, 3), own(true, A, 5))).toMatchObject({ since: 'T2', count: 2, oldAddress: A })
  expect(look(own(true, A), { ...own(true, A), name: 'eth1' })?.count).toBe(2)
})

it('goes by the address where the system tells nothing of the link', () => {
  expect(look(own(null, null), own(null, A))).toMatchObject({ isUp: true, since: 'T2' })
  expect(look(null)).toMatchObject({ isUp: false, name: null })
})
