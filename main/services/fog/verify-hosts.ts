/**
 * A deploy ends in the checklist: each host that was imaged is an item there, to be ticked with all others on any laptop. What it
 * is about is kept with the end of the run, so that the list is there when FOG is not.
 */
import { itemId } from '../../../shared/checklist/steps.ts'
import { hostSubject } from '../../../shared/checklist/subjects.ts'
import type { RunTarget } from '../../../shared/fog/image-run.ts'
import { type HostEnd, hostOfTarget, type VerifiedHost } from '../../../shared/fog/verification.ts'
import type { Plan } from '../../../shared/model/plan.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { appendTick } from '../../db/field-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'
import { readItems } from '../checklist/read-checklist.ts'
import { type ImageRun, readRun } from './image-runs.ts'

/** Of a run that has ended; needs no FOG. Throws WorkError `unknown_fog_run`, `fog_run_open`. */
export function readVerification(site: SiteFile, runId: string): VerifiedHost[] {
  const run = readRun(site, runId)
  if (run.ends === null)
    throw new WorkError('fog_run_open', 'This run has not ended yet: look at it while FOG can be reached.', {
      run: runId,
    })
  const plan = site.plan()
  const ends = new Map(run.ends.map((end) => [end.id, end]))
  const rows = run.started.targets.map((target) => rowOf(plan, run, target, ends.get(target.id)))
  const ids = rows.flatMap(({ hostId }) => (hostId === null ? [] : [itemId('image', hostId)]))
  const items = readItems(site, ids)
  return rows.map((row): VerifiedHost => {
    const item = row.hostId === null ? undefined : items.get(itemId('image', row.hostId))
    const opened = item?.subject.image?.run ?? ''
    if (!item || opened < runId) return row
    if (opened > runId) return { ...row, item: item.id }
    const last = item.ticks.at(-1)
    const said = item.state === 'todo' ? undefined : last
    return {
      ...{ ...row, item: item.id, verified: item.state },
      ...{ by: said?.by ?? null, note: said?.note ?? null },
    }
  })
}

function rowOf(plan: Plan, run: ImageRun, target: RunTarget, end: HostEnd | undefined): VerifiedHost {
  const { mode, image } = run.started
  const { state = 'gone', imagedAt = null } = end ?? {}
  return {
    ...{ id: target.id, host: target.name, mac: target.mac, stand: target.stand, image, state, imagedAt },
    isImaged: mode !== 'capture' && state === 'done',
    hostId: hostOfTarget(plan, target)?.id ?? null,
    ...{ item: null, verified: null, by: null, note: null },
  }
}

/**
 * Puts the hosts that were imaged on the checklist, those that are there or were imaged again since left alone: given again, it adds
 * those the site has come to know. Returns how many it put there. Inside or outside a caller's transaction.
 */
export function openVerification(site: SiteFile, runId: string): number {
  const { started } = readRun(site, runId)
  const plan = site.plan()
  const wanted = readVerification(site, runId).filter(({ isImaged, item }) => isImaged && item === null)
  let count = 0
  site.record(() => {
    for (const { hostId, imagedAt } of wanted) {
      const host = hostId === null ? undefined : indexPlan(plan).host.get(hostId)
      if (!host) continue
      const image = { run: runId, name: started.image, at: imagedAt }
      appendTick(site.db, site.recorder, {
        ...{ item: itemId('image', host.id), subjectKind: 'host', subjectId: host.id },
        subject: { ...hostSubject(plan, host), image },
        ...{ state: 'todo', note: null, photo: null },
      })
      count++
    }
  })
  if (count > 0) site.refreshStates()
  return count
}
