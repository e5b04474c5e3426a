/**
 * Files that failed are run once more, alone. Many tests drive browsers, daemons and emulated consoles in real time, for longer than
 * half an hour: one that fails only then is no reason to build nothing, but it is told by name every time until its cause is found.
 */
import { relative } from 'node:path'
import type { Report } from './summary.ts'

/** More than that is no accident. */
const MOST = 5

/** The files worth a second try, as vitest names them; none where nothing failed, or too much. */
export function filesToRepeat({ testResults }: Report): string[] {
  const failed = testResults.filter(({ status }) => status === 'failed').map(({ name }) => name)
  return failed.length <= MOST ? failed : []
}

/** The first report with what the second one says of its files. */
export function withSecondTry(first: Report, second: Report): Report {
  const again = new Map(second.testResults.map((file) => [file.name, file]))
  return { testResults: first.testResults.map((file) => again.get(file.name) ?? file) }
}

/** A line for each test that failed and then passed. */
export function explainUnsteady(first: Report, second: Report, root: string): string[] {
  const passed = new Set(
    second.testResults.flatMap(({ name, assertionResults }) =>
      assertionResults.filter(({ status }) => status === 'passed').map((test) => `${name} ${test.fullName}`),
    ),
  )
  return first.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter((test) => test.status === 'failed' && passed.has(`${name} ${test.fullName}`))
      .map((test) => `Failed, and passed when run again: ${relative(root, name)}: ${test.fullName}`),
  )
}
