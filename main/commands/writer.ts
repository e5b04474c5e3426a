/** `brassage writer`: which station writes the plan; with --take-over this one does from now on. */
import { takeWritingOver, writingStation } from '../db/lineage.ts'
import { expectAtMost, textOption } from './arguments.ts'
import type { Command } from './command.ts'
import { withSite } from './with-site.ts'

export const writerCommand: Command = {
  usage: 'brassage writer FILE [--take-over] [--station NAME]',
  options: { 'take-over': { type: 'boolean' }, station: { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    const station = textOption(input, 'station')
    const writer = await withSite(
      input,
      (site) => {
        if (input.options['take-over'] === true) site.record(() => takeWritingOver(site.db, site.recorder))
        return writingStation(site.db)
      },
      { ...(station && { station }) },
    )
    return { exit: 0, json: { writer }, text: writer ?? 'nobody: any station does' }
  },
}
