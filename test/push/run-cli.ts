/** The command line as a person or a script runs it, with its one JSON object. */
import { runCommandLine } from '../../main/commands/run-command.ts'

export interface CliRun {
  readonly exit: number
  readonly json: Record<string, unknown>
  readonly stderr: string
}

export async function runCli(
  argv: readonly string[],
  env: NodeJS.ProcessEnv = {},
  signal = new AbortController().signal,
): Promise<CliRun> {
  let stdout = ''
  let stderr = ''
  const exit = await runCommandLine([...argv, '--json'], {
    env: { ...process.env, ...env },
    interactive: false,
    stdout: (text) => {
      stdout += text
    },
    stderr: (text) => {
      stderr += text
    },
    signal,
  })
  return { exit, json: JSON.parse(stdout), stderr }
}
