/** `brassage remove`: takes a row away, with what belongs to it alone. */
import { deleteRow } from '../../shared/plan/edits/index.ts'
import { type Command, UsageError } from './command.ts'
import { editSite, readRowWords } from './edit-site.ts'

export const removeCommand: Command = {
  usage: 'brassage remove FILE KIND NAME [--cascade]',
  options: { cascade: { type: 'boolean' } },
  async run(input) {
    const { kind, name, fields } = readRowWords(input)
    if (Object.keys(fields).length > 0) throw new UsageError('remove takes no FIELD=VALUE')
    const cascade = input.options.cascade === true
    return editSite(input, `Remove ${kind} ${name}`, (draft) => deleteRow(draft, kind, name, { cascade }))
  },
}
