/** Workbooks as planners draw them: one row a port or an outlet, with everything that may be around and in the cells. */
import { describe, expect, test } from 'vitest'
import { importSheet, runImport, xlsx } from './fixtures/importing.ts'

const header = ['Port', 'Mode', 'Vlan', 'N° prise', 'Stand', 'Bandeau', 'Pos.', 'Remarque']

describe('a list of ports', () => {
  test('is read with its title block, on any row, totals and legend left out', () => {
    const { port, counts, faults } = importSheet([
      ['Commutateur SW7', null, 'Modèle', 'WS-C2950T-48-SI', null, 'IP admin', '10.7.99.1'],
      [],
      header,
      ['Fa0/1', 'access', 101, 'A01-1', 'A01', 'P1A', 1, null],
      ['Fa0/2', 'trunk', '99,200', 'WIFI-1', null, 'P1A', 2, 'borne wifi'],
      ['Fa0/3', null, null, null, null, null, null, 'libre'],
      ['Gi0/1', 'trunk', 'tous', null, null, null, null, 'vers routeur A'],
      [],
      ['Total', null, null, { f: 'COUNTA(D4:D6)' }],
      ['Légende : access = un exposant, trunk = borne'],
      ['access', 'un port de stand'],
    ])
    expect(faults).toEqual([])
    expect(counts).toMatchObject({ rows: 4, added: 4 })
    expect(port('SW7', 1)).toMatchObject({
      stand: 'A01',
      outlet: 'A01-1',
      panel: 'P1A',
      panelPort: 1,
      mode: 'access',
      vlan: 101,
      interface: 'FastEthernet0/1',
    })
    expect(port('SW7', 2)).toMatchObject({
      mode: 'tagged',
      taggedVlans: [99, 200],
      outlet: 'WIFI-1',
      note: 'borne wifi',
    })
    expect(port('SW7', 3)).toMatchObject({ mode: 'unused', outlet: null })
    expect(port('SW7', 49)).toMatchObject({ mode: 'tagged', uplink: true })
  })

  test('has a two-line header with merged groups', () => {
    const { port, faults } = importSheet(
      [
        ['Switch', null, 'Bandeau', null, 'Prise', 'Vlan'],
        ['Nom', 'Port', 'N°', 'Port', null, null],
        ['SW1', 3, 'B1', 12, 'A12-1', 101],
        ['SW1', 4, 'B1', 13, 'A12-2', 102],
      ],
      { name: 'Brassage', merges: ['A1:B1', 'C1:D1', 'E1:E2', 'F1:F2'] },
    )
    expect(faults).toEqual([])
    expect(port('SW1', 3)).toMatchObject({ panel: 'B1', panelPort: 12, outlet: 'A12-1', vlan: 101 })
  })

  test('has a switch column, merged or written once for its rows', () => {
    const rows = (fill: string | null) => [
      ['Commut.', 'Port sw', 'Vlan', 'Prise'],
      ['SW1', 1, 101, 'A1-1'],
      [fill, 2, 102, 'A1-2'],
      [fill, 3, 103, 'A1-3'],
      ['SW2', 1, 101, 'B1-1'],
      [fill, 2, 102, 'B1-2'],
      [fill, 3, 103, 'B1-3'],
    ]
    for (const one of [
      importSheet(rows(null), { name: 'Ports', merges: ['A2:A4', 'A5:A7'] }),
      importSheet(rows(null), { name: 'Ports' }),
      importSheet(rows('idem'), { name: 'Ports' }),
      importSheet(rows('"'), { name: 'Ports' }),
    ]) {
      expect(one.faults).toEqual([])
      expect(one.port('SW2', 3).outlet).toBe('B1-3')
    }
  })

  test('lists ranges in a cell, outlets counted inside their stand', () => {
    const { port, outlet, faults, counts } = importSheet([
      ['Stand', 'Prises', 'Ports', 'Vlan'],
      ['A12', '1 à 3', '3-5', 110],
      ['A13', '1/2', '39 ; 10', '120, 121'],
      ['A14', 'A14-1 à A14-2', '1, 2', 130],
    ])
    expect(faults).toEqual([])
    expect(counts.rows).toBe(7)
    expect(port('SW1', 5)).toMatchObject({ stand: 'A12', outlet: 'A12-3', vlan: 110 })
    expect(port('SW1', 10)).toMatchObject({ outlet: 'A13-2', vlan: 121 })
    expect(outlet('A14-2')?.port).toBe(2)
  })

  test('keeps numbers stored as text, floats and padded text', () => {
    const { port, faults } = importSheet([
      header,
      ['1.0', 'access', '101.0', 'A1', 'A', 'P', '2.0'],
      [' 2 ', ' Access ', 'VLAN 102', 'A2', 'A', 'P', '3'],
    ])
    expect(faults).toEqual([])
    expect(port('SW1', 1)).toMatchObject({ vlan: 101, panelPort: 2 })
    expect(port('SW1', 2).vlan).toBe(102)
  })

  test('shows cancelled, struck and hidden rows and leaves them out until asked', () => {
    const rows = [
      header,
      ['Fa0/1', 'access', 101, 'A1', 'S1', null, null, null],
      ['Fa0/2', 'access', 102, 'A2', 'S2', null, null, 'ANNULÉ'],
      [
        { v: 'Fa0/3', strike: true },
        { v: 'access', strike: true },
        { v: 103, strike: true },
        { v: 'A3', strike: true },
      ],
      ['Fa0/4', 'access', 104, 'A4', 'S4', null, null, null],
      ['Fa0/5', 'access', { runs: [{ text: '105', strike: true }, { text: ' 115' }] }, 'A5', 'S5'],
    ]
    const plain = importSheet(rows, { hiddenRows: [5] })
    expect(plain.counts.rows).toBe(2)
    expect(plain.problems.map(({ code, cell }) => `${code} ${cell.split(':')[0]}`)).toEqual(
      expect.arrayContaining(['cancelled_row A3', 'cancelled_row A4', 'hidden_content A5']),
    )
    expect(plain.port('SW1', 5).vlan).toBe(115)
    const all = importSheet(rows, { hiddenRows: [5] }, { includeHidden: true, includeCancelled: true })
    expect(all.counts.rows).toBe(5)
  })

  test('two tables side by side, and blocks with a title each below one another', () => {
    const side = importSheet([
      ['Port', 'Vlan', 'Prise', null, 'Port', 'Vlan', 'Prise'],
      [1, 101, 'A1', null, 3, 103, 'A3'],
      [2, 102, 'A2', null, 4, 104, 'A4'],
    ])
    expect(side.faults).toEqual([])
    expect(side.port('SW1', 4)).toMatchObject({ vlan: 104, outlet: 'A4' })
    const below = importSheet(
      [
        ['Commutateur SW1 - LT Jardin'],
        ['Port', 'Vlan', 'Prise'],
        [1, 101, 'A1'],
        [2, 102, 'A2'],
        [],
        ['Commutateur SW2 - LT Cour'],
        ['Port', 'Vlan', 'Prise'],
        [1, 101, 'B1'],
        [2, 102, 'B2'],
      ],
      { name: 'Feuil1' },
    )
    expect(below.faults).toEqual([])
    expect(below.port('SW2', 2)).toMatchObject({ outlet: 'B2', room: 'LT Cour' })
    expect(below.port('SW1', 2)).toMatchObject({ outlet: 'A2', room: 'LT Jardin' })
  })

  test('port and VLAN notations', () => {
    const { port, faults } = importSheet([
      ['Port', 'Tag/Untag', 'Vlan'],
      ['1', 'U', 110],
      [2, null, 'U 110 T 120-122'],
      [3, null, 'T:10,20 U:1'],
      [4, 'trunk', '10, 20 (natif)'],
      ['Fa0/5', 'T', '101,102'],
      ['port 6', 'untagged', 5],
      [7, 'Libre', null],
      ['FastEthernet 0/8', 'accès', 'Vlan 30'],
    ])
    expect(faults).toEqual([])
    expect(port('SW1', 2)).toMatchObject({ mode: 'tagged', vlan: 110, taggedVlans: [120, 121, 122] })
    expect(port('SW1', 3)).toMatchObject({ vlan: 1, taggedVlans: [10, 20] })
    expect(port('SW1', 4)).toMatchObject({ vlan: 20, taggedVlans: [10] })
    expect(port('SW1', 8)).toMatchObject({ mode: 'access', vlan: 30 })
  })
})

describe('several lists', () => {
  test('outlets per room and patching per switch are joined by outlet or panel position', () => {
    const { port, outlet, faults } = runImport([
      xlsx([
        {
          name: 'Salle 1',
          rows: [
            ['Stand', 'Prise', 'Bandeau', 'Position', 'Exposant'],
            ['A1', 'A1-1', 'P1', 1, 'Dupont'],
            ['A2', 'A2-1', 'P1', 2, 'Durand'],
          ],
        },
        {
          name: 'Brassage',
          rows: [
            ['Switch', 'Port switch', 'Panneau', 'Pos'],
            ['SW1', 5, 'P1', 1],
            ['SW1', 6, 'P1', 2],
          ],
        },
        {
          name: 'Commutateurs',
          rows: [
            ['Nom', 'Modèle', 'Local', 'Adresse IP'],
            ['SW1', 'WS-C2950T-48-SI', 'LT Est', '10.1.99.1'],
          ],
        },
        {
          name: 'Vlans',
          rows: [
            ['Port', 'Switch', 'Vlan'],
            [5, 'SW1', 101],
            [6, 'SW1', 102],
          ],
        },
      ]),
    ])
    expect(faults).toEqual([])
    expect(port('SW1', 5)).toMatchObject({
      outlet: 'A1-1',
      stand: 'A1',
      exhibitor: 'Dupont',
      vlan: 101,
      room: 'LT Est',
    })
    expect(outlet('A2-1')).toMatchObject({ switch: 'SW1', port: 6 })
  })

  test('telephones, MAC addresses and occupied outlets', () => {
    const { outlet, faults, plan } = importSheet([
      ['Port', 'Vlan', 'Prise', 'Stand', 'Service', 'MAC', 'Occupé'],
      [1, 101, 'A1-1', 'A1', 'réseau', '00-1B-54-AA-00-12', 'oui'],
      [null, null, 'A1-2', 'A1', 'tél', null, 'non'],
      [2, 102, 'A2-1', 'A2', null, '001b.54aa.0013', 'x'],
    ])
    expect(faults).toEqual(['vlan_undefined SW1!B2'])
    expect(outlet('A1-2')).toMatchObject({ service: 'telephone', switch: null, occupied: false })
    expect(plan.host.map(({ mac }) => mac)).toEqual(['00:1b:54:aa:00:12', '00:1b:54:aa:00:13'])
    expect(outlet('A2-1')).toMatchObject({ occupied: true })
  })
})
