/**
 * A site of two switches with networks of their own, in which DHCP is watched:
 *
 *   A1-1 ─ P1 1 ─ SW1 [1]   A2-1 ─ P1 2 ─ SW1 [2]   SW1 [9] ── SW2 [9]   SW1 [10] ── R1
 *   B1-1 ─ P2 1 ─ SW2 [1]
 */
import type { Plan } from '../../shared/model/plan.ts'
import { connect, createRow } from '../../shared/plan/edits/index.ts'
import { buildSite } from '../plan/site-builder.ts'

export interface ServerRow {
  readonly name: string
  readonly address: string
  readonly mac?: string
  readonly vlan?: string
}

export function watchedSite(servers: readonly ServerRow[] = []): Plan {
  const site = buildSite()
  for (const name of ['SW1', 'SW2']) site.switch(name)
  site.switch('R1', { role: 'router' })
  for (const name of ['P1', 'P2']) site.panel(name)
  for (const name of ['A1', 'A2', 'B1']) {
    site.stand(name)
    site.outlet(`${name}-1`, name)
  }
  for (const [name, vid] of [
    ['SW1', 101],
    ['SW1', 102],
    ['SW1', 50],
    ['SW2', 101],
  ] as const)
    site.vlan(name, vid)
  site.access('SW1 1', 101)
  site.access('SW1 2', 102)
  site.access('SW2 1', 101)
  site.wire('A1-1', 'P1 1', 'SW1 1')
  site.wire('A2-1', 'P1 2', 'SW1 2')
  site.wire('B1-1', 'P2 1', 'SW2 1')
  for (const [a, b] of [
    ['SW1 9', 'SW2 9'],
    ['SW1 10', 'R1 1'],
  ] as const)
    connect(site.draft, { kind: 'interface', id: site.port(a) }, { kind: 'interface', id: site.port(b) })
  for (const { name, address, mac = null, vlan = null } of servers)
    createRow(site.draft, 'dhcp-server', name, { address, mac, vlan })
  return site.plan()
}

/** Both of a failover pair, in every network under the last host but one and two. */
export const pair: readonly ServerRow[] = [
  { name: 'dhcp1', address: '-2', mac: '00:00:00:00:00:d1' },
  { name: 'dhcp2', address: '-3' },
]

/** FOG hands out on its bench, VLAN 50 of SW1, only. */
export const fog: ServerRow = { name: 'fog', address: '10.1.50.9', vlan: 'SW1 50' }
