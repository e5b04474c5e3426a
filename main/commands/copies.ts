/** `brassage copies`: the rolling copies this computer keeps of a site. One is opened like any site file. */
import { copiesOf, listCopies } from '../db/copies.ts'
import { stateFolder } from '../db/state-folder.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const copiesCommand: Command = {
  usage: 'brassage copies FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const copies = await withSite(input, (site) => listCopies(copiesOf(site.db, stateFolder(input.env))))
    const rows = copies.map(({ path, bytes, at }) => ({ at, bytes, path }))
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}
