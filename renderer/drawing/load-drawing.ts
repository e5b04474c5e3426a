/**
 * The drawing of a floor plan, as a screen shows it: an image by its address, or a page of a PDF to be drawn. An SVG is
 * only ever an image: in an <img> nothing of it runs and nothing outside it is loaded. The place it takes is the floor
 * plan's width and height in floor units, not the image's own size in pixels.
 */
import { DOCUMENT_PART, type FloorPlanRow } from '../../shared/contract/floor-plan.ts'
import { client } from '../rpc.ts'
import { bytesOf } from './base64.ts'
import { openPdfPage, type PdfPage } from './pdf-page.ts'

export type LoadedDrawing =
  | { readonly kind: 'image'; readonly url: string; readonly close: () => void }
  | { readonly kind: 'pdf'; readonly page: PdfPage; readonly close: () => void }

export interface LoadOptions {
  readonly signal?: AbortSignal
  /** 0 to 1. */
  readonly onProgress?: (share: number) => void
}

/** All parts of a document, in order. */
async function fetchShown(
  hash: string,
  { signal, onProgress }: LoadOptions,
): Promise<Uint8Array<ArrayBuffer>> {
  const next = (from: number) => client.floorPlan.shown({ hash, from }, signal ? { signal } : {})
  const first = await next(0)
  const whole = new Uint8Array(first.size)
  whole.set(bytesOf(first.data))
  for (let from = DOCUMENT_PART; from < first.size; from += DOCUMENT_PART) {
    onProgress?.(from / first.size)
    whole.set(bytesOf((await next(from)).data), from)
  }
  onProgress?.(1)
  return whole
}

/** Close it when it is no longer shown. */
export async function loadDrawing(
  { shownHash, shownMime, page, layers }: Pick<FloorPlanRow, 'shownHash' | 'shownMime' | 'page' | 'layers'>,
  options: LoadOptions = {},
): Promise<LoadedDrawing> {
  const bytes = await fetchShown(shownHash, options)
  if (shownMime === 'application/pdf') {
    const opened = await openPdfPage(bytes, page, layers)
    return { kind: 'pdf', page: opened, close: opened.close }
  }
  const url = URL.createObjectURL(new Blob([bytes], { type: shownMime }))
  return { kind: 'image', url, close: () => URL.revokeObjectURL(url) }
}
