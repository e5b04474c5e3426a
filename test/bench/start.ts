/** From the command to a page that can be used, in a process and a browser profile that never ran before. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { chromium } from 'playwright'
import { buildIfStale } from '../../main/start/build.ts'
import { browserPath } from '../requirements.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { percentile } from './timing.ts'

const area = 'start'
const root = resolve(import.meta.dirname, '../..')
const runs = 3

/** Resolves with the address once it is printed. */
function waitForAddress(child: ChildProcess): Promise<string> {
  return new Promise((settle, fail) => {
    let said = ''
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const url = /https?:\/\/\S+/.exec(said)?.[0]
      if (url) settle(url)
    })
    child.once('exit', (code) => fail(new Error(`the web shell ended with ${code}: ${said}`)))
  })
}

interface Start {
  readonly shell: number
  readonly usable: number
}

/** Milliseconds to the printed address, and to the first thing on the page that can be clicked. */
async function startOnce(): Promise<Start> {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-bench-'))
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const browser = await chromium.launch({ executablePath: browserPath() ?? chromium.executablePath(), args })
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  const started = performance.now()
  const child = spawn(process.execPath, [join(root, 'main/start.ts'), '--no-window'], {
    env: { ...process.env, BRASSAGE_STATE: join(folder, 'state') },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const url = await waitForAddress(child)
    const shell = performance.now() - started
    await page.goto(url)
    await page.locator('button:enabled:visible, a[href]:visible').first().waitFor()
    return { shell, usable: performance.now() - started }
  } finally {
    await browser.close()
    child.removeAllListeners('exit')
    child.kill()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function measureStart(): Promise<BenchRow[]> {
  if (!browserPath()) throw new Error('no Chromium, Chrome or Edge is installed')
  buildIfStale(root)
  const starts: Start[] = []
  for (let run = 0; run < runs; run++) starts.push(await startOnce())
  const middle = (of: (start: Start) => number) => percentile(starts.map(of), 0.5)
  return [
    { area, name: 'web shell listens', value: middle(({ shell }) => shell), unit: 'ms' },
    {
      area,
      name: 'page usable',
      value: middle(({ usable }) => usable),
      unit: 'ms',
      against: { name: 'slowest', value: Math.max(...starts.map(({ usable }) => usable)) },
    },
  ]
}

export const startSection: BenchSection = { area, measure: measureStart }
