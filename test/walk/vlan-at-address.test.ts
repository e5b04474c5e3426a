/** The addressing scheme read backwards, on any plan with a VLAN for every outlet. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { effectivePrefix } from '../../shared/addressing/effective-prefix.ts'
import { formatIpv4, parseIpv4, usableHosts } from '../../shared/addressing/ipv4.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { vlansAtAddress } from '../../shared/walk/vlan-at-address.ts'
import { whereAmI } from '../../shared/walk/where-am-i.ts'
import { nothingSeen } from '../../shared/walk/whereabouts.ts'
import { buildSite } from '../plan/site-builder.ts'

/** Schemes in which no two VLANs of different switches or numbers meet. */
const schemes = fc.constantFrom(
  { scheme: '10.{switch}.{vlan}.0/24', domains: 'switch' as const },
  { scheme: '172.{16+switch}.{vlan}.0/25', domains: 'switch' as const },
  { scheme: '10.{switch*4 + vlan/64}.{vlan%64*4}.0/22', domains: 'switch' as const },
  { scheme: '192.168.{vlan}.0/24', domains: 'site' as const },
  { scheme: '10.{vlan/256}.{vlan%256}.0/28', domains: 'site' as const },
)

interface Wanted {
  readonly scheme: { readonly scheme: string; readonly domains: 'switch' | 'site' }
  readonly switches: number
  /** For each outlet: its VLAN and whether its prefix is written by hand. */
  readonly outlets: readonly {
    readonly vid: number
    readonly isWritten: boolean
    readonly hasPanel: boolean
  }[]
}

const wanted: fc.Arbitrary<Wanted> = fc.record({
  scheme: schemes,
  switches: fc.integer({ min: 1, max: 4 }),
  outlets: fc.uniqueArray(
    fc.record({
      vid: fc.integer({ min: 2, max: 250 }),
      isWritten: fc.boolean(),
      hasPanel: fc.boolean(),
    }),
    { selector: ({ vid }) => vid, minLength: 1, maxLength: 8 },
  ),
})

/** One outlet a VLAN, dealt out to the switches in turn. */
function makePlan({ scheme, switches, outlets }: Wanted): Plan {
  const build = buildSite(scheme)
  for (let number = 1; number <= switches; number++) build.switch(`SW${number}`, { number })
  build.panel('P1', 12)
  outlets.forEach(({ vid, isWritten, hasPanel }, at) => {
    const name = `SW${(at % switches) + 1}`
    const port = `${name} ${Math.floor(at / switches) + 1}`
    const vlanId = build.vlan(name, vid)
    if (isWritten)
      build.draft.insert('prefix', {
        vlanId,
        cidr: `100.64.${vid}.0/26`,
        ...{ gateway: null, dhcpFirst: null, dhcpLast: null, note: null },
      })
    build.outlet(`O${at + 1}`)
    build.access(port, vid)
    build.wire(`O${at + 1}`, ...(hasPanel ? [`P1 ${at + 1}`] : []), port)
  })
  return build.plan()
}

describe('with a VLAN for every outlet', () => {
  it('any address inside its prefix names the outlet, its switch and VLAN', () => {
    fc.assert(
      fc.property(wanted, fc.double({ min: 0, max: 1, noNaN: true }), (wish, share) => {
        const plan = makePlan(wish)
        wish.outlets.forEach(({ vid }, at) => {
          const port = plan.interface.filter(
            ({ vlanId }) => plan.vlan.find(({ id }) => id === vlanId)?.vid === vid,
          )
          const prefix = effectivePrefix(plan, port[0]?.vlanId ?? 0)
          if (!prefix) throw new Error(`VLAN ${vid} has no prefix`)
          const { first, last } = usableHosts(prefix.prefix)
          const address = formatIpv4(Math.round(first + share * (last - first)))
          const found = whereAmI(plan, {
            ...nothingSeen,
            addresses: [{ address, length: prefix.prefix.length }],
          })
          expect(found).toMatchObject({
            outlet: { outlet: `O${at + 1}` },
            switch: `SW${(at % wish.switches) + 1}`,
            vlan: vid,
            isAsPlanned: true,
          })
        })
      }),
      { numRuns: 60 },
    )
  })

  it('an address outside all prefixes names none', () => {
    fc.assert(
      fc.property(wanted, fc.integer({ min: 0, max: 0xffffffff }), (wish, address) => {
        const plan = makePlan(wish)
        const holds = plan.vlan.some(({ id }) => {
          const prefix = effectivePrefix(plan, id)
          const size = prefix ? 2 ** (32 - prefix.prefix.length) : 0
          return prefix && address >= prefix.prefix.network && address < prefix.prefix.network + size
        })
        const found = vlansAtAddress(plan, formatIpv4(address)).filter(({ vlanId }) => vlanId !== null)
        expect(found.length > 0).toBe(holds)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the scheme backwards', () => {
  it('explains an address of a VLAN that the plan does not have', () => {
    const build = buildSite()
    build.switch('SW3', { number: 3 })
    expect(vlansAtAddress(build.plan(), '10.3.177.5')).toMatchObject([
      { vlanId: null, vid: 177, device: { name: 'SW3' }, cidr: '10.3.177.0/24' },
    ])
  })

  it('takes the narrowest of prefixes that lie in each other', () => {
    const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
    build.switch('SW1')
    const wide = build.vlan('SW1', 20)
    build.vlan('SW1', 30)
    const none = { gateway: null, dhcpFirst: null, dhcpLast: null, note: null }
    build.draft.insert('prefix', { vlanId: wide, cidr: '10.0.0.0/16', ...none })
    expect(vlansAtAddress(build.plan(), '10.0.30.9').map(({ vid }) => vid)).toEqual([30])
    expect(vlansAtAddress(build.plan(), '10.0.31.9').map(({ vid }) => vid)).toEqual([20])
  })

  it.each(['', 'fe80::1', '10.1.1', '10.1.1.300'])('finds nothing at "%s"', (text) => {
    expect(parseIpv4(text)).toBeNull()
    expect(vlansAtAddress(buildSite().plan(), text)).toEqual([])
  })
})
