/** `brassage floor-plan layout`: what stands on a floor plan, where cables run, and what stands on no plan yet. */
import { layoutOf } from '../../shared/floor-plan/layout.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { floorPlanNamed } from './floor-plan-named.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const floorPlanLayoutCommand: Command = {
  usage: 'brassage floor-plan layout FILE ID',
  options: {},
  async run(input) {
    const id = positional(input, 1, 'ID')
    expectAtMost(input, 2)
    const layout = await withSite(input, (site) => layoutOf(site.plan(), floorPlanNamed(site, id)))
    const { placements, pathways, unplaced } = layout
    const rows = [
      ...placements.map(({ objectKind, name, x, y, slack }) => ({ kind: objectKind, name, x, y, slack })),
      ...pathways.map(({ kind, name, points, slack }) => ({
        ...{ kind, name, x: points[0]?.[0] ?? null, y: points[0]?.[1] ?? null, slack },
      })),
    ]
    const text = `${formatTable(rows)}\n${unplaced.length} on no floor plan yet.`
    return { exit: 0, json: { ...layout }, text }
  },
}
