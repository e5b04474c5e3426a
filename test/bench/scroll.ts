/**
 * Scrolling a table of 20 000 rows in the built page, frame by frame, next to the same scroll of an empty box in the
 * same browser. Frames are not held to the screen's rate, so that a frame takes what it costs.
 */
import { join, resolve } from 'node:path'
import { chromium, type Page } from 'playwright'
import { buildIfStale } from '../../main/start/build.ts'
import { runWebProgram } from '../../main/web.ts'
import { browserPath } from '../requirements.ts'
import { importOnce } from './import-once.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { percentile } from './timing.ts'
import { inFolder } from './workbooks.ts'

const area = 'scroll'
const root = resolve(import.meta.dirname, '../..')
const rowCount = 20_000

/** Milliseconds of each frame while the element is scrolled by thirteen rows a frame, a wheel that is thrown. */
const scrollFrames = (page: Page, selector: string): Promise<readonly number[]> =>
  page.evaluate(async (wanted) => {
    const box = document.querySelector(wanted)
    if (!box) throw new Error(`nothing to scroll: ${wanted}`)
    const nextFrame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve))
    const times: number[] = []
    let before = await nextFrame()
    for (let frame = 0; frame < 150; frame++) {
      box.scrollTop += 403
      const now = await nextFrame()
      times.push(now - before)
      before = now
    }
    return times
  }, selector)

const emptyBox =
  '<div id="box" style="height:640px;overflow:auto;border:1px solid"><div style="height:620000px"></div></div>'

async function scrollBoth(address: string): Promise<{ table: readonly number[]; empty: readonly number[] }> {
  const args = ['--disable-frame-rate-limit', '--disable-gpu-vsync']
  if (process.getuid?.() === 0) args.push('--no-sandbox')
  const browser = await chromium.launch({ executablePath: browserPath() ?? chromium.executablePath(), args })
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    await page.setContent(emptyBox)
    const empty = await scrollFrames(page, '#box')
    await page.goto(address)
    await page.goto(new URL('/tables/outlets', address).href)
    await page.locator('[role=grid] [data-row="5"]').waitFor()
    // The first screens are drawn by code that was never run.
    await scrollFrames(page, ':has(> [role=grid])')
    return { table: await scrollFrames(page, ':has(> [role=grid])'), empty }
  } finally {
    await browser.close()
  }
}

async function measureScroll(): Promise<BenchRow[]> {
  if (!browserPath()) throw new Error('no Chromium, Chrome or Edge is installed')
  buildIfStale(root)
  return inFolder(async (folder) => {
    process.env.BRASSAGE_STATE = join(folder, 'state')
    const { site } = importOnce(folder, rowCount)
    const shell = await runWebProgram({ start: { kind: 'file', path: site } })
    try {
      const { table, empty } = await scrollBoth(shell.url)
      return [0.5, 0.95].map((share) => rowOf(share, percentile(table, share), percentile(empty, share)))
    } finally {
      await shell.close()
    }
  })
}

/** Told, without a goal: milliseconds of a frame are the machine's as much as ours. */
const rowOf = (share: number, value: number, empty: number): BenchRow => ({
  area,
  name: `a frame of 20 000 rows, p${share * 100}`,
  value,
  unit: 'ms',
  against: { name: 'an empty box', value: empty },
})

export const scrollSection: BenchSection = { area, measure: measureScroll }
