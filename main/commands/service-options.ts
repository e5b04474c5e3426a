/** What every command on a service shares: which one, the vault with its login, and whether requests are only shown. */
import type { LanService, LanServiceKind } from '../../shared/lan-services/lan-service.ts'
import { kindFacts } from '../../shared/lan-services/lan-service.ts'
import { findLanService, listLanServices } from '../db/lan-services.ts'
import type { SiteFile } from '../db/site-file.ts'
import { expectKind } from '../services/lan-services/connect.ts'
import { type OpenVault, openVault } from '../vault/vault.ts'
import { filledVariable, textOption } from './arguments.ts'
import { type CommandInput, type CommandOutput, WorkError } from './command.ts'

export const serviceOptions = {
  'passphrase-env': { type: 'string' },
  service: { type: 'string' },
  'dry-run': { type: 'boolean' },
} as const

export const SERVICE_USAGE = '--passphrase-env VAR [--service NAME] [--dry-run]'

/** Those of a kind, or the one that `--service` names. Throws WorkError `unknown_service`, `wrong_kind`, `no_service`. */
export function servicesOf(input: CommandInput, site: SiteFile, kind: LanServiceKind): LanService[] {
  const name = textOption(input, 'service')
  if (name !== undefined) return [expectKind(findLanService(site.db, name), kind)]
  const found = listLanServices(site.db).filter((one) => one.kind === kind)
  if (found.length > 0) return found
  const { title } = kindFacts[kind]
  throw new WorkError(
    'no_service',
    `There is no ${title} service in this site. Add it with "brassage service add FILE ${kind} NAME".`,
  )
}

/** The one service of a kind. Throws WorkError `which_service` where there are several and none is named. */
export function serviceOf(input: CommandInput, site: SiteFile, kind: LanServiceKind): LanService {
  const [first, ...more] = servicesOf(input, site, kind)
  if (first && more.length === 0) return first
  const names = [first, ...more].map((one) => one?.name).join(', ')
  throw new WorkError('which_service', `Which one is meant? Name it with --service: ${names}`)
}

/** Opens the vault for `work`, and closes it whatever happens. */
export async function withVault<T>(
  input: CommandInput,
  site: SiteFile,
  work: (vault: OpenVault) => Promise<T>,
): Promise<T> {
  const vault = await openVault(site, filledVariable(input, 'passphrase-env'))
  try {
    return await work(vault)
  } finally {
    vault.close()
  }
}

/** A request as it would go out: never with a secret, since those are only in headers. */
export interface ShownRequest {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

export const dryRunOutput = (requests: readonly ShownRequest[]): CommandOutput => ({
  exit: 0,
  json: { requests },
  text: requests
    .map(({ method, path, body }) => `${method} ${path}${body === null ? '' : ` ${JSON.stringify(body)}`}`)
    .join('\n'),
})
