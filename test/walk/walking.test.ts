/** Which outlet comes next. */
import { expect, it } from 'vitest'
import { makeChecklist } from '../../shared/checklist/checklist.ts'
import { nextOutlet, testItems } from '../../shared/walk/walking.ts'
import { buildSite } from '../plan/site-builder.ts'

function tests(done: readonly string[]) {
  const build = buildSite()
  build.switch('SW1')
  build.vlan('SW1', 101)
  for (const at of [1, 2, 3, 10]) {
    build.outlet(`A${at}`)
    build.access(`SW1 ${Math.min(at, 8)}`, 101)
    build.wire(`A${at}`, `SW1 ${Math.min(at, 8)}`)
  }
  const items = testItems(makeChecklist(build.plan(), []))
  return items.map((item) => (done.includes(item.subject.name) ? { ...item, state: 'done' as const } : item))
}

const next = (done: readonly string[], after: string | null, ...skipped: string[]) => {
  const items = tests(done)
  const idOf = (name: string) => items.find(({ subject }) => subject.name === name)?.subjectId ?? 0
  const id = nextOutlet(items, after === null ? null : idOf(after), new Set(skipped.map(idOf)))
  return items.find(({ subjectId }) => subjectId === id)?.subject.name ?? null
}

it('goes by names as people count, from where one is, and round to what was left out', () => {
  expect(next([], null)).toBe('A1')
  expect(next(['A1'], 'A1')).toBe('A2')
  expect(next(['A3'], 'A3')).toBe('A10')
  expect(next(['A10', 'A3'], 'A10')).toBe('A1')
})

it('passes over what was skipped, as long as there is something else', () => {
  expect(next([], 'A1', 'A2')).toBe('A3')
  expect(next(['A1', 'A3', 'A10'], 'A10', 'A2')).toBe('A2')
})

it('ends where all are tested', () => {
  expect(next(['A1', 'A2', 'A3', 'A10'], 'A10')).toBeNull()
})
