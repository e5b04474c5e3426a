/** `brassage runbook save`: a runbook from a text file, as the site's own edition under the name in it. */
import { saveRunbook } from '../../shared/plan/edits/index.ts'
import { needRunbook } from '../services/runbooks/runbooks-of.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { editSite } from './edit-site.ts'
import { readGivenFile } from './read-given-file.ts'

export const runbookSaveCommand: Command = {
  usage: 'brassage runbook save FILE RUNBOOK.yaml',
  options: {},
  async run(input) {
    const path = positional(input, 1, 'RUNBOOK.yaml')
    expectAtMost(input, 2)
    const text = readGivenFile(path).toString('utf8')
    const { name } = needRunbook(text, path)
    return editSite(input, `Save runbook ${name}`, (draft) => {
      saveRunbook(draft, name, text)
      return { ids: [], notes: [] }
    })
  },
}
