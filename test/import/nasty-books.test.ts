/** Workbooks as planners hand them over, each with several habits at once; what a person would read is what is imported. */
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { parseWorkbook } from '../../main/import/read-workbook.ts'
import { listRows } from '../../shared/plan/rows.ts'
import { emptyPlan, runImport, xlsx } from './fixtures/importing.ts'

const text = (name: string, bytes: Buffer) => parseWorkbook(name, bytes)

test('1. title block, logo line, two-line header, merged room, total, legend below', () => {
  const { faults, outlet, counts, plan } = runImport([
    xlsx([
      {
        name: 'LT1',
        rows: [
          ['SALON DES MAIRES 2026'],
          ['Plan de brassage – version 12 – imprimé le 03/11'],
          [],
          ['Local', 'Commutateur', null, 'Prise murale', null, 'Affectation', null],
          [null, 'Nom', 'Port', 'Bandeau', 'Pos.', 'Stand', 'VLAN'],
          ['LT Nord', 'SW1', '1', 'B1', '1', 'A01', '11'],
          [null, 'SW1', '2', 'B1', '2', 'A02', '12'],
          [null, 'SW1', '3', 'B1', '3', 'A03', '13'],
          ['Total', 3],
          [],
          ['Légende :'],
          ['rouge', 'à tirer'],
          ['vert', 'tirée'],
        ],
        merges: ['A4:A5', 'B4:C4', 'D4:E4', 'F4:G4', 'A6:A8'],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(counts.rows).toBe(3)
  expect(plan.panel.map(({ name }) => name)).toEqual(['B1'])
  expect(outlet('A02')).toBeUndefined()
  expect(listRows(plan, 'ports')[1]).toMatchObject({ vlan: 12, panel: 'B1', panelPort: 2, room: 'LT Nord' })
})

test('2. ranges and lists in cells, floats, a stand written once', () => {
  const { faults, port, counts } = runImport([
    xlsx([
      {
        name: 'SW2',
        rows: [
          ['N° stand', 'Prises', 'Ports', 'VLAN'],
          ['A12', '1 à 3', '5-7', 21],
          ['B03', '1;2', '39 ; 10', '22.0'],
          ['C1', '1', 11.0, ' 23 '],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(counts.rows).toBe(6)
  expect([5, 6, 7, 39, 10, 11].map((at) => [port('SW2', at).outlet, port('SW2', at).vlan])).toEqual([
    ['A12-1', 21],
    ['A12-2', 21],
    ['A12-3', 21],
    ['B03-1', 22],
    ['B03-2', 22],
    ['C1-1', 23],
  ])
})

test('3. VLAN cells with words around the number, tagged lists with ranges', () => {
  const { faults, port } = runImport([
    xlsx([
      {
        name: 'SW1',
        rows: [
          ['Port', 'Mode', 'VLAN', 'Prise'],
          [1, 'Accès', 'VLAN 12 (régie)', 'R1'],
          [2, 'Trunk', '10,20-22', 'W1'],
          [3, 'T', '10 / 20', 'W2'],
          [4, 'acces', 'vlan12', 'R2'],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(port('SW1', 1)).toMatchObject({ mode: 'access', vlan: 12 })
  expect(port('SW1', 2)).toMatchObject({ mode: 'tagged', taggedVlans: [10, 20, 21, 22] })
  expect(port('SW1', 3)).toMatchObject({ mode: 'tagged', taggedVlans: [10, 20] })
  expect(port('SW1', 4)).toMatchObject({ mode: 'access', vlan: 12 })
})

test('4. the VLAN as a colour, its legend on another sheet', () => {
  const { faults, port } = runImport([
    xlsx([
      {
        name: 'SW1',
        rows: [
          ['Port', 'Prise', 'Stand'],
          [1, { v: 'A1-1', fill: '#ff0000' }, 'A1'],
          [2, { v: 'A2-1', fill: '#00b050' }, 'A2'],
        ],
      },
      {
        name: 'Couleurs',
        rows: [
          ['Couleur', 'VLAN', 'Nom'],
          [{ fill: '#ff0000' }, 31, 'EXPO'],
          [{ fill: '#00b050' }, 32, 'PRESSE'],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect([port('SW1', 1).vlan, port('SW1', 2).vlan]).toEqual([31, 32])
})

test('5. hidden and struck rows are shown and left out, and taken when asked', () => {
  const book = xlsx([
    {
      name: 'SW1',
      rows: [
        ['Port', 'VLAN', 'Prise'],
        [1, 11, 'A1'],
        [2, 12, 'A2'],
        [
          { v: 3, strike: true },
          { v: 13, strike: true },
          { v: 'A3', strike: true },
        ],
        [4, 14, 'A4'],
      ],
      hiddenRows: [3],
    },
  ])
  const plain = runImport([book])
  expect(plain.plan.outlet.map(({ name }) => name)).toEqual(['A1', 'A4'])
  expect(plain.problems.map(({ code }) => code)).toEqual(
    expect.arrayContaining(['hidden_content', 'cancelled_row']),
  )
  const whole = runImport([book], emptyPlan(), { includeHidden: true, includeCancelled: true })
  expect(whole.plan.outlet).toHaveLength(4)
})

test('6. telephones, MAC addresses in four spellings, occupied in three', () => {
  const { faults, outlet, plan } = runImport([
    xlsx([
      {
        name: 'SW1',
        rows: [
          ['Port', 'VLAN', 'Prise', 'Type', 'Adresse MAC', 'Occupé'],
          [1, 11, 'A1', 'Rés.', '00:1B:54:AA:00:01', 'oui'],
          [2, 12, 'A2', 'réseau', '00-1b-54-aa-00-02', 'x'],
          [3, 13, 'A3', 'R', '001b.54aa.0003', '1'],
          [4, 14, 'A4', 'data', '001B54AA0004', 'non'],
          [null, null, 'T1', 'Tél', null, null],
        ],
      },
    ]),
  ])
  expect(faults).toEqual(['vlan_undefined SW1!B2'])
  expect(plan.host.map(({ mac }) => mac.slice(-2))).toEqual(['01', '02', '03', '04'])
  expect(['A1', 'A2', 'A3', 'A4'].map((name) => outlet(name)?.occupied)).toEqual([true, true, true, false])
  expect(outlet('A1')?.service).toBe('network')
  expect(outlet('T1')).toMatchObject({ service: 'telephone', switch: null })
})

test('7. an unknown switch and VLAN 5000, each at its cell; the rest on request', () => {
  const book = xlsx([
    {
      name: 'Switches',
      rows: [
        ['Switch', 'Modèle'],
        ['SW1', 'WS-C2950T-48-SI'],
      ],
    },
    {
      name: 'Prises',
      rows: [
        ['Prise', 'Switch', 'Port', 'VLAN'],
        ['A1', 'SW1', 1, 11],
        ['A2', 'SW9', 2, 12],
        ['A3', 'SW1', 3, 5000],
        ['A4', 'SW1', 57, 14],
      ],
    },
  ])
  const { faults, changes } = runImport([book])
  expect(faults).toEqual(
    expect.arrayContaining([
      'unknown_switch Prises!B3',
      'vlan_out_of_range Prises!D4',
      'no_such_port Prises!C5',
    ]),
  )
  expect(changes).toEqual([])
  const { plan } = runImport([book], emptyPlan(), { setAside: true })
  expect(plan.outlet.map(({ name }) => name)).toEqual(['A1'])
})

describe('8. the same list as text', () => {
  const rows = [
    ['N° prise', 'Commutateur', 'Port', 'VLAN', 'Société'],
    ['A1', 'SW1', '1', '11', 'Électricité & Œuvres'],
    ['A2', 'SW1', '2', '12', 'Château d’Eau'],
  ]
  const joined = (by: string) => rows.map((row) => row.join(by)).join('\r\n')
  const cp1252 = (of: string) => Buffer.from(of.replaceAll('Œ', '\x8c').replaceAll('’', '\x92'), 'latin1')
  test.each([
    ['cp1252 and semicolons', cp1252(joined(';'))],
    ['UTF-8 with a BOM and tabs', Buffer.from(`\uFEFF${joined('\t')}`)],
    ['UTF-16 with a BOM and tabs', Buffer.from(`\uFEFF${joined('\t')}`, 'utf16le')],
    ['UTF-8 and commas', Buffer.from(joined(','))],
  ])('in %s', (_, bytes) => {
    const { faults, port } = runImport([text('prises.csv', bytes)])
    expect(faults).toEqual([])
    expect(port('SW1', 2)).toMatchObject({ outlet: 'A2', vlan: 12 })
  })
  test('with its accents', () => {
    const { plan } = runImport([
      text(
        'p.csv',
        cp1252(
          'Stand;Société;Prise;Switch;Port\r\nA1;Électricité & Œuvres;A1-1;SW1;1\r\nA2;Château d’Eau;A2-1;SW1;2',
        ),
      ),
    ])
    expect(plan.stand.map(({ exhibitor }) => exhibitor)).toEqual(['Électricité & Œuvres', 'Château d’Eau'])
  })
})

test('9. OpenDocument with repeated cells and a title', () => {
  const cell = (value: string | number) =>
    typeof value === 'number'
      ? `<table:table-cell office:value-type="float" office:value="${value}"><text:p>${value}</text:p></table:table-cell>`
      : `<table:table-cell office:value-type="string"><text:p>${value}</text:p></table:table-cell>`
  const row = (...cells: (string | number)[]) =>
    `<table:table-row>${cells.map(cell).join('')}</table:table-row>`
  const content = `<?xml version="1.0"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet><table:table table:name="SW3">${row('Commutateur SW3 – LT Est')}<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="1024"/></table:table-row>${row('Port', 'Vlan', 'Prise')}${row(1, 11, 'C1')}${row(2, 12, 'C2')}</table:table></office:spreadsheet></office:body></office:document-content>`
  const bytes = zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  })
  const { faults, port } = runImport([text('plan.ods', Buffer.from(bytes))])
  expect(faults).toEqual([])
  expect(port('SW3', 2)).toMatchObject({ vlan: 12, outlet: 'C2' })
})

test('10. one sheet a switch, drawn as its front panel', () => {
  const drawn = (name: string, vlan: number) => ({
    name,
    rows: [
      [`${name} - 2950-24`],
      [1, 3, 5, 7, 9, 11],
      ['A1', 'A3', 'A5', null, null, null].map((one) => one && `${name}-${one}`),
      [vlan, vlan, vlan, null, null, null],
      [],
      [2, 4, 6, 8, 10, 12],
      ['A2', 'A4', null, null, null, null].map((one) => one && `${name}-${one}`),
      [vlan + 1, vlan + 1, null, null, null, null],
    ],
  })
  const { port } = runImport([xlsx([drawn('SW1', 11), drawn('SW2', 21)])])
  expect(port('SW1', 3)).toMatchObject({ stand: 'SW1-A3', vlan: 11 })
  expect(port('SW2', 4)).toMatchObject({ stand: 'SW2-A4', vlan: 22 })
})

test('11. known MACs without a list of VLANs or switches: both are made, and said so', () => {
  const { plan, problems, isApplicable, outlet } = runImport([
    xlsx([
      {
        name: 'Prises',
        rows: [
          ['Prise', 'Stand', 'Switch', 'Port', 'VLAN', 'MAC connues', 'Occupée'],
          ['A1', 'Accueil', 'SW1', 1, 101, '00:1b:54:aa:00:01 00:1b:54:aa:00:02', 'oui'],
          ['A2', 'Presse', 'SW2', 7, 207, '001b.54aa.0003', 'x'],
        ],
      },
    ]),
  ])
  expect(isApplicable).toBe(true)
  expect(plan.vlan.map(({ vid }) => vid)).toEqual(expect.arrayContaining([101, 207]))
  expect(plan.device.map(({ name }) => name)).toEqual(['SW1', 'SW2'])
  expect(plan.host).toHaveLength(3)
  expect(outlet('A1')).toMatchObject({ switch: 'SW1', vlan: 101, occupied: true })
  expect(problems.filter(({ severity }) => severity === 'warning').map(({ code }) => code)).toEqual(
    expect.arrayContaining(['vlan_undefined', 'unknown_switch']),
  )
})

test('12. a patch list with the cord beside it: VLANs per port, notes and signatures below', () => {
  const { port, faults } = runImport([
    xlsx([
      {
        name: 'Brassage LT2',
        rows: [
          ['BRASSAGE LT2', null, null, null, null, 'Fait par :'],
          ['SW', 'Port', 'Bandeau', 'Pos', 'Vlan', 'Couleur cordon', 'Longueur cordon'],
          ['SW2', 'Fa0/1', 'P2', 1, 21, 'bleu', '2 m'],
          ['"', 'Fa0/2', '"', 2, 22, 'bleu', '2 m'],
          ['"', 'Fa0/3', '"', 3, 23, 'rouge', '3,5 m'],
          ['Total', null, null, 3],
          ['Signature :'],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(port('SW2', 3)).toMatchObject({ vlan: 23, panel: 'P2', panelPort: 3 })
})

test('13. a list of links with a title, several rows of one switch, and notes', () => {
  const { plan, faults } = runImport([
    xlsx([
      {
        name: 'Interconnexions',
        rows: [
          ['Liaisons entre locaux'],
          [],
          ['Équipement A', 'Port', 'Équipement B', 'Port', 'Nature', 'Lg (m)', 'Obs.'],
          ['SW1', 'Gi0/1', 'SW2', 'Gi0/1', 'FO OM3', 120, null],
          [null, 'Gi0/2', 'SW3', 'Gi0/1', 'FO OM3', '80 m', 'à tester'],
          [null, 'Fa0/48', 'SW4', 'Fa0/48', 'Cat 6', '35', null],
          ['Total', 3],
        ],
      },
    ]),
  ])
  expect(faults).toEqual([])
  expect(listRows(plan, 'cables').map(({ a, b, length }) => `${a} – ${b} ${length}`)).toEqual([
    'SW1 GigabitEthernet0/1 – SW2 GigabitEthernet0/1 120',
    'SW1 GigabitEthernet0/2 – SW3 GigabitEthernet0/1 80',
    'SW1 FastEthernet0/48 – SW4 FastEthernet0/48 35',
  ])
})
