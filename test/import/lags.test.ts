/** A list of LAGs: made, changed, and refused by cell where a row cannot be one. */
import { describe, expect, it } from 'vitest'
import { listRows } from '../../shared/plan/rows.ts'
import { runImport, xlsx } from './fixtures/importing.ts'

const ports = {
  name: 'SW1',
  rows: [
    ['Switch', 'Port', 'Mode', 'VLAN'],
    ['SW1', 1, 'access', 11],
    ['SW1', 2, 'access', 12],
  ],
}
const lags = (...rows: (string | number | null)[][]) => ({
  name: 'Agrégats',
  rows: [['Commutateur', 'LAG', 'Protocole', 'Ports membres', 'Mode', 'VLAN'], ...rows],
})
const found = (made: ReturnType<typeof runImport>) =>
  listRows(made.plan, 'lags').map(({ name, members, protocol, mode, vlan, uplink }) => ({
    name,
    members,
    protocol,
    mode,
    vlan,
    uplink,
  }))

describe('a list of LAGs', () => {
  it('makes them, and puts their ports into them', () => {
    const made = runImport([
      xlsx([
        ports,
        lags(['SW1', 'Trk1', 'LACP', '3-4', 'uplink', null], ['SW1', 2, 'statique', '5, 6', 'accès', 12]),
      ]),
    ])
    expect(made.faults).toEqual([])
    expect(found(made)).toEqual([
      { name: 'Port-channel1', members: [3, 4], protocol: 'lacp', mode: 'tagged', vlan: null, uplink: true },
      { name: 'Port-channel2', members: [5, 6], protocol: 'static', mode: 'access', vlan: 12, uplink: false },
    ])
  })

  it('tells the cell of what it cannot read, and sets that row aside', () => {
    const made = runImport(
      [
        xlsx([
          ports,
          lags(
            ['SW1', 'Trk1', 'mystère', '3-4', null, null],
            ['SW1', 'Trk', 'LACP', '5', null, null],
            ['SW1', 'Trk3', 'LACP', '7,8', 'uplink', null],
          ),
        ]),
      ],
      undefined,
      { setAside: true },
    )
    expect(made.faults).toEqual(['unreadable_cell Agrégats!C2', 'unreadable_cell Agrégats!B3'])
    expect(found(made).map(({ name }) => name)).toEqual(['Port-channel3'])
  })
})
