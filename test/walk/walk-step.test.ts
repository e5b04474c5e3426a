/** What a walk test comes to at an outlet, from what is seen there. */
import { describe, expect, it } from 'vitest'
import { emptyReading } from '../../shared/verify/reading.ts'
import type { OwnInterface } from '../../shared/walk/own-interface.ts'
import { plannedPlace } from '../../shared/walk/planned-place.ts'
import { PATIENCE_MS, SETTLING_MS, type WalkSight, walkStep } from '../../shared/walk/walk-step.ts'
import { whereAmI } from '../../shared/walk/where-am-i.ts'
import { nothingSeen } from '../../shared/walk/whereabouts.ts'
import { buildSite } from '../plan/site-builder.ts'

function site() {
  const build = buildSite()
  build.switch('SW1')
  for (const stand of ['A1', 'A2', 'B1', 'B2']) build.stand(stand)
  for (const vid of [101, 102, 110]) build.vlan('SW1', vid)
  const outlets: [string, string, string, number][] = [
    ['A1-1', 'A1', 'SW1 1', 101],
    ['A2-1', 'A2', 'SW1 2', 102],
    ['B1-1', 'B1', 'SW1 3', 110],
    ['B2-1', 'B2', 'SW1 4', 110],
  ]
  for (const [outlet, stand, port, vid] of outlets) {
    build.outlet(outlet, stand)
    build.access(port, vid)
    build.wire(outlet, port)
  }
  return build.plan()
}
const plan = site()
const idOf = (name: string) => plan.outlet.find((outlet) => outlet.name === name)?.id ?? 0

const MAC = '02:00:00:00:00:aa'
const laptop: OwnInterface = {
  ...{ name: 'eth0', mac: MAC, kind: 'wired', isUp: true, linkChanges: 0, addresses: [] },
  ...{ gateway: null, dhcpServer: null, dns: [] },
}

interface Given {
  readonly address?: string
  readonly asked?: string
  readonly port?: string
  readonly waitedMs?: number
  readonly isOldAddress?: boolean
  readonly own?: OwnInterface | null
  readonly unlisted?: boolean
}

function step({
  address,
  asked,
  port,
  waitedMs = 60_000,
  isOldAddress = false,
  own,
  unlisted = false,
}: Given) {
  const addresses = address === undefined ? [] : [{ address, length: 24 }]
  const readings =
    port === undefined ? [] : [{ ...emptyReading(1, '2026'), macs: [{ mac: MAC, vlan: null, port }] }]
  const seen = { ...nothingSeen, addresses, macs: [MAC], readings, isOldAddress }
  const sight: WalkSight = {
    own: own === undefined ? { ...laptop, addresses } : own,
    where: whereAmI(plan, seen, asked === undefined ? [] : [idOf(asked)]),
    asked: asked === undefined ? null : plannedPlace(plan, idOf(asked)),
    ...{ waitedMs, isOldAddress, recorded: null, isListed: () => !unlisted },
  }
  return walkStep(sight)
}

describe('the right outlet', () => {
  it('is recorded, asked for or not', () => {
    expect(step({ address: '10.1.101.5', asked: 'A1-1' })).toMatchObject({
      kind: 'right',
      outlet: { outlet: 'A1-1' },
    })
    expect(step({ address: '10.1.101.5' })).toMatchObject({ kind: 'right', outlet: { outlet: 'A1-1' } })
  })

  it('is recorded at once where a switch tells the port, without an address too', () => {
    expect(step({ port: 'Fa0/2', asked: 'A2-1', waitedMs: 0 })).toMatchObject({ kind: 'right' })
  })

  it('is only said where the checklist has no test of it', () => {
    expect(step({ address: '10.1.101.5', unlisted: true })).toMatchObject({ kind: 'unlisted' })
  })
})

describe('another outlet than asked for', () => {
  it('is a question to the person, never recorded by itself', () => {
    expect(step({ address: '10.1.101.5', asked: 'A2-1' })).toMatchObject({
      kind: 'other',
      found: { outlet: 'A1-1' },
      asked: { outlet: 'A2-1' },
    })
  })
})

describe('several outlets in one VLAN', () => {
  it('are told apart by the one that was asked for', () => {
    expect(step({ address: '10.1.110.5', asked: 'B2-1' })).toMatchObject({
      kind: 'right',
      outlet: { outlet: 'B2-1' },
    })
  })

  it('are offered where none was', () => {
    const open = step({ address: '10.1.110.5' })
    expect(open.kind === 'which' && open.candidates.map(({ outlet }) => outlet)).toEqual(['B1-1', 'B2-1'])
  })

  it('are offered beside the fault where another was', () => {
    expect(step({ address: '10.1.110.5', asked: 'A1-1' })).toMatchObject({
      kind: 'fault',
      why: 'not_planned',
      candidates: [{ outlet: 'B1-1' }, { outlet: 'B2-1' }],
    })
  })
})

describe('an address', () => {
  it('is waited for, also for a port that blocks at first', () => {
    expect(step({ asked: 'A1-1', waitedMs: 4200 })).toEqual({ kind: 'waiting', seconds: 4 })
    expect(step({ address: '169.254.9.9', asked: 'A1-1', waitedMs: PATIENCE_MS - 1 })).toMatchObject({
      kind: 'waiting',
    })
  })

  it('that does not come is a fault of the outlet asked for', () => {
    expect(step({ asked: 'A1-1', waitedMs: PATIENCE_MS })).toMatchObject({ kind: 'fault', why: 'no_address' })
    expect(step({ address: '169.254.9.9', asked: 'A1-1' })).toMatchObject({
      kind: 'fault',
      why: 'no_address',
    })
    expect(step({})).toEqual({ kind: 'elsewhere' })
  })

  it('from before may still be replaced', () => {
    const old = { address: '10.1.101.5', asked: 'A2-1', isOldAddress: true }
    expect(step({ ...old, waitedMs: SETTLING_MS - 1 })).toMatchObject({ kind: 'waiting' })
    expect(step({ ...old, waitedMs: SETTLING_MS })).toMatchObject({ kind: 'other' })
  })

  it('of nobody is a fault where an outlet was asked for, else somewhere unknown', () => {
    expect(step({ address: '192.168.1.9', asked: 'A1-1' })).toMatchObject({
      kind: 'fault',
      why: 'not_planned',
    })
    expect(step({ address: '192.168.1.9' })).toEqual({ kind: 'elsewhere' })
  })
})

it('says where there is no socket, or no cable in it', () => {
  expect(step({ own: null })).toEqual({ kind: 'no_socket' })
  expect(step({ own: { ...laptop, isUp: false } })).toEqual({ kind: 'unplugged' })
})
