/** `brassage floor-plan pathway`: draws where cables run, or takes a pathway away by its name. */

import { labelOfLayoutEdits } from '../../shared/floor-plan/label-of-edits.ts'
import type { LayoutEdit } from '../../shared/floor-plan/layout-edit.ts'
import { openDraft } from '../../shared/model/draft.ts'
import { type FloorPlan, type Pathway, pathwaySchema } from '../../shared/model/floor-plan.ts'
import { nameKey } from '../../shared/model/name-key.ts'
import { editLayout } from '../../shared/plan/edits/index.ts'
import type { SiteFile } from '../db/open-site.ts'
import { positional, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError, WorkError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { floorPlanNamed, readPoint } from './floor-plan-named.ts'
import { withSite } from './with-site.ts'

export const floorPlanPathwayCommand: Command = {
  usage:
    'brassage floor-plan pathway FILE ID NAME X,Y... --kind tray|duct|wall|riser [--slack METRES]   or   ... FILE ID NAME --remove',
  options: { kind: { type: 'string' }, slack: { type: 'string' }, remove: { type: 'boolean' } },
  async run(input) {
    const id = positional(input, 1, 'ID')
    const name = positional(input, 2, 'NAME')
    const makeEdits = input.options.remove === true ? removal(name) : drawing(input, name)
    return withSite(input, (site) => {
      const floorPlan = floorPlanNamed(site, id)
      const edits = makeEdits(site, floorPlan)
      const draft = openDraft(site.plan())
      explainEdit(() => editLayout(draft, edits))
      const label = labelOfLayoutEdits(site.plan(), floorPlan.name, edits)
      const { changed } = site.commit(label, draft.changes())
      return { exit: 0, json: { label, changed }, text: label }
    })
  },
}

type MakeEdits = (site: SiteFile, floorPlan: FloorPlan) => readonly LayoutEdit[]

const removal =
  (name: string): MakeEdits =>
  (site, floorPlan) => {
    const found = site
      .plan()
      .pathway.filter((one) => one.floorPlanId === floorPlan.id && nameKey(one.name ?? '') === nameKey(name))
    if (found.length > 0) return found.map(({ id }) => ({ do: 'removePathway', pathwayId: id }))
    throw new WorkError('unknown_object', `There is no pathway ${name} on ${floorPlan.name}.`)
  }

function drawing(input: CommandInput, name: string): MakeEdits {
  const points = input.positionals.slice(3).map((text) => readPoint(text, 'X,Y'))
  const kind = readPathwayKind(textOption(input, 'kind'))
  const slack = readSlack(textOption(input, 'slack'))
  if (points.length < (kind === 'riser' ? 1 : 2))
    throw new UsageError('points are missing: a pathway has two at least, a riser one')
  return (_, { id }) => [{ do: 'addPathway', floorPlanId: id, name, kind, points, slack }]
}

function readPathwayKind(text: string | undefined): Pathway['kind'] {
  const read = pathwaySchema.shape.kind.safeParse(text?.trim().toLowerCase())
  if (read.success) return read.data
  throw new UsageError(`--kind: expected one of ${pathwaySchema.shape.kind.options.join(', ')}`)
}

function readSlack(text: string | undefined): number | null {
  if (text === undefined) return null
  const metres = Number(text.replace(',', '.'))
  if (metres >= 0 && metres <= 1000) return metres
  throw new UsageError(`--slack: "${text}" is no length in metres`)
}
