/** `brassage floor-plan list`: the drawings of the site's floors. */
import { floorPlanRows } from '../services/floor-plans/floor-plan-rows.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const floorPlanListCommand: Command = {
  usage: 'brassage floor-plan list FILE',
  options: {},
  async run(input) {
    expectAtMost(input, 1)
    const rows = await withSite(input, floorPlanRows)
    const shown = rows.map(({ id, name, floor, format, page, width, height, metresPerUnit }) => ({
      ...{ id, name, floor, format, page, width, height, metresPerUnit },
    }))
    return { exit: 0, json: { rows }, text: formatTable(shown) }
  },
}
