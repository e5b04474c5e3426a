/** The export in both languages: what a reader of it sees, and that it comes back without a difference, cables included. */
import { describe, expect, it } from 'vitest'
import { planTables } from '../../main/export/plan-tables.ts'
import { writeXlsx } from '../../main/export/write-tables.ts'
import { parseWorkbook } from '../../main/import/read-workbook.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow, editRow } from '../../shared/plan/edits/index.ts'
import { listRows } from '../../shared/plan/rows.ts'
import { emptyPlan, runImport, xlsx } from '../import/fixtures/importing.ts'

/** Two switches, outlets through panels, a telephone, a tie between panels patched on, links to a router. */
function plan(): Plan {
  const ports = (name: string, vlan: number) => ({
    name,
    rows: [
      ['Port', 'Mode', 'VLAN', 'Prise', 'Stand', 'Bandeau', 'Pos', 'Type', 'Occupé', 'MAC', 'Remarque'],
      [1, 'access', vlan, `${name}-A`, 'A1', `P${name}`, 1, 'réseau', 'oui', '00:11:22:33:44:55', '=1+1'],
      [2, 'trunk', `${vlan},${vlan + 1}`, `${name}-B`, 'A2', `P${name}`, 2, null, 'non', null, null],
      [3, 'access', vlan, `${name}-C`, 'A3', null, null, null, null, null, null],
    ].map((row) => (name === 'SW2' ? row.map((cell) => (cell === '00:11:22:33:44:55' ? null : cell)) : row)),
  })
  const made = runImport([
    xlsx([
      ports('SW1', 11),
      ports('SW2', 21),
      {
        name: 'Liaisons',
        rows: [
          ['De', 'Port', 'Vers', 'Port', 'Couleur', 'Longueur', 'Type'],
          ['SW1', 'Gi0/1', 'SW2', 'Gi0/1', 'orange', 25.5, 'OM3'],
          ['SW1', 'Gi0/2', 'R1', 'eth1', null, null, 'croisé'],
          ['PSW1', 12, 'PSW2', 12, 'gris', 80, null],
        ],
      },
      {
        name: 'Prises',
        rows: [
          ['Prise', 'Stand', 'Service'],
          ['T-1', 'A1', 'téléphone'],
        ],
      },
    ]),
  ])
  const draft = openDraft({ ...made.plan, mapping: [] })
  editRow(draft, 'panel', 'PSW2', { ports: '24' })
  createRow(draft, 'cable', 'cordon', { a: 'PSW2 12 front', b: 'SW2 9' })
  createRow(draft, 'cable', 'envers', { a: 'PSW1 12 front', b: 'PSW2 14 rear', kind: 'cord' })
  editRow(draft, 'cable', 'SW1-A', { length: '12', colour: 'bleu', status: 'connected' })
  createRow(draft, 'lag', 'SW1 1', { members: '20,21', mode: 'access', vlan: '12', protocol: 'static' })
  createRow(draft, 'lag', 'SW2 2', { members: '22,23', uplink: 'yes', description: 'vers SW1' })
  createRow(draft, 'dhcp-server', 'dhcp1', { address: '-2', mac: '00:11:22:33:44:d1', note: 'primaire' })
  createRow(draft, 'dhcp-server', 'fog', { address: '10.1.50.9', vlan: 'SW2 21' })
  return draft.toPlan()
}

const site = plan()
const exported = async (language: 'fr' | 'en') =>
  parseWorkbook('export.xlsx', await writeXlsx(planTables(site, language)))
/** Numbers differ where the cables are made in another order. */
const said = (of: Plan) =>
  listRows(of, 'cables')
    .map(({ number: _, shortId: __, id: ___, ...row }) => JSON.stringify(row))
    .sort()

describe.each(['fr', 'en'] as const)('the export in %s', (language) => {
  it('comes back without a difference', async () => {
    const { differences, changes, faults } = runImport([await exported(language)], site)
    expect({ differences, changes, faults }).toEqual({ differences: [], changes: [], faults: [] })
  })

  it('makes the same cables in an empty site', async () => {
    const { plan: copy } = runImport([await exported(language)], emptyPlan())
    expect(said(copy)).toEqual(said(site))
  })

  it('makes the same LAGs in an empty site', async () => {
    const { plan: copy } = runImport([await exported(language)], emptyPlan())
    const lags = (of: Plan) => listRows(of, 'lags').map(({ id: _, ...row }) => row)
    expect(lags(copy)).toEqual(lags(site))
    expect(lags(copy)).toHaveLength(2)
  })

  it('makes the same DHCP servers in an empty site', async () => {
    const { plan: copy } = runImport([await exported(language)], emptyPlan())
    const servers = (of: Plan) => listRows(of, 'dhcp-servers').map(({ id: _, ...row }) => row)
    expect(servers(copy)).toEqual(servers(site))
    expect(servers(copy)).toHaveLength(2)
  })

  it('gives back an edited cable as that one change, and a deleted link as one removal', async () => {
    const tables = planTables(site, language)
    const edit = (change: (rows: (typeof tables)[number]['rows']) => (typeof tables)[number]['rows']) =>
      tables.map((table) =>
        table.name === (language === 'fr' ? 'Câbles' : 'Cables')
          ? { ...table, rows: change(table.rows) }
          : table,
      )
    const read = async (of: typeof tables) => runImport([parseWorkbook('e.xlsx', await writeXlsx(of))], site)
    const edited = await read(
      edit((rows) => rows.map((row) => row.map((cell) => (cell === 'bleu' ? 'vert' : cell)))),
    )
    expect(edited.differences.map(({ what }) => what)).toEqual(['changed'])
    const shorter = await read(edit((rows) => rows.filter((row) => !row.includes('OM3'))))
    expect(shorter.differences.map(({ what }) => what)).toEqual(['removed'])
    expect(shorter.plan.cable).toHaveLength(site.cable.length - 1)
  })
})

it('is titled in the language of its reader', () => {
  expect(planTables(site, 'fr').map(({ name }) => name)).toEqual([
    'SW1',
    'SW2',
    'Prises',
    'Commutateurs',
    'VLAN',
    'Bandeaux',
    'Stands',
    'Câbles',
    'LAG',
    'Serveurs DHCP',
  ])
  const cable = planTables(site, 'fr').find(({ name }) => name === 'Câbles')
  expect(cable?.rows.find((row) => row.includes('OM3'))).toEqual(
    expect.arrayContaining(['liaison', 'SW1', 'GigabitEthernet0/1', 'SW2', 'OM3', 'orange', 25.5, 'prévu']),
  )
})
