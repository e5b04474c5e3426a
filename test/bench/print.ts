/**
 * Printing labels: the two ends of 192 cables, as one does the evening before. Against the library's own work of writing
 * what is drawn: thinking out where each letter goes must not cost more than that. And twice the labels, twice the time.
 */
import { drawPdf } from '../../main/print/draw-pdf.ts'
import { createMeasure } from '../../main/print/fonts.ts'
import { printPdf } from '../../main/print/print-pdf.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { makePrint } from '../../shared/print/make-print.ts'
import { printRequest } from '../../shared/print/request.ts'
import { EVERYTHING } from '../../shared/print/scope.ts'
import { makeEventPlan } from './event-plan.ts'
import type { BenchRow, BenchSection } from './report.ts'

const area = 'print'
const CABLES = 192
const RUNS = 5

const request = printRequest.parse({ kind: 'labels', language: 'fr', only: ['cables'] })
const madeAt = new Date(0)

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  await work()
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

const withCables = (plan: Plan, count: number): Plan => ({ ...plan, cable: plan.cable.slice(0, count) })

async function measurePrint(): Promise<BenchRow[]> {
  const site = makeEventPlan(8)
  const plan = withCables(site, CABLES)
  const print = (cables: number) => () =>
    printPdf({ plan: withCables(site, cables), request, drawings: [], ticks: [], madeAt })
  const context = { measure: createMeasure(), language: 'fr' as const, siteName: 'Bench', date: '' }
  const made = makePrint(plan, context, { request, scope: EVERYTHING, floorPlanIds: [], ticks: [] })
  if (made.labels !== 2 * CABLES) throw new Error(`${made.labels} labels, not ${2 * CABLES}`)
  const whole = await medianOf(print(CABLES))
  const twice = await medianOf(print(2 * CABLES))
  const drawing = await medianOf(() => drawPdf(made.pages, { title: 'Bench', language: 'fr', madeAt }))
  return [
    {
      area,
      name: `${2 * CABLES} labels with codes on ${made.pages.length} A4 pages`,
      value: whole,
      unit: 'ms',
      against: { name: 'writing the finished pages alone', value: drawing },
      goal: { text: 'laying out costs no more than writing (<= 2)', isMet: whole / drawing <= 2 },
    },
    {
      area,
      name: `${4 * CABLES} labels`,
      value: twice,
      unit: 'ms',
      against: { name: 'twice as long', value: 2 * whole },
      goal: { text: 'grows with the labels (<= 1.5)', isMet: twice / (2 * whole) <= 1.5 },
    },
  ]
}

export const printSection: BenchSection = { area, measure: measurePrint }
