/** `brassage list`: the rows of a table as people see it, patching already followed. */
import { isListTable, listRows, listTables } from '../../shared/plan/rows.ts'
import { readJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/open-site.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { formatTable, type TableRow } from './text-table.ts'
import { withSite } from './with-site.ts'

export const listCommand: Command = {
  name: 'list',
  usage: 'brassage list FILE switches|ports|outlets|stands|vlans|prefixes|cables|journal',
  summary: 'rows of a table of the site',
  options: {},
  async run(input) {
    const table = positional(input, 1, 'the table')
    expectAtMost(input, 2)
    const rows = await withSite(input, (site) => readRows(site, table))
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}

/** SQLite's LIMIT: -1 is none. */
const EVERYTHING = -1

function readRows(site: SiteFile, table: string): readonly TableRow[] {
  if (table === 'journal') return readJournal(site.db, EVERYTHING).map((entry) => ({ ...entry }))
  if (isListTable(table)) return listRows(site.plan(), table)
  throw new UsageError(`there is no table "${table}"; there are: ${[...listTables, 'journal'].join(', ')}`)
}
