/** Begins a move: its plan on disk, before anything is sent. */
import { ulid } from 'ulid'
import type { MovePlan } from '../../../shared/move-guest/move-plan.ts'
import { moveState } from '../../../shared/move-guest/move-state.ts'
import { appendJournal } from '../../db/journal.ts'
import { appendMoveRecord, listMoves, readMoveRecords } from '../../db/move-records.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { WorkError } from '../../work-error.ts'

/** The id of the new run. Throws WorkError `move_open` where one of this guest has not ended. */
export function startMove(site: SiteFile, plan: MovePlan): string {
  const { service, vmid } = plan.old
  const open = listMoves(site.db).find((id) => {
    const state = moveState(readMoveRecords(site.db, id))
    return state?.end === null && state.plan.old.service === service && state.plan.old.vmid === vmid
  })
  if (open !== undefined)
    throw new WorkError(
      'move_open',
      `A move of guest ${vmid} of ${service} has not ended: go on with it, --resume ${open}.`,
      { run: open },
    )
  const run = ulid()
  site.record(() => {
    appendMoveRecord(site.db, site.recorder, run, { kind: 'started', value: plan })
    appendJournal(site.db, site.recorder, {
      kind: 'service',
      text: `Move of ${plan.name} (${vmid}) from ${service}/${plan.old.node} to ${plan.new.service}/${plan.new.node} begun`,
      data: { run },
    })
  })
  return run
}
