import { describe, expect, it } from 'vitest'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import { type LateChange, lateChange } from '../../shared/late-change/late-change.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { buildSite } from '../plan/site-builder.ts'

/** Port 1 is an access port, port 2 a tagged one, ports 3 and 4 are a LAG, port 9 is an uplink. */
function oneSwitch(): Plan {
  const site = buildSite()
  site.switch('SW1')
  for (const vid of [112, 130]) site.vlan('SW1', vid)
  site.access('SW1 1', 112)
  editRow(site.draft, 'port', 'SW1 2', { mode: 'tagged', vlan: '112', taggedVlans: '130' })
  createRow(site.draft, 'lag', 'SW1 1', { members: '3,4' })
  editRow(site.draft, 'port', 'SW1 9', { uplink: 'yes' })
  return site.plan()
}

const change = (plan: Plan, request: ChangeRequest): LateChange =>
  lateChange(plan, request, { ticks: [], readingOf: () => null })

function changed(plan: Plan, request: ChangeRequest): Plan {
  const draft = openDraft(plan)
  for (const { table, id, after } of change(plan, request).changes)
    if (table === 'interface' && after) draft.update('interface', id, after)
    else if (table === 'vlan' && after) draft.insert('vlan', after as never)
  return draft.toPlan()
}

const linesOf = ({ config }: LateChange) => config.flatMap(({ lines }) => lines.map(({ text }) => text))
const portAt = (plan: Plan, position: number) => plan.interface.find((port) => port.position === position)

describe('ports that are cut off', () => {
  it('are shut with one line each, and opened again', () => {
    expect(linesOf(change(oneSwitch(), { kind: 'shut', ports: 'SW1 1-2' }))).toEqual([
      'interface FastEthernet0/1',
      'shutdown',
      'interface FastEthernet0/2',
      'shutdown',
    ])
    const shut = changed(oneSwitch(), { kind: 'shut', ports: 'SW1 1' })
    expect(portAt(shut, 1)).toMatchObject({ enabled: false, mode: 'access' })
    expect(linesOf(change(shut, { kind: 'open', ports: 'SW1 1' }))).toEqual([
      'interface FastEthernet0/1',
      'no shutdown',
    ])
  })

  it('are set apart in one VLAN, whatever they carried', () => {
    const is = changed(oneSwitch(), { kind: 'isolate', vlan: 200, ports: 'SW1 2' })
    const apart = is.vlan.find(({ vid }) => vid === 200)
    expect(portAt(is, 2)).toMatchObject({ mode: 'access', vlanId: apart?.id, taggedVlanIds: [] })
  })

  it.each<ChangeRequest>([
    { kind: 'shut', ports: 'SW1 9' },
    { kind: 'open', ports: 'SW1 9' },
    { kind: 'isolate', vlan: 200, ports: 'SW1 9' },
  ])('are no uplinks, with which others would be cut off: $kind', (request) => {
    expect(() => change(oneSwitch(), request)).toThrow(/is an uplink/)
  })

  it('are no members of a LAG', () => {
    expect(() => change(oneSwitch(), { kind: 'shut', ports: 'SW1 3' })).toThrow(
      /is a member of Port-channel1/,
    )
  })
})
