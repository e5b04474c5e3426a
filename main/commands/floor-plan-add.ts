/** `brassage floor-plan add`: takes a drawing into the site, or says why it cannot be taken. */
import { type DrawingChoice, drawingUnits } from '../../shared/floor-plan/drawing.ts'
import { createDrawingDesk } from '../drawings/desk-client.ts'
import { keepDrawing } from '../drawings/keep-drawing.ts'
import { describeFloorPlan } from '../services/floor-plans/floor-plan-rows.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { withSite } from './with-site.ts'

export const floorPlanAddCommand: Command = {
  usage: `brassage floor-plan add FILE PLAN [--floor NAME] [--name N] [--page N] [--layer L]... [--unit ${drawingUnits.join('|')}]`,
  options: {
    floor: { type: 'string' },
    name: { type: 'string' },
    page: { type: 'string' },
    layer: { type: 'string', multiple: true },
    unit: { type: 'string' },
  },
  async run(input) {
    const path = positional(input, 1, 'PLAN')
    expectAtMost(input, 2)
    const choice = readChoice(input)
    const naming = { name: textOption(input, 'name'), floor: textOption(input, 'floor') }
    const desk = createDrawingDesk()
    try {
      return await withSite(input, async (site) => {
        const taken = await desk.take({ kind: 'path', path }, choice)
        const { row } = explainEdit(() => keepDrawing(site, taken, naming))
        const plan = describeFloorPlan(site, row)
        const { warnings } = taken
        const size = `${Math.round(row.width)} × ${Math.round(row.height)}`
        const lines = [
          `Floor plan ${row.id}: ${row.name}, ${size}`,
          ...warnings.map(({ message }) => message),
        ]
        return { exit: 0, json: { plan, warnings }, text: lines.join('\n') }
      })
    } finally {
      await desk.close()
    }
  },
}

/** What is chosen of a file that holds several things. Throws UsageError. */
export function readChoice(input: CommandInput): DrawingChoice {
  const page = textOption(input, 'page')
  const unit = textOption(input, 'unit')
  const layers = [input.options.layer ?? []].flat().filter((one) => typeof one === 'string')
  if (page !== undefined && !/^[1-9]\d{0,4}$/.test(page))
    throw new UsageError(`--page: "${page}" is no number of a page`)
  const known = drawingUnits.find((one) => one === unit?.toLowerCase())
  if (unit !== undefined && !known)
    throw new UsageError(`--unit: "${unit}" is not known; there are ${drawingUnits.join(', ')}`)
  return {
    ...(page !== undefined && { page: Number(page) }),
    ...(known && { unit: known }),
    ...(layers.length > 0 && { layers }),
  }
}
