import { describe, expect, it } from 'vitest'
import { connect } from '../../shared/plan/edits/cabling.ts'
import { portRows } from '../../shared/plan/rows/connection-rows.ts'
import { type Builder, buildSite } from './site-builder.ts'

const link = (build: Builder, a: string, b: string) =>
  connect(build.draft, { kind: 'interface', id: build.port(a) }, { kind: 'interface', id: build.port(b) })

const carried = (build: Builder) =>
  Object.fromEntries(
    portRows(build.plan())
      .filter((row) => row.uplink)
      .map((row) => [`${row.switch} ${row.port}`, row.taggedVlans.join(',')]),
  )

/** SW1 uses 101, SW2 102, SW3 103, all in one domain. */
function oneDomain(): Builder {
  const build = buildSite({ domains: 'site', scheme: '10.0.{vlan}.0/24' })
  for (const number of [1, 2, 3]) build.switch(`SW${number}`)
  for (const vid of [101, 102, 103]) build.vlan('SW1', vid)
  for (const number of [1, 2, 3]) build.access(`SW${number} 1`, 100 + number)
  return build
}

describe('an uplink', () => {
  it('carries what its switch serves and management, no more', () => {
    const build = buildSite()
    build.switch('SW1')
    build.switch('SW2')
    build.vlan('SW1', 101)
    build.vlan('SW1', 102)
    build.vlan('SW2', 101)
    build.access('SW1 1', 101)
    build.access('SW2 1', 101)
    expect(carried(build)).toEqual({
      'SW1 9': '99,101',
      'SW1 10': '99,101',
      'SW2 9': '99,101',
      'SW2 10': '99,101',
    })
  })

  it('towards a leaf carries what the leaf needs; towards the router what all behind it need', () => {
    //  R1 ── [SW3] ──┬── [SW1]
    //                └── [SW2]
    const build = oneDomain()
    build.switch('R1', { role: 'router' })
    link(build, 'SW3 10', 'R1 1')
    link(build, 'SW1 9', 'SW3 9')
    link(build, 'SW2 9', 'SW3 8')
    build.draft.update('interface', build.port('SW3 8'), { mode: 'tagged', uplink: true })
    expect(carried(build)).toMatchObject({
      'SW1 9': '99,101',
      'SW3 9': '99,101',
      'SW2 9': '99,102',
      'SW3 8': '99,102',
      'SW3 10': '99,101,102,103',
    })
  })

  it('takes the switch with most links for the way out where no router is drawn', () => {
    const build = oneDomain()
    link(build, 'SW1 9', 'SW3 9')
    link(build, 'SW2 9', 'SW3 10')
    expect(carried(build)).toMatchObject({ 'SW1 9': '99,101', 'SW3 9': '99,101', 'SW3 10': '99,102' })
  })

  it('ends its search in a ring', () => {
    const build = oneDomain()
    link(build, 'SW1 9', 'SW2 10')
    link(build, 'SW2 9', 'SW3 10')
    link(build, 'SW3 9', 'SW1 10')
    expect(new Set(Object.values(carried(build)))).toEqual(new Set(['99,101,102,103']))
  })

  it('does not tag its native VLAN', () => {
    const build = buildSite()
    build.switch('SW1')
    const native = build.vlan('SW1', 99)
    build.draft.update('interface', build.port('SW1 9'), { vlanId: native })
    build.vlan('SW1', 101)
    build.access('SW1 1', 101)
    expect(carried(build)).toEqual({ 'SW1 9': '101', 'SW1 10': '99,101' })
  })
})
