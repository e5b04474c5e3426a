/** `brassage clone`: last year's site as the beginning of this year's. */
import { cloneSite } from '../db/clone-site.ts'
import { expectAtMost, positional, requiredOption } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const cloneCommand: Command = {
  usage: 'brassage clone FILE NEWFILE --name N [--with-state]',
  options: { name: { type: 'string' }, 'with-state': { type: 'boolean' } },
  async run(input) {
    const to = positional(input, 1, 'NEWFILE')
    expectAtMost(input, 2)
    const name = requiredOption(input, 'name', 'the name of the new site')
    const withState = input.options['with-state'] === true
    await withSite(input, (site) => cloneSite(site.db, to, { name, withState }))
    return { exit: 0, json: { file: to, name, withState }, text: `${to}: site "${name}"` }
  },
}
