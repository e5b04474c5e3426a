/** What is marked in a table and what is ticked on the checklist are one thing. */
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openSite, type SiteFile } from '../../../main/db/open-site.ts'
import { type Mark, markStates } from '../../../main/services/checklist/mark-states.ts'
import { readChecklist } from '../../../main/services/checklist/read-checklist.ts'
import { tickItems } from '../../../main/services/checklist/tick-items.ts'
import type { WorkState } from '../../../shared/model/plan.ts'
import { connectionRow } from '../../../shared/plan/rows/connection-rows.ts'
import { makeSampleSite, type SampleSite } from '../../e2e/sample-site.ts'

let sample: SampleSite
let site: SiteFile
beforeEach(() => {
  sample = makeSampleSite()
  site = openSite(sample.path, { who: 'Anne' })
})
afterEach(() => {
  site.close()
  sample.remove()
})

const outletNamed = (name: string) => site.plan().outlet.find((one) => one.name === name)?.id ?? 0
const mark = (name: string, state: WorkState, more: Partial<Mark> = {}, who = 'Anne') =>
  markStates(site, { ...site.recorder, who }, [
    { objectKind: 'outlet', objectId: outletNamed(name), state, note: null, ...more },
  ])
const states = (name: string) => {
  const id = outletNamed(name)
  const own = readChecklist(site).filter(
    ({ subjectKind, subjectId }) => subjectKind === 'outlet' && subjectId === id,
  )
  return Object.fromEntries(own.map(({ step, state }) => [step, state]))
}
const stateInTable = (name: string) =>
  connectionRow(site.plan(), { kind: 'outlet', id: outletNamed(name) }).state
const tick = (item: string, state: 'done' | 'fault', who: string) =>
  tickItems(site, { ...site.recorder, who }, { items: [item], state, note: 'x', photo: null })

it('tested ticks the test, connected the plug of the stand, and the table follows', () => {
  mark('A1-1', 'connected')
  expect(states('A1-1')).toEqual({ connect: 'done', test: 'todo' })
  expect(stateInTable('A1-1')).toBe('connected')
  mark('A1-1', 'tested')
  expect(states('A1-1')).toEqual({ connect: 'done', test: 'done' })
  expect(stateInTable('A1-1')).toBe('tested')
})

it('a fault carries its reason to the checklist, and ends with the next mark of the same person', () => {
  mark('A1-1', 'fault', { note: 'no link' })
  const test = () => readChecklist(site).find(({ id }) => id === `test:${outletNamed('A1-1')}`)
  expect(test()).toMatchObject({ state: 'fault', ticks: [{ by: 'Anne', note: 'no link' }] })
  mark('A1-1', 'connected')
  expect(stateInTable('A1-1')).toBe('connected')
  expect(test()?.state).toBe('todo')
})

it('does not overrule another person: that is a contradiction, to be settled', () => {
  tick(`test:${outletNamed('A1-1')}`, 'fault', 'Bruno')
  mark('A1-1', 'tested')
  expect(states('A1-1').test).toBe('contradiction')
})

it('planned takes back what everybody ticked, in their names', () => {
  tick(`test:${outletNamed('A1-1')}`, 'done', 'Bruno')
  mark('A1-1', 'connected')
  mark('A1-1', 'planned')
  expect(states('A1-1')).toEqual({ connect: 'todo', test: 'todo' })
  expect(stateInTable('A1-1')).toBe('planned')
  const { ticks = [] } =
    readChecklist(site).find(({ step, subject }) => step === 'test' && subject.name === 'A1-1') ?? {}
  expect(ticks.at(-1)).toMatchObject({ by: 'Bruno', state: 'todo', note: 'Anne: planned' })
})

it('a port is marked by its cord', () => {
  const port = site.plan().interface.find(({ name }) => name === 'FastEthernet0/1')
  mark('A1-1', 'connected', { objectKind: 'interface', objectId: port?.id ?? 0 })
  const patched = readChecklist(site).filter(({ step, state }) => step === 'patch' && state === 'done')
  expect(patched.map(({ subject }) => subject.ends.map(({ name }) => name))).toEqual([
    ['P1 1', 'SW1 FastEthernet0/1'],
  ])
})

it('what the checklist has nothing of is told outright, and a mark on top of that counts', () => {
  mark('C1-1', 'connected')
  expect(stateInTable('C1-1')).toBe('connected')
  mark('C1-1', 'planned')
  expect(stateInTable('C1-1')).toBe('planned')
})
