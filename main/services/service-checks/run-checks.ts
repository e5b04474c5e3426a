/** Looks at many services at once, a few at a time, and keeps what was seen with since when it is so. */
import type { ServiceCheck } from '../../../shared/service-check/check-row.ts'
import type { KeptLook } from '../../../shared/service-check/service-look.ts'
import { keepLook } from '../../db/service-looks.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { type Looking, lookAt } from './look-at.ts'

const AT_ONCE = 8

export interface RunOptions extends Looking {
  readonly checks: readonly ServiceCheck[]
  readonly onLook: (done: number, total: number) => void
}

/** What could not be kept, since the file is read-only, is told all the same. Rejects with the signal's reason. */
export async function runChecks(
  site: SiteFile,
  { checks, signal, secretOf, onLook }: RunOptions,
): Promise<KeptLook[]> {
  const plan = site.plan()
  const waiting = checks.entries()
  const kept: KeptLook[] = []
  const work = async () => {
    for (const [at, check] of waiting) {
      const look = await lookAt(plan, check, { signal, secretOf })
      signal?.throwIfAborted()
      kept[at] = keepLook(site, check.id, look)
      onLook(kept.filter(Boolean).length, checks.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return kept
}
