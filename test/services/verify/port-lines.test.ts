/** What waits at the console for a finding: the lines of its port, or the whole switch where these would not mend it. */
import { describe, expect, it } from 'vitest'
import { portLines } from '../../../main/services/verify/port-lines.ts'
import { deviceTypeBySlug } from '../../../shared/device-types/library.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { addSwitch } from '../../../shared/plan/edits/add-switch.ts'
import type { Explanation, FindingKind } from '../../../shared/verify/finding.ts'
import { buildSite } from '../../plan/site-builder.ts'

/** SW1 with outlet A-1 in VLAN 10 at its first port. */
function siteOn(slug: string): Plan {
  const type = deviceTypeBySlug(slug)
  if (!type) throw new Error(`the library has no ${slug}`)
  const site = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  addSwitch(site.draft, { name: 'SW1', type, number: 1 })
  site.vlan('SW1', 10)
  site.vlan('SW1', 20)
  site.outlet('A-1')
  site.outlet('A-2')
  site.access('SW1 1', 10)
  site.access('SW1 2', 20)
  site.wire('A-1', 'SW1 1')
  site.wire('A-2', 'SW1 2')
  return site.plan()
}

const about = (plan: Plan, kind: FindingKind): Explanation => ({
  ...{ kind, outletIds: [1], panelPortIds: [], deviceId: 1, facts: {} },
  interfaceId: plan.interface.find(({ position }) => position === 1)?.id ?? null,
})
const linesOf = (slug: string, kind: FindingKind) => {
  const plan = siteOn(slug)
  return portLines(plan, about(plan, kind))?.lines ?? null
}

describe('on a ProCurve', () => {
  it('a port is put into its VLAN and opened, and no other port is named', () => {
    expect(linesOf('aruba-2530-24g-poep', 'wrong_vlan')).toEqual([
      'vlan 10',
      ' name "V10"',
      ' untagged 1',
      // Nobody at a stand gets to the management network, by whatever way.
      'vlan 99',
      ' name "MANAGEMENT"',
      ' forbid 1',
      'interface 1',
      ' name "A-1"',
      ' enable',
      'spanning-tree 1 admin-edge-port',
    ])
  })

  it('one that switched itself off is closed and opened', () => {
    const lines = linesOf('aruba-2530-24g-poep', 'err_disabled') ?? []
    expect(lines.slice(lines.indexOf('interface 1'))).toMatchObject({ 0: 'interface 1', 1: ' disable' })
    expect(lines).toContain(' enable')
  })

  it('a port that is tagged by mistake is left to the whole switch, which knows in which VLANs it is', () => {
    expect(linesOf('aruba-2530-24g-poep', 'wrong_mode')).toBeNull()
  })
})

it('a finding about no single port waits for the whole switch', () => {
  const plan = siteOn('aruba-2530-24g-poep')
  expect(portLines(plan, { ...about(plan, 'wrong_vlan'), interfaceId: null })).toBeNull()
})
