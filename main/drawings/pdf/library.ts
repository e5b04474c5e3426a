/**
 * The PDF library, loaded when first needed. In the core it reads pages, sizes and texts and never draws, so the classes
 * of a canvas that it looks for at loading are only placeholders, and what it says of a canvas that is missing is kept
 * from standard error.
 */
import type * as Pdf from 'pdfjs-dist/legacy/build/pdf.mjs'

let loaded: Promise<typeof Pdf> | null = null

async function load(): Promise<typeof Pdf> {
  const page = globalThis as Record<string, unknown>
  for (const name of ['DOMMatrix', 'Path2D', 'ImageData']) page[name] ??= class {}
  const { warn } = console
  console.warn = () => {}
  try {
    return await import('pdfjs-dist/legacy/build/pdf.mjs')
  } finally {
    console.warn = warn
  }
}

export function loadPdfLibrary(): Promise<typeof Pdf> {
  loaded ??= load()
  return loaded
}
