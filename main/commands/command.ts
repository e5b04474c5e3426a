/**
 * The form of a `brassage` command: one file a command in this folder, listed with its name in ./index.ts. A command
 * returns what happened; the shell around it prints (one JSON object, or text) and sets the exit code.
 */
import type { ParseArgsOptionsConfig } from 'node:util'

export interface CommandInput {
  readonly positionals: readonly string[]
  readonly options: Readonly<Record<string, string | boolean | (string | boolean)[] | undefined>>
  readonly env: NodeJS.ProcessEnv
  /** True where a person can be asked on the terminal. */
  readonly interactive: boolean
  /** Progress and questions; never part of the result. */
  readonly stderr: (text: string) => void
  /** Aborts on Ctrl-C and termination. */
  readonly signal: AbortSignal
}

export interface CommandOutput {
  /** 0 done, 1 the work failed or was refused; wrong use throws a UsageError (2). */
  readonly exit: 0 | 1
  readonly json: Readonly<Record<string, unknown>>
  /** The same for people, without the final newline. */
  readonly text: string
}

export interface Command {
  readonly usage: string
  readonly options: ParseArgsOptionsConfig
  readonly run: (input: CommandInput) => Promise<CommandOutput>
}

/** Wrong use of a command: exit code 2, the message and the usage line. */
export class UsageError extends Error {}

export { WorkError } from '../work-error.ts'
