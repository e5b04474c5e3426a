/** PDF drawings: one page of the file, which is kept as it is and drawn by the page of the application at any zoom. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js'
import type { DrawingLayer, DrawingText, DrawingWarning } from '../../../shared/floor-plan/drawing.ts'
import { type Matrix, multiply, scaleOf, transform, turnOf } from '../../../shared/floor-plan/matrix.ts'
import { switchLayers } from '../../../shared/floor-plan/pdf-layers.ts'
import type { DrawingFile, DrawingReader, ReadDrawing } from '../drawing.ts'
import { needLayers } from '../need-layers.ts'
import { unreadableDrawing } from '../unreadable-drawing.ts'
import { findHiddenTexts } from './hidden-texts.ts'
import { loadPdfLibrary } from './library.ts'
import { pdfOutlines } from './pdf-outlines.ts'
import { walkPage } from './walk-page.ts'

/** How far from the end the mark may be: some programs write rubbish behind it. */
const TAIL = 8192

/**
 * The library mends what it can and shows what is left, so a file that was cut on its way would come as an empty page.
 * Every PDF ends with a mark.
 */
function checkIsWhole({ file, bytes }: DrawingFile): void {
  const tail = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).subarray(-TAIL)
  if (!tail.includes('%%EOF')) throw damaged(file)
}

const damaged = (file: string) =>
  unreadableDrawing(
    file,
    'damaged',
    'the PDF is damaged or cut short. Copy it again, or print it to a new PDF.',
  )

/** Opens the file for `work`, and lets it go whatever happens. */
async function withPdf<T>(given: DrawingFile, work: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const { file, bytes } = given
  checkIsWhole(given)
  const { getDocument, VerbosityLevel } = await loadPdfLibrary()
  const task = getDocument({
    // A copy: the library takes over what it is given.
    data: new Uint8Array(bytes),
    useSystemFonts: false,
    disableFontFace: true,
    useWorkerFetch: false,
    // Nothing is drawn here, so no image is unpacked: one of 200 megapixels would take a gigabyte to be thrown away.
    maxImageSize: 1,
    verbosity: VerbosityLevel.ERRORS,
  })
  try {
    return await work(await task.promise)
  } catch (error) {
    throw explainPdfError(file, error)
  } finally {
    await task.destroy()
  }
}

function explainPdfError(file: string, error: unknown): unknown {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return unreadableDrawing(
      file,
      'encrypted',
      'the PDF is protected by a password. Open it, save or print it as a PDF without one, and add that.',
    )
  if (['InvalidPDFException', 'FormatError', 'UnknownErrorException', 'MissingPDFException'].includes(name))
    return damaged(file)
  return error
}

async function pageOf(file: string, pdf: PDFDocumentProxy, number: number): Promise<PDFPageProxy> {
  if (number <= pdf.numPages) return pdf.getPage(number)
  throw unreadableDrawing(
    file,
    'no_such_page',
    `there is no page ${number}; its pages are 1 to ${pdf.numPages}.`,
  )
}

/** By name, of which a file that was put together of several may have two; shown where one of them is. */
async function layersOf(pdf: PDFDocumentProxy): Promise<DrawingLayer[]> {
  const shown = new Map<string, boolean>()
  for (const [, { name, visible }] of await pdf.getOptionalContentConfig()) {
    const known = shown.get(name ?? '') ?? false
    if (name) shown.set(name, known || visible)
  }
  return [...shown].map(([name, isShown]) => ({ name, objects: null, isShown }))
}

const hiddenWarning = (layers: readonly DrawingLayer[]): DrawingWarning[] => {
  const hidden = layers.filter(({ isShown }) => !isShown).length
  if (hidden === 0) return []
  return [
    {
      code: 'layers_hidden',
      message: `${hidden} layers are hidden in the drawing and were left out.`,
    },
  ]
}

const readPdf: DrawingReader['read'] = (given, choice) =>
  withPdf(given, async (pdf): Promise<ReadDrawing> => {
    const number = choice.page ?? 1
    const { width, height } = (await pageOf(given.file, pdf, number)).getViewport({ scale: 1 })
    if (!(width > 0 && height > 0 && Math.max(width, height) <= 1e7))
      throw unreadableDrawing(given.file, 'empty', `page ${number} has no size.`)
    const isUnchosen = pdf.numPages > 1 && choice.page === undefined
    const layers = await layersOf(pdf)
    needLayers(given.file, layers, choice.layers)
    return {
      format: 'pdf',
      mime: 'application/pdf',
      shown: null,
      pages: pdf.numPages,
      page: number,
      layers,
      chosenLayers: choice.layers ?? null,
      width,
      height,
      metresPerUnit: null,
      warnings: [
        ...(isUnchosen ? [severalPages(pdf.numPages)] : []),
        ...(choice.layers ? [] : hiddenWarning(layers)),
      ],
    }
  })

const severalPages = (pages: number): DrawingWarning => ({
  code: 'several_pages',
  message: `The PDF has ${pages} pages; page 1 was taken. Choose another one if that is not the floor.`,
})

const isText = (item: object): item is TextItem => 'str' in item

/** Where a piece of writing stands on the page as it is seen. */
function placeText(view: Matrix, { str, transform: own, width, height }: TextItem): DrawingText {
  const matrix = multiply(view, own as unknown as Matrix)
  // The text's own matrix holds its size: along its line one unit is one em.
  const em = Math.hypot(own[0], own[1]) || 1
  const [x, y] = transform(matrix, [width / em / 2, 0.35])
  const scale = scaleOf(view)
  return {
    text: str.replace(/\s+/g, ' ').trim(),
    x,
    y,
    width: width * scale,
    height: (height || em) * scale,
    turn: turnOf(matrix),
    layer: null,
  }
}

export const pdfReader: DrawingReader = {
  read: readPdf,
  contents: (given, choice) =>
    withPdf(given, async (pdf) => {
      const page = await pageOf(given.file, pdf, choice.page ?? 1)
      const view = page.getViewport({ scale: 1 }).transform as unknown as Matrix
      const switches = await pdf.getOptionalContentConfig()
      switchLayers(switches, choice.layers)
      const { OPS } = await loadPdfLibrary()
      const list = await page.getOperatorList()
      const steps = [...walkPage(list, view, OPS, (layer) => switches.isVisible(layer))]
      const isHidden = findHiddenTexts(steps, OPS)
      const { items } = await page.getTextContent()
      const texts = items
        .filter(isText)
        .filter(({ transform: [, , , , x = 0, y = 0] }) => !isHidden(transform(view, [x, y])))
        .map((item) => placeText(view, item))
      return { texts: texts.filter(({ text }) => text !== ''), outlines: pdfOutlines(steps, OPS) }
    }),
}
