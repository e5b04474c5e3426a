/** A late change as edits of a draft: all of it or, with the error thrown, nothing. */
import type { PlanDraft } from '../model/draft.ts'
import { rehearse } from '../plan/edits/edit-row.ts'
import { type ChangeKind, type ChangeRequest, labelOfChange, type RequestOf } from './change-request.ts'
import type { ChangeEdit } from './kinds/carry.ts'
import { moveOutlet } from './kinds/move-outlet.ts'
import { moveStand } from './kinds/move-stand.ts'
import { isolatePorts, openPorts, shutPorts } from './kinds/port-state.ts'
import { addVlan, removeVlan } from './kinds/port-vlans.ts'
import { swapOutlets } from './kinds/swap-outlets.ts'

const changes: { readonly [K in ChangeKind]: (edit: ChangeEdit, request: RequestOf<K>) => void } = {
  'move-stand': moveStand,
  swap: swapOutlets,
  'move-outlet': moveOutlet,
  'vlan-add': addVlan,
  'vlan-remove': removeVlan,
  shut: shutPorts,
  open: openPorts,
  isolate: isolatePorts,
}

export interface AppliedChange {
  readonly label: string
  /** What was done besides what was asked. */
  readonly notes: readonly string[]
}

/** Throws EditError. */
export function applyChange(draft: PlanDraft, request: ChangeRequest): AppliedChange {
  return rehearse(draft, (target) => {
    const notes: string[] = []
    const change = changes[request.kind] as (edit: ChangeEdit, request: ChangeRequest) => void
    change({ draft: target, tell: (note) => notes.push(note) }, request)
    return { label: labelOfChange(request), notes: [...new Set(notes)] }
  })
}
