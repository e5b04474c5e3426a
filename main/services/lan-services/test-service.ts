/** Whether a service answers as it should, and if not, why: never an error, always an answer. */

import type { ServiceTest } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { isReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { noteSeen } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { checkCertificate, type HttpOptions, look, openHttp } from '../../integrations/http/pinned-http.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { probeService, secretsOf } from './connect.ts'

export async function testService(
  site: SiteFile,
  service: LanService,
  vault: OpenVault | null,
  options: HttpOptions = {},
): Promise<ServiceTest> {
  const { name } = service
  const begun = performance.now()
  const seconds = () => Math.round((performance.now() - begun) / 10) / 100
  try {
    const version = vault ? await login(site, service, vault, options) : await touch(service, options)
    const message = vault ? `${name} answers.` : `${name} answers; without the vault nobody was logged in.`
    return {
      ...{ name, ok: true, reason: null, message, version, seen: service.fingerprint },
      loggedIn: vault !== null,
      seconds: seconds(),
    }
  } catch (error) {
    if (!(error instanceof WorkError) || !isReachReason(error.code)) throw error
    const seen = typeof error.values.seen === 'string' ? error.values.seen : null
    return {
      ...{ name, ok: false, reason: error.code, message: error.message, version: service.version, seen },
      loggedIn: false,
      seconds: seconds(),
    }
  }
}

async function login(
  site: SiteFile,
  service: LanService,
  vault: OpenVault,
  options: HttpOptions,
): Promise<string | null> {
  const { version } = await probeService(service, secretsOf(service, vault), options)
  noteSeen(site, service.id, version)
  return version
}

/** The way there, and the certificate; without TLS, that something speaks HTTP. */
async function touch(service: LanService, options: HttpOptions): Promise<string | null> {
  if (service.fingerprint !== null) {
    checkCertificate(service, await look(service.url, options))
    return service.version
  }
  const http = await openHttp(service, options)
  await http.send({ method: 'GET', path: new URL(service.url).pathname || '/' })
  http.close()
  return service.version
}
