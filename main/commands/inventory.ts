/** `brassage inventory`: what the plan needs against what is owned, reserved and taken, and what is short. */
import { standings } from '../../shared/inventory/movements.ts'
import { needRows } from '../../shared/inventory/needs.ts'
import { movementsOf } from '../services/inventory/move-items.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const inventoryCommand: Command = {
  usage: 'brassage inventory FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const rows = await withSite(input, (site) => needRows(site.plan(), standings(movementsOf(site))))
    return { exit: 0, json: { rows }, text: formatTable(rows) }
  },
}
