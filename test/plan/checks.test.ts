import { describe, expect, it } from 'vitest'
import { problemMessage, problemTexts } from '../../shared/i18n/problems.ts'
import type { ProblemCode } from '../../shared/model/problem.ts'
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { type Builder, buildSite } from './site-builder.ts'

const codes = (build: Builder) =>
  checkPlan(build.plan()).map((problem) => `${problem.code} ${problem.object}`)

function clean(own = {}): Builder {
  const build = buildSite(own)
  build.switch('SW1')
  build.switch('SW2')
  build.panel('P1')
  build.stand('A1')
  build.outlet('A1-1', 'A1')
  build.vlan('SW1', 101)
  build.access('SW1 1', 101)
  build.wire('A1-1', 'P1 1', 'SW1 1')
  return build
}

/** What breaks the clean plan, and what is then found. */
const cases: Record<string, [(build: Builder) => void, string[]]> = {
  'nothing, in a clean plan': [() => {}, []],
  'an access port without a VLAN': [
    (b) => b.draft.update('interface', b.port('SW1 2'), { mode: 'access' }),
    ['port_without_vlan SW1 FastEthernet0/2'],
  ],
  'a tagged port without VLANs': [
    (b) => b.draft.update('interface', b.port('SW1 2'), { mode: 'tagged' }),
    ['tagged_without_vlans SW1 FastEthernet0/2'],
  ],
  'a VLAN of another switch': [
    (b) => b.draft.update('interface', b.port('SW2 2'), { mode: 'access', vlanId: 1 }),
    ['vlan_in_other_domain SW2 FastEthernet0/2'],
  ],
  'a VLAN that is not there': [
    (b) => b.draft.update('interface', b.port('SW2 2'), { mode: 'access', vlanId: 77 }),
    ['vlan_undefined SW2 FastEthernet0/2'],
  ],
  'an octet that overflows': [
    (b) => {
      b.vlan('SW1', 300)
      b.access('SW1 2', 300)
    },
    ['address_overflow VLAN SW1 300'],
  ],
  'a VLAN number above what the model takes': [
    (b) => {
      const vlan = b.vlan('SW1', 2000)
      b.draft.insert('prefix', {
        vlanId: vlan,
        cidr: '10.99.0.0/24',
        gateway: null,
        dhcpFirst: null,
        dhcpLast: null,
        note: null,
      })
      b.access('SW1 2', 2000)
    },
    ['vlan_out_of_range SW1'],
  ],
  'more VLANs than the model has room for': [
    (b) => {
      for (const port of [2, 3, 4, 5, 6]) {
        b.vlan('SW1', 100 + port)
        b.access(`SW1 ${port}`, 100 + port)
      }
    },
    ['too_many_vlans SW1'],
  ],
  'two prefixes on one VLAN, and their overlap with another': [
    (b) => {
      b.vlan('SW1', 102)
      b.access('SW1 2', 102)
      for (const cidr of ['10.1.101.128/25', '10.50.0.0/24'])
        b.draft.insert('prefix', {
          vlanId: 2,
          cidr,
          gateway: null,
          dhcpFirst: null,
          dhcpLast: null,
          note: null,
        })
    },
    ['prefix_twice VLAN SW1 102', 'prefix_overlap VLAN SW1 102', 'gateway_unusable VLAN SW1 102'],
  ],
  'a DHCP range that holds the gateway, said once for the rule of the site': [
    (b) => {
      b.draft.update('site', 1, { gatewayHost: 100 })
      b.vlan('SW1', 102)
      b.access('SW1 2', 102)
    },
    ['gateway_in_range VLAN SW1 101'],
  ],
  'two switches of one number': [
    (b) => b.draft.update('device', 2, { number: 1 }),
    ['switch_number_twice SW2', 'management_address_twice SW2'],
  ],
  'a switch without a number': [
    (b) => b.draft.update('device', 1, { number: null }),
    ['switch_number_missing SW1'],
  ],
  'a scheme that cannot be read': [
    (b) => b.draft.update('site', 1, { scheme: '10.{swich}.0.0/24' }),
    ['scheme_unreadable 10.{swich}.0.0/24'],
  ],
  'a link that joins two domains': [
    (b) =>
      connect(
        b.draft,
        { kind: 'interface', id: b.port('SW1 9') },
        { kind: 'interface', id: b.port('SW2 9') },
      ),
    ['domains_joined SW1 GigabitEthernet0/1 - SW2 GigabitEthernet0/1'],
  ],
  'a stand without outlets and an outlet without a port': [
    (b) => {
      b.stand('B2')
      b.outlet('B1-1')
    },
    ['outlet_without_port B1-1', 'stand_without_outlets B2'],
  ],
  'stands that differ in a blank only': [
    (b) => {
      b.stand('A 1')
      b.outlet('X-1', 'A 1')
    },
    ['duplicate_stand A 1', 'outlet_without_port X-1'],
  ],
  'a VLAN on no port': [(b) => b.vlan('SW2', 150), ['vlan_unused SW2 150']],
  'a type nobody told, and one nobody knows': [
    (b) => {
      b.draft.update('device', 1, { typeAssumed: true })
      b.draft.update('device', 2, { typeSlug: 'what-is-it' })
    },
    ['type_unknown SW2', 'type_assumed SW1'],
  ],
  'a port the model does not have': [
    (b) => b.draft.update('interface', b.port('SW1 1'), { name: 'FastEthernet0/77' }),
    ['no_such_port SW1 FastEthernet0/77'],
  ],
  'a name the switch would cut': [
    (b) => b.draft.update('vlan', 1, { name: 'The stand of the regional library network' }),
    ['name_too_long VLAN 101 of SW1'],
  ],
}

describe('checking a plan finds', () => {
  it.each(Object.entries(cases))('%s', (_, [spoil, expected]) => {
    const build = clean()
    spoil(build)
    expect(codes(build).sort()).toEqual([...expected].sort())
  })

  it('two cables at one end, with what is at the others', () => {
    const build = clean()
    build.outlet('A1-2', 'A1')
    build.draft.insert('cable', {
      kind: 'cable',
      aKind: 'rear',
      aId: build.panelPort('P1 1'),
      bKind: 'outlet',
      bId: 2,
      wiring: null,
      color: null,
      label: null,
      length: null,
      medium: null,
      status: 'planned',
    })
    const found = checkPlan(build.plan())[0]
    expect(found).toMatchObject({ severity: 'error', code: 'panel_port_used_twice', object: 'P1 1' })
    expect(found?.message).toBe(
      'Position P1 1 is used twice: by outlet A1-1 and by outlet A1-2. Give one of them another position.',
    )
  })

  it('a VLAN shared by switches whose numbers the scheme needs', () => {
    const build = buildSite({ domains: 'site' })
    build.switch('SW1')
    build.switch('SW2')
    build.vlan('SW1', 101)
    build.access('SW1 1', 101)
    expect(codes(build)).toEqual([])
    build.access('SW2 1', 101)
    expect(codes(build)).toEqual(['switch_unclear VLAN 101'])
  })
})

/** `{switch}` and `{vlan}` are also words of an addressing scheme, and stay. */
const withoutScheme = (text: string, object: string) =>
  text.replaceAll(object, '').replaceAll(/\{(switch|vlan)\}/g, '')

describe('the sentences of findings', () => {
  it('use the same values in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort()
    for (const [code, text] of Object.entries(problemTexts))
      expect([code, names(text.fr)]).toEqual([code, names(text.en)])
  })
  it('are filled completely for every finding made above', () => {
    for (const [, [spoil]] of Object.entries(cases)) {
      const build = clean()
      spoil(build)
      for (const problem of checkPlan(build.plan())) {
        expect(withoutScheme(problem.message, problem.object)).not.toMatch(/\{\w+\}/)
        const french = problemMessage(problem.code as ProblemCode, problem.object, problem.values, 'fr')
        expect(withoutScheme(french, problem.object)).not.toMatch(/\{\w+\}/)
      }
    }
  })
})
