/** How the machines are cabled: each drawing becomes cards, bonds and bridges, or a finding that says what is missing. */
import { describe, expect, it } from 'vitest'
import type { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { connect, createRow, editRow, rowKinds } from '../../shared/plan/edits/index.ts'
import { routerPair } from '../../shared/routers/router-pair.ts'
import { buildSite } from '../plan/site-builder.ts'
import { fileOf, withRouters } from './sites.ts'

/** `SW1 9 - R1 eth1` for each cable; switches of ten ports, the last two uplinks; VLANs 10 and 20 on SW1, 30 on SW2. */
function cabled(
  domains: 'site' | 'switch',
  cables: readonly string[],
  more: (draft: ReturnType<typeof openDraft>) => void = () => {},
): Plan {
  const build = buildSite({ domains, scheme: '10.0.{vlan}.0/24', managementVlan: null })
  build.switch('SW1')
  build.switch('SW2')
  for (const [name, vid, port] of [
    ['SW1', 10, 1],
    ['SW1', 20, 2],
    ['SW2', 30, 1],
  ] as const) {
    build.vlan(name, vid)
    build.access(`${name} ${port}`, vid)
  }
  for (const name of ['R1', 'R2']) createRow(build.draft, 'router', name, { ports: 'eth0-4' })
  more(build.draft)
  for (const cable of cables) {
    const [a, b] = cable.split(' - ').map((end) => rowKinds.port.find(build.draft, end))
    connect(build.draft, { kind: 'interface', id: a ?? 0 }, { kind: 'interface', id: b ?? 0 })
  }
  return build.plan()
}

/** `v10 on eth1` of every network, as the machine has it. */
const ways = (plan: Plan, side: 0 | 1): string[] =>
  routerPair(plan).networks.map(({ vlan, attachments }) => {
    const at = attachments[side]
    const members = at?.members.map(({ card, trunk }) => `${card}@${trunk.card}`).join('+')
    return at ? `${at.card} ${members}` : `${vlan?.vid} not reached`
  })

describe('cables to the switches', () => {
  // SW1 ── SW2, each machine at SW1
  it('reach a switch behind another by the same card', () => {
    const plan = cabled('site', ['SW1 9 - R1 eth1', 'SW1 10 - R2 eth1', 'SW1 8 - SW2 9'], (draft) =>
      editRow(draft, 'port', 'SW1 8', { uplink: 'yes' }),
    )
    expect(ways(plan, 0)).toEqual(['v10 v10@eth1', 'v20 v20@eth1', 'v30 v30@eth1'])
  })

  // R1 ── SW1 ── SW2 ── R2: one gateway group, each machine watching its own card
  it('may lead to different switches of one network', () => {
    const plan = cabled('site', ['SW1 9 - R1 eth1', 'SW2 9 - R2 eth3', 'SW1 10 - SW2 10'])
    expect(ways(plan, 1)).toEqual(['v10 v10@eth3', 'v20 v20@eth3', 'v30 v30@eth3'])
    expect(fileOf(plan, 0, 'keepalived').match(/vrrp_instance/g)).toHaveLength(1)
    expect(fileOf(plan, 1, 'keepalived')).toContain('eth3 weight -15')
  })

  // R1 ══ SW1: two cables, one LAG
  it('are one bond where they end in one LAG', () => {
    const plan = cabled('switch', ['SW1 9 - R1 eth1', 'SW1 10 - R1 eth2', 'SW2 9 - R1 eth3'], (draft) =>
      createRow(draft, 'lag', 'SW1 1', { members: '9,10', protocol: 'lacp' }),
    )
    const text = fileOf(plan, 0, 'interfaces')
    expect(text).toContain(
      'iface bond2 inet manual\n    bond-slaves eth1 eth2\n    bond-mode 802.3ad\n    bond-miimon 100\n',
    )
    expect(text).toContain('ip link add link bond2 name v10 type vlan id 10')
  })

  // R1 at SW1 and SW2, which are not linked and have VLAN 10 both
  it('are joined by a bridge where a network is on two switches that are not linked', () => {
    const plan = cabled(
      'site',
      ['SW1 9 - R1 eth1', 'SW2 9 - R1 eth2', 'SW1 10 - R2 eth1', 'SW2 10 - R2 eth2'],
      (draft) => editRow(draft, 'port', 'SW2 3', { mode: 'access', vlan: '10' }),
    )
    expect(ways(plan, 0)).toEqual(['br10 v10p1@eth1+v10p2@eth2', 'v20 v20@eth1', 'v30 v30@eth2'])
    const text = fileOf(plan, 0, 'interfaces')
    expect(text).toContain('iface v10p2 inet manual\n    pre-up ip link show dev v10p2')
    expect(text).toContain('bridge_ports v10p1 v10p2\n    bridge_stp on')
  })

  it('carry a network without a tag where the port at the switch is an access port', () => {
    const plan = cabled('site', ['SW1 3 - R1 eth1', 'SW1 4 - R2 eth1'], (draft) => {
      for (const port of ['SW1 3', 'SW1 4']) editRow(draft, 'port', port, { mode: 'access', vlan: '10' })
    })
    expect(ways(plan, 0)).toEqual(['eth1 eth1@eth1', '20 not reached', '30 not reached'])
    expect(fileOf(plan, 0, 'interfaces')).toContain('iface eth1 inet static\n    address 10.0.10.253/24\n')
  })
})

describe('a plan that does not say', () => {
  it('gets r1 and r2, with a card to each switch by its number', () => {
    const build = buildSite()
    build.switch('SW1')
    build.switch('SW2')
    build.vlan('SW1', 101)
    build.vlan('SW2', 101)
    const pair = routerPair(build.plan())
    expect(pair.machines.map(({ name, wan }) => [name, wan?.card])).toEqual([
      ['r1', 'eth0'],
      ['r2', 'eth0'],
    ])
    expect(ways(build.plan(), 1)).toEqual([
      'v99 v99@eth1',
      'v101 v101@eth1',
      'v99s2 v99s2@eth2',
      'v101s2 v101s2@eth2',
    ])
  })

  it('gives a lone router a partner of the next name', () => {
    const build = buildSite()
    createRow(build.draft, 'router', 'Routeur 7')
    expect(routerPair(build.plan()).machines.map(({ name }) => name)).toEqual(['Routeur-7', 'Routeur-8'])
  })

  it('keeps the network of a VLAN that no outlet is in at the moment', () => {
    const build = buildSite()
    build.switch('SW1')
    build.vlan('SW1', 150)
    withRouters(build, ['SW1'])
    expect(ways(build.plan(), 0)).toContain('v150 v150@eth1')
  })

  it('takes the machines in the order of their standing', () => {
    const build = buildSite()
    for (const name of ['A', 'B']) createRow(build.draft, 'router', name)
    editRow(build.draft, 'router', 'B', { standing: 'primary' })
    expect(routerPair(build.plan()).machines.map(({ name, standing }) => [name, standing])).toEqual([
      ['B', 'primary'],
      ['A', 'secondary'],
    ])
  })
})
