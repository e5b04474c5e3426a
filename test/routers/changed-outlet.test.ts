/**
 * One outlet changes while the fair runs: of the files only what follows from it may. All other lines stay, in their order,
 * in both machines' files; so that a restart of a service is for a reason a person can read in three lines.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openDraft } from '../../shared/model/draft.ts'
import type { Plan } from '../../shared/model/plan.ts'
import { createRow, deleteRow, editRow } from '../../shared/plan/edits/index.ts'
import { routerPair } from '../../shared/routers/router-pair.ts'
import { makeEventPlan } from '../bench/event-plan.ts'
import { allFiles } from './sites.ts'

const event = makeEventPlan(3)

type Change = (plan: Plan) => Plan
const edit =
  (work: (draft: ReturnType<typeof openDraft>) => unknown): Change =>
  (plan) => {
    const draft = openDraft(plan)
    work(draft)
    return draft.toPlan()
  }

const outlet = fc
  .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 48 }))
  .map(([number, port]) => `SW${number}S${port}-1`)

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .tuple(outlet, fc.integer({ min: 101, max: 240 }))
    .map(([name, vlan]) => edit((draft) => editRow(draft, 'outlet', name, { vlan }))),
  outlet.map((name) => edit((draft) => deleteRow(draft, 'outlet', name))),
  outlet.map((name) => edit((draft) => editRow(draft, 'outlet', name, { port: '' }))),
  fc.constant(edit((draft) => createRow(draft, 'outlet', 'X1-1'))),
)

/** `10.3.101.` and the names of the interfaces of every network that is in one plan and not in the other. */
function marksOfChanged(before: Plan, after: Plan): string[] {
  const [old, now] = [before, after].map(
    (plan) => new Map(routerPair(plan).networks.map((network) => [network.title, network])),
  )
  const differs = [...(old ?? []), ...(now ?? [])].filter(([title]) => old?.has(title) !== now?.has(title))
  return differs.flatMap(([, { prefix, attachments }]) => [
    `10.${(prefix.network >>> 16) & 255}.${(prefix.network >>> 8) & 255}.`,
    ...attachments.flatMap((one) => (one ? [` ${one.card}`, `"${one.card}"`, `^${one.card}$`] : [])),
  ])
}

/** Lines of every block alike, which say nothing by themselves. */
const FRAME = /^[\s{}[\],]*$|^ *(pool \{|failover peer "brassage";|"(option-data|pools|reservations)": \[)$/

const telling = (text: string, marks: readonly string[]): string[] =>
  text
    .split('\n')
    .filter((line) => !FRAME.test(line))
    .filter((line) => !marks.some((mark) => `^${line.trim()}$ ${line} `.includes(mark)))

describe('one outlet that changes', () => {
  it.each(['isc', 'kea'] as const)('changes only the lines of its own networks: %s', (dhcp) => {
    fc.assert(
      fc.property(change, (apply) => {
        const after = apply(event)
        const marks = marksOfChanged(event, after)
        const now = allFiles(after, dhcp)
        for (const [path, text] of allFiles(event, dhcp))
          expect({ path, lines: telling(now.get(path) ?? '', marks) }).toEqual({
            path,
            lines: telling(text, marks),
          })
      }),
      { numRuns: 25 },
    )
  })

  it('changes no line where it only moves to a network that is there', () => {
    const after = edit((draft) => editRow(draft, 'outlet', 'SW1S3-1', { vlan: 110 }))(event)
    expect([...allFiles(after)]).toEqual([...allFiles(event)])
  })

  it('renames no interface of another switch that has the same VLAN number', () => {
    const after = edit((draft) => editRow(draft, 'outlet', 'SW2S1-1', { vlan: 230 }))(event)
    const last = edit((draft) => editRow(draft, 'outlet', 'SW1S1-1', { vlan: 230 }))(after)
    const cardOf = (plan: Plan, title: string) =>
      routerPair(plan).networks.find((network) => network.title === title)?.attachments[0]?.card
    expect(cardOf(after, 'VLAN SW2 230')).toBe('v230')
    expect(cardOf(last, 'VLAN SW2 230')).toBe('v230')
    expect(cardOf(last, 'VLAN SW1 230')).toBe('v230s2')
  })
})
