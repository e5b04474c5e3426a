/** `brassage assign`: gives work of the checklist to a person, or takes it back; without a person tells who has what. */
import { type ChecklistStep, checklistSteps } from '../../shared/checklist/steps.ts'
import { assignmentRows } from '../../shared/plan/rows/assignment-rows.ts'
import type { SiteFile } from '../db/site-file.ts'
import { giveWork } from '../services/checklist/give-work.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const assignCommand: Command = {
  usage: `brassage assign FILE [PERSON] [--step ${checklistSteps.join('|')}] [--room R] [--remove]`,
  options: { step: { type: 'string' }, room: { type: 'string' }, remove: { type: 'boolean' } },
  async run(input) {
    expectAtMost(input, 2)
    const person = input.positionals[1]
    const step = readStep(textOption(input, 'step'))
    const work = { step, room: textOption(input, 'room') ?? null }
    return withSite(input, (site) => {
      if (person === undefined) return answer(site, {})
      const label = giveWork(site, { person, ...work }, input.options.remove !== true)
      return answer(site, { label })
    })
  },
}

function answer(site: SiteFile, said: { readonly label?: string }) {
  const rows = assignmentRows(site.plan())
  return { exit: 0 as const, json: { ...said, rows }, text: said.label ?? formatTable(rows) }
}

function readStep(text: string | undefined): ChecklistStep | null {
  if (text === undefined) return null
  const step = checklistSteps.find((known) => known === text)
  if (!step) throw new UsageError(`there is no step "${text}"; there are: ${checklistSteps.join(', ')}`)
  return step
}
