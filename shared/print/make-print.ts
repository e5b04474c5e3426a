/** From a request and the plan to pages: the one place that knows every kind of sheet. */

import type { KeptTick } from '../checklist/checklist.ts'
import type { Plan } from '../model/plan.ts'
import type { KnownFinding } from '../verify/finding-record.ts'
import { checklist } from './checklist.ts'
import { checklistLines } from './checklist-lines.ts'
import { floorPlanSheet } from './floor-plan.ts'
import { handOverSheet } from './hand-over.ts'
import { type HandOverNotes, handOver } from './hand-over-lines.ts'
import { labelsOfPlan, panelsIn, switchesIn } from './label-content.ts'
import { readSheet } from './label-formats.ts'
import { calibrationPage, labelSheetPages, singleLabelPages } from './label-pages.ts'
import type { Page } from './page.ts'
import { singleStripPages, stripBlocks, stripPages } from './panel-strips.ts'
import { patchList } from './patch-list.ts'
import { portMap } from './port-map.ts'
import { type LabelKind, labelKinds, type PrintKind, type PrintRequest } from './request.ts'
import type { Scope } from './scope.ts'
import { type Draft, finishPages, type PrintContext } from './sheet.ts'
import { standSheets } from './stand-sheet.ts'

export interface PrintJob {
  readonly request: PrintRequest
  readonly scope: Scope
  /** Rows of `plan.floorPlan`. */
  readonly floorPlanIds: readonly number[]
  /** What people ticked; of no print but the checklist and the hand-over. */
  readonly ticks: readonly KeptTick[]
  /** What was found and is still there; of no print but the checklist. */
  readonly toMend?: readonly KnownFinding[] | undefined
  /** Of a hand-over only. */
  readonly notes?: HandOverNotes | null
}

export interface Printed {
  readonly pages: readonly Page[]
  /** Labels or strips, and the cables they belong to; 0 for sheets to read. */
  readonly labels: number
  readonly cables: number
}

type Maker = (plan: Plan, context: PrintContext, job: PrintJob) => Printed

const sheets =
  (make: (plan: Plan, context: PrintContext, job: PrintJob) => readonly Draft[]): Maker =>
  (plan, context, job) => ({
    pages: finishPages(context, make(plan, context, job)),
    labels: 0,
    cables: 0,
  })

/** Where cables are named by number, only their labels. */
export const labelKindsOf = ({ only, numbers }: PrintRequest): readonly LabelKind[] =>
  only ?? (numbers ? ['cables'] : labelKinds)

function labels(plan: Plan, { measure }: PrintContext, { request, scope }: PrintJob): Printed {
  const contents = labelsOfPlan(plan, scope, labelKindsOf(request), request.language)
  const format = readSheet(request.format)
  if (!format) throw new Error(`unchecked format ${request.format}`)
  return {
    pages:
      format.kind === 'sheet'
        ? labelSheetPages(measure, contents, format.sheet, request)
        : singleLabelPages(measure, contents, format.size),
    labels: contents.length,
    cables: contents.filter(({ end }) => end === 'A').length,
  }
}

function strips(plan: Plan, context: PrintContext, { request, scope }: PrintJob): Printed {
  const blocks = stripBlocks(plan, panelsIn(plan, scope))
  const format = readSheet(request.format)
  const pages =
    format?.kind === 'single'
      ? singleStripPages(context.measure, blocks, format.size)
      : stripPages(context, blocks, request.offset)
  return { pages, labels: blocks.length, cables: 0 }
}

function calibration({ measure }: PrintContext, { request }: PrintJob): Printed {
  const format = readSheet(request.format)
  const sheet = format?.kind === 'sheet' ? format : readSheet('a4')
  if (sheet?.kind !== 'sheet') throw new Error('the usual sheet is missing')
  return {
    pages: [calibrationPage(measure, sheet.sheet, request.offset, request.language)],
    labels: 0,
    cables: 0,
  }
}

const makers: Readonly<Record<PrintKind, Maker>> = {
  labels,
  strips,
  'patch-list': sheets((plan, context, { scope }) => patchList(plan, context, scope)),
  'port-map': sheets((plan, context, { scope }) =>
    switchesIn(plan, scope).map((device) => portMap(plan, context, device)),
  ),
  checklist: sheets((plan, context, { scope, ticks, toMend, request: { steps, person, language } }) =>
    checklist(context, checklistLines(plan, { scope, ticks, toMend, steps, person, language }), person),
  ),
  'floor-plan': sheets((plan, context, { floorPlanIds, request }) =>
    plan.floorPlan
      .filter(({ id }) => floorPlanIds.includes(id))
      .map((floorPlan) => floorPlanSheet(plan, context, floorPlan, request.paper)),
  ),
  'stand-sheet': sheets((plan, context, { scope }) => standSheets(plan, context, scope)),
  'hand-over': sheets((plan, context, { notes, ticks, request }) => {
    const day = request.day ?? context.date
    if (!notes) throw new Error('a hand-over needs the notes of the site')
    return handOverSheet(context, handOver(plan, { notes, ticks, day, language: request.language }), day)
  }),
  calibration: (_, context, job) => calibration(context, job),
}

/** No page where nothing in scope is to be printed. */
export const makePrint = (plan: Plan, context: PrintContext, job: PrintJob): Printed =>
  makers[job.request.kind](plan, context, job)
