import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { KeptTick } from '../../shared/checklist/checklist.ts'
import { remediate } from '../../shared/config/remediate.ts'
import { applyLines, type ConfigTree, formatLines, loadConfig } from '../../shared/config/tree.ts'
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import { deviceTypeBySlug } from '../../shared/device-types/library.ts'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import { type LateChange, lateChange } from '../../shared/late-change/late-change.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { EditError } from '../../shared/plan/edits/index.ts'
import { renderDevice } from '../../shared/plan/render-device.ts'
import { testType } from '../plan/site-builder.ts'
import { change, changed, fair, linesFor, outletId, way, withChanges } from './fair.ts'

describe('moving a stand', () => {
  it('moves the cord where the new outlet is not patched', () => {
    const plan = fair()
    const made = change(plan, { kind: 'move-stand', stand: 'A1', to: 'C03-1' })
    const is = withChanges(plan, made.changes, 'after')
    expect(way(is, 'C03-1')).toBe('A1 C03-1 P2 1 SW1 FastEthernet0/1 112')
    expect(way(is, 'A1-1')).toBe('A1-1 P1 1 ')
    expect(
      made.ticks.added.map(({ step, from, to }) => `${step} ${from ?? ''} ${to ?? ''}`.trim()),
    ).toContain('patch P2 1 SW1 FastEthernet0/1')
    expect(linesFor(made, 'SW1')).toContain('description C03-1 stand A1')
    expect(made.labels.map(({ kind, name }) => `${kind} ${name}`)).toEqual(['cable 9', 'switch SW1'])
  })

  it('configures the port anew where the new outlet is patched, and makes the VLAN on that switch', () => {
    const plan = fair()
    const made = change(plan, { kind: 'move-stand', stand: 'A2', to: 'B1-1' })
    const is = withChanges(plan, made.changes, 'after')
    expect(way(is, 'B1-1')).toBe('A2 B1-1 P2 2 SW2 FastEthernet0/1 113')
    expect(made.ticks.added.filter(({ step }) => step === 'patch')).toEqual([])
    expect(linesFor(made, 'SW2')).toEqual(expect.arrayContaining(['vlan 113', 'switchport access vlan 113']))
    expect(linesFor(made, 'SW1')).toContain('no switchport access vlan')
    expect(made.notes).toContain('Outlet B1-1 was of stand B1: that stand goes without it')
  })

  it('brings the hosts along', () => {
    const plan = fair()
    const host = {
      id: 1,
      name: 'pc',
      mac: '00:11:22:33:44:55',
      outletId: outletId(plan, 'A1-1'),
      kind: null,
      address: null,
    }
    const is = changed({ ...plan, host: [host] }, { kind: 'move-stand', stand: 'A1', to: 'C03-1' })
    expect(is.host).toEqual([{ ...host, outletId: outletId(plan, 'C03-1') }])
  })

  it('gives a stand without any its first outlet', () => {
    expect(way(changed(fair(), { kind: 'move-stand', stand: 'D1', to: 'C03-1' }), 'C03-1')).toBe(
      'D1 C03-1 P2 1 ',
    )
  })

  it('asks which outlet a stand of several leaves', () => {
    const plan = changed(fair(), { kind: 'move-stand', stand: 'D1', to: 'C03-1' })
    const both = {
      ...plan,
      outlet: plan.outlet.map((one) => ({ ...one, standId: plan.stand[0]?.id ?? null })),
    }
    expect(() => change(both, { kind: 'move-stand', stand: 'A1', to: 'A1-1' })).toThrow(
      /is of stand A1 already/,
    )
    const three = {
      ...both,
      outlet: both.outlet.map((o) => (o.name === 'C03-1' ? { ...o, standId: null } : o)),
    }
    expect(() => change(three, { kind: 'move-stand', stand: 'A1', to: 'C03-1' })).toThrow(
      /A1-1, A2-1, B1-1; say which one it leaves/,
    )
    expect(
      way(changed(three, { kind: 'move-stand', stand: 'A1', to: 'C03-1', from: 'B1-1' }), 'C03-1'),
    ).toMatch(/SW2 FastEthernet0\/1 112$/)
  })
})

describe('swapping two outlets', () => {
  it('swaps the cords at the panel', () => {
    const is = changed(fair(), { kind: 'swap', a: 'A1-1', b: 'B1-1' })
    expect(way(is, 'A1-1')).toBe('A1 A1-1 P1 1 SW2 FastEthernet0/1 112')
    expect(way(is, 'B1-1')).toBe('B1 B1-1 P2 2 SW1 FastEthernet0/1 112')
  })

  it('swaps what the ports are told, and leaves the cords alone', () => {
    const plan = fair()
    const made = change(plan, { kind: 'swap', a: 'A1-1', b: 'A2-1', by: 'configuration' })
    const is = withChanges(plan, made.changes, 'after')
    expect(way(is, 'A1-1')).toBe('A1 A1-1 P1 1 SW1 FastEthernet0/1 113')
    expect(way(is, 'A2-1')).toBe('A2 A2-1 P1 2 SW1 FastEthernet0/2 112')
    expect(made.ticks).toEqual({ added: [], removed: [], again: [] })
    expect(linesFor(made, 'SW1')).toEqual([
      'interface FastEthernet0/1',
      'switchport access vlan 113',
      'interface FastEthernet0/2',
      'switchport access vlan 112',
    ])
  })

  it('asks to unplug the cords that were patched', () => {
    const plan = fair()
    const cords = plan.cable.filter(({ kind }) => kind === 'cord')
    const ticks = cords.slice(0, 1).map(
      ({ id }): KeptTick => ({
        id: `01J${id}`,
        item: `patch:${id}`,
        by: 'Anne',
        station: 'laptop',
        seq: 1,
        at: '2026-11-29T08:00:00.000Z',
        state: 'done',
        note: null,
        photo: null,
        subject: { name: String(id), room: 'LT1', ends: [], color: null, length: null, wiring: null },
      }),
    )
    const { ticks: found } = lateChange(
      plan,
      { kind: 'swap', a: 'A1-1', b: 'A2-1' },
      { ticks, readingOf: () => null },
    )
    expect(found.added.map(({ id }) => id)).toContain(`unplug:${cords[0]?.id}`)
    expect(found.added.filter(({ step }) => step === 'patch')).toHaveLength(2)
    expect(found.removed.find(({ id }) => id === `patch:${cords[0]?.id}`)?.state).toBe('done')
  })
})

describe('what was tested', () => {
  const tested = (plan: Plan, outlet: string): KeptTick => ({
    id: '01J1',
    item: `test:${outletId(plan, outlet)}`,
    by: 'Anne',
    station: 'laptop',
    seq: 1,
    at: '2026-11-29T08:00:00.000Z',
    state: 'done',
    note: null,
    photo: null,
    subject: { name: outlet, room: null, ends: [], color: null, length: null, wiring: null },
  })

  it('is to be tested again where it is another network now', () => {
    const plan = fair()
    const again = (request: ChangeRequest) =>
      lateChange(plan, request, { ticks: [tested(plan, 'A1-1')], readingOf: () => null }).ticks.again
    expect(again({ kind: 'swap', a: 'A1-1', b: 'A2-1', by: 'configuration' })).toMatchObject([
      { step: 'test', name: 'A1-1', state: 'done' },
    ])
    expect(again({ kind: 'swap', a: 'A2-1', b: 'B1-1' })).toEqual([])
  })
})

describe('moving an outlet', () => {
  it('takes its VLAN to another port', () => {
    expect(way(changed(fair(), { kind: 'move-outlet', outlet: 'A1-1', to: 'SW1 5' }), 'A1-1')).toBe(
      'A1 A1-1 P1 1 SW1 FastEthernet0/5 112',
    )
  })

  it('arrives at another panel position', () => {
    expect(way(changed(fair(), { kind: 'move-outlet', outlet: 'A1-1', to: 'P1 7' }), 'A1-1')).toBe(
      'A1 A1-1 P1 7 SW1 FastEthernet0/1 112',
    )
  })

  it.each(['P1 2', 'SW1 2', 'A2-1'])('does not go where something is: %s', (to) => {
    expect(() => change(fair(), { kind: 'move-outlet', outlet: 'A1-1', to })).toThrow(EditError)
  })
})

describe('what follows for a switch that was read', () => {
  const renderedTree = (plan: Plan, name: string): ConfigTree => {
    const device = plan.device.find((one) => one.name === name)
    const rendered = device && renderDevice(plan, device)
    if (!rendered || typeof rendered === 'string') throw new Error(`nothing rendered for ${name}`)
    return loadConfig(formatLines(rendered.lines), rendered.platform)
  }

  it('is only what this change needs: what is there already is left out, what differs otherwise left alone', () => {
    const plan = fair()
    const reading = loadConfig(
      'hostname other\nvlan 112\n name V112\ninterface FastEthernet0/1\n switchport access vlan 113\n shutdown\n',
      'cisco_ios',
    )
    const made = lateChange(
      plan,
      { kind: 'swap', a: 'A1-1', b: 'A2-1', by: 'configuration' },
      { ticks: [], readingOf: ({ name }) => (name === 'SW1' ? reading : null) },
    )
    expect(made.config.find((one) => one.switch === 'SW1')).toMatchObject({
      base: 'reading',
      lines: [{ text: 'interface FastEthernet0/2' }, { text: 'switchport access vlan 112' }],
    })
  })

  const typeOf = (slug: string): DeviceType => {
    const type = deviceTypeBySlug(slug)
    if (!type) throw new Error(`the library has no ${slug}`)
    return type
  }
  const types = [testType, typeOf('aruba-2530-24g-poep'), typeOf('gsm7228s')]
  const outlet = fc.constantFrom('A1-1', 'A2-1', 'B1-1', 'C03-1')
  const by = fc.constantFrom('cords' as const, 'configuration' as const, undefined)
  const ports = fc.constantFrom('SW1 1', 'SW1 1-4', 'SW2 1-3,5', 'SW1 2; SW2 1-2', 'SW2 8')
  const vlan = fc.constantFrom(112, 113, 130)
  const request: fc.Arbitrary<ChangeRequest> = fc.oneof(
    fc.record({
      kind: fc.constant('move-stand' as const),
      stand: fc.constantFrom('A1', 'A2', 'B1', 'D1'),
      to: outlet,
      by,
    }),
    fc.record({ kind: fc.constant('swap' as const), a: outlet, b: outlet, by }),
    fc.record({
      kind: fc.constant('move-outlet' as const),
      outlet,
      to: fc.constantFrom('SW1 5', 'SW2 5', 'P1 9', 'P2 2', 'SW1 1'),
    }),
    fc.record({ kind: fc.constant('vlan-add' as const), vlan, ports, tagged: fc.boolean() }),
    fc.record({ kind: fc.constant('vlan-remove' as const), vlan, ports }),
    fc.record({ kind: fc.constantFrom('shut' as const, 'open' as const), ports }),
    fc.record({ kind: fc.constant('isolate' as const), vlan, ports }),
  )

  it('makes of the configuration before the one after; and taken back, the plan is what it was', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('switch' as const, 'site' as const),
        fc.constantFrom(...types),
        fc.array(request, { minLength: 1, maxLength: 4 }),
        (domains, type, requests) => {
          let plan = fair(domains, type)
          for (const one of requests) {
            const made = attempt(() => change(plan, one))
            if (!made) continue
            const next = withChanges(plan, made.changes, 'after')
            for (const { name } of plan.device) {
              const lines = made.config.find((config) => config.switch === name)?.lines ?? []
              const reached = applyLines(renderedTree(plan, name), lines)
              expect(remediate(reached, renderedTree(next, name)).lines).toEqual([])
            }
            // A switch that is as the plan said needs the same lines, whether it was read or not.
            const read = lateChange(plan, one, {
              ticks: [],
              readingOf: ({ name }) => renderedTree(plan, name),
            })
            expect(read.config.map(sortedLines)).toEqual(made.config.map(sortedLines))
            const back = withChanges(next, made.changes, 'before')
            for (const table of ['stand', 'outlet', 'interface', 'cable', 'vlan', 'host'] as const)
              expect(byId(back[table])).toEqual(byId(plan[table]))
            plan = {
              ...next,
              nextIds: { ...next.nextIds, cable: next.nextIds.cable + 9, vlan: next.nextIds.vlan + 9 },
            }
          }
        },
      ),
      { numRuns: 90 },
    )
  })
})

/** Sections come in the order in which the base has them. */
const sortedLines = ({ lines }: LateChange['config'][number]) =>
  lines.map(({ depth, text }) => `${depth} ${text}`).toSorted()

const byId = (rows: readonly { id: number }[]) => rows.toSorted((a, b) => a.id - b.id)

/** Null where the plan does not allow it. */
function attempt(work: () => LateChange): LateChange | null {
  try {
    return work()
  } catch (error) {
    if (error instanceof EditError) return null
    throw error
  }
}
