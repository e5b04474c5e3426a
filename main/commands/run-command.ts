/**
 * From the words of a command line to an exit code: finds the command, parses its options, prints its result. With
 * `--json` standard output carries exactly one object, also when the command fails.
 */
import { parseArgs } from 'node:util'
import { type Command, type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { findCommand } from './find-command.ts'
import { commandHelp, overview, version } from './help-text.ts'
import type { CommandEntry } from './index.ts'

/** Where a command line runs: the process's own streams, or a test's. */
export interface Surroundings {
  readonly env: NodeJS.ProcessEnv
  readonly interactive: boolean
  readonly stdout: (text: string) => void
  readonly stderr: (text: string) => void
  readonly signal: AbortSignal
}

const globalOptions = { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } } as const

/** Runs one command line (without `node` and the script); returns the exit code 0, 1 or 2. */
export async function runCommandLine(argv: readonly string[], around: Surroundings): Promise<0 | 1 | 2> {
  const separator = argv.indexOf('--')
  const end = separator < 0 ? argv.length : separator
  const json = argv.slice(0, end).includes('--json')
  const words = argv.filter((word, index) => word !== '--json' || index > end)
  try {
    const output = await dispatch(words, around)
    around.stdout(json ? `${JSON.stringify(output.json)}\n` : output.text === '' ? '' : `${output.text}\n`)
    return output.exit
  } catch (error) {
    const failure = describeFailure(error, around.signal)
    const { code, message } = failure
    if (json) around.stdout(`${JSON.stringify({ ...failure.values, error: { code, message } })}\n`)
    around.stderr(`brassage: ${failure.detail ?? message}\n`)
    return failure.exit
  }
}

async function dispatch(words: readonly string[], around: Surroundings): Promise<CommandOutput> {
  const first = words[0]
  if (first === '--version' || first === '-V') return { exit: 0, json: { version }, text: version }
  if (first === undefined) throw new UsageError(`which command?\n\n${overview()}`)
  if (first === '--help' || first === '-h' || first === 'help') return helpFor(words.slice(1))
  const { entry, rest } = findCommand(words)
  const command = await entry.load()
  const parsed = parseOptions(command, rest)
  if (parsed.values.help) return helpOf(entry, command)
  return runWithUsage(command, {
    positionals: parsed.positionals,
    options: parsed.values,
    env: around.env,
    interactive: around.interactive,
    stderr: around.stderr,
    signal: around.signal,
  })
}

async function helpFor(words: readonly string[]): Promise<CommandOutput> {
  if (words.length === 0) return { exit: 0, json: { usage: overview() }, text: overview() }
  const { entry } = findCommand(words)
  return helpOf(entry, await entry.load())
}

const helpOf = (entry: CommandEntry, command: Command): CommandOutput => ({
  exit: 0,
  json: { usage: command.usage },
  text: commandHelp(entry, command),
})

function parseOptions(command: Command, rest: readonly string[]) {
  try {
    const options = { ...command.options, ...globalOptions }
    return parseArgs({ args: [...rest], options, allowPositionals: true, strict: true })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new UsageError(`${reason}\nusage: ${command.usage}`)
  }
}

async function runWithUsage(command: Command, input: CommandInput): Promise<CommandOutput> {
  try {
    return await command.run(input)
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(`${error.message}\nusage: ${command.usage}`)
    throw error
  }
}

interface Failure {
  readonly exit: 1 | 2
  readonly code: string
  readonly message: string
  readonly values?: Readonly<Record<string, unknown>>
  /** What standard error gets instead of the message: the stack of a bug. */
  readonly detail?: string
}

function describeFailure(error: unknown, signal: AbortSignal): Failure {
  if (error instanceof UsageError) return { exit: 2, code: 'usage', message: error.message }
  if (error instanceof WorkError)
    return { exit: 1, code: error.code, message: error.message, values: error.values }
  if (signal.aborted)
    return { exit: 1, code: 'aborted', message: 'Stopped. What was not finished was not applied.' }
  const message = error instanceof Error ? error.message : String(error)
  const detail = `this is a fault of Brassage, please report it:\n${error instanceof Error ? error.stack : message}`
  return { exit: 1, code: 'internal', message, detail }
}
