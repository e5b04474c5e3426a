/** `brassage list`: the rows of a table as people see it, patching already followed. */
import { isListTable, listRows, listTables } from '../../shared/plan/rows.ts'
import { readJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/open-site.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const listCommand: Command = {
  usage:
    'brassage list FILE switches|routers|ports|outlets|stands|vlans|prefixes|cables|lags|lengths|cords|items|dhcp-servers|service-checks|journal',
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

function readRows(site: SiteFile, table: string): readonly object[] {
  if (table === 'journal') return readJournal(site.db, EVERYTHING)
  if (isListTable(table)) return listRows(site.plan(), table)
  throw new UsageError(`there is no table "${table}"; there are: ${[...listTables, 'journal'].join(', ')}`)
}
