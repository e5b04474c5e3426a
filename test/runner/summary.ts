/** The end of a test run, computed from vitest's own JSON report: what was skipped and why, and the last line. */
import { relative } from 'node:path'
import { z } from 'zod'
import { REQUIREMENTS, type Requirement } from '../requirements.ts'

const report = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
})

export type Report = z.infer<typeof report>

export interface Totals {
  readonly passed: number
  readonly failed: number
  /** Skipped tests by file. */
  readonly skipped: readonly { readonly file: string; readonly count: number }[]
}

/** Throws on a report that is not vitest's. */
export function parseReport(json: string): Report {
  return report.parse(JSON.parse(json))
}

/** A file that could not even be loaded counts as one failed test; `exitCode` tells of errors outside any test. */
export function countResults({ testResults }: Report, exitCode: number, root: string): Totals {
  const count = (file: Report['testResults'][number], wanted: (status: string) => boolean) =>
    file.assertionResults.filter(({ status }) => wanted(status)).length
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
  const failed = sum(
    testResults.map((file) => {
      const tests = count(file, (status) => status === 'failed')
      return tests === 0 && file.status === 'failed' ? 1 : tests
    }),
  )
  return {
    passed: sum(testResults.map((file) => count(file, (status) => status === 'passed'))),
    failed: failed === 0 && exitCode !== 0 ? 1 : failed,
    skipped: testResults
      .map((file) => ({
        file: relative(root, file.name),
        count: count(file, (status) => status !== 'passed' && status !== 'failed'),
      }))
      .filter((file) => file.count > 0),
  }
}

/** The lines after the run, without the last one. */
export function explainSkipped(
  { skipped }: Totals,
  requirements: Readonly<Record<string, Requirement>> = REQUIREMENTS,
): string[] {
  const missing = Object.values(requirements).filter((requirement) => !requirement.isPresent())
  return [
    ...missing.map(({ covers, howToGet }) => `Not tested here: ${covers} (to have it tested: ${howToGet}).`),
    ...skipped.map(({ file, count }) => `Skipped ${count} in ${file}`),
  ]
}

export function lastLine({ passed, failed }: Totals): string {
  return `${passed} passed, ${failed} failed`
}
