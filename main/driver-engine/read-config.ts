/** Reads a device's configurations as text, ready to be parsed: without what is printed around them. */
import { WorkError } from '../work-error.ts'
import type { Console } from './console.ts'
import { type CommandOptions, runCommand } from './run-command.ts'

export interface DeviceConfig {
  readonly running: string
  /** `show vlan`: old trains show VLANs nowhere else. Empty where there is no such command. */
  readonly vlans: string
}

/** From the first line of configuration on: `Building configuration...` and the size are no part of it. */
export function cutConfig(lines: readonly string[]): string {
  const isPreamble = (line: string) =>
    /^(Building configuration|Current configuration|Using \d+ out of|Uncompressed configuration)/i.test(
      line.trim(),
    ) || line.trim() === ''
  const first = lines.findIndex((line) => !isPreamble(line))
  return first < 0 ? '' : `${lines.slice(first).join('\n').trimEnd()}\n`
}

async function firstAnswer(
  console: Console,
  commands: readonly string[],
  options: CommandOptions,
): Promise<string[] | null> {
  for (const command of commands) {
    const answer = await runCommand(console, command, options)
    if (answer.error === null) return [...answer.lines]
  }
  return null
}

/** Throws WorkError `no_config` where the device shows none. */
export async function readRunning(console: Console, signal?: AbortSignal): Promise<DeviceConfig> {
  const running = await firstAnswer(console, console.driver.commands.running, { signal })
  const text = running && cutConfig(running)
  if (!text) throw new WorkError('no_config', `${console.transport.peer} shows no running configuration.`)
  const vlans = await firstAnswer(console, console.driver.commands.vlans, { signal })
  return { running: text, vlans: vlans?.join('\n') ?? '' }
}

/** Null where nothing is saved, or the device does not show it. */
export async function readStartup(console: Console, signal?: AbortSignal): Promise<string | null> {
  const startup = await firstAnswer(console, console.driver.commands.startup, { signal })
  if (
    !startup ||
    startup.some((line) =>
      /startup-config is not present|No such file|configuration memory .*not present/i.test(line),
    )
  )
    return null
  return cutConfig(startup) || null
}

/** Saves; false when no way of saving was answered with success. */
export async function saveConfig(console: Console, signal?: AbortSignal): Promise<boolean> {
  const { save, saveAnswers = [] } = console.driver.commands
  for (const command of save) {
    const answer = await runCommand(console, command, { signal, answers: saveAnswers })
    if (answer.error === null && console.driver.commands.saved.test(answer.lines.join('\n'))) return true
  }
  return false
}
