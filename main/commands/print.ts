/** `brassage print`: labels and sheets as a PDF of exact size, or what they tell as .xlsx or .csv. */
import { extname } from 'node:path'
import { checklistSteps } from '../../shared/checklist/steps.ts'
import { labelSheets } from '../../shared/print/label-formats.ts'
import {
  labelKind,
  labelKinds,
  type PrintRequest,
  printKind,
  printRequest,
  sheetKinds,
} from '../../shared/print/request.ts'
import type { SiteFile } from '../db/open-site.ts'
import { printPdf } from '../print/print-pdf.ts'
import { printToTable } from '../print/print-table.ts'
import { siteDrawings, siteWork } from '../print/site-drawings.ts'
import { handOverNotes } from '../services/journal/hand-over-notes.ts'
import { expectAtMost, positional, requiredOption, textOption } from './arguments.ts'
import { type Command, type CommandInput, UsageError } from './command.ts'
import { withSite } from './with-site.ts'
import { writeGivenFile } from './write-given-file.ts'

const formats = ['.pdf', '.xlsx', '.csv'] as const
type Ending = (typeof formats)[number]

export const printCommand: Command = {
  usage: `brassage print FILE ${sheetKinds.join('|')}|calibration --out F.pdf|.xlsx|.csv
       [--room R] [--switch S] [--stand T] [--floor-plan P] [--lang fr|en] [--paper a4|a3]
       hand-over: [--day 2026-11-24]
       checklist: [--step ${checklistSteps.join(',')}] [--person P]
       labels: [--only ${labelKinds.join(',')}] [--numbers 12,15-18] [--format a4|SHEET|CxR:WxH|WxH] [--used N] [--offset X,Y]
       SHEET: ${labelSheets.map(({ id }) => id).join(' ')}`,
  options: {
    out: { type: 'string' },
    room: { type: 'string' },
    switch: { type: 'string' },
    stand: { type: 'string' },
    'floor-plan': { type: 'string' },
    lang: { type: 'string' },
    paper: { type: 'string' },
    step: { type: 'string' },
    person: { type: 'string' },
    day: { type: 'string' },
    only: { type: 'string' },
    numbers: { type: 'string' },
    format: { type: 'string' },
    used: { type: 'string' },
    offset: { type: 'string' },
  },
  async run(input) {
    const request = readRequest(input)
    const out = requiredOption(input, 'out', 'the file to write, F.pdf, F.xlsx or F.csv')
    const ending = formats.find((one) => one === extname(out).toLowerCase())
    if (!ending) throw new UsageError(`"${out}": the name must end in .pdf, .xlsx or .csv`)
    return withSite(input, (site) => print(site, request, out, ending))
  },
}

async function print(site: SiteFile, request: PrintRequest, out: string, ending: Ending) {
  const plan = site.plan()
  const work = { ...siteWork(site.db, request), notes: handOverNotes(site, request) }
  const madeAt = new Date()
  if (ending !== '.pdf') {
    const { data, rows } = await printToTable(
      { plan, ...work, request, madeAt },
      ending === '.xlsx' ? 'xlsx' : 'csv',
    )
    writeGivenFile(out, data)
    return { exit: 0 as const, json: { file: out, rows }, text: `${out}: ${rows} rows` }
  }
  const drawings = siteDrawings(site.db, plan, request)
  const { data, pages, labels, cables } = await printPdf({
    plan,
    request,
    drawings,
    ...work,
    madeAt,
  })
  writeGivenFile(out, data)
  const counts = labels > 0 ? { pages, labels, cables } : { pages }
  const said = labels > 0 ? `, ${labels} labels, ${cables} cables` : ''
  return { exit: 0 as const, json: { file: out, ...counts }, text: `${out}: ${pages} pages${said}` }
}

/** Throws UsageError with what was expected. */
function readRequest(input: CommandInput): PrintRequest {
  const kind = positional(input, 1, 'what to print')
  expectAtMost(input, 2)
  if (!printKind.safeParse(kind).success)
    throw new UsageError(`"${kind}" is nothing to print; there are: ${printKind.options.join(', ')}`)
  const parsed = printRequest.safeParse({
    kind,
    language: textOption(input, 'lang') ?? 'en',
    room: textOption(input, 'room'),
    switch: textOption(input, 'switch'),
    stand: textOption(input, 'stand'),
    floorPlan: textOption(input, 'floor-plan'),
    paper: textOption(input, 'paper'),
    format: textOption(input, 'format'),
    numbers: readNumbers(textOption(input, 'numbers')),
    only: readOnly(textOption(input, 'only')),
    person: textOption(input, 'person'),
    day: textOption(input, 'day'),
    steps: readSteps(textOption(input, 'step')),
    used: readUsed(textOption(input, 'used')),
    offset: readOffset(textOption(input, 'offset')),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const option = { language: 'lang', floorPlan: 'floor-plan' }[String(issue?.path[0])] ?? issue?.path[0]
  throw new UsageError(`--${String(option)}: ${issue?.message}`)
}

function readOnly(text: string | undefined): string[] | undefined {
  const kinds = text?.split(',').map((one) => one.trim())
  const wrong = kinds?.find((one) => !labelKind.safeParse(one).success)
  if (wrong !== undefined) throw new UsageError(`--only "${wrong}": expected ${labelKinds.join(', ')}`)
  return kinds
}

function readSteps(text: string | undefined): string[] | undefined {
  const steps = text?.split(',').map((one) => one.trim())
  const wrong = steps?.find((one) => !checklistSteps.some((step) => step === one))
  if (wrong !== undefined) throw new UsageError(`--step "${wrong}": expected ${checklistSteps.join(', ')}`)
  return steps
}

/** `12,15-18`. */
function readNumbers(text: string | undefined): number[] | undefined {
  return text?.split(',').flatMap((part) => {
    const match = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(part.trim())
    const [from, to] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])]
    if (!match || to < from || to - from >= 5000)
      throw new UsageError(`--numbers "${part}": expected numbers of cables, as in 12,15-18`)
    return Array.from({ length: to - from + 1 }, (_, at) => from + at)
  })
}

const readUsed = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text)

/** `1.5,-0.5`: millimetres to the right and down. */
function readOffset(text: string | undefined): { x: number; y: number } | undefined {
  if (text === undefined) return undefined
  const match = /^(-?\d+(?:\.\d+)?),(-?\d+(?:\.\d+)?)$/.exec(text.trim())
  if (!match) throw new UsageError(`--offset "${text}": expected X,Y in millimetres, as in 1.5,-0.5`)
  return { x: Number(match[1]), y: Number(match[2]) }
}
