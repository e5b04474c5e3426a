/**
 * A morning check of every Proxmox server of the site, side by side: one that is not reached is a problem, not an end. What was found
 * is told also where the site file does not take it.
 */
import type { CheckedMorning } from '../../../shared/contract/lan-service.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { isReachReason } from '../../../shared/lan-services/reach-reason.ts'
import { judgeServer } from '../../../shared/morning-check/judge-server.ts'
import { gatherCheck, type MorningCheck, notReached } from '../../../shared/morning-check/morning-check.ts'
import { seenAt, seenBefore } from '../../../shared/morning-check/seen-running.ts'
import { noteSeen } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { HttpOptions } from '../../integrations/http/pinned-http.ts'
import { readServerFacts } from '../../integrations/proxmox/read-server-facts.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import { connectProxmox, secretsOf } from '../lan-services/connect.ts'
import { keepMissed, keepPart, lastCheck } from './kept-morning.ts'
import { changesSince, noteMorning } from './note-morning.ts'

export async function runMorningCheck(
  site: SiteFile,
  vault: OpenVault,
  services: readonly LanService[],
  options: HttpOptions = {},
): Promise<Omit<CheckedMorning, 'at'>> {
  let unkept: string | null = null
  const keep: Keep = (write) => {
    try {
      write()
    } catch (error) {
      // A disk that is full by now must not hide what was found: it is what somebody waits for.
      if (!(error instanceof WorkError)) throw error
      unkept ??= `This check could not be kept, and is shown only now: ${error.message}`
    }
  }
  const check = gatherCheck(
    await Promise.all(services.map((service) => checkServer(site, vault, service, options, keep))),
  )
  const { changes, now } = changesSince(
    site,
    services.map(({ name }) => name),
    check,
  )
  keep(() => noteMorning(site, check, now))
  return { ...check, changes, unkept }
}

type Keep = (write: () => void) => void

async function checkServer(
  site: SiteFile,
  vault: OpenVault,
  service: LanService,
  options: HttpOptions,
  keep: Keep,
): Promise<Omit<MorningCheck, 'ok'>> {
  try {
    const api = await connectProxmox(service, secretsOf(service, vault), options)
    try {
      const at = site.recorder.timestamp()
      const earlier = seenBefore(lastCheck(site, service), at)
      const facts = await readServerFacts(api, service.name, Math.floor(Date.parse(at) / 1000), earlier)
      const part = judgeServer(facts)
      keep(() => {
        noteSeen(site, service.id, api.version.text)
        keepPart(site, service, { ...part, seen: seenAt(earlier, part.guests, at) })
      })
      return part
    } finally {
      api.close()
    }
  } catch (error) {
    if (!(error instanceof WorkError) || !isReachReason(error.code)) throw error
    const missed = notReached(service.name, error.message)
    keep(() => keepMissed(site, service, missed))
    return { guests: [], problems: [missed], notes: [] }
  }
}
