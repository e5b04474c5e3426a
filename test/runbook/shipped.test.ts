/** The runbooks that come with the application: all there, sound, in both languages, every step reached. */
import { describe, expect, it } from 'vitest'
import { shippedRunbooks } from '../../main/services/runbooks/shipped-runbooks.ts'
import { END, type Runbook } from '../../shared/runbook/runbook.ts'

const shipped = [...shippedRunbooks().values()]

/** The steps one gets to, whatever is answered or skipped. */
function reached({ steps }: Runbook): ReadonlySet<string> {
  const found = new Set<string>()
  const waiting = [steps[0]?.id ?? END]
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const at = steps.findIndex((step) => step.id === id)
    const step = steps[at]
    if (!step || found.has(id)) continue
    found.add(id)
    waiting.push(step.next ?? steps[at + 1]?.id ?? END, ...Object.values(step.branch ?? {}))
  }
  return found
}

describe('the shipped runbooks', () => {
  it('are those of the work before, during and after an event, and of the office', () => {
    expect(shipped.map(({ runbook }) => runbook.name)).toEqual([
      'event-set-up',
      'fog-campaign',
      'move-guests',
      'old-switch-intake',
      'password-recovery',
      'raid-and-proxmox',
      'show-days',
      'tear-down',
      'vlan-migration',
      'wapt-server',
    ])
  })

  it.each(shipped)('$runbook.name says the same in two languages', ({ runbook }) => {
    const texts = runbook.steps.flatMap(({ title, text, warning, label }) =>
      [title, text, warning, label].flatMap((one) => one ?? []),
    )
    // Names and what is typed into a device are alike in both; sentences are not.
    for (const { fr, en } of texts)
      if (/\s\w+\s\w+\s\w+\s/.test(en) && !/flash/.test(en)) expect(fr).not.toBe(en)
  })

  it.each(shipped)('$runbook.name has no step that nobody gets to', ({ runbook }) => {
    const there = reached(runbook)
    expect(runbook.steps.filter(({ id }) => !there.has(id)).map(({ id }) => id)).toEqual([])
  })
})
