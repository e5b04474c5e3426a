/**
 * A new service of the site: its certificate is looked at and pinned before any secret is sent, it is logged in to once, and only
 * what answered is kept. The row, its secrets and the journal's entry are one transaction.
 */
import { isServiceName, kindFacts, type LanService } from '../../../shared/lan-services/lan-service.ts'
import { readServiceAddress } from '../../../shared/lan-services/service-address.ts'
import { checkNameIsFree, insertLanService } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { checkCertificate, type HttpOptions, look } from '../../integrations/http/pinned-http.ts'
import type { SeenCertificate } from '../../integrations/http/see-certificate.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { checkLogin, keepLogin, type ServiceLogin } from './change-login.ts'
import { probeService } from './connect.ts'

export interface ServiceRequest extends ServiceLogin {
  readonly kind: LanService['kind']
  readonly name: string
  readonly url: string
}

/** The certificate that is meant, or somebody who says whether the one that is seen is; asked only with TLS. */
export type Trust =
  | { readonly kind: 'fingerprint'; readonly fingerprint: string }
  | { readonly kind: 'ask'; readonly ask: (seen: SeenCertificate) => boolean | Promise<boolean> }

/** Nothing is sent. Throws WorkError `bad_service_name`, `bad_address`, `service_exists`, `bad_login`, `invalid_secret`. */
export function checkRequest(site: SiteFile, { kind, name, url, ...login }: ServiceRequest): string {
  if (!isServiceName(name))
    throw new WorkError(
      'bad_service_name',
      `"${name}" is no name for a service: 1 to 64 characters, no "/", not beginning with "-".`,
    )
  checkNameIsFree(site.db, name)
  checkLogin(kind, login)
  return readAddress(kind, url)
}

/** The address as it is kept. Throws WorkError `bad_address`. */
export function readAddress(kind: LanService['kind'], url: string): string {
  const address = readServiceAddress(kind, url)
  if (address.kind === 'address') return address.url
  const { title } = kindFacts[kind]
  if (address.fault === 'needs_https')
    throw new WorkError('bad_address', `${title} speaks only https: the address begins with https://.`)
  if (address.fault === 'has_credentials')
    throw new WorkError('bad_address', 'The address holds a user or password: leave them out of it.')
  throw new WorkError(
    'bad_address',
    `"${url}" is no address of a service: a whole one is expected, as in https://192.0.2.10:8006.`,
  )
}

/** `vault` is opened, or made, only when there is something to keep. Throws WorkError: what `checkRequest` refuses, `not_trusted`, a ReachReason; then nothing is kept. */
export async function addService(
  site: SiteFile,
  vault: () => Promise<OpenVault>,
  request: ServiceRequest,
  trust: Trust,
  options: HttpOptions = {},
): Promise<LanService> {
  const url = checkRequest(site, request)
  const fingerprint = await trustedFingerprint(url, trust, options)
  const { kind, name, auth, user, secrets } = request
  const service = { kind, name, auth, user, url, fingerprint }
  const { version } = await probeService(service, secrets, options)
  const open = await vault()
  return site.record(() => {
    checkNameIsFree(site.db, name)
    return insertLanService(site.db, site.recorder, { ...service, version }, (id) =>
      keepLogin(site, open, id, request),
    )
  })
}

async function trustedFingerprint(url: string, trust: Trust, options: HttpOptions): Promise<string | null> {
  if (!url.startsWith('https:')) return null
  const seen = await look(url, options)
  if (trust.kind === 'ask' && !(await trust.ask(seen))) {
    const { fingerprint, subject } = seen
    throw new WorkError(
      'not_trusted',
      `${url} shows a certificate nobody has trusted yet: ${fingerprint}. No secret was sent. Compare it on the server, then give it with --fingerprint, or take it as it is with --trust.`,
      { seen: fingerprint, subject },
    )
  }
  checkCertificate(
    { url, fingerprint: trust.kind === 'fingerprint' ? trust.fingerprint : seen.fingerprint },
    seen,
  )
  return seen.fingerprint
}
