/** `brassage tick`: notes on the checklist that something is done, faulty, or not done after all. Never overwrites. */
import { tickItems } from '../services/checklist/tick-items.ts'
import { requiredOption, textOption } from './arguments.ts'
import { type Command, UsageError } from './command.ts'
import { photoOption } from './photo-option.ts'
import { withSite } from './with-site.ts'

export const tickCommand: Command = {
  usage:
    'brassage tick FILE ITEM... --by WHO [--station NAME] [--fault REASON | --undo] [--note T] [--photo PICTURE]',
  options: {
    by: { type: 'string' },
    station: { type: 'string' },
    fault: { type: 'string' },
    undo: { type: 'boolean' },
    note: { type: 'string' },
    photo: { type: 'string' },
  },
  async run(input) {
    const items = [...new Set(input.positionals.slice(1))]
    if (items.length === 0) throw new UsageError('ITEM is missing: an id that "checklist list" shows')
    const who = requiredOption(input, 'by', 'who did it')
    const fault = textOption(input, 'fault')
    if (fault !== undefined && input.options.undo === true)
      throw new UsageError('--fault and --undo do not go together')
    const state = fault !== undefined ? 'fault' : input.options.undo === true ? 'todo' : 'done'
    const note = [fault, textOption(input, 'note')].filter((part) => part?.trim()).join(' - ') || null
    const station = textOption(input, 'station')
    const photo = photoOption(input)
    const records = await withSite(
      input,
      (site) => tickItems(site, site.recorder, { items, state, note, photo }),
      { who, ...(station && { station }) },
    )
    return {
      exit: 0,
      json: { state, records: records.map((id, at) => ({ id, item: items[at] })) },
      text: items.map((item) => `${item}: ${state}`).join('\n'),
    }
  },
}
