/**
 * Outlets and ports marked as connected, tested, faulty or only planned: ticks of the checklist where it has items for that,
 * else a state told outright. Records of either kind; none is ever overwritten.
 */
import { itemsOfMark, type MarkedObject, ticksForMark } from '../../../shared/checklist/mark.ts'
import { indexPlan } from '../../../shared/model/plan-index.ts'
import { appendFieldRecord, hasToldState } from '../../db/field-records.ts'
import { appendJournal, type Recorder } from '../../db/journal.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { readItems } from './read-checklist.ts'
import { recordTick } from './tick-items.ts'

export interface Mark extends MarkedObject {
  readonly note: string | null
}

/** Returns the ids of the records, all of them or none. `recorder.who` marks. */
export function markStates(site: SiteFile, recorder: Recorder, marks: readonly Mark[]): string[] {
  const plan = site.plan()
  const checklist = readItems(
    site,
    marks.flatMap((mark) => itemsOfMark(plan, mark)),
  )
  const ids = site.record(() =>
    marks.flatMap((mark) => {
      const ticks = ticksForMark(plan, checklist, mark, recorder.who)
      if (ticks === null || ticks.length === 0) return [tellState(site, recorder, mark)]
      const recorded = ticks.map(({ item, state, by }) =>
        recordTick(site.db, by === null ? recorder : { ...recorder, who: by }, item, {
          state,
          // Who takes back another's word says so in it.
          note:
            by === null || by === recorder.who ? mark.note : `${recorder.who}: ${mark.note ?? mark.state}`,
          photo: null,
        }),
      )
      // What was once told outright would stand against the ticks.
      return hasToldState(site.db, mark) ? [...recorded, tellState(site, recorder, mark)] : recorded
    }),
  )
  site.refreshStates()
  return ids
}

function tellState({ db, plan }: SiteFile, recorder: Recorder, mark: Mark): string {
  const { outlet, interface: port } = indexPlan(plan())
  const { note, ...told } = mark
  const name = (mark.objectKind === 'outlet' ? outlet : port).get(mark.objectId)?.name ?? mark.objectId
  const record = { ...told, ...(note === null ? {} : { note }) }
  appendJournal(db, recorder, { kind: 'field', text: `${name}: ${mark.state}`, data: { ...record } })
  return appendFieldRecord(db, recorder, record)
}
