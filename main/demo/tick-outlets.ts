/** What was done on the spot, as ticks of the checklist: an outlet that is connected has its cable pulled and its cord patched. */
import { type ChecklistItem, plannedItems } from '../../shared/checklist/planned-items.ts'
import type { ChecklistStep } from '../../shared/checklist/steps.ts'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { endKey, indexPlan } from '../../shared/model/plan-index.ts'
import { chainThrough } from '../../shared/plan/chain.ts'
import { rowKinds } from '../../shared/plan/edits/index.ts'
import { appendTick } from '../db/field-records.ts'
import { appendJournal } from '../db/journal.ts'
import type { SiteFile } from '../db/site-file.ts'
import { fieldsOfWords } from './steps.ts'

const cabling: readonly ChecklistStep[] = ['pull', 'terminate', 'label', 'patch']

/** The steps that are done where an outlet is in this state. */
const doneIn: Readonly<Record<string, readonly ChecklistStep[]>> = {
  connected: [...cabling, 'connect'],
  tested: [...cabling, 'connect', 'test'],
  fault: [...cabling, 'connect'],
}

/** `outlets: connected|tested|fault; NAME NAME ...; note=...`. Throws where a name or state is unknown. */
export function tickOutlets(site: SiteFile, [state = '', names = '', ...fields]: readonly string[]): void {
  const steps = doneIn[state]
  if (!steps) throw new Error(`"${state}" is no state of an outlet that somebody has worked on`)
  const { note = null } = fieldsOfWords(fields)
  const plan = site.plan()
  const draft = openDraft(plan)
  const items = Map.groupBy(plannedItems(plan), ({ subjectKind, subjectId }) => `${subjectKind}:${subjectId}`)
  site.db.transaction(() => {
    for (const name of names.split(' ')) {
      const outletId = rowKinds.outlet.find(draft, name)
      for (const item of itemsOf(plan, outletId, items)) {
        const isFaulty = state === 'fault' && item.step === 'test'
        if (isFaulty) tick(site, item, 'fault', note)
        else if (steps.includes(item.step)) tick(site, item, 'done', null)
      }
    }
    appendJournal(site.db, site.recorder, { kind: 'tick', text: `${names}: ${state}` })
  })()
  site.refreshStates()
}

function itemsOf(
  plan: Plan,
  outletId: number,
  items: ReadonlyMap<string, readonly ChecklistItem[]>,
): readonly ChecklistItem[] {
  const { cablesAt } = indexPlan(plan)
  const { nodes } = chainThrough(plan, { kind: 'outlet', id: outletId })
  const ends = nodes.flatMap(({ kind, id }) =>
    kind === 'panelPort' ? [endKey('rear', id), endKey('front', id)] : [endKey(kind, id)],
  )
  const cables = new Set(ends.flatMap((end) => (cablesAt.get(end) ?? []).map(({ id }) => id)))
  return [`outlet:${outletId}`, ...[...cables].map((id) => `cable:${id}`)].flatMap(
    (key) => items.get(key) ?? [],
  )
}

function tick({ db, recorder }: SiteFile, item: ChecklistItem, state: 'done' | 'fault', note: string | null) {
  const { id, subjectKind, subjectId, subject } = item
  appendTick(db, recorder, { item: id, subjectKind, subjectId, subject, state, note, photo: null })
}
