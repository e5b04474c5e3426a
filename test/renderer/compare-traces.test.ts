import { expect, it } from 'vitest'
import { compareTraces } from '../../renderer/inspector/compare-traces.ts'
import { aboutTraces, technicalRoom } from '../../renderer/inspector/go-to-places.ts'
import { traceNode } from '../../shared/plan/trace.ts'
import { buildSite } from '../plan/site-builder.ts'

/** A1-1 in P1 1 to SW 1, A2-1 in P1 2 to `SW 1 bis` 1. */
function twoOutlets() {
  const site = buildSite()
  const room = site.room('LT1')
  site.switch('SW 1', { locationId: room })
  site.switch('SW 1 bis', { locationId: room })
  site.panel('P1', 12, room)
  for (const stand of ['A1', 'A2']) {
    site.stand(stand)
    site.outlet(`${stand}-1`, stand)
  }
  for (const name of ['SW 1', 'SW 1 bis']) site.vlan(name, 112, 'Presse')
  site.access('SW 1 1', 112)
  site.access('SW 1 bis 1', 112)
  site.wire('A1-1', 'P1 1', 'SW 1 1')
  site.wire('A2-1', 'P1 2', 'SW 1 bis 1')
  const plan = site.plan()
  const traceOf = (name: string) =>
    traceNode(plan, { kind: 'outlet', id: plan.outlet.find((one) => one.name === name)?.id ?? 0 })
  return { plan, one: traceOf('A1-1'), other: traceOf('A2-1') }
}

it('sets the steps of two traces side by side and says which differ', () => {
  const { one, other } = twoOutlets()
  const compared = compareTraces(one, other).map(({ kind, left, right, isSame }) => [
    kind,
    left,
    right,
    isSame,
  ])
  expect(compared).toContainEqual(['panel_port', 'P1 1', 'P1 2', false])
  expect(compared).toContainEqual(['vlan', '112 Presse', '112 Presse', true])
  expect(compared.map(([kind]) => kind)).toEqual([
    'stand',
    'outlet',
    'panel_port',
    'interface',
    'vlan',
    'prefix',
    'gateway',
  ])
})

it('shows what only one of them has', () => {
  const { one, other } = twoOutlets()
  const cut = { ...other, segments: other.segments.slice(0, 2), vlan: null }
  expect(compareTraces(one, cut)).toContainEqual(
    expect.objectContaining({ kind: 'panel_port', left: 'P1 1', right: null, isSame: false }),
  )
})

it('knows the room and the items of a connection', () => {
  const { other } = twoOutlets()
  const point = { kind: 'outlet', id: 2 } as const
  expect(technicalRoom([other])).toBe('LT1')
  expect(aboutTraces(point, [other])).toEqual([
    'outlet:2',
    'stand:2',
    'panelPort:2',
    expect.stringMatching(/^interface:/),
  ])
})
