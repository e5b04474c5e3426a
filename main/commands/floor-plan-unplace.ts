/** `brassage floor-plan unplace`: things taken off a floor plan; the things themselves stay in the plan. */
import { labelOfLayoutEdits } from '../../shared/floor-plan/label-of-edits.ts'
import { layoutOf } from '../../shared/floor-plan/layout.ts'
import type { LayoutEdit } from '../../shared/floor-plan/layout-edit.ts'
import { namesInSeries } from '../../shared/floor-plan/name-series.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import { editLayout } from '../../shared/plan/edits/index.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { floorPlanNamed, readKind } from './floor-plan-named.ts'
import { withSite } from './with-site.ts'

export const floorPlanUnplaceCommand: Command = {
  usage: 'brassage floor-plan unplace FILE ID KIND NAME|FIRST..LAST',
  options: {},
  async run(input) {
    const id = positional(input, 1, 'ID')
    const kind = readKind(positional(input, 2, 'KIND'))
    const text = positional(input, 3, 'NAME')
    expectAtMost(input, 4)
    return withSite(input, (site) => {
      const floorPlan = floorPlanNamed(site, id)
      const placed = new Map(
        layoutOf(site.plan(), floorPlan)
          .placements.filter(({ objectKind }) => objectKind === kind)
          .map((placement) => [nameKey(placement.name), placement.id]),
      )
      const edits = (namesInSeries(text) ?? [text]).map((name): LayoutEdit => {
        const placementId = placed.get(nameKey(name))
        if (placementId !== undefined) return { do: 'unplace', placementId }
        throw new WorkError('unknown_object', `There is no ${kind} ${name} on ${floorPlan.name}.`)
      })
      const draft = openDraft(site.plan())
      explainEdit(() => editLayout(draft, edits))
      const label = labelOfLayoutEdits(site.plan(), floorPlan.name, edits)
      const { changed } = site.commit(label, draft.changes())
      return { exit: 0, json: { label, changed }, text: label }
    })
  },
}
