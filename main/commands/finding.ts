/** `brassage finding`: what a person says of something that `brassage verify` found by the readings kept in the site. */
import { type Judging, judgeFinding } from '../services/verify/finding-life.ts'
import { createFindingWork } from '../services/verify/finding-work.ts'
import { createSiteEvidence } from '../services/verify/site-evidence.ts'
import { textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { withSite } from './with-site.ts'

const WORDS: Readonly<Record<string, Judging>> = { accept: 'accepted', mute: 'muted', reopen: 'reopened' }

export const findingCommand: Command = {
  usage: 'brassage finding FILE ID accept|mute|reopen [--reason TEXT] [--by PERSON]',
  options: { reason: { type: 'string' }, by: { type: 'string' } },
  async run(input) {
    const [file, id, word, stray] = input.positionals
    const kind = WORDS[word ?? '']
    if (file === undefined || id === undefined || stray !== undefined)
      throw new UsageError('expected a site file, the id of a finding, and accept, mute or reopen')
    if (!kind) throw new UsageError(`${word ?? 'a word'}: expected accept, mute or reopen`)
    return withSite({ ...input, positionals: [file] }, async (site) => {
      // What is there now is written down first, or nobody would know the finding.
      await createFindingWork(createSiteEvidence()).workOut(site, null)
      const by = textOption(input, 'by') ?? site.recorder.who
      judgeFinding(site, id, kind, textOption(input, 'reason')?.trim() ?? '', by)
      return { exit: 0 as const, json: { finding: id, kind }, text: `${id}: ${kind}` }
    })
  },
}
