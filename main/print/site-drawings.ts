/** What a request needs beside the plan, read from the site file: drawings, ticks, what is to be mended. */
import type { Plan } from '../../shared/model/plan.ts'
import type { PrintRequest } from '../../shared/print/request.ts'
import type { Db } from '../db/database.ts'
import { readDocument } from '../db/documents.ts'
import { readTicks } from '../db/field-records.ts'
import { readToMend } from '../db/finding-records.ts'
import type { Drawing } from './drawing.ts'
import { findScope } from './find-scope.ts'
import type { PrintInput } from './print-pdf.ts'

/** What people ticked, and what the switches say is wrong; for the checklist and the hand-over only. */
export function siteWork(db: Db, { kind }: PrintRequest): Pick<PrintInput, 'ticks' | 'toMend'> {
  if (kind === 'checklist') return { ticks: readTicks(db), toMend: readToMend(db) }
  return { ticks: kind === 'hand-over' ? readTicks(db) : [] }
}

/** None but for floor plans. A document that the file lost leaves its sheet without a drawing. */
export function siteDrawings(db: Db, plan: Plan, request: PrintRequest): Drawing[] {
  if (request.kind !== 'floor-plan') return []
  const { floorPlanIds } = findScope(plan, request)
  return plan.floorPlan
    .filter(({ id }) => floorPlanIds.includes(id))
    .flatMap(({ id: floorPlanId, shownHash, page, layers, width, height }) => {
      const document = readDocument(db, shownHash)
      if (!document) return []
      const { mime, data } = document
      return [{ floorPlanId, mime, data, page, layers, width, height }]
    })
}
