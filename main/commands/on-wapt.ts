/** Runs a command on the WAPT server of the site: logged in, compared with the plan, closed whatever happens. */
import { type ComparedHosts, compareHosts } from '../../shared/wapt/compare-hosts.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { WaptApi } from '../integrations/wapt/wapt-api.ts'
import { connectWapt, secretsOf } from '../services/lan-services/connect.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { serviceOf, withVault } from './service-options.ts'
import { withSite } from './with-site.ts'

export interface OnWapt {
  readonly site: SiteFile
  readonly api: WaptApi
  /** The server's hosts beside the site's. */
  readonly compared: () => Promise<ComparedHosts & { readonly isCut: boolean }>
}

export const onWapt = (
  input: CommandInput,
  work: (on: OnWapt) => Promise<CommandOutput>,
): Promise<CommandOutput> =>
  withSite(input, (site) => {
    const service = serviceOf(input, site, 'wapt')
    return withVault(input, site, async (vault) => {
      const api = await connectWapt(service, secretsOf(service, vault), { signal: input.signal })
      const compared = async () => {
        const { hosts, isCut } = await api.hosts()
        return { ...compareHosts(site.plan(), hosts), isCut }
      }
      try {
        return await work({ site, api, compared })
      } finally {
        api.close()
      }
    })
  })
