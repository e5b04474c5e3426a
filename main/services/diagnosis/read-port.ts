/**
 * What a switch says of one port right now, over a console that is open anyway. It is not kept as a reading of the switch:
 * a MAC table of one port would look like a switch on which all others are silent.
 */
import { findTable, parseShowOutput } from '../../../shared/show-output/index.ts'
import { findPlatform } from '../../../shared/show-output/platforms.ts'
import { portCommands } from '../../../shared/show-output/port-commands.ts'
import type { SwitchReading } from '../../../shared/verify/reading.ts'
import { readingOfRows } from '../../../shared/verify/reading-of-rows.ts'
import type { Answer } from '../../../shared/verify/recognise.ts'
import type { Console } from '../../driver-engine/console.ts'
import { runCommand } from '../../driver-engine/run-command.ts'

export interface PortQuestion {
  readonly deviceId: number
  /** Full name as the device writes it. */
  readonly port: string
}

/** Null where nobody knows how to ask, or the device refuses everything. Throws WorkError on silence, as every command. */
export async function readPort(
  console: Console,
  { deviceId, port }: PortQuestion,
  signal?: AbortSignal,
): Promise<SwitchReading | null> {
  const answers: Answer[] = []
  for (const { alternatives } of portCommands(console.driver.name, port))
    for (const command of alternatives) {
      const answer = await ask(console, command, signal)
      if (!answer) continue
      answers.push(answer)
      break
    }
  if (answers.length === 0) return null
  const host = console.prompt()?.host ?? null
  return readingOfRows({ deviceId, at: console.clock.timestamp() }, answers, host)
}

async function ask(console: Console, command: string, signal?: AbortSignal): Promise<Answer | null> {
  const platform = console.driver.name
  const { lines, error } = await runCommand(console, command, { signal })
  const table = findTable(findPlatform(platform)?.tables ?? [], command)
  const output = error === null ? parseShowOutput(platform, command, lines.join('\n')) : null
  // One port is never the whole table.
  return table && output ? { table: table.table, rows: output.rows, isWhole: false } : null
}

/** What a reading of a port tells anew, over what was known before. */
export function overlay(known: SwitchReading | null, port: SwitchReading): SwitchReading {
  if (!known) return port
  const told = Object.entries(port).filter(([, value]) => value !== null)
  return { ...known, ...Object.fromEntries(told) }
}
