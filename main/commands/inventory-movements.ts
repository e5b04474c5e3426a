/** `brassage inventory movements`: what was reserved, released, taken and returned, by whom and when. */
import { movementsOf } from '../services/inventory/move-items.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const inventoryMovementsCommand: Command = {
  usage: 'brassage inventory movements FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const rows = await withSite(input, movementsOf)
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}
