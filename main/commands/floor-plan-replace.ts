/** `brassage floor-plan replace`: a new edition in place of a drawing, aligned by two points; what stands there stays. */
import { alignByPairs, type PointPair } from '../../shared/floor-plan/alignment.ts'
import type { Alignment } from '../../shared/model/floor-plan.ts'
import { createDrawingDesk } from '../drawings/desk-client.ts'
import { keepEdition } from '../drawings/keep-drawing.ts'
import { describeFloorPlan } from '../services/floor-plans/floor-plan-rows.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { readChoice } from './floor-plan-add.ts'
import { floorPlanNamed, readPoint } from './floor-plan-named.ts'
import { withSite } from './with-site.ts'

export const floorPlanReplaceCommand: Command = {
  usage:
    'brassage floor-plan replace FILE ID PLAN [--point X,Y=X,Y --point X,Y=X,Y] [--page N] [--layer L]...   (a point of the drawing = where it is on the floor)',
  options: {
    point: { type: 'string', multiple: true },
    page: { type: 'string' },
    layer: { type: 'string', multiple: true },
    unit: { type: 'string' },
  },
  async run(input) {
    const id = positional(input, 1, 'ID')
    const path = positional(input, 2, 'PLAN')
    expectAtMost(input, 3)
    const choice = readChoice(input)
    const alignment = readAlignment(input)
    const desk = createDrawingDesk()
    try {
      return await withSite(input, async (site) => {
        const { id: known } = floorPlanNamed(site, id)
        const taken = await desk.take({ kind: 'path', path }, choice)
        const { label, row } = explainEdit(() => keepEdition(site, known, taken, alignment))
        const { warnings } = taken
        const text = [label, ...warnings.map(({ message }) => message)].join('\n')
        return { exit: 0, json: { plan: describeFloorPlan(site, row), warnings }, text }
      })
    } finally {
      await desk.close()
    }
  },
}

function readPair(text: string): PointPair {
  const [drawing, floor, ...rest] = text.split('=')
  if (drawing === undefined || floor === undefined || rest.length > 0)
    throw new UsageError(`--point: "${text}": write a point of the drawing = its place, as 10,20=110,220`)
  return { drawing: readPoint(drawing, 'point'), floor: readPoint(floor, 'point') }
}

function readAlignment(input: CommandInput): Alignment | null {
  const pairs = [input.options.point ?? []]
    .flat()
    .filter((one) => typeof one === 'string')
    .map(readPair)
  const [first, second, third] = pairs
  if (!first) return null
  if (!second || third) throw new UsageError('--point: two are needed, as far apart as possible')
  const alignment = alignByPairs(first, second)
  if (!alignment) throw new UsageError('--point: the two points are one; take two that are far apart')
  return alignment
}
