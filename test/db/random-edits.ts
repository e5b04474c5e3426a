/** Random but valid edits of stands, outlets and rooms, for property tests: an edit is a list of steps on a draft. */
import fc from 'fast-check'
import type { SiteFile } from '../../main/db/site-file.ts'
import { openDraft, type RowChange } from '../../shared/model/draft.ts'

export type Step =
  | { readonly do: 'add'; readonly what: 'location' | 'stand' | 'outlet' }
  | { readonly do: 'rename' | 'remove'; readonly what: 'stand' | 'outlet'; readonly pick: number }
  | { readonly do: 'move'; readonly pick: number; readonly to: number }
  | { readonly do: 'swap' }

const pick = fc.nat(1000)

export const anyStep: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant('add' as const), what: fc.constantFrom('location', 'stand', 'outlet') }),
  fc.record({
    do: fc.constantFrom('rename' as const, 'remove' as const),
    what: fc.constantFrom('stand', 'outlet'),
    pick,
  }),
  fc.record({ do: fc.constant('move' as const), pick, to: pick }),
  fc.record({ do: fc.constant('swap' as const) }),
)

export const anyEdit = fc.array(anyStep, { minLength: 1, maxLength: 8 })

/** The row changes of one edit on the site as it is. */
export function changesOf(site: SiteFile, steps: readonly Step[], salt: number): RowChange[] {
  const draft = openDraft(site.plan())
  const rowAt = <T extends 'stand' | 'outlet' | 'location'>(table: T, index: number) => {
    const rows = [...draft.rows(table)]
    return rows[index % Math.max(rows.length, 1)]
  }
  for (const [index, step] of steps.entries()) {
    const name = `N${salt}-${index}`
    if (step.do === 'add' && step.what === 'location')
      draft.insert('location', { name, kind: 'room', parentId: null })
    if (step.do === 'add' && step.what === 'stand')
      draft.insert('stand', { name, locationId: null, exhibitor: null, note: 'café' })
    if (step.do === 'add' && step.what === 'outlet')
      draft.insert('outlet', {
        name,
        standId: null,
        locationId: null,
        service: 'network',
        occupied: true,
        note: null,
      })
    if (step.do === 'rename') {
      const row = rowAt(step.what, step.pick)
      if (row) draft.update(step.what, row.id, { name })
    }
    if (step.do === 'remove') {
      const row = rowAt(step.what, step.pick)
      if (!row) continue
      if (step.what === 'stand')
        for (const outlet of [...draft.rows('outlet')].filter((outlet) => outlet.standId === row.id))
          draft.update('outlet', outlet.id, { standId: null })
      draft.remove(step.what, row.id)
    }
    if (step.do === 'move') {
      const outlet = rowAt('outlet', step.pick)
      if (outlet) draft.update('outlet', outlet.id, { standId: rowAt('stand', step.to)?.id ?? null })
    }
    if (step.do === 'swap') {
      const [a, b] = [...draft.rows('stand')]
      if (!a || !b) continue
      draft.update('stand', a.id, { name: b.name })
      draft.update('stand', b.id, { name: a.name })
    }
  }
  return draft.changes()
}
