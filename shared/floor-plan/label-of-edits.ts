/** What a step of the floor plan is called in undo and journal: `Place stand A01 on Hall`, `Place 12 things on Hall`. */
import type { Plan } from '../model/plan.ts'
import { placedName } from './layout.ts'
import type { LayoutEdit } from './layout-edit.ts'

function labelOfOne(plan: Plan, floor: string, edit: LayoutEdit): string {
  switch (edit.do) {
    case 'place': {
      const { object } = edit
      const name = 'name' in object ? object.name : placedName(plan, object.kind, object.id)
      return `Place ${object.kind} ${name ?? '?'} on ${floor}`
    }
    case 'unplace': {
      const row = plan.placement.find(({ id }) => id === edit.placementId)
      const name = row && placedName(plan, row.objectKind, row.objectId)
      return `Take ${row?.objectKind ?? 'thing'} ${name ?? '?'} off ${floor}`
    }
    case 'addPathway':
      return `Draw a pathway on ${floor}`
    case 'changePathway':
      return `Change a pathway on ${floor}`
    case 'removePathway':
      return `Remove a pathway from ${floor}`
  }
}

export function labelOfLayoutEdits(plan: Plan, floor: string, edits: readonly LayoutEdit[]): string {
  const [first, second] = edits
  if (first && !second) return labelOfOne(plan, floor, first)
  if (edits.every((edit) => edit.do === 'place')) return `Place ${edits.length} things on ${floor}`
  if (edits.every((edit) => edit.do === 'unplace')) return `Take ${edits.length} things off ${floor}`
  return `Change ${edits.length} things on ${floor}`
}
