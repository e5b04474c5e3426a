/**
 * `npm run bench`: measures what the project promises, each number next to its limit or peer of the same run, and
 * prints one table. `--json FILE` writes it too, `--only AREA` measures one area. Exit 1 where a goal is not met.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { corpusSection } from './corpus.ts'
import { devicesSection } from './devices/section.ts'
import { drawingsSection } from './drawings.ts'
import { floodSection } from './flood/section.ts'
import { floorPlanSection } from './floor-plan/section.ts'
import { fogSection } from './fog.ts'
import { importSection } from './import.ts'
import { memorySection } from './memory.ts'
import { parseSection } from './parse.ts'
import { printSection } from './print.ts'
import { proxmoxSection } from './proxmox.ts'
import { consolesSection } from './push/consoles.ts'
import { noiseSection } from './push/noise.ts'
import { pushSection } from './push/section.ts'
import { remediateSection } from './remediate.ts'
import { renderSection } from './render.ts'
import { type BenchRow, type BenchSection, printTable } from './report.ts'
import { routersSection } from './routers.ts'
import { screenSection } from './screen.ts'
import { scrollSection } from './scroll.ts'
import { searchSection } from './search.ts'
import { startSection } from './start.ts'
import { verifySection } from './verify.ts'

const sections: readonly BenchSection[] = [
  pushSection,
  noiseSection,
  consolesSection,
  devicesSection,
  floodSection,
  importSection,
  renderSection,
  remediateSection,
  routersSection,
  fogSection,
  proxmoxSection,
  verifySection,
  parseSection,
  corpusSection,
  screenSection,
  printSection,
  searchSection,
  scrollSection,
  floorPlanSection,
  drawingsSection,
  startSection,
  memorySection,
]

const { values: options } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } })
const chosen = sections.filter(({ area }) => options.only === undefined || area.startsWith(options.only))
const rows: BenchRow[] = []
const failures: { area: string; reason: string }[] = []

for (const { area, measure } of chosen) {
  process.stderr.write(`measuring ${area} ...\n`)
  try {
    rows.push(...(await measure()))
  } catch (error) {
    const reason = error instanceof Error ? (error.stack ?? error.message) : String(error)
    failures.push({ area, reason })
  }
}

process.stdout.write(`${printTable(rows)}\n`)
for (const { area, reason } of failures) process.stdout.write(`${area} could not be measured: ${reason}\n`)
const isMet = failures.length === 0 && rows.every(({ goal }) => goal?.isMet !== false)
if (options.json) writeFileSync(options.json, `${JSON.stringify({ isMet, rows, failures }, null, 1)}\n`)
process.exit(isMet ? 0 : 1)
