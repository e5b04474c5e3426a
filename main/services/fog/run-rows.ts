/** All that was done in FOG from this site, in one list. */
import type { FogRunRow } from '../../../shared/contract/fog.ts'
import { isOpenStep, type StartedSteps } from '../../../shared/fog/step-run.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { listRuns } from './image-runs.ts'
import { listSnapinRuns } from './snapin-runs.ts'
import { listStepRuns } from './step-runs.ts'

/** The newest first. */
export function runRows(site: SiteFile): FogRunRow[] {
  const images = listRuns(site).map(
    ({ id, started, startedAt, by, hasEnded }): FogRunRow => ({
      ...{
        run: id,
        service: started.service,
        startedAt,
        by,
        mode: started.mode,
        image: started.image,
        hasEnded,
      },
      hosts: started.targets.map(({ name }) => name),
    }),
  )
  const snapins = listSnapinRuns(site).map(
    ({ id, started, startedAt, by, ends }): FogRunRow => ({
      ...{ run: id, service: started.service, startedAt, by, mode: 'snapin', image: started.snapin },
      ...{ hosts: started.targets.map(({ name }) => name), hasEnded: ends !== null },
    }),
  )
  const acts = listStepRuns(site).map(
    ({ id, started, startedAt, by, steps }): FogRunRow => ({
      ...{ run: id, service: started.service, startedAt, by, mode: started.what },
      ...whatOf(started),
      hasEnded: !steps.some(isOpenStep),
    }),
  )
  return [...images, ...snapins, ...acts].sort((a, b) => (a.run < b.run ? 1 : -1))
}

/** What it is about, and its hosts: of groups, these, and the hosts that a new one gets. */
function whatOf({ subject, steps }: StartedSteps): Pick<FogRunRow, 'image' | 'hosts'> {
  const groups = steps.filter(({ kind }) => kind.endsWith('-group'))
  if (groups.length === 0)
    return { image: subject?.name ?? '', hosts: [...new Set(steps.map(({ name }) => name))] }
  const hosts = steps.flatMap((step) => (step.kind === 'make-group' ? step.hosts : []))
  return { image: groups.map(({ name }) => name).join(', '), hosts: hosts.map(({ name }) => name) }
}
