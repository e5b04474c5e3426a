/** Late changes for screens. */
import type { LateChangePreview } from '../../shared/contract/late-change.ts'
import type { ChangeRequest } from '../../shared/late-change/change-request.ts'
import type { Consequences, LateChange } from '../../shared/late-change/late-change.ts'
import { WorkError } from '../work-error.ts'
import { refuseEdit } from './edit-service.ts'
import { inSlices } from './in-slices.ts'
import { consequencesOf, prepareInSlices, seenOf } from './late-change.ts'
import type { Workspace } from './workspace.ts'

export interface LateChangeService {
  preview(request: ChangeRequest): Promise<LateChangePreview>
  /** Throws WorkError `plan_changed` where something else would happen than was looked at. */
  apply(request: ChangeRequest, seen: string): Promise<Consequences>
}

export function createLateChangeService(workspace: Workspace): LateChangeService {
  /** Of the plan as it is when it is there: begun anew where somebody edited meanwhile. */
  const prepare = async (request: ChangeRequest): Promise<LateChange> => {
    for (;;) {
      const site = workspace.site()
      const plan = site.plan()
      const isStill = () => workspace.current()?.file === site && site.plan() === plan
      try {
        const change = await inSlices(prepareInSlices(site, request), isStill)
        if (change && isStill()) return change
      } catch (error) {
        return refuseEdit(error)
      }
    }
  }
  return {
    async preview(request) {
      const change = await prepare(request)
      return { ...consequencesOf(change), seen: seenOf(change), rows: change.changes.length }
    },
    async apply(request, seen) {
      const change = await prepare(request)
      if (seenOf(change) !== seen)
        throw new WorkError(
          'plan_changed',
          'The plan was edited since you looked: look at what follows again. Nothing was changed.',
        )
      workspace.site().commit(change.label, change.changes)
      workspace.touch()
      return consequencesOf(change)
    },
  }
}
