/** What was done in a run of FOG, and when: its records in words, of any kind of run. */
import type { FogLogRow } from '../../../shared/contract/fog.ts'
import type { FogRunRecord } from '../../../shared/fog/image-run.ts'
import { readFogRun } from '../../db/fog-run-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { kindOfRun } from './any-run.ts'
import { readRun } from './image-runs.ts'
import { readSnapinRun } from './snapin-runs.ts'
import { readStepRun } from './step-runs.ts'

/** The oldest first. Throws WorkError `unknown_fog_run`. */
export function readLog(site: SiteFile, run: string): FogLogRow[] {
  const names = namesOf(site, run)
  return readFogRun(site.db, run).map(({ at, who, kind, host, value }) => ({
    ...{ at, who, kind, host: host === null ? null : (names.get(host) ?? host) },
    text: textOf({ kind, value }),
  }))
}

/** By the host or step of a record. */
function namesOf(site: SiteFile, run: string): ReadonlyMap<string, string> {
  const kind = kindOfRun(site, run)
  if (kind === 'steps') return new Map(readStepRun(site, run).steps.map(({ key, step }) => [key, step.name]))
  const { started } = kind === 'snapin' ? readSnapinRun(site, run) : readRun(site, run)
  return new Map(started.targets.map(({ id, name }) => [id, name]))
}

/** A task's id, what was said, how far it was seen; null: nothing. */
function textOf({ kind, value }: Pick<FogRunRecord, 'kind' | 'value'>): string | null {
  if (typeof value === 'string' && (kind === 'sent' || kind === 'failed' || kind === 'giving')) return value
  if (kind !== 'seen') return null
  const { percent } = value as { readonly percent: number | null }
  return percent === null ? null : `${percent} %`
}
