/** `brassage resume`: goes on with a push that was cut, from what the device has now. */
import { openSite } from '../db/open-site.ts'
import { expectAtMost, positional, textOption } from './arguments.ts'
import type { Command } from './command.ts'
import { checkTransport, TRANSPORT_USAGE } from './open-console.ts'
import { pushPlanned } from './push-planned.ts'
import { mayAsk, outputOf, pushOptions, runText, unconfirmed } from './push-session.ts'

const {
  commands: _commands,
  record: _record,
  remove: _remove,
  devices: _devices,
  via: _via,
  limit: _limit,
  ...options
} = pushOptions

export const resumeCommand: Command = {
  usage: `brassage resume (FILE --switch S | R.brassage) ${TRANSPORT_USAGE} [--yes] [--accept-device SERIAL] [--without-way-back S]`,
  options,
  async run(input) {
    const path = positional(input, 0, 'FILE')
    expectAtMost(input, 1)
    checkTransport(input)
    if (textOption(input, 'switch') !== undefined) {
      return pushPlanned(input, 'resume')
    }
    const record = openSite(path)
    try {
      if (!mayAsk(input)) return unconfirmed(input, [], 0)
      return outputOf(await runText(input, null, record))
    } finally {
      record.close()
    }
  },
}
