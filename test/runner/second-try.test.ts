import { describe, expect, it } from 'vitest'
import { explainUnsteady, filesToRepeat, withSecondTry } from './second-try.ts'
import { countResults, type Report } from './summary.ts'

const file = (name: string, tests: Readonly<Record<string, string>>): Report['testResults'][number] => ({
  name: `/p/test/${name}`,
  status: Object.values(tests).includes('failed') ? 'failed' : 'passed',
  assertionResults: Object.entries(tests).map(([fullName, status]) => ({ fullName, status })),
})
const report = (...testResults: Report['testResults']): Report => ({ testResults })

const first = report(file('a', { sends: 'failed', reads: 'passed' }), file('b', { opens: 'passed' }))

describe('a second try', () => {
  it('is of the files that failed', () => {
    expect(filesToRepeat(first)).toEqual(['/p/test/a'])
    expect(filesToRepeat(report(file('b', { opens: 'passed' })))).toEqual([])
  })

  it('is of none where much failed', () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((name) => file(name, { works: 'failed' }))
    expect(filesToRepeat(report(...many))).toEqual([])
  })

  it('counts in place of the first, and names what passed only then', () => {
    const second = report(file('a', { sends: 'passed', reads: 'passed' }))
    expect(countResults(withSecondTry(first, second), 0, '/p')).toMatchObject({ passed: 3, failed: 0 })
    expect(explainUnsteady(first, second, '/p')).toEqual(['Failed, and passed when run again: test/a: sends'])
  })

  it('fails what fails again', () => {
    const second = report(file('a', { sends: 'failed', reads: 'passed' }))
    expect(countResults(withSecondTry(first, second), 1, '/p')).toMatchObject({ passed: 2, failed: 1 })
    expect(explainUnsteady(first, second, '/p')).toEqual([])
  })
})
