/**
 * Hands the pages to the system's print dialog, at their exact sizes: each is drawn as dots, fine enough for a printer,
 * and laid on a sheet of its size. The browser's own viewer would need a plug-in that a desktop window does not have.
 */
import { drawPage, type PdfDocument } from './pdf-pages.ts'

const DPI = 300
const MM_PER_POINT = 25.4 / 72

interface Sheet {
  readonly width: number
  readonly height: number
  readonly image: HTMLImageElement
}

const sizeName = ({ width, height }: Sheet): string =>
  `p${Math.round(width * 100)}x${Math.round(height * 100)}`

const styleOf = (sheets: readonly Sheet[]): string => {
  const sizes = new Map(sheets.map((sheet) => [sizeName(sheet), sheet]))
  const pages = [...sizes].map(
    ([name, { width, height }]) => `@page ${name} { size: ${width}mm ${height}mm; margin: 0 }`,
  )
  return `@page { margin: 0 }
    ${pages.join('\n')}
    .print-out { display: none }
    @media print {
      html, body { height: auto !important; margin: 0; padding: 0; background: #fff }
      body > :not(.print-out) { display: none !important }
      .print-out { display: block }
      .print-out > div { overflow: hidden; break-inside: avoid; break-after: page }
      .print-out > div:last-child { break-after: auto }
      .print-out img { display: block; width: 100%; height: 100% }
    }`
}

async function sheetOf(pdf: PdfDocument, number: number): Promise<Sheet> {
  const page = await pdf.getPage(number)
  const { width, height } = page.getViewport({ scale: 1 })
  const canvas = document.createElement('canvas')
  await drawPage(page, canvas, DPI)
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve))
  canvas.width = 0
  page.cleanup()
  if (!blob) throw new Error(`page ${number} could not be drawn`)
  const image = new Image()
  image.src = URL.createObjectURL(blob)
  await image.decode()
  const mm = (points: number) => Math.round(points * MM_PER_POINT * 100) / 100
  return { width: mm(width), height: mm(height), image }
}

/** Rejects with the signal's reason where it aborts while pages are drawn. */
export async function printOut(
  pdf: PdfDocument,
  onPage: (done: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const sheets: Sheet[] = []
  const clear = () => {
    for (const { image } of sheets) URL.revokeObjectURL(image.src)
  }
  try {
    for (let number = 1; number <= pdf.numPages; number++) {
      onPage(number)
      sheets.push(await sheetOf(pdf, number))
      signal.throwIfAborted()
    }
  } catch (error) {
    clear()
    throw error
  }
  const style = document.createElement('style')
  style.textContent = styleOf(sheets)
  const paper = document.createElement('div')
  paper.className = 'print-out'
  for (const sheet of sheets) {
    const own = document.createElement('div')
    own.style.cssText = `page: ${sizeName(sheet)}; width: ${sheet.width}mm; height: ${sheet.height - 0.1}mm`
    own.append(sheet.image)
    paper.append(own)
  }
  document.head.append(style)
  document.body.append(paper)
  const remove = () => {
    style.remove()
    paper.remove()
    clear()
  }
  window.addEventListener('afterprint', remove, { once: true })
  window.print()
}
