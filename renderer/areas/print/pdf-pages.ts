/** The PDF itself, opened for the preview: what is shown is what is printed, the venue's own drawing in it included. */
import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist'
import { useEffect, useState } from 'react'
import { bytesOf } from '../../drawing/base64.ts'
import { openPdf } from '../../drawing/open-pdf.ts'

export type PdfDocument = PDFDocumentProxy

const POINTS_PER_INCH = 72

/** The document of `data` (base64), null until it is open. */
export function usePdf(data: string | undefined): PDFDocumentProxy | null {
  const [pdf, setPdf] = useState<PDFDocumentProxy | null>(null)
  useEffect(() => {
    if (data === undefined) return
    let isWanted = true
    let close = () => {}
    const open = async () => {
      const task = await openPdf(bytesOf(data))
      close = () => void task.destroy()
      if (!isWanted) return close()
      const opened = await task.promise
      if (isWanted) setPdf(opened)
    }
    open().catch((error: unknown) => {
      // Closed before it was open: nobody waits for it.
      if (isWanted) throw error
    })
    return () => {
      isWanted = false
      setPdf(null)
      close()
    }
  }, [data])
  return pdf
}

/** Draws a page at `dpi` dots an inch. */
export async function drawPage(page: PDFPageProxy, canvas: HTMLCanvasElement, dpi: number): Promise<void> {
  const viewport = page.getViewport({ scale: dpi / POINTS_PER_INCH })
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  await page.render({ canvas, viewport, intent: dpi > 150 ? 'print' : 'display' }).promise
}
