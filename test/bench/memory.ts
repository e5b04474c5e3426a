/** What the core holds with a site of 2 000 outlets open, next to the same process with an empty site. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { createSite } from '../../main/db/create-site.ts'
import { importOnce } from './import-once.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { benchSite, inFolder } from './workbooks.ts'

const area = 'memory'
const script = join(import.meta.dirname, 'core-memory.ts')

interface Held {
  readonly rss: number
  readonly heapUsed: number
}

const open = (site: string, folder: string): Held =>
  JSON.parse(execFileSync(process.execPath, ['--expose-gc', script, site, folder], { encoding: 'utf8' }))

const megabytes = (bytes: number): number => bytes / 1024 / 1024

async function measureMemory(): Promise<BenchRow[]> {
  return inFolder(async (folder) => {
    const state = join(folder, 'state')
    const none = join(folder, 'empty.brassage')
    createSite(none, benchSite, { stateFolder: state }).close()
    const empty = open(none, state)
    const full = open(importOnce(folder, 2000).site, state)
    const row = (name: string, of: (held: Held) => number): BenchRow => ({
      area,
      name,
      value: megabytes(of(full)),
      unit: 'MB',
      against: { name: 'an empty site', value: megabytes(of(empty)) },
    })
    return [
      row('core with 2 000 outlets, resident', ({ rss }) => rss),
      row('core with 2 000 outlets, heap', ({ heapUsed }) => heapUsed),
    ]
  })
}

export const memorySection: BenchSection = { area, measure: measureMemory }
