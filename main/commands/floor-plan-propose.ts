/** `brassage floor-plan propose`: where things stand, read from the names and outlines of the drawing; --apply places them. */
import { placeProposal, wantedOf } from '../../shared/floor-plan/proposals.ts'
import type { Proposal } from '../../shared/floor-plan/propose-places.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { editLayout } from '../../shared/plan/edits/index.ts'
import { createDrawingDesk } from '../drawings/desk-client.ts'
import { drawingOf } from '../drawings/drawing-of.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { floorPlanNamed, readKind } from './floor-plan-named.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const floorPlanProposeCommand: Command = {
  usage: 'brassage floor-plan propose FILE ID [--kind KIND]... [--sure 0.5] [--new] [--apply]',
  options: {
    kind: { type: 'string', multiple: true },
    sure: { type: 'string' },
    new: { type: 'boolean' },
    apply: { type: 'boolean' },
  },
  async run(input) {
    const id = positional(input, 1, 'ID')
    expectAtMost(input, 2)
    const kinds = [input.options.kind ?? []]
      .flat()
      .filter((one) => typeof one === 'string')
      .map(readKind)
    const least = readSureness(input)
    const desk = createDrawingDesk()
    try {
      return await withSite(input, async (site) => {
        const floorPlan = floorPlanNamed(site, id)
        const wanted = wantedOf(site.plan(), floorPlan, {
          ...(kinds.length > 0 ? { kinds } : {}),
          newToo: input.options.new === true,
        })
        const found = await desk.propose(...drawingOf(site, floorPlan), floorPlan.alignment, wanted)
        const rows = found.filter(({ confidence }) => confidence >= least)
        if (input.options.apply !== true || rows.length === 0)
          return { exit: 0, json: { rows, placed: 0 }, text: describe(rows) }
        const draft = openDraft(site.plan())
        explainEdit(() =>
          editLayout(
            draft,
            rows.map((row) => placeProposal(floorPlan.id, row)),
          ),
        )
        const label = `Place ${rows.length} things read from ${floorPlan.name}`
        site.commit(label, draft.changes())
        return { exit: 0, json: { label, rows, placed: rows.length }, text: label }
      })
    } finally {
      await desk.close()
    }
  },
}

function readSureness(input: CommandInput): number {
  const text = textOption(input, 'sure') ?? '0'
  const least = Number(text.replace(',', '.'))
  if (!(least >= 0 && least <= 1)) throw new UsageError(`--sure: "${text}" is not within 0 to 1`)
  return least
}

const describe = (rows: readonly Proposal[]): string =>
  formatTable(
    rows.map(({ kind, name, x, y, confidence, evidence, text }) => ({
      ...{ kind, name, x: Math.round(x), y: Math.round(y) },
      ...{ confidence: Math.round(confidence * 100) / 100, evidence, text },
    })),
  )
