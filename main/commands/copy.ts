/** `brassage copy`: a whole, compact copy, fit to be mailed. */
import { writeCopy } from '../db/copies.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const copyCommand: Command = {
  usage: 'brassage copy FILE NEWFILE',
  options: {},
  async run(input) {
    const to = positional(input, 1, 'NEWFILE')
    expectAtMost(input, 2)
    const bytes = await withSite(input, (site) => writeCopy(site.db, to))
    return { exit: 0, json: { file: to, bytes }, text: `${to}: ${bytes} bytes` }
  },
}
