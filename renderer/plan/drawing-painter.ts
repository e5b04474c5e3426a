/**
 * Paints the drawing of a floor plan. A picture is painted at once. A page of a PDF takes its own time: the cut-out in sight
 * is painted beside and shown when it is ready; until then the last one is stretched, below it the whole page in small.
 */
import {
  type Matrix,
  multiply,
  scaleOf,
  scaling,
  transform,
  translation,
} from '../../shared/floor-plan/matrix.ts'
import type { Point } from '../../shared/model/floor-plan.ts'
import type { LoadedDrawing } from '../drawing/load-drawing.ts'
import type { PdfPage, Region } from '../drawing/pdf-page.ts'

export interface Painter {
  /**
   * Paints onto `pen`, whose pixels are reached from drawing units by `toPixels`. `again` is called when painting once
   * more would be better.
   */
  readonly paint: (pen: CanvasRenderingContext2D, toPixels: Matrix, again: () => void) => void
  readonly close: () => void
}

interface Size {
  readonly width: number
  readonly height: number
}

/** Rejects where the browser cannot read the picture. */
export async function paintDrawing(loaded: LoadedDrawing, size: Size): Promise<Painter> {
  return loaded.kind === 'image' ? imagePainter(loaded, size) : pdfPainter(loaded.page, loaded.close)
}

async function imagePainter(
  { url, close }: Extract<LoadedDrawing, { kind: 'image' }>,
  { width, height }: Size,
): Promise<Painter> {
  const image = new Image()
  image.src = url
  await image.decode()
  return {
    paint(pen, toPixels) {
      pen.setTransform(...toPixels)
      pen.imageSmoothingQuality = 'high'
      pen.drawImage(image, 0, 0, width, height)
      pen.resetTransform()
    },
    close,
  }
}

interface Painted {
  readonly canvas: HTMLCanvasElement
  readonly region: Region
}

const OVERVIEW_SIDE = 1400
/** Settling time of a zoom: each step of the wheel would start a painting of its own. */
const SETTLE_MS = 120

async function pdfPainter(page: PdfPage, close: () => void): Promise<Painter> {
  const whole: Region = { x: 0, y: 0, width: page.width, height: page.height }
  const overview: Painted = {
    canvas: await page.render(whole, OVERVIEW_SIDE / Math.max(page.width, page.height)),
    region: whole,
  }
  let sharp: Painted | null = null
  let improving: AbortController | null = null
  let waiting: ReturnType<typeof setTimeout> | undefined
  const improve = (region: Region, scale: number, again: () => void) => {
    clearTimeout(waiting)
    improving?.abort()
    const mine = new AbortController()
    improving = mine
    waiting = setTimeout(() => {
      page
        .render(region, scale, mine.signal)
        .then((canvas) => {
          sharp = { canvas, region }
          again()
        })
        .catch((error: unknown) => mine.signal.aborted || reportError(error))
    }, SETTLE_MS)
  }
  return {
    paint(pen, toPixels, again) {
      const region = regionInSight(toPixels, pen.canvas, whole)
      for (const painted of [overview, sharp]) if (painted) put(pen, toPixels, painted)
      if (region && !(sharp && isSame(sharp.region, region))) improve(region, scaleOf(toPixels), again)
    },
    close() {
      clearTimeout(waiting)
      improving?.abort()
      close()
    },
  }
}

function put(pen: CanvasRenderingContext2D, toPixels: Matrix, { canvas, region }: Painted): void {
  const own = multiply(
    translation(region.x, region.y),
    scaling(region.width / canvas.width, region.height / canvas.height),
  )
  pen.setTransform(...multiply(toPixels, own))
  pen.drawImage(canvas, 0, 0)
  pen.resetTransform()
}

/** The part of the page that the canvas shows; null where it shows none. */
function regionInSight(toPixels: Matrix, { width, height }: Size, whole: Region): Region | null {
  const back = inverse(toPixels)
  const corners: Point[] = [
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]
  const seen = corners.map((corner) => transform(back, corner))
  const [xs, ys] = [seen.map(([x]) => x), seen.map(([, y]) => y)]
  const x = Math.max(whole.x, Math.min(...xs))
  const y = Math.max(whole.y, Math.min(...ys))
  const right = Math.min(whole.width, Math.max(...xs))
  const bottom = Math.min(whole.height, Math.max(...ys))
  return right > x && bottom > y ? { x, y, width: right - x, height: bottom - y } : null
}

const isSame = (a: Region, b: Region): boolean =>
  Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + Math.abs(a.width - b.width) + Math.abs(a.height - b.height) <
  1e-6

function inverse([a, b, c, d, e, f]: Matrix): Matrix {
  const size = a * d - b * c
  return [d / size, -b / size, -c / size, a / size, (c * f - d * e) / size, (b * e - a * f) / size]
}
