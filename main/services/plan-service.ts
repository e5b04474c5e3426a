/** Reading the plan for screens, and recording what was done in the field. Edits are in ./edit-service.ts. */
import type { SwitchPicture, TableKind, TableRow } from '../../shared/contract/plan.ts'
import type { Problem } from '../../shared/model/problem.ts'
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { lastPushOf } from '../db/push-records.ts'
import { exportPlan } from '../export/export-plan.ts'
import type { ExportLanguage } from '../export/plan-tables.ts'
import { type Mark, markStates } from './checklist/mark-states.ts'
import { tableRows } from './plan-rows.ts'
import { switchPictures } from './switch-pictures.ts'
import type { Workspace } from './workspace.ts'

export interface PlanService {
  rows(kind: TableKind): TableRow[]
  problems(): Problem[]
  switches(): SwitchPicture[]
  /** Ticks what the checklist has of each object, else tells its state outright; all or none. */
  record(marks: readonly Mark[], by?: string): { records: number }
  /** Titles and words in `language`; absent: English. */
  exportTo(path: string, language?: ExportLanguage): Promise<{ path: string; rows: number }>
}

export function createPlanService(workspace: Workspace): PlanService {
  return {
    rows: (kind) => tableRows(workspace.site(), kind),
    problems: () => checkPlan(workspace.site().plan()),
    switches: () =>
      switchPictures(workspace.site().plan(), (deviceId) => lastPushOf(workspace.site().db, deviceId)),
    async exportTo(path, language) {
      const { file, rows } = await exportPlan(workspace.site().plan(), path, language)
      return { path: file, rows }
    },
    record(marks, by) {
      const file = workspace.site()
      const records = markStates(file, by ? { ...file.recorder, who: by } : file.recorder, marks)
      workspace.touch()
      return { records: records.length }
    },
  }
}
