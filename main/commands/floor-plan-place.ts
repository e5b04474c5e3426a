/** `brassage floor-plan place`: things put on a floor plan, one or a row or a block of them, as one step. */
import { labelOfLayoutEdits } from '../../shared/floor-plan/label-of-edits.ts'
import type { PlaceEdit } from '../../shared/floor-plan/layout-edit.ts'
import { namesInSeries } from '../../shared/floor-plan/name-series.ts'
import { placesBetween, placesInBlock, turnOfRow } from '../../shared/floor-plan/row-places.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Point, Shape } from '../../shared/model/floor-plan.ts'
import { editLayout } from '../../shared/plan/edits/index.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { floorPlanNamed, pointOption, readKind, readPoint } from './floor-plan-named.ts'
import { withSite } from './with-site.ts'

export const floorPlanPlaceCommand: Command = {
  usage:
    'brassage floor-plan place FILE ID KIND NAME|FIRST..LAST --at X,Y [--to X,Y] [--size W,H] [--skip N,...] [--last X,Y --rows N [--snake]]',
  options: {
    at: { type: 'string' },
    to: { type: 'string' },
    size: { type: 'string' },
    skip: { type: 'string' },
    last: { type: 'string' },
    rows: { type: 'string' },
    snake: { type: 'boolean' },
  },
  async run(input) {
    const id = positional(input, 1, 'ID')
    const kind = readKind(positional(input, 2, 'KIND'))
    const names = readNames(input)
    expectAtMost(input, 4)
    const places = readPlaces(input, names.length)
    const shape = readShape(input)
    return withSite(input, (site) => {
      const floorPlan = floorPlanNamed(site, id)
      const edits = names.flatMap((name, at): PlaceEdit[] => {
        const [x, y] = places[at] ?? []
        if (x === undefined || y === undefined) return []
        return [
          { do: 'place', floorPlanId: floorPlan.id, object: { kind, name }, x, y, ...(shape && { shape }) },
        ]
      })
      const draft = openDraft(site.plan())
      explainEdit(() => editLayout(draft, edits))
      const label = labelOfLayoutEdits(site.plan(), floorPlan.name, edits)
      const { changed } = site.commit(label, draft.changes())
      const placed = names.map((name, at) => ({ name, x: places[at]?.[0], y: places[at]?.[1] }))
      return { exit: 0, json: { label, changed, placed }, text: label }
    })
  },
}

function readNames(input: CommandInput): string[] {
  const text = positional(input, 3, 'NAME')
  const skip = (textOption(input, 'skip') ?? '').split(/[,;\s]+/).filter((one) => one !== '')
  const names = namesInSeries(text, skip)
  if (names === null) throw new UsageError(`"${text}" is no series: its ends differ in more than one number`)
  if (names.length === 0) throw new UsageError('all of the series is skipped')
  return names
}

function readPlaces(input: CommandInput, count: number): readonly Point[] {
  const from = readPoint(requiredOption(input, 'at', 'where the first one stands, as X,Y'), 'at')
  const to = pointOption(input, 'to')
  const last = pointOption(input, 'last')
  if (count > 1 && !to) throw new UsageError('--to is missing: where the last one of the row stands, as X,Y')
  if (!last) return placesBetween(from, to ?? from, count)
  const rows = Number(requiredOption(input, 'rows', 'how many rows there are'))
  if (!Number.isInteger(rows) || rows < 1 || rows > 200) throw new UsageError('--rows: expected 1 to 200')
  return placesInBlock({ from, to: to ?? from, last, rows, isSnake: input.options.snake === true }, count)
}

/** Along the row; null: a symbol without a measure. */
function readShape(input: CommandInput): Shape | null {
  const size = pointOption(input, 'size')
  if (!size) return null
  const [width, height] = size
  if (!(width > 0 && height > 0)) throw new UsageError('--size: expected a width and a height above 0')
  const [from, to] = [pointOption(input, 'at'), pointOption(input, 'to')]
  return { kind: 'rectangle', width, height, turn: from && to ? turnOfRow(from, to) : 0 }
}
