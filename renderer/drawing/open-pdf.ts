/**
 * The PDF library, loaded with the first PDF and told where everything is that a file may count on: fonts that it does not
 * bring, character maps, a colour profile, and decoders of rare images. All of it comes with the application, nothing is
 * looked for elsewhere. The decoders are plain scripts, because the page's policy lets no WebAssembly run.
 */
import type { PDFDocumentLoadingTask } from 'pdfjs-dist'
import { loadPatiently } from '../load-patiently.ts'

const place = (folder: string): string => new URL(`/pdfjs/${folder}/`, window.location.href).href

/** Takes `bytes` over. Destroy the task when the document is not shown any more: its worker goes with it. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocumentLoadingTask> {
  const [{ getDocument, GlobalWorkerOptions }, worker] = await loadPatiently(() =>
    Promise.all([import('pdfjs-dist'), import('pdfjs-dist/build/pdf.worker.min.mjs?url')]),
  )
  GlobalWorkerOptions.workerSrc = worker.default
  return getDocument({
    data: bytes,
    useSystemFonts: false,
    standardFontDataUrl: place('standard_fonts'),
    cMapUrl: place('cmaps'),
    iccUrl: place('iccs'),
    wasmUrl: place('wasm'),
    useWasm: false,
    enableXfa: false,
  })
}
