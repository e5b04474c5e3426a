/** `brassage identify`: who is at the other end of a console, without typing anything. */
import { identify } from '../driver-engine/identify.ts'
import { expectAtMost } from './arguments.ts'
import type { Command } from './command.ts'
import { readBaud, readSecrets, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'

export const identifyCommand: Command = {
  usage: `brassage identify ${TRANSPORT_USAGE}`,
  options: transportOptions,
  async run(input) {
    expectAtMost(input, 0)
    const secrets = readSecrets(input)
    const options = { secrets, baud: readBaud(input), signal: input.signal }
    const { identity, baud } = await withConsole(input, (console) => identify(console, options))
    const rows = Object.entries(identity).map(([name, value]) => `${name.padEnd(9)} ${value ?? 'not told'}`)
    return { exit: 0, json: { ...identity, baud }, text: rows.join('\n') }
  },
}
