/** The numbered steps from an empty file to the newest one. */
import { expect, it } from 'vitest'
import { readMigrations } from '../../main/db/migrate.ts'

it('are numbered from 1 without a gap, and no number is given twice', () => {
  const versions = readMigrations().map(({ version }) => version)
  expect(versions).toEqual(versions.map((_, at) => at + 1))
})
