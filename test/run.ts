/**
 * `npm test`: builds, finds a browser, runs everything that can run here, and ends with what was skipped, why, and
 * one line `N passed, N failed`. Arguments go to vitest: `npm test -- test/config`.
 */
import '../main/required-node.ts'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildIfStale } from '../main/start/build.ts'
import { provideBrowser } from './runner/provide-browser.ts'
import { countResults, explainSkipped, lastLine, parseReport, type Totals } from './runner/summary.ts'

const root = resolve(import.meta.dirname, '..')
const say = (text: string): void => void process.stdout.write(`${text}\n`)
const nothing: Totals = { passed: 0, failed: 1, skipped: [] }

const totals = runAll()
for (const line of explainSkipped(totals)) say(line)
say(lastLine(totals))
process.exitCode = totals.failed === 0 && totals.passed > 0 ? 0 : 1

function runAll(): Totals {
  try {
    buildIfStale(root)
    process.env.BRASSAGE_TEST_BROWSER = provideBrowser(say) ?? ''
    return runVitest(process.argv.slice(2))
  } catch (error) {
    say(`The tests could not run: ${error instanceof Error ? error.message : error}`)
    return nothing
  }
}

function runVitest(args: readonly string[]): Totals {
  const folder = mkdtempSync(join(tmpdir(), 'brassage-test-'))
  const reportPath = join(folder, 'report.json')
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${reportPath}`]
  try {
    const { status } = spawnSync(process.execPath, [vitest, 'run', ...reporters, ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    return countResults(parseReport(readFileSync(reportPath, 'utf8')), status ?? 1, root)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
