/**
 * A page of a PDF, drawn by pdfjs at any scale, so that it is sharp however near one looks. Reading is in the library's
 * worker. Coordinates are points from the top left corner of the page as it is seen, its own rotation applied: those of the
 * floor plan.
 */
import { switchLayers } from '../../shared/floor-plan/pdf-layers.ts'
import { openPdf } from './open-pdf.ts'

export interface Region {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export interface PdfPage {
  readonly width: number
  readonly height: number
  /** Draws a region; `scale` is pixels a point. Rejects with the signal's reason when it is not wanted any more. */
  render(region: Region, scale: number, signal?: AbortSignal): Promise<HTMLCanvasElement>
  close(): void
}

/** What browsers draw at most: beyond it a canvas stays empty without a word. */
const MOST_PIXELS = 16_000_000

/** Takes `bytes` over. `layers`: names of those that are shown; null: as the file shows them. */
export async function openPdfPage(
  bytes: Uint8Array,
  number: number,
  layers: readonly string[] | null = null,
): Promise<PdfPage> {
  const task = await openPdf(bytes)
  const pdf = await task.promise
  const page = await pdf.getPage(number)
  const switches = await pdf.getOptionalContentConfig()
  switchLayers(switches, layers)
  const optionalContentConfigPromise = Promise.resolve(switches)
  const { width, height } = page.getViewport({ scale: 1 })
  return {
    width,
    height,
    async render(region, scale, signal) {
      signal?.throwIfAborted()
      const wanted = region.width * region.height * scale * scale
      const fitting = wanted > MOST_PIXELS ? scale * Math.sqrt(MOST_PIXELS / wanted) : scale
      const canvas = document.createElement('canvas')
      canvas.width = Math.max(1, Math.round(region.width * fitting))
      canvas.height = Math.max(1, Math.round(region.height * fitting))
      const viewport = page.getViewport({
        scale: fitting,
        offsetX: -region.x * fitting,
        offsetY: -region.y * fitting,
      })
      const drawing = page.render({ canvas, viewport, background: '#fff', optionalContentConfigPromise })
      const stop = () => drawing.cancel()
      signal?.addEventListener('abort', stop, { once: true })
      try {
        await drawing.promise
      } catch (error) {
        signal?.throwIfAborted()
        throw error
      } finally {
        signal?.removeEventListener('abort', stop)
      }
      return canvas
    },
    close: () => void task.destroy(),
  }
}
