/** `brassage checklist list`: every item of the checklist in walking order, with its state and all its records. */
import { itemsOf } from '../../shared/checklist/assignment.ts'
import { checklistSteps } from '../../shared/checklist/steps.ts'
import { itemRow, readChecklist } from '../services/checklist/read-checklist.ts'
import { expectAtMost, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { formatTable } from './text-table.ts'
import { withSite } from './with-site.ts'

export const checklistListCommand: Command = {
  usage: `brassage checklist list FILE [--room R] [--step ${checklistSteps.join('|')}] [--person P]`,
  options: { room: { type: 'string' }, step: { type: 'string' }, person: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const [room, step] = [textOption(input, 'room'), textOption(input, 'step')]
    if (step !== undefined && !checklistSteps.some((known) => known === step))
      throw new UsageError(`there is no step "${step}"; there are: ${checklistSteps.join(', ')}`)
    const person = textOption(input, 'person')
    const items = await withSite(input, (site) => {
      const all = readChecklist(site)
      return person === undefined ? all : itemsOf(site.plan(), all, person)
    })
    const rows = items
      .map(itemRow)
      .filter((row) => (room === undefined || row.room === room) && (step === undefined || row.kind === step))
    const lines = rows.map(({ records, ...row }) => ({ ...row, by: records.at(-1)?.by ?? null }))
    return { exit: 0, json: { rows }, text: formatTable(lines) }
  },
}
