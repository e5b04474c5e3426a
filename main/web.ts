/**
 * The web shell as a program: the core, and the page on 127.0.0.1. Runs until Ctrl-C or termination; both close the
 * site file whole before the process ends.
 */
import { fileURLToPath } from 'node:url'
import type { CoreOptions } from './core.ts'
import { openCore, openSite, type StartWith } from './open-core.ts'
import { type PageHandler, servePageFolder, startWebShell, type WebShell } from './web/server.ts'

export interface WebProgramOptions {
  readonly start: StartWith
  readonly port?: number | undefined
  readonly token?: string | undefined
  /** The built page unless told otherwise. */
  readonly page?: PageHandler | undefined
  readonly policy?: string | undefined
  /** Another computer than this one to look with: a test's. */
  readonly computer?: CoreOptions['computer']
}

/** Starts core and shell; `close` of the answer ends both. Rejects when the site cannot be opened or the port had. */
export async function runWebProgram(options: WebProgramOptions): Promise<WebShell> {
  const core = openCore('web', options.computer ? { computer: options.computer } : {})
  try {
    await openSite(core, options.start)
    const shell = await startWebShell({
      ...options,
      core,
      page: options.page ?? servePageFolder(builtPage()),
    })
    return { ...shell, close: () => shell.close().finally(() => core.close()) }
  } catch (error) {
    await core.close()
    throw error
  }
}

/** Closes on the first signal; a second one does not wait. */
export function closeOnSignals(close: () => Promise<void>): void {
  let isClosing = false
  const end = async (): Promise<void> => {
    if (isClosing) process.exit(1)
    isClosing = true
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void end())
}

/** The same folder from the sources (main/) and from the build (out/main/). */
export function builtPage(): string {
  const isBuilt = import.meta.url.endsWith('.js')
  return fileURLToPath(new URL(isBuilt ? '../renderer' : '../out/renderer', import.meta.url))
}
