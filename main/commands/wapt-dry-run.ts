/** What commands on WAPT would ask, with what is only known then in braces; no password stands in it. */
import type { LanService } from '../../shared/lan-services/lan-service.ts'
import type { WaptPart } from '../../shared/wapt/wapt-lists.ts'
import type { HttpRequest } from '../integrations/http/pinned-http.ts'
import { waptRequests } from '../integrations/wapt/wapt-requests.ts'
import type { CommandInput, CommandOutput } from './command.ts'
import { dryRunOutput, serviceOf } from './service-options.ts'
import { withSite } from './with-site.ts'

const parts: Readonly<Record<WaptPart, (service: LanService) => HttpRequest>> = {
  rights: ({ user }) => waptRequests.rights({ user: user ?? '', password: '{password}' }),
  hosts: () => waptRequests.hosts('v3'),
  packages: () => waptRequests.packages(),
  states: () => waptRequests.states(['{uuid}']),
  groups: () => waptRequests.groups(),
}

export const isDryRun = (input: CommandInput): boolean => input.options['dry-run'] === true

/** Neither the server nor the vault is needed. `more`: after those. */
export const waptDryRun = (
  input: CommandInput,
  wanted: readonly WaptPart[],
  more: readonly HttpRequest[] = [],
): Promise<CommandOutput> =>
  withSite(input, async (site) => {
    const service = serviceOf(input, site, 'wapt')
    return showWaptRequests(service, [...wanted.map((part) => parts[part](service)), ...more])
  })

/** With the path as it goes over the wire. */
export function showWaptRequests({ url }: LanService, requests: readonly HttpRequest[]): CommandOutput {
  const base = new URL(url).pathname.replace(/\/$/, '')
  return dryRunOutput(
    requests.map(({ method, path, body }) => ({
      ...{ method, path: `${base}${path.replace(/%7B(\w+)%7D/g, '{$1}')}` },
      body: body === undefined ? null : JSON.parse(body),
    })),
  )
}
