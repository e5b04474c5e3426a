/** What belongs to a place: enough to gather its whole story, and nothing of its neighbours. */
import { describe, expect, it } from 'vitest'
import { type ObjectKind, type ObjectRef, objectKinds } from '../../shared/journal/log-record.ts'
import { objectName } from '../../shared/journal/object-name.ts'
import { scopeOfPlace } from '../../shared/journal/place-scope.ts'
import { buildSite } from '../plan/site-builder.ts'

//  A12 ── A12-1 ──cable 1── [P1 3] ──cord 2── SW1 1       B1 ── B1-1 ──cable 3── [P1 4] ──cord 4── SW1 2
//      └─ A12-2, not cabled                               SW1 and P1 are in LT1, A12 is in the hall, B1 nobody said where
function sampleSite() {
  const site = buildSite()
  const locationId = site.room('LT1')
  const hall = site.room('Hall')
  site.switch('SW1', { number: 1, locationId })
  site.panel('P1', 12, locationId)
  for (const [at, stand] of ['A12', 'B1'].entries()) {
    const id = site.stand(stand)
    if (stand === 'A12') site.draft.update('stand', id, { locationId: hall })
    site.outlet(`${stand}-1`, stand)
    site.wire(`${stand}-1`, `P1 ${at + 3}`, `SW1 ${at + 1}`)
  }
  site.outlet('A12-2', 'A12')
  return site.plan()
}

const plan = sampleSite()
const refs: readonly ObjectRef[] = [
  ...plan.stand.map(({ id }) => ({ kind: 'stand' as const, id })),
  ...plan.outlet.map(({ id }) => ({ kind: 'outlet' as const, id })),
  ...plan.device.map(({ id }) => ({ kind: 'device' as const, id })),
  ...plan.panel.map(({ id }) => ({ kind: 'panel' as const, id })),
  ...plan.location.map(({ id }) => ({ kind: 'room' as const, id })),
  ...plan.interface.map(({ id }) => ({ kind: 'interface' as const, id })),
]
const place = (kind: ObjectKind, name: string): ObjectRef => {
  const found = refs.find((ref) => ref.kind === kind && objectName(plan, ref) === name)
  if (!found) throw new Error(`no ${kind} ${name}`)
  return found
}
const namesIn = (ref: ObjectRef) => {
  const scope = scopeOfPlace(plan, ref)
  return objectKinds.flatMap((kind) =>
    [...scope.idsOf(kind)].map((id) => `${kind} ${objectName(plan, { kind, id })}`),
  )
}

describe('a place holds', () => {
  const wayOfA12 = [
    'stand A12',
    'outlet A12-1',
    'interface SW1 FastEthernet0/1',
    'panelPort P1 3',
    'cable 1',
    'cable 2',
  ]

  it('a stand with all its outlets and the way behind them', () => {
    expect(new Set(namesIn(place('stand', 'A12')))).toEqual(new Set([...wayOfA12, 'outlet A12-2']))
  })

  it.each([
    ['outlet', 'A12-1'],
    ['interface', 'SW1 FastEthernet0/1'],
  ] as const)('the whole way from its %s', (kind, name) => {
    expect(new Set(namesIn(place(kind, name)))).toEqual(new Set(wayOfA12))
  })

  it('a switch with its ports and the cords in them, not the stands behind', () => {
    const names = namesIn(place('device', 'SW1'))
    expect(names).toEqual(expect.arrayContaining(['device SW1', 'interface SW1 FastEthernet0/2', 'cable 4']))
    expect(names.filter((name) => /^(stand|outlet|panel)/.test(name))).toEqual([])
  })

  it('a room with what stands in it', () => {
    const names = namesIn(place('room', 'LT1'))
    expect(names).toEqual(expect.arrayContaining(['room LT1', 'device SW1', 'panel P1', 'cable 1']))
    expect(names).not.toContain('stand A12')
    expect(namesIn(place('room', 'Hall'))).toEqual(expect.arrayContaining(['stand A12', 'outlet A12-1']))
  })

  it('a technical room with the stands behind it that are nowhere else', () => {
    expect(namesIn(place('room', 'LT1'))).toEqual(expect.arrayContaining(['stand B1', 'outlet B1-1']))
  })
})

it('readings are told of single ports, or of whole switches', () => {
  const ofStand = scopeOfPlace(plan, place('stand', 'A12'))
  expect(ofStand.ports?.map((id) => objectName(plan, { kind: 'interface', id }))).toEqual([
    'SW1 FastEthernet0/1',
  ])
  expect(scopeOfPlace(plan, place('device', 'SW1')).ports).toBeNull()
})
