/** What a job does on one device, once its console is open. Reports its steps; sends nothing that configures. */
import { grammars } from '../../../shared/config/grammar/index.ts'
import { redactConfig } from '../../../shared/config/redact.ts'
import { parseShowOutput, type Row } from '../../../shared/show-output/index.ts'
import type { Console } from '../../driver-engine/console.ts'
import { readRunning, readStartup } from '../../driver-engine/read-config.ts'
import { runCommand } from '../../driver-engine/run-command.ts'
import { grammarNameOf } from '../../drivers/grammar-name.ts'
import type { ReadTexts } from '../backup/keep-reading.ts'

export interface CommandResult {
  readonly command: string
  /** Without secrets: a job's answers are kept and mailed about. */
  readonly text: string
  /** The device's complaint; null when it took the command. */
  readonly error: string | null
  /** Its table as rows; null where nobody knows how to read it. */
  readonly rows: readonly Row[] | null
  /** Lines of the table that no rule understands. */
  readonly unparsed: readonly string[]
}

type Report = (step: string) => void

/** Runs each line at the prompt, in order. Throws WorkError on silence or a question that nobody may answer. */
export async function runCommands(
  console: Console,
  commands: readonly string[],
  report: Report,
  signal: AbortSignal,
): Promise<CommandResult[]> {
  const results: CommandResult[] = []
  for (const command of commands) {
    report(command)
    const { lines, error } = await runCommand(console, command, { signal })
    const text = redactConfig(lines.join('\n'), grammars[grammarNameOf(console.driver.name)])
    const table = error === null ? parseShowOutput(console.driver.name, command, text) : null
    results.push({ command, text, error, rows: table?.rows ?? null, unparsed: table?.unparsed ?? [] })
  }
  return results
}

/** Everything that makes up a backup. */
export async function readTexts(console: Console, report: Report, signal: AbortSignal): Promise<ReadTexts> {
  report('running-config')
  const { running, vlans } = await readRunning(console, signal)
  report('startup-config')
  return { running, vlans, startup: await readStartup(console, signal) }
}
