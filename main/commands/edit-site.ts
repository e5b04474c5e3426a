/** What `set`, `add` and `remove` share: words to fields, one edit on the open site, what is said of it. */
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import { EditError, type EditOutcome, onlyOnes } from '../../shared/plan/edits/index.ts'
import type { SiteFile } from '../db/site-file.ts'
import type { ApplyEdit } from '../services/checklist/add-cable.ts'
import { positional } from './arguments.ts'
import { type CommandInput, type CommandOutput, UsageError, WorkError } from './command.ts'
import { countRows } from './text-table.ts'
import { withSite } from './with-site.ts'

export interface RowWords {
  readonly kind: string
  readonly name: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * `KIND NAME... FIELD=VALUE...`: words up to the first with `=` are the name, so that `port SW1 3` needs no quotes.
 * Throws UsageError.
 */
export function readRowWords(input: CommandInput): RowWords {
  const kind = positional(input, 1, 'KIND')
  const words = input.positionals.slice(2)
  const isOnly = onlyOnes.includes(kind.toLowerCase())
  const cut = words.findIndex((word, index) => word.includes('=') && (index > 0 || isOnly))
  const named = words.slice(0, cut < 0 ? words.length : cut)
  const name = named.join(' ').trim()
  if (name === '' && !isOnly) throw new UsageError('NAME is missing')
  return { kind, name, fields: readFieldWords(words.slice(named.length)) }
}

function readFieldWords(words: readonly string[]): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const word of words) {
    const at = word.indexOf('=')
    if (at < 1) throw new UsageError(`"${word}" is no FIELD=VALUE; put quotes around values with blanks`)
    const field = word.slice(0, at)
    if (Object.hasOwn(fields, field)) throw new UsageError(`${field} is given twice`)
    fields[field] = word.slice(at + 1)
  }
  return fields
}

/** Makes one edit with `change` and commits it as `label`. Throws WorkError with the edit's own code, or UsageError. */
export async function editSite(
  input: CommandInput,
  label: string,
  change: (draft: PlanDraft) => EditOutcome,
): Promise<CommandOutput> {
  return withSite(input, (site) => {
    const draft = openDraft(site.plan())
    const { notes } = explainEdit(() => change(draft))
    const { changed } = site.commit(label, draft.changes())
    const done = changed === 0 ? 'Nothing to change.' : `${label} (${countRows(changed)})`
    return { exit: 0, json: { label, changed, notes }, text: [done, ...notes].join('\n') }
  })
}

/** Runs `change`; what the plan refuses becomes a WorkError with the edit's own code, an unknown kind a UsageError. */
export function explainEdit<T>(change: () => T): T {
  try {
    return change()
  } catch (error) {
    if (!(error instanceof EditError)) throw error
    const { code } = error.details
    if (code === 'unknown_kind') throw new UsageError(error.message)
    throw new WorkError(code, error.message)
  }
}

/** Edits of an open site, for services that make them. */
export const applyTo =
  (site: SiteFile): ApplyEdit =>
  (label, edit) => {
    const draft = openDraft(site.plan())
    explainEdit(() => edit(draft))
    site.commit(label, draft.changes())
  }

export const describeFields = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([field, value]) => `${field}=${value}`)
    .join(', ')
