import { describe, expect, it } from 'vitest'
import { effectivePrefix, prefixesOf } from '../../shared/addressing/effective-prefix.ts'
import { type Builder, buildSite } from '../plan/site-builder.ts'

function write(
  build: Builder,
  vlanId: number,
  cidr: string,
  own: { gateway?: string; dhcpFirst?: string } = {},
) {
  build.draft.insert('prefix', {
    vlanId,
    cidr,
    gateway: own.gateway ?? null,
    dhcpFirst: own.dhcpFirst ?? null,
    dhcpLast: null,
    note: null,
  })
}

describe('the prefix of a VLAN', () => {
  it('comes from the scheme, with the number of the switch that owns the domain', () => {
    const build = buildSite()
    build.switch('SW1', { number: 7 })
    const vlan = build.vlan('SW1', 101)
    expect(effectivePrefix(build.plan(), vlan)).toMatchObject({
      cidr: '10.7.101.0/24',
      gateway: '10.7.101.254',
      dhcpFirst: '10.7.101.10',
      dhcpLast: '10.7.101.200',
      row: null,
    })
  })

  it('is the written one where there is one; what it leaves open follows the rules of the site', () => {
    const build = buildSite()
    build.switch('SW1')
    const vlan = build.vlan('SW1', 101)
    write(build, vlan, '172.16.0.0/26', { gateway: '172.16.0.10' })
    expect(effectivePrefix(build.plan(), vlan)).toMatchObject({
      cidr: '172.16.0.0/26',
      gateway: '172.16.0.10',
      dhcpFirst: '172.16.0.11',
      dhcpLast: '172.16.0.62',
    })
  })

  it('is told to be unreadable where what is written is no prefix', () => {
    const build = buildSite()
    build.switch('SW1')
    const vlan = build.vlan('SW1', 101)
    write(build, vlan, '172.16.0.1/26')
    expect(prefixesOf(build.plan(), vlan)).toMatchObject({
      prefixes: [],
      fault: { kind: 'prefix_unreadable' },
    })
  })

  it('in a shared domain is that of the only switch using the VLAN, and unclear where several do', () => {
    const build = buildSite({ domains: 'site' })
    build.switch('SW1')
    build.switch('SW2')
    const vlan = build.vlan('SW1', 101)
    build.access('SW2 1', 101)
    expect(effectivePrefix(build.plan(), vlan)?.cidr).toBe('10.2.101.0/24')
    build.access('SW1 1', 101)
    expect(prefixesOf(build.plan(), vlan).fault).toEqual({ kind: 'switch_unclear', switches: ['SW1', 'SW2'] })
  })

  it('overflows with the octet and its value', () => {
    const build = buildSite()
    build.switch('SW1', { number: 300 })
    const vlan = build.vlan('SW1', 101)
    expect(prefixesOf(build.plan(), vlan).fault).toEqual({
      kind: 'overflow',
      octet: 2,
      text: '{switch}',
      value: 300,
    })
  })
})
