/** What every command on a site file shares: the FILE argument, and closing the file whatever happens. */
import { type OpenOptions, openSite, type SiteFile } from '../db/open-site.ts'
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

/** Opens FILE (the first positional), runs `work`, closes it. */
export async function withSite<T>(
  input: CommandInput,
  work: (site: SiteFile) => T | Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const site = openSite(positional(input, 0, 'FILE'), options)
  try {
    return await work(site)
  } finally {
    site.close()
  }
}
