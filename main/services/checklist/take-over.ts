/**
 * What a packet brings besides records: who does what, as it was said last, and the cables that the laptop which writes the
 * plan accepted. Both become edits of this laptop's plan, so that undo has them and its checklist is the others'.
 */
import { ulid } from 'ulid'
import { openDraft } from '../../../shared/model/draft.ts'
import { cableSchema } from '../../../shared/model/entities.ts'
import type { ProposalRecord } from '../../../shared/proposal/proposal.ts'
import { lineageBegan } from '../../db/lineage.ts'
import type { SiteFile } from '../../db/site-file.ts'
import { insertWorkRecord, lastWorkRecords, workKey } from '../../db/work-records.ts'

/**
 * Says once of each assignment that was made before anything was recorded that it is given: as the oldest there can be, so
 * that whatever anybody said later counts.
 */
export function recordOldWork(site: SiteFile): void {
  const { station, who } = site.recorder
  const known = lastWorkRecords(site.db)
  const stamp = { at: lineageBegan(site.db), station, seq: 1, who, given: 1 } as const
  for (const { id: _, ...work } of site.plan().assignment)
    if (!known.has(workKey(work))) insertWorkRecord(site.db, { id: ulid(), ...stamp, ...work })
}

/** Makes the plan's assignments what was said last, by whomever. What nobody recorded anything of stays. */
export function takeOverWork(site: SiteFile): void {
  const draft = openDraft(site.plan())
  const there = new Map(site.plan().assignment.map((row) => [workKey(row), row]))
  for (const [key, { person, step, locationId, given }] of lastWorkRecords(site.db)) {
    const row = there.get(key)
    const isKnownPlace = locationId === null || draft.get('location', locationId) !== undefined
    if (given === 1 && !row && isKnownPlace) draft.insert('assignment', { person, step, locationId })
    if (given === 0 && row) draft.remove('assignment', row.id)
  }
  commitIfAny(site, 'Take over who does what', draft.changes())
}

/** Puts accepted cables into this laptop's plan under their numbers, where their ends are free here. */
export function takeOverCables(site: SiteFile, records: readonly ProposalRecord[]): void {
  for (const record of records) {
    if (record.kind !== 'accepted') continue
    const row = cableSchema.parse(record.cable)
    const plan = site.plan()
    const ends = (cable: typeof row) => [`${cable.aKind}:${cable.aId}`, `${cable.bKind}:${cable.bId}`]
    const own = new Set(ends(row))
    const isTaken = plan.cable.some((cable) => cable.id === row.id || ends(cable).some((end) => own.has(end)))
    const isThere = [[row.aKind, row.aId] as const, [row.bKind, row.bId] as const].every(([kind, id]) => {
      const table = kind === 'outlet' || kind === 'interface' ? kind : 'panelPort'
      return plan[table].some((one) => one.id === id)
    })
    if (!isTaken && isThere)
      commitIfAny(site, `Take over cable ${row.id}, accepted by ${record.who}`, [
        { table: 'cable', id: row.id, before: null, after: row },
      ])
  }
}

function commitIfAny(site: SiteFile, label: string, changes: Parameters<SiteFile['follow']>[1]): void {
  if (changes.length > 0) site.follow(label, changes)
}
