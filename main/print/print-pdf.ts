/** A request answered with a PDF, without a site file at hand: what a worker runs, and the command line in place. */

import type { KeptTick } from '../../shared/checklist/checklist.ts'
import { localDay } from '../../shared/journal/local-time.ts'
import type { Plan } from '../../shared/model/plan.ts'
import type { HandOverNotes } from '../../shared/print/hand-over-lines.ts'
import { makePrint } from '../../shared/print/make-print.ts'
import type { PrintKind, PrintRequest } from '../../shared/print/request.ts'
import { type PrintWord, printWords } from '../../shared/print/words.ts'
import type { KnownFinding } from '../../shared/verify/finding-record.ts'
import { WorkError } from '../work-error.ts'
import { drawPdf } from './draw-pdf.ts'
import type { Drawing } from './drawing.ts'
import { findScope } from './find-scope.ts'
import { createMeasure } from './fonts.ts'

export interface PrintInput {
  readonly plan: Plan
  readonly request: PrintRequest
  readonly drawings: readonly Drawing[]
  readonly ticks: readonly KeptTick[]
  readonly toMend?: readonly KnownFinding[] | undefined
  /** Of a hand-over only. */
  readonly notes?: HandOverNotes | null
  readonly madeAt: Date
}

export interface PrintedPdf {
  readonly data: Uint8Array
  readonly pages: number
  readonly labels: number
  readonly cables: number
}

const titleWords = {
  labels: 'labels',
  strips: 'strips',
  'patch-list': 'patchList',
  'port-map': 'portMap',
  checklist: 'checklist',
  'floor-plan': 'floorPlan',
  'stand-sheet': 'stands',
  'hand-over': 'handOver',
  calibration: 'calibration',
} as const satisfies Record<PrintKind, PrintWord>

/** Throws WorkError: those of `findScope`, `nothing_to_print`, `drawing_unreadable`. */
export async function printPdf(input: PrintInput): Promise<PrintedPdf> {
  const { plan, request, drawings, ticks, toMend, notes = null, madeAt } = input
  const { language, kind } = request
  const context = {
    measure: createMeasure(),
    language,
    siteName: plan.site.name,
    date: localDay(madeAt),
  }
  const { pages, labels, cables } = makePrint(plan, context, {
    ...findScope(plan, request),
    ticks,
    toMend,
    notes,
  })
  if (pages.length === 0) throw nothingToPrint(kind)
  const title = `${printWords[language][titleWords[kind]]} · ${plan.site.name}`
  const data = await drawPdf(pages, { title, language, madeAt }, drawings)
  return { data, pages: pages.length, labels, cables }
}

export const nothingToPrint = (kind: PrintKind): WorkError =>
  kind === 'floor-plan'
    ? new WorkError('nothing_to_print', 'There is no floor plan to print here. Bring a drawing in first.')
    : new WorkError(
        'nothing_to_print',
        'There is nothing to print here: the plan has none of it in this room, switch or stand.',
      )
