import { describe, expect, it } from 'vitest'
import { countResults, explainSkipped, lastLine, parseReport, type Report } from './summary.ts'

const file = (name: string, status: string, ...results: string[]): Report['testResults'][number] => ({
  name: `/p/test/${name}`,
  status,
  assertionResults: results.map((result) => ({ status: result })),
})
const count = (exitCode: number, ...testResults: Report['testResults']) =>
  countResults({ testResults }, exitCode, '/p')

describe('the last line', () => {
  it('counts tests', () => {
    const totals = count(1, file('a', 'failed', 'passed', 'failed'), file('b', 'passed', 'passed'))
    expect(lastLine(totals)).toBe('2 passed, 1 failed')
  })

  it('counts a file that could not be loaded', () => {
    expect(lastLine(count(1, file('a', 'failed')))).toBe('0 passed, 1 failed')
  })

  it('is no success when something failed outside the tests', () => {
    expect(lastLine(count(1, file('a', 'passed', 'passed')))).toBe('1 passed, 1 failed')
  })
})

describe('what was skipped', () => {
  it('is said by file, and why by what is missing', () => {
    const totals = count(
      0,
      file('e2e/a', 'passed', 'skipped', 'pending', 'todo'),
      file('b', 'passed', 'passed'),
    )
    const lines = explainSkipped(totals, {
      frr: { covers: 'a real console', howToGet: 'apt-get install frr', isPresent: () => false },
      here: { covers: 'x', howToGet: 'y', isPresent: () => true },
    })
    expect(lines).toEqual([
      'Not tested here: a real console (to have it tested: apt-get install frr).',
      'Skipped 3 in test/e2e/a',
    ])
  })
})

it('refuses a report that is not one', () => {
  expect(() => parseReport('{}')).toThrow()
})
