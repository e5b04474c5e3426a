/** Where the other router is reached without being named: an address of the plan's whose host key is known, and no other. */
import { describe, expect, it } from 'vitest'
import type { KnownHost, KnownHosts } from '../../../main/db/known-hosts.ts'
import { knownAddressOf } from '../../../main/services/routers/install/other-way.ts'
import { routerPair } from '../../../shared/routers/router-pair.ts'
import { office } from '../sites.ts'

type Known = readonly [address: string, user: string]

const hosts = (...known: readonly Known[]): Pick<KnownHosts, 'list'> => ({
  list: () => known.map(([address, user]) => ({ address, user }) as KnownHost),
})
const find = (side: 0 | 1, ...known: readonly Known[]) =>
  knownAddressOf(hosts(...known) as KnownHosts, routerPair(office()), side)

describe('the other router', () => {
  it('is where one of its own addresses has a host key that is known', () => {
    expect(find(1, ['192.168.20.252:2222', 'ana'])).toEqual({
      host: '192.168.20.252',
      port: 2222,
      user: 'ana',
    })
    expect(find(0, ['192.168.20.253:22', ''])).toEqual({ host: '192.168.20.253', port: 22, user: null })
  })

  it('is first looked for in the network where both meet', () => {
    expect(find(1, ['192.168.20.252:22', ''], ['192.168.10.252:22', ''])?.host).toBe('192.168.10.252')
  })

  it('is at no gateway, at no address of the first one, and at none of the venue', () => {
    expect(
      find(
        1,
        ['192.168.20.254:22', ''],
        ['192.168.20.253:22', ''],
        ['10.0.0.1:22', ''],
        ['[2001:db8::1]:22', ''],
      ),
    ).toBeNull()
  })
})
