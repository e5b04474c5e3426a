/**
 * A password or token that changed, in the place of the old one: tried once on the server of the pinned certificate, and only what
 * it takes is kept. Another certificate gets no secret; what was read of the service stays.
 */
import {
  kindFacts,
  type LanService,
  secretNameOf,
  secretParts,
} from '../../../shared/lan-services/lan-service.ts'
import { findLanService, replaceLogin } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { HttpOptions } from '../../integrations/http/pinned-http.ts'
import type { Secrets } from '../../integrations/probe.ts'
import { checkSecret, type OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { probeService } from './connect.ts'

/** Who logs in and with what. `user` null: the tokens themselves say it. */
export interface ServiceLogin {
  readonly auth: LanService['auth']
  readonly user: string | null
  readonly secrets: Secrets
}

/** Nothing is sent. Throws WorkError `bad_login` where this kind has no such login, `invalid_secret`. */
export function checkLogin(kind: LanService['kind'], { auth, user, secrets }: ServiceLogin): void {
  const { auths, title } = kindFacts[kind]
  if (!auths.includes(auth) || (auth === 'tokens') !== (user === null) || user === '')
    throw new WorkError(
      'bad_login',
      `${title} is not logged in to in this way, or the login says not who logs in.`,
    )
  for (const part of secretParts[auth]) checkSecret(part, secrets[part] ?? '')
}

/** The secrets of a service into the vault, in the transaction of the caller. */
export function keepLogin(
  site: SiteFile,
  vault: OpenVault,
  id: number,
  { auth, secrets }: ServiceLogin,
): void {
  for (const part of secretParts[auth])
    vault.set(secretNameOf(id, part), secrets[part] ?? '', site.recorder.timestamp())
}

/** `vault` is opened, or made, only when there is something to keep. Throws WorkError `unknown_service`, `service_changed`, what `checkLogin` refuses, a ReachReason; then the old login stays. */
export async function changeLogin(
  site: SiteFile,
  vault: () => Promise<OpenVault>,
  name: string,
  login: ServiceLogin,
  options: HttpOptions = {},
): Promise<LanService> {
  const service = findLanService(site.db, name)
  checkLogin(service.kind, login)
  const { auth, user, secrets } = login
  const { version } = await probeService({ ...service, auth, user }, secrets, options)
  const open = await vault()
  return site.record(() =>
    replaceLogin(site.db, site.recorder, service, { auth, user, version }, () =>
      keepLogin(site, open, service.id, login),
    ),
  )
}
