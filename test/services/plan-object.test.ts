/** What the inspector asks for: the one row, the same as in its table, and where the thing is plugged in. */
import { describe, expect, it } from 'vitest'
import type { SiteFile } from '../../main/db/site-file.ts'
import { planObject } from '../../main/services/plan-object.ts'
import { tableRows } from '../../main/services/plan-rows.ts'
import type { TableKind } from '../../shared/contract/plan.ts'
import { createRow } from '../../shared/plan/edits/index.ts'
import type { PlanPoint } from '../../shared/plan/trace.ts'
import { buildSite } from '../plan/site-builder.ts'

/** A1-1 in P1 1 to `SW 1`, A2-1 in P1 2 to `SW 1 bis` 1; ports 9 and 10 of `SW 1` are a LAG; A3-1 leads nowhere. */
function hall() {
  const site = buildSite()
  const room = site.room('LT1')
  site.switch('SW 1', { locationId: room })
  site.switch('SW 1 bis', { locationId: room })
  site.switch('R1', { role: 'router' })
  site.panel('P1', 12, room)
  for (const stand of ['A1', 'A2', 'A3']) {
    site.stand(stand)
    site.outlet(`${stand}-1`, stand)
  }
  for (const name of ['SW 1', 'SW 1 bis']) site.vlan(name, 112, 'Presse')
  site.access('SW 1 1', 112)
  site.wire('A1-1', 'P1 1', 'SW 1 1')
  site.wire('A2-1', 'P1 2', 'SW 1 bis 1')
  createRow(site.draft, 'lag', 'SW 1 1', { members: '9,10' })
  createRow(site.draft, 'prefix', '10.99.0.0/16', {})
  createRow(site.draft, 'host', '02:00:00:00:00:01', { outlet: 'A1-1' })
  return site.plan()
}

const plan = hall()
const named = (kind: 'outlet' | 'device' | 'stand', name: string): PlanPoint => ({
  kind,
  id: plan[kind].find((row) => row.name === name)?.id ?? 0,
})

const tables = [
  ['stand', 'stands', plan.stand],
  ['outlet', 'outlets', plan.outlet],
  ['vlan', 'vlans', plan.vlan],
  ['prefix', 'prefixes', plan.prefix],
  ['host', 'hosts', plan.host],
  ['device', 'switches', plan.device.filter(({ role }) => role === 'switch')],
  ['device', 'routers', plan.device.filter(({ role }) => role === 'router')],
  ['panel', 'panels', plan.panel],
  ['interface', 'ports', plan.interface.filter(({ lagProtocol }) => lagProtocol === null)],
  ['interface', 'lags', plan.interface.filter(({ lagProtocol }) => lagProtocol !== null)],
] as const satisfies readonly (readonly [PlanPoint['kind'], TableKind, readonly { readonly id: number }[]])[]

describe('the row of an object', () => {
  it.each(tables)('of kind %s is the one in the table of %s', (kind, table, objects) => {
    const rows = tableRows({ plan: () => plan } as SiteFile, table)
    expect(objects.length).toBeGreaterThan(0)
    for (const { id } of objects) {
      const row = rows.find((one) => one.id === id)
      expect(planObject(plan, { kind, id }).own).toEqual(row ? { kind: table, row } : null)
    }
  })

  it('is none for a panel position, and for what is gone', () => {
    expect(planObject(plan, { kind: 'panelPort', id: 1 }).own).toBeNull()
    expect(planObject(plan, { kind: 'outlet', id: 999 })).toEqual({ own: null, port: null })
  })
})

describe('where an object is plugged in', () => {
  const portOf = (point: PlanPoint) => planObject(plan, point).port

  it('is the port its cabling ends at, also where one name of a switch begins another', () => {
    expect(portOf(named('outlet', 'A2-1'))).toMatchObject({ switch: 'SW 1 bis', port: expect.any(Number) })
    expect(portOf(named('stand', 'A1'))).toMatchObject({ switch: 'SW 1' })
  })

  it('is the switch alone for a switch, and nothing for a router or what is not cabled', () => {
    expect(portOf(named('device', 'SW 1'))).toMatchObject({ switch: 'SW 1', port: null })
    expect(portOf(named('device', 'R1'))).toBeNull()
    expect(portOf(named('outlet', 'A3-1'))).toBeNull()
  })

  it('is itself for a port, and a member port for a LAG', () => {
    const port = plan.interface[3]
    expect(portOf({ kind: 'interface', id: port?.id ?? 0 })?.port).toBe(port?.id)
    const lag = plan.interface.find(({ lagProtocol }) => lagProtocol !== null)
    const member = portOf({ kind: 'interface', id: lag?.id ?? 0 })?.port
    expect(plan.interface.find(({ id }) => id === member)?.lagId).toBe(lag?.id)
  })
})
