import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDocuments, type StoredDocument } from '../../main/db/documents.ts'
import { type JournalEntry, readJournal } from '../../main/db/journal.ts'
import { openSite } from '../../main/db/open-site.ts'
import { sourcePath } from '../../main/demo/edits.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { outletRows } from '../../shared/plan/rows/connection-rows.ts'
import { brassage } from '../commands/command-line.ts'

let folder: string
let path: string
let plan: Plan
let journal: readonly JournalEntry[]
let documents: readonly StoredDocument[]
let made: Record<string, unknown>
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'brassage-demo-'))
  path = join(folder, 'demo.brassage')
  made = (await run('demo', path)).json
  const site = openSite(path, { stateFolder: join(folder, 'state') })
  plan = site.plan()
  journal = readJournal(site.db, -1)
  documents = listDocuments(site.db)
  site.close()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const run = (...words: string[]) => brassage([...words, '--json'], { BRASSAGE_STATE: join(folder, 'state') })

/** A demo of its own, for what changes it. */
async function freshDemo(name: string): Promise<string> {
  const file = join(folder, `${name}.brassage`)
  await run('demo', file)
  return file
}

describe('brassage demo', () => {
  it('answers like new, with counts', () => {
    expect(made).toMatchObject({
      file: path,
      domains: 'switch',
      scheme: '10.{switch}.{vlan}.0/24',
      counts: { switches: 4, routers: 2, panels: 8, stands: 120, outlets: 160 },
    })
  })

  it('never touches a file that is there', async () => {
    const again = await run('demo', path)
    expect(again.exit).toBe(1)
    expect(again.json).toMatchObject({ error: { code: 'file_exists' } })
  })
})

describe('the demo site', () => {
  it('stands on three kinds of Catalyst in four technical rooms on two floors', () => {
    const { device, location } = plan
    const switches = device.filter(({ role }) => role === 'switch')
    expect(switches.map(({ typeSlug }) => typeSlug)).toEqual([
      'ws-c2950t-48-si',
      'ws-c2950t-48-si',
      'ws-c3548-xl-en',
      'ws-c3560-48ts-s',
    ])
    expect(new Set(switches.map(({ locationId }) => locationId)).size).toBe(4)
    expect(location.filter(({ kind }) => kind === 'floor')).toHaveLength(2)
  })

  it('has every outlet in a VLAN of its own, whose number is in the address', () => {
    const rows = outletRows(plan).filter(({ vlan }) => vlan !== null)
    expect(rows).toHaveLength(159)
    expect(new Set(rows.map(({ vlan }) => vlan)).size).toBe(159)
    expect(rows.every(({ vlan }) => Number(vlan) > 1 && Number(vlan) < 255)).toBe(true)
  })

  it('lets each uplink carry what its switch serves, and the management VLAN', async () => {
    const { rows } = (await run('list', path, 'ports')).json as { rows: Record<string, unknown>[] }
    const uplinks = rows.filter(({ uplink }) => uplink === true)
    expect(uplinks).toHaveLength(8)
    for (const { taggedVlans, description } of uplinks) {
      expect(taggedVlans).toContain(99)
      expect((taggedVlans as number[]).length).toBeLessThanOrEqual(41)
      expect(description).toMatch(/^to R[12] eth[1-4]$/)
    }
  })

  it('shows work under way: most of the first switch tested, one fault', () => {
    const states = [...plan.workStates.values()]
    const count = (state: string) => states.filter((one) => one === state).length
    expect(count('tested')).toBeGreaterThan(40)
    expect(count('connected')).toBeGreaterThan(15)
    expect(count('fault')).toBe(1)
  })

  it('has two floor plans, each as it was given and as it is shown', () => {
    expect(plan.floorPlan).toMatchObject([
      { name: 'Plan du rez-de-chaussée', width: 1280, height: 830, metresPerUnit: 0.05 },
      { name: 'Plan de l’étage', width: 1280, height: 830, metresPerUnit: 0.05 },
    ])
    const hashes = plan.floorPlan.flatMap(({ originalHash, shownHash }) => [originalHash, shownHash])
    expect(documents.map(({ hash }) => hash).sort()).toEqual(hashes.sort())
  })

  it('has every stand, outlet, technical room, switch and panel on one of them', () => {
    const placed = (kind: string) => plan.placement.filter(({ objectKind }) => objectKind === kind)
    expect(placed('stand')).toHaveLength(120)
    expect(placed('stand').every(({ shape }) => shape?.kind === 'rectangle')).toBe(true)
    expect(placed('outlet')).toHaveLength(160)
    expect(placed('switch')).toHaveLength(6)
    expect(placed('panel')).toHaveLength(8)
    const rooms = placed('room').map(({ objectId }) => plan.location.find(({ id }) => id === objectId)?.name)
    expect(rooms).toEqual(expect.arrayContaining(['LT1', 'LT2', 'LT3', 'LT4', 'Accueil', 'Presse']))
  })

  it('leads every cable along its pathways', async () => {
    const { rows } = (await run('list', path, 'lengths')).json as { rows: Record<string, unknown>[] }
    const pulled = rows.filter(({ kind }) => kind === 'cable')
    expect(pulled).toHaveLength(160)
    expect(pulled.filter(({ way, direct }) => way === null || direct)).toEqual([])
  })

  it('tells in its journal how it was made, and can be undone to the empty site', async () => {
    const labels = journal.filter(({ kind }) => kind === 'edit').map(({ text }) => text)
    expect(labels.length).toBeGreaterThan(8)
    expect(labels[0]).toBe('Cordon de D07-1 retiré, à remettre')
    const file = await freshDemo('undone')
    for (const label of labels) expect((await run('undo', file)).json).toMatchObject({ label })
    expect((await run('list', file, 'outlets')).json).toEqual({ rows: [] })
  })
})

describe('the faults to find', () => {
  it('are reported as they are meant, none of them an error', async () => {
    const { exit, json } = await run('check', path)
    expect(exit).toBe(0)
    const problems = json.problems as { severity: string; code: string; object: string }[]
    expect(problems.map(({ severity, code, object }) => [severity, code, object])).toEqual([
      ['warning', 'outlet_without_port', 'D07-1'],
      ['warning', 'name_too_long', 'VLAN 177 of SW4'],
      ['warning', 'cable_long', 'SW1 GigabitEthernet0/2 – R2 eth1'],
      ['warning', 'cable_long', 'SW2 GigabitEthernet0/1 – R1 eth2'],
      ['info', 'stand_without_outlets', 'C15'],
      ['info', 'vlan_unused', 'SW2 75'],
    ])
  })

  it('end the trace of the missing patch at its panel', async () => {
    const { json } = await run('trace', path, 'D07-1')
    expect(json).toMatchObject({ complete: false })
  })

  it('go when the cord is put back', async () => {
    const file = await freshDemo('mended')
    await run('set', file, 'outlet', 'D07-1', 'switch=SW2', 'port=25', 'vlan=75')
    expect((await run('trace', file, 'D07-1')).json).toMatchObject({
      complete: true,
      vlan: 75,
      prefix: '10.2.75.0/24',
    })
  })
})

describe('its own export', () => {
  it.each(['xlsx', 'csv'])('as .%s brings no difference', async (format) => {
    const workbook = join(folder, `export.${format}`)
    await run('export', path, workbook)
    expect(existsSync(workbook)).toBe(true)
    const { exit, json } = await run('import', path, workbook, '--dry-run')
    expect(exit).toBe(0)
    expect(json).toMatchObject({ added: 0, changed: 0, removed: 0, setAside: 0 })
  })
})

describe('a sheet that comes again with a mistake', () => {
  it('stops where a row takes the port of another, although that other row is as planned', async () => {
    const sheet = join(folder, 'brassage-sw2.csv')
    const source = readFileSync(sourcePath('brassage-sw2.csv'), 'utf8')
    writeFileSync(sheet, source.replace('Fa0/9;C08-1', 'Fa0/10;C08-1'))
    const { exit, json } = await run('import', path, sheet, '--dry-run')
    expect(exit).toBe(1)
    expect(json.problems).toMatchObject([
      { severity: 'error', code: 'port_used_twice', sheet: 'brassage-sw2', cell: 'A15' },
    ])
  })
})

describe('its configurations', () => {
  it.each(['SW1', 'SW2', 'SW3', 'SW4'])('render for %s', async (name) => {
    const { exit, json } = await run('render', path, '--switch', name)
    expect(exit).toBe(0)
    expect(JSON.stringify(json)).toContain(`hostname ${name}`)
  })
})
