/** What every command on a site file shares: opening FILE, and closing it whatever happens. */
import { type OpenOptions, openSite, type SiteFile } from '../db/open-site.ts'
import { stateFolder } from '../db/state-folder.ts'
import { explainStorageError } from '../db/storage-error.ts'
import { positional } from './arguments.ts'
import type { CommandInput } from './command.ts'

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
