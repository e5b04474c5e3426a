/** What every command on FOG shares: which server, logged in, and the requests of a dry run. */
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { FogClient, FogRequest } from '../integrations/fog/fog-client.ts'
import { withFog } from '../services/fog/with-fog.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { dryRunOutput, serviceOf, withVault } from './service-options.ts'
import { withSite } from './with-site.ts'

export interface OnFog {
  readonly site: SiteFile
  readonly fog: FogClient
  readonly service: LanService
  /** What a dry run answers: the requests that would go out, and none of them does. */
  shown(requests: readonly FogRequest[]): CommandOutput
}

export const isDryRun = (input: CommandInput): boolean => input.options['dry-run'] === true

/** Opens FILE and its vault, and logs in. Throws UsageError, WorkError. */
export const onFog = (
  input: CommandInput,
  work: (on: OnFog) => Promise<CommandOutput>,
): Promise<CommandOutput> =>
  withSite(input, (site) =>
    withVault(input, site, (vault) => {
      const service = serviceOf(input, site, 'fog')
      const shown = (requests: readonly FogRequest[]) => showRequests(service, requests)
      return withFog(service, vault, { signal: input.signal }, (fog) => work({ site, fog, service, shown }))
    }),
  )

/** With the path as it goes over the wire. */
function showRequests({ url }: LanService, requests: readonly FogRequest[]): CommandOutput {
  const base = new URL(url).pathname.replace(/\/$/, '')
  return dryRunOutput(requests.map(({ method, path, body }) => ({ method, path: `${base}${path}`, body })))
}

export const get = (path: string): FogRequest => ({ method: 'GET', path, body: null })
