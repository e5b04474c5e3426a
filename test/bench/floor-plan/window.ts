/** A browser on a site, as a person has it open, with the core in a process of its own; frames are not held to the screen's rate. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { type CDPSession, chromium, type Page } from 'playwright'
import { browserPath } from '../../requirements.ts'
import type { CoreLoad } from './served-core.ts'

export interface Window {
  readonly page: Page
  readonly address: string
  /** Megabytes of the page that are still in use. */
  readonly memory: () => Promise<number>
  /** Milliseconds of processor time that the page's own thread has worked: what others do with the machine is not in it. */
  readonly worked: () => Promise<number>
}

const script = join(import.meta.dirname, 'served-core.ts')

async function usedHeap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  return usedSize / 1e6
}

async function workedTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics')
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN)
}

/** The core of a site, with its address, and the way to end it. */
async function serve(site: string) {
  const args = ['--no-memory-protection-keys', script, site]
  const core = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] })
  const lines = createInterface(core.stdout)[Symbol.asyncIterator]()
  const next = async <T>(): Promise<T> => {
    const { value, done } = await lines.next()
    if (done) throw new Error(`the core of ${site} ended before it said anything`)
    return JSON.parse(value) as T
  }
  const { url } = await next<{ url: string }>()
  return {
    url,
    async end(): Promise<CoreLoad> {
      core.stdin.end()
      return next<CoreLoad>()
    },
    kill: () => core.kill(),
  }
}

/** `look` opens the address itself; when it ends, window and core are gone. */
export async function inWindow<T>(
  site: string,
  look: (window: Window) => Promise<T>,
): Promise<{ readonly seen: T; readonly core: CoreLoad }> {
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const core = await serve(site)
  try {
    const browser = await chromium.launch({
      executablePath: browserPath() ?? chromium.executablePath(),
      args,
    })
    try {
      const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' })
      const page = await context.newPage()
      page.setDefaultTimeout(180_000)
      const devtools = await context.newCDPSession(page)
      await devtools.send('Performance.enable', { timeDomain: 'threadTicks' })
      const seen = await look({
        ...{ page, address: core.url },
        memory: () => usedHeap(devtools),
        worked: () => workedTime(devtools),
      })
      return { seen, core: await core.end() }
    } finally {
      await browser.close()
    }
  } finally {
    core.kill()
  }
}
