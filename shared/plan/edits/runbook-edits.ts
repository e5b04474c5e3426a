/** A site's own edition of a runbook, saved and taken back: rows of the plan like any, so undo has them. */
import type { PlanDraft } from '../../model/draft.ts'
import { nameKey } from '../../model/name-key.ts'

const find = (draft: PlanDraft, name: string) =>
  [...draft.rows('runbook')].find((row) => nameKey(row.name) === nameKey(name))

/** `body` is a runbook's text that was read without a fault, and `name` its name. */
export function saveRunbook(draft: PlanDraft, name: string, body: string): void {
  const known = find(draft, name)
  if (known) draft.update('runbook', known.id, { name, body })
  else draft.insert('runbook', { name, body })
}

/** False where the site has no edition of its own. */
export function removeRunbook(draft: PlanDraft, name: string): boolean {
  const known = find(draft, name)
  if (known) draft.remove('runbook', known.id)
  return known !== undefined
}
