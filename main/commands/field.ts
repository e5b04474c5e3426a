/** `brassage field`: records what was done or found on the spot, on the checklist where that has it. A later record counts. */
import { openDraft } from '../../shared/model/draft.ts'
import { rowKinds } from '../../shared/plan/edits/index.ts'
import { markStates } from '../services/checklist/mark-states.ts'
import { positional, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { explainEdit } from './edit-site.ts'
import { withSite } from './with-site.ts'

const STATES = ['planned', 'connected', 'tested', 'fault'] as const

export const fieldCommand: Command = {
  usage: 'brassage field FILE outlet|port NAME connected|tested|fault|planned [--note TEXT]',
  options: { note: { type: 'string' } },
  async run(input) {
    const kind = positional(input, 1, 'outlet or port')
    const name = input.positionals.slice(2, -1).join(' ')
    const state = STATES.find((known) => known === input.positionals.at(-1))
    if (kind !== 'outlet' && kind !== 'port') throw new UsageError(`"${kind}" is neither outlet nor port`)
    if (name === '') throw new UsageError('NAME or the state is missing')
    if (!state) throw new UsageError(`"${input.positionals.at(-1)}" is none of ${STATES.join(', ')}`)
    const note = textOption(input, 'note') ?? null
    const records = await withSite(input, (site) =>
      markStates(site, site.recorder, [
        {
          objectKind: kind === 'port' ? 'interface' : 'outlet',
          objectId: explainEdit(() => rowKinds[kind].find(openDraft(site.plan()), name)),
          ...{ state, note },
        },
      ]),
    )
    return {
      exit: 0,
      json: { id: records[0] ?? null, kind, name, state, records },
      text: `${kind} ${name}: ${state}`,
    }
  },
}
