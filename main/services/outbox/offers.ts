/** Whether the services that something waits for are reached: looked at only where something waits, and not all the time. */
import type { OutboxOffer } from '../../../shared/contract/outbox.ts'
import { servicesOf } from '../../../shared/outbox/outbox-work.ts'
import { listLanServices } from '../../db/lan-services.ts'
import type { SiteFile } from '../../db/site-file.ts'
import type { OpenVault } from '../../vault/vault.ts'
import { WorkError } from '../../work-error.ts'
import type { SparedLogins } from '../lan-services/spared-logins.ts'
import { testService } from '../lan-services/test-service.ts'
import { listJobs } from './outbox-jobs.ts'

/** Several windows ask; one look serves them all. Milliseconds. */
const FRESH_MS = 3000

type Look = Pick<OutboxOffer, 'ok' | 'reason' | 'message'>

/** One that lacks a secret in the vault is no reason to say nothing of the others. */
function reasonOf(error: unknown): Look {
  if (error instanceof WorkError) return { ok: false, reason: null, message: error.message }
  throw error
}

export function createOffers(
  site: () => SiteFile,
  vault: () => OpenVault | null,
  logins: Pick<SparedLogins, 'login'>,
): () => Promise<OutboxOffer[]> {
  const looks = new Map<string, { readonly until: number; readonly look: Promise<Look> }>()

  function lookAt(file: SiteFile, name: string): Promise<Look> {
    const service = listLanServices(file.db).find((one) => one.name === name)
    if (!service)
      return Promise.resolve({
        ...{ ok: false, reason: null },
        message: `There is no service "${name}" in this site any more.`,
      })
    const open = vault()
    if (open) return logins.login(file, service, open, { freshMs: FRESH_MS, patience: {} }).catch(reasonOf)
    const key = `${file.path} ${name}`
    const kept = looks.get(key)
    if (kept && performance.now() < kept.until) return kept.look
    const look = testService(file, service, null).catch(reasonOf)
    looks.set(key, { until: performance.now() + FRESH_MS, look })
    return look
  }

  return async () => {
    const file = site()
    const waiting = listJobs(file).filter(({ state }) => state === 'waiting')
    const names = [...new Set(waiting.flatMap(({ work }) => servicesOf(work)))]
    const seen = await Promise.all(names.map(async (name) => ({ name, ...(await lookAt(file, name)) })))
    const isReached = (name: string) => seen.some((one) => one.name === name && one.ok)
    return seen.map(({ name, ok, reason, message }) => ({
      ...{ service: name, ok, reason, message },
      jobs: waiting.filter(({ work }) => servicesOf(work).includes(name) && servicesOf(work).every(isReached))
        .length,
    }))
  }
}
