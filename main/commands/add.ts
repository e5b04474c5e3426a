/** `brassage add`: a new row, its other fields as the site does by default. */
import { createRow } from '../../shared/plan/edits/index.ts'
import type { Command } from './command.ts'
import { describeFields, editSite, readRowWords } from './edit-site.ts'

export const addCommand: Command = {
  usage: 'brassage add FILE KIND NAME [FIELD=VALUE...]   (as in: add FILE switch SW5 model=ws-c2950-24)',
  options: {},
  async run(input) {
    const { kind, name, fields } = readRowWords(input)
    const told = Object.keys(fields).length === 0 ? '' : `: ${describeFields(fields)}`
    return editSite(input, `Add ${kind} ${name}${told}`, (draft) => createRow(draft, kind, name, fields))
  },
}
