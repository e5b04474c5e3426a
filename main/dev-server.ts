/** One run of the development server; ./dev.ts starts it again and again. */
import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { createServer, type ViteDevServer } from 'vite'
import { pdfLibraryFiles } from '../build/pdf-library-files.ts'
import { contentSecurityPolicy } from './page/security.ts'
import { parseStartArgs } from './start/args.ts'
import type { PageHandler } from './web/server.ts'
import { closeOnSignals, runWebProgram } from './web.ts'

/** Vite's own socket, beside ours, for telling the page what to load again. */
const RELOAD_PORT = 24_678

const { BRASSAGE_DEV_PORT, BRASSAGE_DEV_TOKEN } = process.env
const options = parseStartArgs(process.argv.slice(2), process.env.INIT_CWD ?? process.cwd())
const vite = await createServer({
  configFile: false,
  root: resolve(import.meta.dirname, '../renderer'),
  plugins: [react(), pdfLibraryFiles(resolve(import.meta.dirname, '..'))],
  appType: 'spa',
  server: { middlewareMode: true, hmr: { host: '127.0.0.1', port: RELOAD_PORT } },
})
const shell = await runWebProgram({
  start: options.start,
  port: options.port ?? Number(BRASSAGE_DEV_PORT),
  token: BRASSAGE_DEV_TOKEN,
  page: servePageSources(vite),
  // Vite's first script is inline, and it reports over its own socket.
  policy: contentSecurityPolicy({
    'script-src': "'self' 'unsafe-inline'",
    'connect-src': `'self' ws://127.0.0.1:${RELOAD_PORT}`,
  }),
})
closeOnSignals(() => shell.close().finally(() => vite.close()))
process.stdout.write(`Brassage (development) is at ${shell.url}\n`)

/** Vite answers what it knows itself; its promise only settles where it does not. */
function servePageSources({ middlewares }: ViteDevServer): PageHandler {
  return (request, response) =>
    new Promise((done, fail) =>
      middlewares(request, response, (error: unknown) => (error ? fail(error) : done())),
    )
}
