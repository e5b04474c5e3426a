/** What was seen of each service last, and since when: beside the plan, so that undo brings no old look back. */
import type { KeptLook, ServiceLook } from '../../shared/service-check/service-look.ts'
import type { Db } from './database.ts'
import type { SiteFile } from './site-file.ts'

interface StoredLook extends Omit<KeptLook, 'values'> {
  readonly valuesJson: string
}

export const serviceLooks = (db: Db): KeptLook[] =>
  (db.prepare('SELECT * FROM serviceLook').all() as StoredLook[]).map(({ valuesJson, ...look }) => ({
    ...look,
    values: JSON.parse(valuesJson),
  }))

/** `since` stays as long as the state does. Nothing is kept yet. */
export function datedLook(site: SiteFile, checkId: number, look: ServiceLook): KeptLook {
  const at = site.recorder.timestamp()
  const last = site.db.prepare('SELECT state, since FROM serviceLook WHERE checkId = ?').get(checkId) as
    | { state: string; since: string }
    | undefined
  const since = last?.state === look.state ? last.since : at
  return { ...look, checkId, at, since }
}

/** In a file that is read-only nothing is kept. */
export function keepLook(site: SiteFile, kept: KeptLook): void {
  if (!site.readOnly)
    site.record(() => {
      const { values, ...row } = kept
      site.db
        .prepare(
          `INSERT OR REPLACE INTO serviceLook (checkId, state, code, valuesJson, ms, at, since)
           VALUES (@checkId, @state, @code, @valuesJson, @ms, @at, @since)`,
        )
        .run({ ...row, valuesJson: JSON.stringify(values) })
    })
}
