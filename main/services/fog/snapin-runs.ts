/** Runs of snapins in the site: begun, read. Everything is a record; a run is what its records add up to. */
import { ulid } from 'ulid'
import { endsIn, type FogRunRecord, progressOf, type TargetProgress } from '../../../shared/fog/image-run.ts'
import type { SnapinEnding, StartedSnapin } from '../../../shared/fog/snapin-run.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { appendFogRun, listFogRuns, readFogRun } from '../../db/fog-run-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

export interface SnapinRun {
  readonly id: string
  readonly started: StartedSnapin
  readonly startedAt: string
  readonly by: string
  /** When FOG was heard of it last, or the run written on; ISO 8601. */
  readonly knownAt: string
  /** A cancel was begun. */
  readonly isCancelling: boolean
  readonly progress: readonly TargetProgress[]
  /** Null: it has not ended. */
  readonly ends: readonly SnapinEnding[] | null
}

/** Nothing is sent yet. */
export function beginSnapinRun(
  site: SiteFile,
  service: LanService,
  wanted: Omit<StartedSnapin, 'service' | 'tag'>,
): string {
  const runId = ulid()
  const started: StartedSnapin = { ...wanted, service: service.name, tag: `brassage-${runId.slice(-10)}` }
  const names = started.targets.map(({ name }) => name).join(', ')
  site.record(() => {
    appendFogRun(site.db, site.recorder, runId, [{ kind: 'snapin', value: started }])
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${service.name}: snapin ${started.snapin} begun, hosts: ${names}`,
      data: { run: runId },
    })
  })
  return runId
}

/** Null: there is none, or it is one of images. */
export function findSnapinRun(site: SiteFile, id: string): SnapinRun | null {
  const records = readFogRun(site.db, id)
  const start = records.find(({ kind }) => kind === 'snapin')
  return start ? foldRun(id, start, records) : null
}

/** Throws WorkError `unknown_fog_run`. */
export function readSnapinRun(site: SiteFile, id: string): SnapinRun {
  const found = findSnapinRun(site, id)
  if (found) return found
  throw new WorkError('unknown_fog_run', `There is no run "${id}" in this site.`, { run: id })
}

function foldRun(id: string, start: FogRunRecord, records: readonly FogRunRecord[]): SnapinRun {
  const started = start.value as StartedSnapin
  const ends = endsIn(records) as readonly unknown[] | null
  return {
    ...{ id, started, startedAt: start.at, by: start.who, progress: progressOf(started, records) },
    ends: ends as readonly SnapinEnding[] | null,
    knownAt: records.at(-1)?.at ?? start.at,
    isCancelling: records.some(({ kind }) => kind === 'cancelling'),
  }
}

/** The newest first. */
export const listSnapinRuns = (site: SiteFile): SnapinRun[] =>
  listFogRuns(site.db, 'snapin').map((id) => readSnapinRun(site, id))
