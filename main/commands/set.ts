/** `brassage set`: one edit of one row, as in a table. */
import { editRow } from '../../shared/plan/edits/index.ts'
import { type Command, UsageError } from './command.ts'
import { describeFields, editSite, readRowWords } from './edit-site.ts'

export const setCommand: Command = {
  usage: 'brassage set FILE KIND NAME FIELD=VALUE...   (as in: set FILE port "SW1 3" vlan=110)',
  options: {},
  async run(input) {
    const { kind, name, fields } = readRowWords(input)
    if (Object.keys(fields).length === 0) throw new UsageError('FIELD=VALUE is missing')
    const label = `Set ${[kind, name].filter(Boolean).join(' ')}: ${describeFields(fields)}`
    return editSite(input, label, (draft) => editRow(draft, kind, name, fields))
  },
}
