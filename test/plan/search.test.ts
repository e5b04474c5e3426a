import { beforeAll, describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { findTerm } from '../../shared/plan/find-term.ts'
import { searchPlan } from '../../shared/plan/search.ts'
import { buildSite } from './site-builder.ts'

function site(): Plan {
  const build = buildSite()
  const room = build.room('Local 1')
  build.switch('SW1', { locationId: room })
  build.switch('SW2')
  build.switch('Commutateur du hall')
  build.panel('P1A', 24, room)
  build.stand('A12', 'Éditions du Phare')
  build.stand('B3')
  build.stand('F12')
  build.stand('Vide')
  for (const name of ['A12-1', 'A12-2']) build.outlet(name, 'A12')
  build.outlet('B3', 'B3')
  build.outlet('P1A-12')
  build.outlet('F12-1', 'F12')
  for (const vid of [101, 102, 103]) build.vlan('SW1', vid)
  build.vlan('SW2', 101)
  build.vlan('SW2', 150, 'IMPRIMANTES')
  build.access('SW1 3', 101)
  build.access('SW1 4', 102)
  build.access('SW1 5', 103)
  build.access('SW2 1', 101)
  build.wire('A12-1', 'P1A 7', 'SW1 3')
  build.wire('A12-2', 'P1A 8', 'SW1 4')
  build.wire('B3', 'SW2 1')
  build.wire('P1A-12', 'P1A 12', 'SW1 5')
  const outletId = [...build.draft.rows('outlet')].find((row) => row.name === 'A12-1')?.id ?? null
  build.draft.insert('host', {
    name: 'ACCUEIL-1',
    mac: '00:1b:44:11:3a:b7',
    outletId,
    kind: null,
    address: null,
  })
  return build.plan()
}

let plan: Plan
beforeAll(() => {
  plan = site()
})

describe('the search', () => {
  it.each([
    ['a12-1', 'A12-1'],
    ['A12 1', 'A12-1'],
    ['prise A12-1', 'A12-1'],
    ['A12', 'A12'],
    ['editions', 'A12'],
    ['phare', 'A12'],
    ['F12', 'F12'],
    ['SW1 Fa0/3', 'SW1 FastEthernet0/3'],
    ['sw1 3', 'SW1 FastEthernet0/3'],
    ['sw1 port 3', 'SW1 FastEthernet0/3'],
    ['SW1 FastEthernet 0/3', 'SW1 FastEthernet0/3'],
    ['sw1 f0/3', 'SW1 FastEthernet0/3'],
    ['SW1:fast0/3', 'SW1 FastEthernet0/3'],
    ['sw2 gi0/1', 'SW2 GigabitEthernet0/1'],
    ['GigabitEthernet0/2', 'SW1 GigabitEthernet0/2'],
    ['commutateur du hall g0/1', 'Commutateur du hall GigabitEthernet0/1'],
    ['P1A 7', 'P1A 7'],
    ['p1a-7', 'P1A 7'],
    ['bandeau P1A', 'P1A'],
    ['vlan 103', 'VLAN SW1 103'],
    ['103', 'VLAN SW1 103'],
    ['vlan103', 'VLAN SW1 103'],
    ['impri', 'VLAN SW2 150'],
    ['001b.4411.3ab7', 'ACCUEIL-1'],
    ['00-1B-44-11-3A-B7', 'ACCUEIL-1'],
    ['00:1b:44', 'ACCUEIL-1'],
    ['11:3a:b7', 'ACCUEIL-1'],
    ['10.1.103.77', 'VLAN SW1 103'],
    ['10.1.103.0/24', 'VLAN SW1 103'],
    ['10.1.103', 'VLAN SW1 103'],
    ['SW2', 'SW2'],
  ])('%s finds %s first', (query, expected) => {
    expect(searchPlan(plan, query)[0]?.name).toBe(expected)
  })

  it('goes from an address to the VLAN and the outlet behind it', () => {
    expect(searchPlan(plan, '10.2.101.55').map((hit) => `${hit.kind} ${hit.detail}`)).toEqual([
      'vlan V101 · 10.2.101.0/24',
      'interface stand B3 · B3 · VLAN 101',
    ])
  })

  it.each(['', '   ', '-', 'zzzz', '999.1.1.1'])('finds nothing for "%s"', (query) => {
    expect(searchPlan(plan, query)).toEqual([])
  })
})

describe('a term to trace', () => {
  const names = (term: string) => {
    const answer = findTerm(plan, term)
    if (answer.kind === 'trace') return answer.trace.segments.map((segment) => segment.name).join(' - ')
    return answer.kind === 'none' ? 'none' : answer.candidates.map((one) => one.name)
  }

  it.each([
    ['A12-1', 'A12 - A12-1 - P1A 7 - SW1 FastEthernet0/3'],
    ['SW1 Fa0/4', 'A12 - A12-2 - P1A 8 - SW1 FastEthernet0/4'],
    ['B3', 'B3 - B3 - SW2 FastEthernet0/1'],
    ['P1A 12', 'P1A-12 - P1A 12 - SW1 FastEthernet0/5'],
    ['00-1b-44-11-3a-b7', 'A12 - A12-1 - P1A 7 - SW1 FastEthernet0/3'],
    ['10.1.102.9', 'A12 - A12-2 - P1A 8 - SW1 FastEthernet0/4'],
    ['VLAN 103', 'P1A-12 - P1A 12 - SW1 FastEthernet0/5'],
    ['SW2 vlan 101', 'B3 - B3 - SW2 FastEthernet0/1'],
    ['Vide', 'Vide'],
    ['sw1 7', 'SW1 FastEthernet0/7'],
  ])('%s is one connection', (term, expected) => {
    expect(names(term)).toBe(expected)
  })

  it.each([
    ['A12', ['A12-1', 'A12-2']],
    ['101', ['VLAN SW1 101', 'VLAN SW2 101']],
    ['nothing of the kind', 'none'],
  ])('%s is %o', (term, expected) => {
    expect(names(term)).toEqual(expected)
  })

  it('means the name as written where another spelling is something else', () => {
    const build = buildSite()
    build.switch('SW1')
    build.panel('B1', 24)
    build.stand('B1')
    build.outlet('B1-3', 'B1')
    build.outlet('A1-1')
    build.vlan('SW1', 11)
    for (const port of ['SW1 1', 'SW1 2']) build.access(port, 11)
    build.wire('B1-3', 'B1 1', 'SW1 1')
    build.wire('A1-1', 'B1 3', 'SW1 2')
    const way = (term: string) => {
      const answer = findTerm(build.plan(), term)
      return answer.kind === 'trace' ? answer.trace.segments.at(-1)?.name : answer.kind
    }
    expect(way('B1-3')).toBe('SW1 FastEthernet0/1')
    expect(way('B1 3')).toBe('SW1 FastEthernet0/2')
  })
})
