/** Where the services that are looked at stand. */
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import { placeOfTarget, serviceStates } from '../../shared/service-check/checked-places.ts'
import { temporarySite } from '../db/temporary-site.ts'

function planWithPrinter() {
  const site = temporarySite().create()
  const draft = openDraft(site.plan())
  createRow(draft, 'stand', 'A1', {})
  createRow(draft, 'outlet', 'A1-1', { stand: 'A1' })
  createRow(draft, 'host', 'imprimante', { mac: '00:11:22:33:44:55', outlet: 'A1-1', address: '10.1.0.60' })
  createRow(draft, 'host', 'ailleurs', { mac: '00:11:22:33:44:66' })
  site.commit('A printer', draft.changes())
  const plan = site.plan()
  site.close()
  return plan
}

describe('the place of a service', () => {
  it.each(['imprimante', 'IMPRIMANTE', '10.1.0.60'])('is that of the host it is about: %s', (target) => {
    const plan = planWithPrinter()
    const [outlet] = plan.outlet
    expect(placeOfTarget(plan, target)).toMatchObject({ outletId: outlet?.id, standId: outlet?.standId })
  })

  it('is nowhere on the plan for a host that is at no outlet, and none for what is no host', () => {
    const plan = planWithPrinter()
    expect(placeOfTarget(plan, 'ailleurs')).toMatchObject({ outletId: null, standId: null })
    expect(placeOfTarget(plan, '192.0.2.1')).toBeNull()
  })
})

describe('the state of a place with several services', () => {
  const place = { hostId: 1, outletId: 2, standId: 3 }
  const stateOf = (...states: ('up' | 'down' | 'unknown' | null)[]) =>
    serviceStates(states.map((state) => ({ place, state }))).stands[3]?.state

  it('is that of the one somebody has to go to', () => {
    expect(stateOf('up', 'down', 'unknown')).toBe('down')
    expect(stateOf('up', null)).toBe('unknown')
    expect(stateOf('up', 'up')).toBe('up')
  })
})
