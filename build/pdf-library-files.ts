/**
 * What the PDF library loads by name while it draws: fonts that a PDF may count on being there, character maps of Asian
 * fonts, a colour profile, and its decoders of rare images as plain scripts (a page of ours may not run WebAssembly).
 */
import { createReadStream, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** Where the page finds them: see renderer/drawing/pdf-page.ts. */
const BASE = 'pdfjs'
const FOLDERS: Readonly<Record<string, RegExp>> = {
  cmaps: /\.bcmap$/,
  standard_fonts: /\.(pfb|ttf)$/,
  iccs: /\.icc$/,
  wasm: /nowasm_fallback\.js$/,
}

export function pdfLibraryFiles(root: string): Plugin {
  const library = join(root, 'node_modules/pdfjs-dist')
  const names = Object.entries(FOLDERS).flatMap(([folder, wanted]) =>
    readdirSync(join(library, folder))
      .filter((name) => wanted.test(name))
      .map((name) => `${folder}/${name}`),
  )
  return {
    name: 'pdf-library-files',
    generateBundle() {
      for (const name of names)
        this.emitFile({
          type: 'asset',
          fileName: `${BASE}/${name}`,
          source: readFileSync(join(library, name)),
        })
    },
    configureServer({ middlewares }) {
      middlewares.use(`/${BASE}`, (request, response, next) => {
        const name = names.find((one) => request.url === `/${one}`)
        const path = name && join(library, name)
        if (!path || !existsSync(path)) return next()
        response.setHeader(
          'Content-Type',
          name.endsWith('.js') ? 'text/javascript' : 'application/octet-stream',
        )
        createReadStream(path).pipe(response)
      })
    },
  }
}
