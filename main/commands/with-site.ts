/** What every command on a site file shares: the FILE argument, and closing the file whatever happens. */
import { type OpenOptions, openSite, type SiteFile } from '../db/open-site.ts'
import { stateFolder } from '../db/state-folder.ts'
import { explainStorageError } from '../db/storage-error.ts'
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

/** Opens FILE (the first positional), says what is to be said of it, runs `work`, closes it. */
export async function withSite<T>(
  input: CommandInput,
  work: (site: SiteFile) => T | Promise<T>,
  options: OpenOptions = {},
): Promise<T> {
  const path = positional(input, 0, 'FILE')
  const site = openSite(path, {
    holder: 'a brassage command',
    stateFolder: stateFolder(input.env),
    ...options,
  })
  for (const notice of site.notices) input.stderr(`brassage: ${notice.message}\n`)
  try {
    const result = await work(site)
    site.close()
    return result
  } catch (error) {
    throw explainStorageError(error, path, stateFolder(input.env))
  } finally {
    site.close()
  }
}
