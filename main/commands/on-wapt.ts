/** Runs a command on the WAPT server of the site: logged in, or on what was read of it last; closed whatever happens. */
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import type { ComparedHosts } from '../../shared/wapt/compare-hosts.ts'
import type { WaptLists, WaptPart } from '../../shared/wapt/wapt-lists.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { WaptApi } from '../integrations/wapt/wapt-api.ts'
import { connectWapt, secretsOf } from '../services/lan-services/connect.ts'
import { comparedHosts } from '../services/wapt/compared-hosts.ts'
import { askedLists, keptLists } from '../services/wapt/wapt-reading.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { serviceOf, withVault } from './service-options.ts'
import { isDryRun, waptDryRun } from './wapt-dry-run.ts'
import { withSite } from './with-site.ts'

export interface OnLists {
  readonly site: SiteFile
  readonly lists: WaptLists
  /** The server's hosts beside the site's. */
  readonly compared: () => Promise<ComparedHosts & { readonly isCut: boolean }>
}

export interface OnWapt extends OnLists {
  readonly api: WaptApi
  readonly service: LanService
}

const withCompared = (site: SiteFile, lists: WaptLists): OnLists => ({
  ...{ site, lists },
  async compared() {
    const hosts = await lists.hosts()
    return { ...comparedHosts(site, hosts), isCut: hosts.isCut }
  },
})

export const onWapt = (
  input: CommandInput,
  work: (on: OnWapt) => Promise<CommandOutput>,
): Promise<CommandOutput> =>
  withSite(input, (site) => {
    const service = serviceOf(input, site, 'wapt')
    return withVault(input, site, async (vault) => {
      const api = await connectWapt(service, secretsOf(service, vault), { signal: input.signal })
      try {
        const { lists, unkept } = askedLists(site, service, api)
        const output = await work({ ...withCompared(site, lists), api, service })
        const why = unkept()
        if (why === null) return output
        input.stderr(`${why}\n`)
        return { ...output, json: { ...(output.json as object), unkept: why } }
      } finally {
        api.close()
      }
    })
  })

/** With `--kept` on what was read last, without the vault; it then says when that was. `asks`: what a dry run shows. */
export const onWaptLists = (
  input: CommandInput,
  asks: readonly WaptPart[],
  work: (on: OnLists) => Promise<CommandOutput>,
): Promise<CommandOutput> => {
  const isKept = input.options.kept === true
  if (isDryRun(input)) return waptDryRun(input, isKept ? [] : asks)
  if (!isKept) return onWapt(input, work)
  return withSite(input, async (site) => {
    const { lists, readAt } = keptLists(site, serviceOf(input, site, 'wapt'))
    const output = await work(withCompared(site, lists))
    return {
      ...output,
      json: { ...(output.json as object), readAt: readAt() },
      text: `${output.text}\nread ${readAt()}`,
    }
  })
}
