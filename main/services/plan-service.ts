/** Reading the plan for screens, and recording what was done in the field. Edits are in ./edit-service.ts. */
import type { SwitchPicture, TableKind, TableRow } from '../../shared/contract/plan.ts'
import { indexPlan } from '../../shared/model/plan-index.ts'
import type { Problem } from '../../shared/model/problem.ts'
import { checkPlan } from '../../shared/plan/checks/index.ts'
import { appendFieldRecord, type FieldRecord } from '../db/field-records.ts'
import { appendJournal } from '../db/journal.ts'
import { lastPushOf } from '../db/push-records.ts'
import { exportPlan } from '../export/export-plan.ts'
import type { ExportLanguage } from '../export/plan-tables.ts'
import { tableRows } from './plan-rows.ts'
import { switchPictures } from './switch-pictures.ts'
import type { Workspace } from './workspace.ts'

export interface PlanService {
  rows(kind: TableKind): TableRow[]
  problems(): Problem[]
  switches(): SwitchPicture[]
  /** Appends one record an object, all or none. */
  record(records: readonly FieldRecord[]): { records: number }
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
    record(records) {
      const file = workspace.site()
      const { outlet, interface: port } = indexPlan(file.plan())
      const nameOf = ({ objectKind, objectId }: FieldRecord) =>
        (objectKind === 'outlet' ? outlet : port).get(objectId)?.name ?? String(objectId)
      file.db.transaction(() => {
        for (const record of records) {
          const text = `${nameOf(record)}: ${record.state}`
          appendJournal(file.db, file.recorder, { kind: 'field', text, data: { ...record } })
          appendFieldRecord(file.db, file.recorder, record)
        }
      })()
      file.refreshStates()
      workspace.touch()
      return { records: records.length }
    },
  }
}
