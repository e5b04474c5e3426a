/** What every command on one Proxmox server shares: which service, logged in, and the requests of a dry run. */
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import type { SiteFile } from '../db/site-file.ts'
import { shownParams } from '../integrations/proxmox/form-params.ts'
import { API_PATH, type ProxmoxApi } from '../integrations/proxmox/proxmox-api.ts'
import type { ProxmoxRequest } from '../services/proxmox/proxmox-request.ts'
import { withProxmox } from '../services/proxmox/with-proxmox.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { dryRunOutput, type ShownRequest, serviceOf, withVault } from './service-options.ts'
import { withSite } from './with-site.ts'

export interface OnProxmox {
  readonly site: SiteFile
  readonly api: ProxmoxApi
  readonly service: LanService
}

export const isDryRun = (input: CommandInput): boolean => input.options['dry-run'] === true

/** Opens FILE and its vault, and logs in. Throws UsageError, WorkError. */
export const onProxmox = (
  input: CommandInput,
  work: (on: OnProxmox) => Promise<CommandOutput>,
): Promise<CommandOutput> =>
  withSite(input, (site) =>
    withVault(input, site, (vault) => {
      const service = serviceOf(input, site, 'proxmox')
      return withProxmox(service, vault, { signal: input.signal }, (api) => work({ site, api, service }))
    }),
  )

/** What of DELETE and GET is a parameter stands in the query. */
export function shownRequest({ method, path, params }: ProxmoxRequest): ShownRequest {
  const shown = shownParams(params)
  if (method !== 'DELETE') return { method, path: `${API_PATH}${path}`, body: shown }
  const query = new URLSearchParams(shown).toString()
  return { method, path: `${API_PATH}${path}${query === '' ? '' : `?${query}`}`, body: null }
}

export const showRequests = (requests: readonly ProxmoxRequest[]): CommandOutput =>
  dryRunOutput(requests.map(shownRequest))
