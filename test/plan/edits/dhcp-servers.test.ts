import { describe, expect, it } from 'vitest'
import { openDraft } from '../../../shared/model/draft.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { createRow, deleteRow, editRow } from '../../../shared/plan/edits/index.ts'
import { listRows } from '../../../shared/plan/rows.ts'
import { fog, pair, watchedSite } from '../../dhcp/site.ts'

const rowsAfter = (change: (draft: ReturnType<typeof openDraft>) => void, plan: Plan = watchedSite(pair)) => {
  const draft = openDraft(plan)
  change(draft)
  return listRows(draft.toPlan(), 'dhcp-servers')
}

describe('the DHCP servers of a site', () => {
  it('are listed as people named them', () => {
    expect(listRows(watchedSite([fog]), 'dhcp-servers')).toMatchObject([
      { name: 'fog', address: '10.1.50.9', mac: null, vlan: 'SW1 50' },
    ])
  })

  it('are edited field by field, in any notation', () => {
    const rows = rowsAfter((draft) => {
      editRow(draft, 'dhcp-server', 'DHCP2', {
        mac: '0011.2233.4455',
        address: '10.001.101.003',
        vlan: 'SW2 101',
      })
    })
    expect(rows[1]).toMatchObject({ mac: '00:11:22:33:44:55', address: '10.1.101.3', vlan: 'SW2 101' })
  })

  it('with one VLAN only go with that VLAN: they would be allowed everywhere', () => {
    expect(
      rowsAfter((draft) => deleteRow(draft, 'vlan', 'SW1 50'), watchedSite([fog, ...pair])),
    ).toHaveLength(2)
  })

  it.each([
    ['without an address', 'dhcp3', {}, /expected an IPv4 address, or a host number/],
    ['with host 0, which is the network', 'dhcp3', { address: '0' }, /expected an IPv4 address/],
    ['of a name that is taken', 'dhcp1', { address: '-4' }, /that name is taken/],
    ['with a MAC address that is none', 'dhcp3', { address: '-4', mac: '12' }, /expected a MAC address/],
    ['in a VLAN that is not there', 'dhcp3', { address: '-4', vlan: '999' }, /there is no VLAN "999"/],
  ])('are refused %s', (_, name, fields, message) => {
    expect(() => rowsAfter((draft) => createRow(draft, 'dhcp-server', name, fields))).toThrow(message)
  })
})
