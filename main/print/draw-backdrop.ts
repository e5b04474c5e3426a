/**
 * Drawings under a sheet, embedded as what they are: a page of a PDF stays lines, sharp at any size. Surprising: a page
 * that says of itself it is turned is embedded unturned, so its turn is made here.
 */
import {
  clip,
  closePath,
  concatTransformationMatrix,
  drawObject,
  endPath,
  fill,
  lineTo,
  moveTo,
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  PDFPage,
  type PDFRef,
  popGraphicsState,
  pushGraphicsState,
  setFillingRgbColor,
  setGraphicsState,
} from '@cantoo/pdf-lib'
import type { BackdropMark, Matrix } from '../../shared/print/page.ts'
import { WorkError } from '../work-error.ts'
import type { Drawing } from './drawing.ts'
import { copyLayers } from './pdf-layers.ts'
import { points } from './points.ts'
import { rasteriseSvg } from './rasterise-svg.ts'

/** Draws with the origin at the drawing's lower left corner, y upwards, in its own units. */
type Embedded = (target: PDFPage) => void
export type Backdrops = ReadonlyMap<number, Embedded>

/** Throws WorkError `drawing_unreadable`, naming none but the drawing's kind: the caller knows its name. */
export async function embedBackdrops(
  document: PDFDocument,
  drawings: readonly Drawing[],
): Promise<Backdrops> {
  const embedded = new Map<number, Embedded>()
  for (const drawing of drawings)
    try {
      embedded.set(drawing.floorPlanId, await embed(document, drawing))
    } catch (error) {
      throw new WorkError(
        'drawing_unreadable',
        `The drawing under the floor plan cannot be printed (${String(error)}). Bring it in again as a PDF, PNG or JPEG.`,
      )
    }
  return embedded
}

async function embed(document: PDFDocument, drawing: Drawing): Promise<Embedded> {
  const { mime, data } = drawing
  if (mime === 'application/pdf') return embedPage(document, drawing)
  if (mime === 'image/svg+xml') return embedSvg(document, drawing)
  return showImage(
    mime === 'image/jpeg' ? await document.embedJpg(data) : await document.embedPng(data),
    drawing,
  )
}

const placed =
  (matrix: Matrix, object: { readonly ref: PDFRef }): Embedded =>
  (target) => {
    const name = target.node.newXObject('Drawing', object.ref)
    target.pushOperators(
      pushGraphicsState(),
      concatTransformationMatrix(...matrix),
      drawObject(name),
      popGraphicsState(),
    )
  }

/** An image is a square of one unit. */
const showImage = (image: { readonly ref: PDFRef }, { width, height }: Drawing): Embedded =>
  placed([width, 0, 0, height, 0, 0], image)

async function embedPage(document: PDFDocument, drawing: Drawing): Promise<Embedded> {
  const { page, width, height } = drawing
  const source = await PDFDocument.load(drawing.data)
  const from = source.getPage(page - 1)
  const { x, y, width: w, height: h } = from.getCropBox()
  const box = { left: x, bottom: y, right: x + w, top: y + h }
  const embedded = await document.embedPage(takeOver(document, source, from, drawing.layers), box)
  const turn = ((from.getRotation().angle % 360) + 360) % 360
  const isAcross = turn === 90 || turn === 270
  // Drawings are read in their own units, which for a page are points unless somebody scaled it.
  const [sx, sy] = isAcross ? [width / h, height / w] : [width / w, height / h]
  const turned: Readonly<Record<number, Matrix>> = {
    0: [sx, 0, 0, sy, 0, 0],
    90: [0, -sy, sx, 0, 0, height],
    180: [-sx, 0, 0, -sy, width, height],
    270: [0, sy, -sx, 0, width, 0],
  }
  return placed(turned[turn] ?? [sx, 0, 0, sy, 0, 0], embedded)
}

/** The page in our document, with its layers: what the file hides stays hidden on paper. */
function takeOver(
  document: PDFDocument,
  source: PDFDocument,
  page: PDFPage,
  layers: Drawing['layers'],
): PDFPage {
  const copier = PDFObjectCopier.for(source.context, document.context)
  const copied = copier.copy(page.node)
  // An empty page may come without content, which the library does not embed.
  if (!copied.Contents())
    copied.set(PDFName.of('Contents'), document.context.register(document.context.stream('')))
  copyLayers(document, source, copier, layers)
  return PDFPage.of(copied, document.context.nextRef(), document)
}

/** Dots across a drawing: enough for A3, and few enough not to make the file heavy. */
const RASTER = 2600

async function embedSvg(document: PDFDocument, drawing: Drawing): Promise<Embedded> {
  const { width, height, rgb } = await rasteriseSvg(new TextDecoder().decode(drawing.data), drawing, RASTER)
  const image = document.context.flateStream(rgb, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: 'DeviceRGB',
    BitsPerComponent: 8,
  })
  return showImage({ ref: document.context.register(image) }, drawing)
}

/** Clipped, put in its place, and whitened so that what is drawn over it stands out. */
export function drawBackdrop(
  target: PDFPage,
  mark: BackdropMark,
  height: number,
  backdrops: Backdrops,
): void {
  const draw = backdrops.get(mark.floorPlanId)
  if (!draw) return
  target.pushOperators(pushGraphicsState(), ...clipPath(mark.clip, height), clip(), endPath())
  const [a, b, c, d, e, f] = mark.matrix
  // From the drawing's units, downwards, to points, upwards.
  target.pushOperators(
    pushGraphicsState(),
    concatTransformationMatrix(points(a), -points(b), points(c), -points(d), points(e), points(height - f)),
    concatTransformationMatrix(1, 0, 0, -1, 0, mark.height),
  )
  draw(target)
  target.pushOperators(popGraphicsState())
  if (mark.fade > 0) whiten(target, mark, height)
  target.pushOperators(popGraphicsState())
}

function whiten(target: PDFPage, mark: BackdropMark, height: number): void {
  const state = target.doc.context.obj({ Type: 'ExtGState', ca: mark.fade })
  const name = target.node.newExtGState('Fade', target.doc.context.register(state))
  target.pushOperators(
    setGraphicsState(name),
    setFillingRgbColor(1, 1, 1),
    ...clipPath(mark.clip, height),
    fill(),
  )
}

const clipPath = (corners: BackdropMark['clip'], height: number) => [
  ...corners.map(([x, y], at) => (at === 0 ? moveTo : lineTo)(points(x), points(height - y))),
  closePath(),
]
