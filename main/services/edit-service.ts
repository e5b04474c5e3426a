/** Edits of the plan as screens make them: one draft, checked, committed as one step of undo. */
import type { EditKindName } from '../../shared/contract/plan.ts'
import { openDraft, type PlanDraft } from '../../shared/model/draft.ts'
import type { Site } from '../../shared/model/entities.ts'
import { allocateVlans } from '../../shared/plan/allocate.ts'
import {
  createRow,
  deleteRows,
  EditError,
  type EditOutcome,
  editRows,
} from '../../shared/plan/edits/index.ts'
import { WorkError } from '../work-error.ts'
import type { Workspace } from './workspace.ts'

export interface Edited {
  /** The step's name in undo and journal. */
  readonly label: string
  /** What was done besides what was asked. */
  readonly notes: readonly string[]
}

export interface EditService {
  set(kind: EditKindName, names: readonly string[], fields: Readonly<Record<string, string>>): Edited
  create(kind: EditKindName, name: string, fields: Readonly<Record<string, string>>): Edited
  remove(kind: EditKindName, names: readonly string[], cascade: boolean): Edited
  allocate(policy?: Site['allocation'], outletIds?: readonly number[]): Edited
  /** Any other edit of a draft, under `label`. */
  apply(label: string, edit: (draft: PlanDraft) => void): Edited
}

const namedIn = (names: readonly string[]): string =>
  names.length > 3 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : names.join(', ')

/** An edit that was refused is work refused: the screen shows its words at the field. */
export function refuseEdit(error: unknown): never {
  if (error instanceof EditError) throw new WorkError(error.details.code, error.message, { ...error.details })
  throw error
}

export function createEditService(workspace: Workspace): EditService {
  const commit = (label: string, edit: (draft: PlanDraft) => EditOutcome | undefined): Edited => {
    const file = workspace.site()
    const draft = openDraft(file.plan())
    try {
      const outcome = edit(draft)
      file.commit(label, draft.changes())
      workspace.touch()
      return { label, notes: outcome?.notes ?? [] }
    } catch (error) {
      return refuseEdit(error)
    }
  }
  return {
    set: (kind, names, fields) =>
      commit(`Set ${Object.keys(fields).join(', ')} of ${kind} ${namedIn(names)}`, (draft) =>
        editRows(draft, kind, names, fields),
      ),
    create: (kind, name, fields) =>
      commit(`Add ${kind} ${name}`, (draft) => createRow(draft, kind, name, fields)),
    remove: (kind, names, cascade) =>
      commit(`Remove ${kind} ${namedIn(names)}`, (draft) => deleteRows(draft, kind, names, { cascade })),
    allocate: (policy, outletIds) =>
      commit('Allocate VLANs', (draft) => {
        const allocated = allocateVlans(draft, { ...(policy && { policy }), ...(outletIds && { outletIds }) })
        return { ids: allocated.map(({ outletId }) => outletId), notes: [`${allocated.length} outlets`] }
      }),
    apply: (label, edit) =>
      commit(label, (draft) => {
        edit(draft)
        return undefined
      }),
  }
}
