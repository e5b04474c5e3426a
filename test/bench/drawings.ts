/** Taking a drawing in: a page of a PDF of fifty pages, next to the same page alone in its file. */
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { readDrawing } from '../../main/drawings/read-drawing.ts'
import type { BenchRow, BenchSection } from './report.ts'

const area = 'drawings'
const PAGES = 50
const RUNS = 7

/** Pages of a venue's book: some hundred lines and names each. */
async function makePdf(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let number = 0; number < pages; number++) {
    const page = pdf.addPage([842, 595])
    for (let at = 0; at < 200; at++) {
      const [x, y] = [20 + (at % 20) * 40, 20 + Math.floor(at / 20) * 55]
      page.drawRectangle({ x, y, width: 36, height: 40, borderWidth: 0.5 })
      page.drawText(`A${number}-${at}`, { x: x + 4, y: y + 16, size: 7, font })
    }
  }
  return pdf.save()
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const started = performance.now()
    await work()
    times.push(performance.now() - started)
  }
  return times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

async function measureDrawings(): Promise<BenchRow[]> {
  const [book, leaf] = [await makePdf(PAGES), await makePdf(1)]
  const read = (bytes: Uint8Array, page: number) => () => readDrawing({ file: 'plan.pdf', bytes }, { page })
  // The library is loaded with the first one.
  await read(leaf, 1)()
  const value = await medianOf(read(book, PAGES))
  const alone = await medianOf(read(leaf, 1))
  return [
    {
      area,
      name: `the last of ${PAGES} pages of a PDF taken in`,
      value,
      unit: 'ms',
      against: { name: 'a page alone', value: alone },
    },
  ]
}

export const drawingsSection: BenchSection = { area, measure: measureDrawings }
