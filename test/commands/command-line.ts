/** Runs a command line in this process and collects what it says. */
import { runCommandLine } from '../../main/commands/run-command.ts'

export interface Said {
  readonly exit: 0 | 1 | 2
  readonly out: string
  readonly err: string
  /** The one object of `--json`; throws when standard output holds anything else. */
  readonly json: Record<string, unknown>
}

export async function brassage(
  words: readonly string[],
  env: NodeJS.ProcessEnv = {},
  signal = new AbortController().signal,
): Promise<Said> {
  const out: string[] = []
  const err: string[] = []
  const exit = await runCommandLine(words, {
    env: { ...process.env, ...env },
    interactive: false,
    stdout: (text) => out.push(text),
    stderr: (text) => err.push(text),
    signal,
  })
  const text = out.join('')
  return {
    exit,
    out: text,
    err: err.join(''),
    get json() {
      return JSON.parse(text)
    },
  }
}
