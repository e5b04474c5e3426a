/** `brassage runbook show`: the text of a runbook, as it is edited. */
import { runbookNamed } from '../services/runbooks/runbooks-of.ts'
import { expectAtMost, positional } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const runbookShowCommand: Command = {
  usage: 'brassage runbook show FILE NAME',
  options: {},
  async run(input) {
    const name = positional(input, 1, 'NAME')
    expectAtMost(input, 2)
    const { text, ...known } = await withSite(input, (site) => runbookNamed(site.plan(), name))
    return { exit: 0, json: { ...known, text }, text: text.trimEnd() }
  },
}
