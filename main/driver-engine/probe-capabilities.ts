/** Asks a device what its software can do, by `show` commands alone: nothing is entered, nothing changes. */
import type { Capability } from '../../shared/config/intent.ts'
import type { Probe } from '../drivers/capability-rules.ts'
import type { Driver } from '../drivers/driver.ts'
import type { Console } from './console.ts'
import { type CommandAnswer, runCommand } from './run-command.ts'

export type FoundCapabilities = Partial<Record<Capability, boolean>>

/** What an answer tells; null: nothing. Pure. */
export function readProbe(driver: Driver, probe: Probe, { lines, error }: CommandAnswer): boolean | null {
  if (error !== null && driver.unknownWords.test(error)) return probe.isRefusalSilent ? null : false
  // Words that are known but want more are there; any other complaint is about something else.
  if (error !== null) return /incomplete command/i.test(error) && !probe.present ? true : null
  const text = lines.join('\n')
  if (probe.present?.test(text)) return true
  if (probe.absent?.test(text)) return false
  return probe.present || probe.absent ? null : true
}

/**
 * Runs `probes` at a bare privileged prompt, each command once. `software`: the version the device told when it was
 * identified, which is all that is looked at there: its boot loader has another. Throws what happened on the console,
 * and when `signal` aborts.
 */
export async function probeCapabilities(
  console: Console,
  probes: readonly Probe[],
  software: string | null,
  signal?: AbortSignal,
): Promise<FoundCapabilities> {
  const { driver } = console
  const answers = new Map<string, CommandAnswer>(
    driver.commands.version.map((command) => [
      command,
      { lines: [`Version ${software ?? 'unknown'}`], error: null },
    ]),
  )
  const found: FoundCapabilities = {}
  for (const probe of probes) {
    const answer = answers.get(probe.command) ?? (await runCommand(console, probe.command, { signal }))
    answers.set(probe.command, answer)
    const has = readProbe(driver, probe, answer)
    if (has !== null) found[probe.capability] = has
  }
  return found
}
