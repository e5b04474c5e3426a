/** `brassage runbook reset`: takes the site's own edition away; a shipped runbook is as shipped again. */
import { removeRunbook } from '../../shared/plan/edits/index.ts'
import { expectAtMost, positional } from './arguments.ts'
import { type Command, WorkError } from './command.ts'
import { editSite } from './edit-site.ts'

export const runbookResetCommand: Command = {
  usage: 'brassage runbook reset FILE NAME',
  options: {},
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    return editSite(input, `Remove the site's edition of runbook ${name}`, (draft) => {
      if (!removeRunbook(draft, name))
        throw new WorkError('unknown_runbook', `The site has no edition of its own of runbook "${name}".`, {
          name,
        })
      return { ids: [], notes: [] }
    })
  },
}
