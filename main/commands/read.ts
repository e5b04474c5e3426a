/** `brassage read`: keeps what a planned switch's device has, and says where it differs from the plan. */
import { identify } from '../driver-engine/identify.ts'
import { readStartup } from '../driver-engine/read-config.ts'
import { keepSnapshot, preparePlanned } from '../services/push/push-planned.ts'
import { expectAtMost, switchOption, textOption } from './arguments.ts'
import type { Command, CommandOutput } from './command.ts'
import { checkTransport, TRANSPORT_USAGE, transportOptions, withConsole } from './open-console.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { withSite } from './with-site.ts'

export const readCommand: Command = {
  usage: `brassage read FILE --switch S ${TRANSPORT_USAGE} [--accept-device SERIAL]`,
  options: { ...transportOptions, switch: { type: 'string' }, 'accept-device': { type: 'string' } },
  async run(input) {
    expectAtMost(input, 1)
    checkTransport(input)
    const name = switchOption(input)
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        return await withConsole(input, async (console): Promise<CommandOutput> => {
          const identified = await identify(console, sessionSecrets(input, vault))
          const acceptSerial = textOption(input, 'accept-device')
          const push = await preparePlanned(site, name, console, identified, {
            vault,
            acceptSerial,
            signal: input.signal,
          })
          const startup = await readStartup(console, input.signal)
          const { refusal, planned, before } = push
          if (refusal)
            return { exit: 1, json: { error: refusal, identity: identified.identity }, text: refusal.message }
          const snapshots = {
            running: keepSnapshot(push, 'running', before.running),
            startup: startup === null ? null : keepSnapshot(push, 'startup', startup),
            vlan: before.vlans === '' ? null : keepSnapshot(push, 'vlan', before.vlans),
          }
          const differences = planned.lines.map(({ depth, text, source }) => ({ depth, text, source }))
          const text = differences.map((line) => ' '.repeat(line.depth) + line.text).join('\n')
          return {
            exit: 0,
            json: {
              identity: identified.identity,
              snapshots,
              lines: before.running.split('\n').length - 1,
              same: differences.length === 0,
              differences,
              notOurs: planned.notOurs,
            },
            text:
              differences.length === 0 ? 'The device has what the plan says.' : `The device lacks:\n${text}`,
          }
        })
      } finally {
        vault?.close()
      }
    })
  },
}
