/** The plan's port behind a device's own name: sure, or none. */
import { describe, expect, it } from 'vitest'
import type { Plan } from '../../shared/model/plan.ts'
import { namePortsOf } from '../../shared/verify/port-named.ts'
import { buildSite } from '../plan/site-builder.ts'

function planOf(isAssumed: boolean): Plan {
  const site = buildSite()
  const id = site.switch('SW1')
  site.draft.update('device', id, { typeAssumed: isAssumed })
  return site.plan()
}

const told = planOf(false)

const namesOf = (plan: Plan, names: readonly string[]) => {
  const { find, unknown, isByNumber } = namePortsOf(plan, plan.device[0]?.id ?? 0, names)
  return { found: names.map((name) => find(name)?.name ?? null), unknown, isByNumber }
}

describe('of a switch whose type is told', () => {
  it('every spelling of the name is the port', () => {
    expect(namesOf(told, ['FastEthernet0/3', 'Fa0/4', 'Gi0/1']).found).toEqual([
      'FastEthernet0/3',
      'FastEthernet0/4',
      'GigabitEthernet0/1',
    ])
  })

  it('another name is none, and is told', () => {
    expect(namesOf(told, ['Gi1/0/3'])).toEqual({ found: [null], unknown: ['Gi1/0/3'], isByNumber: false })
  })
})

describe('of a switch whose type is only assumed', () => {
  const plan = planOf(true)

  it('names that fit are the ports', () => {
    expect(namesOf(plan, ['Fa0/3', 'Gi0/2'])).toMatchObject({
      found: ['FastEthernet0/3', 'GigabitEthernet0/2'],
      isByNumber: false,
    })
  })

  it('other names of one row are found by their number, beyond it they are none', () => {
    expect(namesOf(plan, ['Gi1/0/1', 'Gi1/0/8', 'Gi1/0/9'])).toEqual({
      found: ['FastEthernet0/1', 'FastEthernet0/8', null],
      unknown: ['Gi1/0/9'],
      isByNumber: true,
    })
  })

  it('a row as long as the access ports is not taken for the uplinks that are called alike', () => {
    expect(namesOf(plan, ['Gi0/1', 'Gi0/2', 'Gi0/8']).found).toEqual([
      'FastEthernet0/1',
      'FastEthernet0/2',
      'FastEthernet0/8',
    ])
  })

  it('names of the uplinks alone are none: they may be the first ports of another switch', () => {
    expect(namesOf(plan, ['Gi0/1', 'Gi0/2']).found).toEqual([null, null])
  })

  it('two modules are none: which is which, nobody has told', () => {
    expect(namesOf(plan, ['A1', 'A8', 'B1', 'B7']).found).toEqual([null, null, null, null])
  })
})
