/** `brassage run`: the same commands on many devices over the network, each answer as text and, where known, as rows. */
import { type CommandResult, runCommands } from '../services/jobs/device-work.ts'
import { expectAtMost } from './arguments.ts'
import { type Command, type CommandInput, type CommandOutput, UsageError } from './command.ts'
import { DEVICES_USAGE, devicesOptions, onDevices, outputOf } from './on-devices.ts'
import { readSecrets } from './open-console.ts'
import { openGivenVault, sessionSecrets } from './push-planned.ts'
import { withSite } from './with-site.ts'

export const runCommand: Command = {
  usage: `brassage run [FILE] ${DEVICES_USAGE} --command C...`,
  options: { ...devicesOptions, command: { type: 'string', multiple: true } },
  async run(input) {
    expectAtMost(input, 1)
    const commands = [input.options.command ?? []].flat().filter((one) => typeof one === 'string')
    if (commands.length === 0)
      throw new UsageError('--command is missing: a command of the device, once or more')
    if (input.positionals.length === 0) return runOn(input, commands, null, readSecrets(input))
    return withSite(input, async (site) => {
      const vault = await openGivenVault(input, site)
      try {
        return await runOn(input, commands, site, sessionSecrets(input, vault).secrets)
      } finally {
        vault?.close()
      }
    })
  },
}

type Task = Parameters<typeof onDevices>[1]

async function runOn(
  input: CommandInput,
  commands: readonly string[],
  site: Task['site'],
  secrets: Task['secrets'],
): Promise<CommandOutput> {
  const devices = await onDevices(input, {
    site,
    secrets,
    work: async (console, _identified, _target, report) => ({
      outputs: await runCommands(console, commands, report, input.signal),
    }),
  })
  const output = outputOf(devices, () => ({}))
  const texts = devices.flatMap(({ device, outputs }) =>
    ((outputs as CommandResult[] | undefined) ?? []).map(
      ({ command, text }) => `${device}: ${command}\n${text}\n`,
    ),
  )
  return { ...output, text: [...texts, output.text].join('\n') }
}
