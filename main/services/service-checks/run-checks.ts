/** Looks at many services at once, a few at a time, and keeps what was seen with since when it is so. */
import type { ServiceCheck } from '../../../shared/service-check/check-row.ts'
import type { KeptLook } from '../../../shared/service-check/service-look.ts'
import { datedLook, keepLook } from '../../db/service-looks.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { type Looking, lookAt } from './look-at.ts'

const AT_ONCE = 8

export interface RunOptions extends Looking {
  readonly checks: readonly ServiceCheck[]
  readonly onLook: (done: number, total: number) => void
}

export interface LookedAt {
  readonly looks: readonly KeptLook[]
  /** Why the site file does not have them all, in a sentence; null: it has, or is read-only. */
  readonly unkept: string | null
}

/** What could not be kept, since the file is read-only or its disk full, is told all the same. Rejects with the signal's reason. */
export async function runChecks(
  site: SiteFile,
  { checks, signal, secretOf, onLook }: RunOptions,
): Promise<LookedAt> {
  const plan = site.plan()
  const waiting = checks.entries()
  const looks: KeptLook[] = []
  let unkept: string | null = null
  const work = async () => {
    for (const [at, check] of waiting) {
      const look = await lookAt(plan, check, { signal, secretOf })
      signal?.throwIfAborted()
      const dated = datedLook(site, check.id, look)
      looks[at] = dated
      try {
        keepLook(site, dated)
      } catch (error) {
        if (!(error instanceof WorkError)) throw error
        unkept ??= `What was seen could not be kept, and is shown only now: ${error.message}`
      }
      onLook(looks.filter(Boolean).length, checks.length)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return { looks, unkept }
}
