/** Runs of images in the site: begun, read, written on. Everything is a record; a run is what its records add up to. */
import { ulid } from 'ulid'
import {
  endsIn,
  type FogRunRecord,
  progressOf,
  type StartedRun,
  type TargetProgress,
} from '../../../shared/fog/image-run.ts'
import type { HostEnd } from '../../../shared/fog/verification.ts'
import type { LanService } from '../../../shared/lan-services/lan-service.ts'
import { appendFogRun, listFogRuns, type NewFogRunRecord, readFogRun } from '../../db/fog-run-records.ts'
import { appendJournal } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import type { PreFlight, RunRequest } from './pre-flight.ts'

export interface ImageRun {
  readonly id: string
  readonly started: StartedRun
  readonly startedAt: string
  readonly by: string
  /** A cancel was begun. */
  readonly isCancelling: boolean
  readonly progress: readonly TargetProgress[]
  readonly hasEnded: boolean
  /** Null: it has not. */
  readonly ends: readonly HostEnd[] | null
  /** When FOG was heard of it last, or the run written on; ISO 8601. */
  readonly knownAt: string
  /** The act on the group as a whole is, or was, on its way. */
  readonly isIntended: boolean
}

/** Nothing is sent yet. Throws WorkError `not_ready_to_fly` where the pre-flight found an error. */
export function beginRun(
  site: SiteFile,
  service: LanService,
  { mode, wake, setImage }: RunRequest,
  flight: PreFlight,
): string {
  const errors = flight.problems.filter(({ severity }) => severity === 'error')
  if (errors.length > 0)
    throw new WorkError(
      'not_ready_to_fly',
      `Nothing was sent: ${errors.map(({ message }) => message).join(' ')}`,
      { problems: flight.problems },
    )
  const runId = ulid()
  const { image, targets, overwrites } = flight
  const started: StartedRun = {
    ...{ service: service.name, mode, wake, setImage, targets, overwrites },
    ...{ imageId: image.id, image: image.name, tag: `brassage-${runId.slice(-10)}` },
  }
  site.record(() => {
    appendFogRun(site.db, site.recorder, runId, [{ kind: 'started', value: started }])
    appendJournal(site.db, site.recorder, {
      kind: 'fog',
      text: `FOG ${service.name}: ${mode} of image ${image.name} begun, hosts: ${targets.map(({ name }) => name).join(', ')}`,
      data: { run: runId },
    })
  })
  return runId
}

/** Throws WorkError `unknown_fog_run`. */
export function readRun(site: SiteFile, id: string): ImageRun {
  const records = readFogRun(site.db, id)
  const start = records.find(({ kind }) => kind === 'started')
  if (!start) throw new WorkError('unknown_fog_run', `There is no run "${id}" in this site.`, { run: id })
  return foldRun(id, start, records)
}

function foldRun(id: string, start: FogRunRecord, records: readonly FogRunRecord[]): ImageRun {
  const started = start.value as StartedRun
  const ends = endsIn(records)
  return {
    ...{ id, started, startedAt: start.at, by: start.who },
    progress: progressOf(started, records),
    isCancelling: records.some(({ kind }) => kind === 'cancelling'),
    ...{ ends, hasEnded: ends !== null, knownAt: records.at(-1)?.at ?? start.at },
    isIntended: records.some(({ kind, host }) => kind === 'intended' && host === null),
  }
}

/** The newest first. */
export const listRuns = (site: SiteFile): ImageRun[] => listFogRuns(site.db).map((id) => readRun(site, id))

/** On disk when it returns. */
export const noteRun = (site: SiteFile, id: string, ...records: readonly NewFogRunRecord[]): void =>
  site.record(() => appendFogRun(site.db, site.recorder, id, records))
