import Database from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { migrate, newestVersion, readMigrations, versionOf } from '../../main/db/migrate.ts'
import { alteredTables } from '../../main/db/plan-digest.ts'
import { references } from '../../main/db/references-table.ts'
import { codecs, planTableNames } from '../../main/db/row-codec.ts'
import { temporarySite } from './temporary-site.ts'

interface Column {
  readonly name: string
  readonly type: string
  readonly notnull: number
}

describe('the schema of the file and of the model', () => {
  it.each(planTableNames)('agree on %s: columns, types, what may be absent', (table) => {
    const { db } = temporarySite().create()
    const columns = db.pragma(`table_info("${table}")`) as Column[]
    expect(columns.map((column) => column.name).sort()).toEqual([...codecs[table].columns].sort())
    for (const column of columns.filter((column) => column.name !== 'id')) {
      const expected = codecs[table].describe(column.name)
      expect({ column: column.name, optional: column.notnull === 0, type: column.type }).toEqual({
        column: column.name,
        ...expected,
      })
    }
  })

  it('agree on what points at what', () => {
    const { db } = temporarySite().create()
    const declared = planTableNames.flatMap((table) =>
      (db.pragma(`foreign_key_list("${table}")`) as { from: string; table: string }[]).map(
        (key) => `${table}.${key.from} -> ${key.table}`,
      ),
    )
    expect(references.map(({ from, column, to }) => `${from}.${column} -> ${to}`).sort()).toEqual(
      declared.sort(),
    )
  })

  it('gives every plan table an id that is never used again', () => {
    const { db } = temporarySite().create()
    const tables = db.prepare("SELECT name FROM sqlite_schema WHERE sql LIKE '%AUTOINCREMENT%'").pluck().all()
    expect(planTableNames.filter((table) => table !== 'site' && !tables.includes(table))).toEqual([])
  })
})

describe('migrations', () => {
  it('are numbered without a gap', () => {
    const versions = readMigrations().map((step) => step.version)
    expect(versions).toEqual(versions.map((_, index) => index + 1))
  })

  it('close the undo of what was done before', () => {
    const site = temporarySite().create()
    site.commit('Add', [
      {
        table: 'stand',
        id: 1,
        before: null,
        after: { name: 'A1', locationId: null, exhibitor: null, note: null },
      },
    ])
    const next = newestVersion(readMigrations()) + 1
    migrate(site.db, [{ version: next, sql: 'ALTER TABLE stand ADD COLUMN colour TEXT' }])
    expect(site.undoState()).toEqual({ undo: null, redo: null })
    expect(site.plan().stand).toHaveLength(1)
  })

  it('bring the oldest file to the newest, tables that came later included, in one go', () => {
    const site = temporarySite()
    const db = new Database(`${site.folder}/old.brassage`)
    const steps = readMigrations()
    migrate(db, steps.slice(0, 1))
    db.exec("INSERT INTO stand VALUES (1, 'A1', NULL, NULL, NULL)")
    migrate(db, steps)
    expect(versionOf(db)).toBe(newestVersion(steps))
    expect(alteredTables(db)).toEqual([])
    db.close()
  })

  it('that fail leave the file as it was', () => {
    const { db } = temporarySite().create()
    const version = db.pragma('user_version', { simple: true })
    const broken = { version: 99, sql: 'CREATE TABLE half (id INTEGER) STRICT; CREATE NONSENSE;' }
    expect(() => migrate(db, [broken])).toThrow('syntax error')
    expect(db.pragma('user_version', { simple: true })).toBe(version)
    expect(db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'half'").get()).toBeUndefined()
  })
})
