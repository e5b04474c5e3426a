/**
 * The sheet that is handed to an exhibitor: where to plug in, which address to expect, how to join the Wi-Fi, whom to call;
 * and for whoever comes to help, the whole way behind each outlet.
 */
import type { Outlet, Stand } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { indexPlan } from '../model/plan-index.ts'
import { shortIdOf } from '../model/short-id.ts'
import { type Trace, traceNode } from '../plan/trace.ts'
import { byName } from './natural.ts'
import { A4, box, line, type Mark } from './page.ts'
import { isInRoom, type Scope } from './scope.ts'
import { contentBox, type Draft, type PrintContext } from './sheet.ts'
import { lineHeight, paragraph, textIn } from './text-fit.ts'
import { STRIP_HEIGHT, traceStrip } from './trace-strip.ts'
import { fill, printWords } from './words.ts'

const QR = 12
const HEAD = 26
const PLUG = 27
const CARD = PLUG + STRIP_HEIGHT + 6
const GAP = 4

/** Stands in scope that have an outlet, or all that are named. */
export const standsIn = (plan: Plan, { roomId, standId, switchId }: Scope): Stand[] =>
  plan.stand
    .filter(({ id, locationId }) => (standId === null ? isInRoom(plan, locationId, roomId) : id === standId))
    .filter(({ id }) => standId !== null || outletsOf(plan, id).length > 0)
    .filter(
      ({ id }) =>
        switchId === null || outletsOf(plan, id).some((outlet) => switchOf(plan, outlet) === switchId),
    )
    .sort(byName)

const outletsOf = (plan: Plan, standId: number): Outlet[] =>
  [...(indexPlan(plan).outletsOfStand.get(standId) ?? [])].sort(byName)

function switchOf(plan: Plan, outlet: Outlet): number | null {
  const last = traceNode(plan, { kind: 'outlet', id: outlet.id }).segments.findLast(
    ({ kind }) => kind === 'interface',
  )
  return indexPlan(plan).interface.get(last?.id ?? -1)?.deviceId ?? null
}

/** What to tell of an outlet, the most important first. */
function outletWords({ language }: Pick<PrintContext, 'language'>, outlet: Outlet, trace: Trace): string[] {
  const words = printWords[language]
  const own = { outlet: outlet.name }
  if (outlet.service === 'telephone') return [fill(words.standPhone, own)]
  if (outlet.service === 'other') return [fill(words.standOther, own)]
  if (!trace.complete || trace.prefix === null) return [fill(words.standPlug, own), words.standNoNetwork]
  const range =
    trace.dhcpFirst && trace.dhcpLast
      ? [words.standAutomatic, fill(words.standRange, { first: trace.dhcpFirst, last: trace.dhcpLast })]
      : [fill(words.standFixed, { prefix: trace.prefix })]
  const gateway = trace.gateway ? [fill(words.standGateway, { gateway: trace.gateway })] : []
  return [fill(words.standPlug, own), ...range, ...gateway]
}

function outletCard(plan: Plan, context: PrintContext, outlet: Outlet, y: number): Mark[] {
  const { measure } = context
  const area = contentBox(A4)
  const trace = traceNode(plan, { kind: 'outlet', id: outlet.id })
  const [first = '', ...rest] = outletWords(context, outlet, trace)
  const name = { x: area.x + QR + 6, y: y + 2, width: 40, height: QR }
  const words = { x: area.x + QR + 50, y: y + 2, width: area.width - QR - 52, height: 9 }
  const step = lineHeight(10)
  return [
    box({ x: area.x, y, width: area.width, height: CARD }, 0.4),
    { kind: 'qr', text: shortIdOf('outlet', outlet.id), x: area.x + 3, y: y + 3, size: QR },
    ...textIn(
      measure,
      shortIdOf('outlet', outlet.id),
      { x: area.x + 1, y: y + 3.8 + QR, width: QR + 4, height: 4 },
      { size: 7, align: 'center' },
    ),
    ...textIn(measure, outlet.name, name, { size: 26, bold: true, align: 'center', smallest: 9 }),
    ...textIn(measure, first, words, { size: 12, bold: true, smallest: 8 }),
    ...rest.flatMap((text, at) =>
      textIn(measure, text, { ...words, y: y + 11.5 + at * step, height: step }, { size: 10, smallest: 6.5 }),
    ),
    ...traceStrip(context, trace, { x: area.x + 2, y: y + PLUG + 3, width: area.width - 4 }),
  ]
}

/** Wi-Fi and contact side by side. */
function helpBoxes(plan: Plan, { measure, language }: PrintContext, y: number, height: number): Mark[] {
  const words = printWords[language]
  const { wifiName, wifiHelp, contact } = plan.site
  const area = contentBox(A4)
  const width = (area.width - GAP) / 2
  const one = (x: number, title: string, strong: string | null, text: string): Mark[] => {
    const inner = { x: x + 3, width: width - 6 }
    const strongHeight = strong === null ? 0 : 8
    return [
      box({ x, y, width, height }, 0.25),
      ...textIn(measure, title, { ...inner, y: y + 1.5, height: 6 }, { size: 10 }),
      ...textIn(
        measure,
        strong ?? '',
        { ...inner, y: y + 8, height: strongHeight },
        { size: 16, bold: true, smallest: 8 },
      ),
      ...textBlock(measure, text, {
        ...inner,
        y: y + 8 + strongHeight,
        height: height - 9 - strongHeight,
      }),
    ]
  }
  return [
    ...one(area.x, words.standWifi, wifiName, wifiHelp ?? words.standWifiText),
    ...one(area.x + width + GAP, words.standCall, null, contact ?? words.standCallText),
  ]
}

/** Paragraphs in letters as large as the box allows. */
function textBlock(
  measure: PrintContext['measure'],
  text: string,
  place: { x: number; y: number; width: number; height: number },
): readonly Mark[] {
  for (let size = 12; size > 6; size -= 0.5) {
    const { marks, height } = paragraph(measure, text, place, { size })
    if (height <= place.height) return marks
  }
  return textIn(measure, text, place, { size: 6, smallest: 5 })
}

const HELP = 36

function standPages(plan: Plan, context: PrintContext, stand: Stand): Draft[] {
  const words = printWords[context.language]
  const area = contentBox(A4)
  const outlets = outletsOf(plan, stand.id)
  const top = area.y + HEAD
  const foot = area.y + area.height - HELP
  const each = Math.floor((foot - top) / (CARD + GAP))
  const count = Math.max(1, Math.ceil(outlets.length / each))
  return Array.from({ length: count }, (_, page) => ({
    paper: A4,
    title: words.standSheet,
    beside: plan.site.name,
    set: stand.name,
    marks: [
      ...textIn(
        context.measure,
        stand.name,
        { ...area, width: 70, height: HEAD - 6 },
        { size: 44, bold: true, smallest: 12 },
      ),
      ...textIn(
        context.measure,
        stand.exhibitor ?? '',
        { x: area.x + 74, y: area.y, width: area.width - 74, height: HEAD - 6 },
        { size: 20, smallest: 9 },
      ),
      line([area.x, top - 4], [area.x + area.width, top - 4], 0.25),
      ...outlets
        .slice(page * each, (page + 1) * each)
        .flatMap((outlet, at) => outletCard(plan, context, outlet, top + at * (CARD + GAP))),
      ...(outlets.length === 0
        ? textIn(
            context.measure,
            words.standNoOutlet,
            { ...area, y: top, height: 20 },
            { size: 14, smallest: 9 },
          )
        : []),
      ...helpBoxes(plan, context, foot, HELP),
    ],
  }))
}

export const standSheets = (plan: Plan, context: PrintContext, scope: Scope): Draft[] =>
  standsIn(plan, scope).flatMap((stand) => standPages(plan, context, stand))
