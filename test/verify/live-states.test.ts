/** What the floor plan shows: only what somebody has seen. */
import { describe, expect, it } from 'vitest'
import { liveStates } from '../../shared/verify/live-states.ts'
import { emptyReading, type PortStatus } from '../../shared/verify/reading.ts'
import { verifyPlan } from '../../shared/verify/verify-plan.ts'
import { buildSite } from '../plan/site-builder.ts'
import { patchedSite } from './patched-site.ts'

const status = (port: string, isUp: boolean | null): PortStatus => ({
  ...{ port, isUp, isShut: false, errDisabled: null, speedMbps: null, duplex: null },
})

describe('an outlet', () => {
  it('is up where its port is, and unknown where nobody looked', () => {
    const site = patchedSite({ switches: 2 })
    const [first] = site.readings()
    const { outlets, interfaces, at } = liveStates(site.plan, first ? [first] : [], [])
    expect(outlets[site.outlet('A-1')]).toEqual({ state: 'up', at: first?.at })
    expect(outlets[site.outlet('B-1')]).toBeUndefined()
    expect(interfaces[site.port('SW1 1')]?.state).toBe('up')
    expect(at).toBe(first?.at)
  })

  it('gives its state to its place on the panel', () => {
    const site = patchedSite()
    const { panelPorts } = liveStates(site.plan, site.readings(), [])
    const first = site.plan.panelPort.find(({ position }) => position === 1)
    expect(panelPorts[first?.id ?? 0]?.state).toBe('up')
  })

  it('is down where its port says so, and unknown where the port says nothing', () => {
    const site = patchedSite()
    site.silent.add('A-1').add('A-2')
    const ports = [status('FastEthernet0/1', false), status('FastEthernet0/2', null)]
    const now = site.readings().map((one) => ({ ...one, ports }))
    const { outlets } = liveStates(site.plan, now, [])
    expect(outlets[site.outlet('A-1')]?.state).toBe('down')
    expect(outlets[site.outlet('A-2')]).toBeUndefined()
  })

  it('is wrong as long as a fault about it wants mending, with all that have to do with it', () => {
    const site = patchedSite()
    site.swap('A-2', 'A-5')
    const now = site.readings()
    const { findings } = verifyPlan(site.plan, { now, earlier: [] })
    const { outlets, interfaces } = liveStates(site.plan, now, findings)
    const wrong = Object.entries(outlets).filter(([, { state }]) => state === 'wrong')
    expect(wrong.map(([id]) => Number(id))).toEqual([site.outlet('A-2'), site.outlet('A-5')])
    expect(interfaces[site.port('SW1 2')]?.state).toBe('wrong')
    expect(liveStates(site.plan, now, []).outlets[site.outlet('A-2')]?.state).toBe('up')
  })
})

describe('a stand', () => {
  const site = buildSite()
  site.switch('SW1')
  site.stand('B17')
  for (const [name, port] of [
    ['B17-1', 1],
    ['B17-2', 2],
  ] as const) {
    site.outlet(name, 'B17')
    site.wire(name, `SW1 ${port}`)
  }
  const plan = site.plan()
  const stand = plan.stand[0]?.id ?? 0
  const stateOf = (first: boolean | null, second: boolean | null) => {
    const ports = [status('FastEthernet0/1', first), status('FastEthernet0/2', second)]
    const now = [{ ...emptyReading(plan.device[0]?.id ?? 0, '2026-11-30T08:00:00.000Z'), ports }]
    return liveStates(plan, now, []).stands[stand]?.state
  }

  it('is up as soon as one of its outlets is, down where all are, unknown where nobody looked', () => {
    expect(stateOf(true, false)).toBe('up')
    expect(stateOf(false, false)).toBe('down')
    expect(stateOf(false, null)).toBe('down')
    expect(stateOf(null, null)).toBeUndefined()
  })
})
