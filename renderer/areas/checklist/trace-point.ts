/** From where the connection of an item is traced: the outlet or stand itself, the nearer end of a cable. */
import type { CheckedItem } from '../../../shared/checklist/checklist.ts'
import type { PlanPoint } from '../../../shared/plan/trace.ts'

/** Null for a cord that the plan no longer has: its ends may be anything by now. */
export function tracePoint({ step, subjectKind, subjectId, subject }: CheckedItem): PlanPoint | null {
  if (subjectKind !== 'cable') return { kind: subjectKind, id: subjectId }
  const [end] = subject.ends
  if (!end || step === 'unplug') return null
  return { kind: end.kind === 'rear' || end.kind === 'front' ? 'panelPort' : end.kind, id: end.id }
}
