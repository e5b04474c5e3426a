/** What a person takes for a cable: the length told, else the next there is above what its way, or the site's rule, asks for. */
import { cableLength } from '../floor-plan/routing/cable-lengths.ts'
import { type CordLength, cordLength, stockLengths } from '../floor-plan/routing/cord-lengths.ts'
import type { Cable, InventoryItem } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'

const known = new WeakMap<readonly InventoryItem[], readonly number[]>()

/** Metres, ascending: the lengths of the cords owned, and beyond them what is in the shops. Once an inventory. */
export function lengthsThereAre({ inventoryItem }: Pick<Plan, 'inventoryItem'>): readonly number[] {
  const found = known.get(inventoryItem) ?? lengthsOf(inventoryItem)
  known.set(inventoryItem, found)
  return found
}

function lengthsOf(items: readonly InventoryItem[]): readonly number[] {
  const owned = items.flatMap(({ kind, length, count, condition }) =>
    kind === 'cord' && length !== null && count > 0 && condition !== 'broken' ? [length] : [],
  )
  if (owned.length === 0) return stockLengths
  const longest = Math.max(...owned)
  return [...new Set([...owned, ...stockLengths.filter((length) => length > longest)])].sort((a, b) => a - b)
}

/** Null where neither the cable, nor a floor plan, nor a rule tells. */
export function cordToTake(plan: Plan, cable: Cable): CordLength | null {
  const found = cable.length === null ? cableLength(plan, cable) : null
  const needed = cable.length ?? (found === null || found.kind === 'unknown' ? null : found.metres)
  return needed === null ? null : cordLength(needed, cable.kind === 'cable', lengthsThereAre(plan))
}

/** Metres, of what is plugged by hand; a fixed cable is cut where it is pulled, and has a length when somebody told it. */
export const lengthToTake = (plan: Plan, cable: Cable): number | null =>
  cable.length ?? (cable.kind === 'cable' ? null : (cordToTake(plan, cable)?.metres ?? null))
