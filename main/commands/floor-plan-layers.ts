/** `brassage floor-plan layers`: the layers of a PDF or DXF and which are shown; with --layer, shows these and no others. */
import { chooseLayers, layersOf } from '../drawings/choose-layers.ts'
import { createDrawingDesk } from '../drawings/desk-client.ts'
import { describeFloorPlan } from '../services/floor-plans/floor-plan-rows.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { floorPlanNamed } from './floor-plan-named.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const floorPlanLayersCommand: Command = {
  usage: 'brassage floor-plan layers FILE ID [--layer L]...',
  options: { layer: { type: 'string', multiple: true } },
  async run(input) {
    const id = positional(input, 1, 'ID')
    expectAtMost(input, 2)
    const wanted = [input.options.layer ?? []].flat().filter((one) => typeof one === 'string')
    const desk = createDrawingDesk()
    try {
      return await withSite(input, async (site) => {
        const floorPlan = floorPlanNamed(site, id)
        if (wanted.length > 0) {
          const { label, row } = await chooseLayers(site, desk, floorPlan, wanted)
          return { exit: 0, json: { label, plan: describeFloorPlan(site, row) }, text: label }
        }
        const { layers, chosen } = await layersOf(site, desk, floorPlan)
        const rows = layers.map(({ name, objects }) => ({ name, objects, shown: chosen.includes(name) }))
        return { exit: 0, json: { rows }, text: formatTable(rows) }
      })
    } finally {
      await desk.close()
    }
  },
}
