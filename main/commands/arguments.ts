/** The words and options of a command line, read one by one. What is missing or too much throws a UsageError. */
import { type CommandInput, UsageError } from './command.ts'

/** The positional at `index`. Throws UsageError where it is missing. */
export function positional(input: CommandInput, index: number, name: string): string {
  const value = input.positionals[index]
  if (value === undefined || value === '') throw new UsageError(`${name} is missing`)
  return value
}

/** Throws UsageError when more positionals were given than the command takes. */
export function expectAtMost(input: CommandInput, count: number): void {
  const extra = input.positionals[count]
  if (extra !== undefined) throw new UsageError(`"${extra}" is one argument too many`)
}

/** A text option, or undefined. */
export function textOption(input: CommandInput, name: string): string | undefined {
  const value = input.options[name]
  return typeof value === 'string' ? value : undefined
}

/** A text option the command cannot do without; `what` tells people what goes there. Throws UsageError. */
export function requiredOption(input: CommandInput, name: string, what: string): string {
  const value = textOption(input, name)
  if (!value?.trim()) throw new UsageError(`--${name} is missing: ${what}`)
  return value
}

/** The name of the switch, as `--switch` tells it. Throws UsageError where it is missing. */
export const switchOption = (input: CommandInput): string =>
  requiredOption(input, 'switch', 'the name of the switch in the plan')

/**
 * The value of the environment variable that option `name` names: secrets never come as arguments, which other users
 * of the computer can see. Throws UsageError where the variable is not set.
 */
export function fromEnvironment(input: CommandInput, name: string): string {
  const variable = requiredOption(input, name, 'the name of an environment variable')
  const value = input.env[variable]
  if (value === undefined) throw new UsageError(`the environment variable ${variable} (--${name}) is not set`)
  return value
}

/** The same where an empty value could only be a mistake, as for a passphrase. Throws UsageError. */
export function filledVariable(input: CommandInput, name: string): string {
  const value = fromEnvironment(input, name)
  if (value === '') throw new UsageError(`the environment variable of --${name} is empty`)
  return value
}
