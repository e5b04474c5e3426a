/**
 * A certificate that was renewed, pinned in the place of the old one: by a person who saw both. Only a handshake goes out, so no
 * secret is sent before; what was read of the service stays.
 */
import type { SeenPin } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { findLanService, pinCertificate } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { checkCertificate, type HttpOptions, look } from '../../integrations/http/pinned-http.ts'
import { WorkError } from '../../work-error.ts'

/** Throws WorkError `no_certificate`, a ReachReason. */
export async function seePin(
  { name, url, fingerprint }: LanService,
  options: HttpOptions = {},
): Promise<SeenPin> {
  if (fingerprint === null)
    throw new WorkError(
      'no_certificate',
      `${name} is spoken to without TLS: there is no certificate to pin.`,
      { name },
    )
  const { fingerprint: seen, subject, validFrom, validTo } = await look(url, options)
  return { name, url, pinned: fingerprint, seen, subject, validFrom, validTo }
}

/** `fingerprint`: the one that a person took for the server's. Throws WorkError `not_trusted`, `certificate_dates`. */
export function pinService(site: SiteFile, shown: SeenPin, fingerprint: string): void {
  const { name, url, seen, pinned, subject } = shown
  if (seen !== fingerprint)
    throw new WorkError(
      'not_trusted',
      `${url} shows ${seen}, and not the certificate that was meant. Nothing was pinned, and no secret was sent.`,
      { seen, subject },
    )
  checkCertificate({ url, fingerprint }, { ...shown, fingerprint: seen, pem: '' })
  if (seen === pinned) return
  site.record(() => pinCertificate(site.db, site.recorder, findLanService(site.db, name), seen))
}
