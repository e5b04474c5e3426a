/** A small fair, and late changes made on it. */
import type { DeviceType } from '../../shared/device-types/device-type.ts'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import { type LateChange, lateChange } from '../../shared/late-change/late-change.ts'
import type { RowChange } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { addSwitch } from '../../shared/plan/edits/index.ts'
import { traceNode } from '../../shared/plan/trace.ts'
import { buildSite, testType } from '../plan/site-builder.ts'

/**
 *   A1-1 -- P1 1 -- SW1 1 (112)     A2-1 -- P1 2 -- SW1 2 (113)     C03-1 -- P2 1 (no cord)
 *   B1-1 -- P2 2 -- SW2 1 (112)     SW1 9 == uplink == SW2 9
 */
export function fair(domains: 'switch' | 'site' = 'switch', type: DeviceType = testType): Plan {
  const site = buildSite({ domains })
  const room = site.room('LT1')
  for (const number of [1, 2]) addSwitch(site.draft, { name: `SW${number}`, number, locationId: room, type })
  site.panel('P1', 12, room)
  site.panel('P2', 12, room)
  for (const stand of ['A1', 'A2', 'B1', 'C03', 'D1']) site.stand(stand)
  for (const [outlet, stand] of [
    ['A1-1', 'A1'],
    ['A2-1', 'A2'],
    ['B1-1', 'B1'],
  ] as const)
    site.outlet(outlet, stand)
  site.outlet('C03-1')
  site.vlan('SW1', 112)
  site.vlan('SW1', 113)
  if (domains === 'switch') site.vlan('SW2', 112)
  site.access('SW1 1', 112)
  site.access('SW1 2', 113)
  site.access('SW2 1', 112)
  site.wire('A1-1', 'P1 1', 'SW1 1')
  site.wire('A2-1', 'P1 2', 'SW1 2')
  site.wire('B1-1', 'P2 2', 'SW2 1')
  site.wire('C03-1', 'P2 1')
  site.draft.insert('cable', {
    kind: 'link',
    aKind: 'interface',
    aId: site.port('SW1 9'),
    bKind: 'interface',
    bId: site.port('SW2 9'),
    wiring: null,
    color: null,
    label: null,
    length: null,
    medium: null,
    status: 'planned',
  })
  for (const port of ['SW1 9', 'SW2 9'])
    site.draft.update('interface', site.port(port), { mode: 'tagged', uplink: true })
  return site.plan()
}

export const nothingKnown = { ticks: [], readingOf: () => null }
export const change = (plan: Plan, request: ChangeRequest): LateChange =>
  lateChange(plan, request, nothingKnown)

/** The plan with the changes made, or taken back. */
export function withChanges(plan: Plan, changes: readonly RowChange[], to: 'after' | 'before'): Plan {
  const next: Record<string, unknown> = { ...plan }
  for (const made of changes) {
    const rows = (next[made.table] as readonly { id: number }[]).filter(({ id }) => id !== made.id)
    next[made.table] = made[to] ? [...rows, made[to]] : rows
  }
  return next as unknown as Plan
}
export const changed = (plan: Plan, request: ChangeRequest): Plan =>
  withChanges(plan, change(plan, request).changes, 'after')

export const outletId = (plan: Plan, name: string): number =>
  plan.outlet.find((one) => one.name === name)?.id ?? 0
/** `A1 A1-1 P1 1 SW1 FastEthernet0/1 112`. */
export const way = (plan: Plan, outlet: string): string => {
  const { segments, vlan } = traceNode(plan, { kind: 'outlet', id: outletId(plan, outlet) })
  return [...segments.map(({ name }) => name), vlan].join(' ')
}
export const linesFor = (made: LateChange, name: string): string[] =>
  made.config.find((one) => one.switch === name)?.lines.map(({ text }) => text) ?? []
