/**
 * What the plan needs against what is owned. Cords go by length, colour and wiring, cable by the metre and medium, switches
 * and panels by model. What was taken is in the hands of those who plug it: only as much of it as stands in place by the
 * plan is used up. Broken things do not count as owned.
 */
import type { InventoryItem } from '../model/entities.ts'
import type { Plan } from '../model/plan.ts'
import { cordRows } from '../plan/rows/length-rows.ts'
import { deviceNeeds, modelOf } from './device-needs.ts'
import { type Standing, standingOf } from './movements.ts'

/** What makes things alike. */
export interface Likeness {
  readonly kind: InventoryItem['kind']
  readonly model: string | null
  /** Metres; null where it does not matter, or is not known. */
  readonly length: number | null
  /** Null: any colour will do, or none was told. */
  readonly colour: string | null
  readonly wiring: 'straight' | 'crossover' | null
  readonly medium: string | null
}

export interface NeedRow extends Likeness {
  /** Cable is measured in metres, all else counted. */
  readonly unit: 'pieces' | 'metres'
  readonly needed: number
  readonly owned: number
  readonly reserved: number
  readonly taken: number
  /** Of what is needed in any colour: how many free ones of other colours make it up. */
  readonly fromOthers: number
  readonly short: number
}

export interface Demand extends Likeness {
  readonly needed: number
  /** In place already, by the plan. */
  readonly inPlace: number
}

const lower = (text: string | null): string | null => text?.trim().toLowerCase() || null

const keyOf = ({ kind, model, length, colour, wiring, medium }: Likeness): string =>
  JSON.stringify([kind, lower(model), length, lower(colour), wiring, lower(medium)])

/** Cords of no told wiring are straight; a cable's length and a switch's colour make no difference. */
function likenessOf(plan: Plan, item: InventoryItem): Likeness {
  const { kind, length, color, wiring, medium } = item
  if (kind === 'cord')
    return { kind, model: null, length, colour: color, wiring: wiring ?? 'straight', medium: null }
  if (kind === 'cable') return { kind, model: null, length: null, colour: null, wiring: null, medium }
  const model = modelOf(plan, item.model ?? item.name)
  return { kind, model, length: null, colour: null, wiring: null, medium: null }
}

function cableDemands(plan: Plan): Demand[] {
  return (['planned', 'connected'] as const).flatMap((status) =>
    cordRows(plan, status).map((row): Demand => {
      const isReel = row.kind === 'cable'
      const amount = isReel ? (row.length ?? 0) * row.count : row.count
      return {
        kind: isReel ? 'cable' : 'cord',
        model: null,
        length: isReel ? null : row.length,
        colour: isReel ? null : row.colour,
        wiring: isReel ? null : (row.wiring ?? 'straight'),
        medium: isReel ? row.medium : null,
        needed: status === 'planned' ? amount : 0,
        inPlace: status === 'connected' ? amount : 0,
      }
    }),
  )
}

interface Sum extends Likeness {
  needed: number
  inPlace: number
  owned: number
  reserved: number
  taken: number
}

function sumUp(plan: Plan, sums: ReadonlyMap<number, Standing>): Sum[] {
  const rows = new Map<string, Sum>()
  const rowOf = (likeness: Likeness): Sum => {
    const key = keyOf(likeness)
    const { kind, model, length, colour, wiring, medium } = likeness
    const row = rows.get(key) ?? {
      ...{ kind, model, length, colour, wiring, medium },
      ...{ needed: 0, inPlace: 0, owned: 0, reserved: 0, taken: 0 },
    }
    rows.set(key, row)
    return row
  }
  for (const demand of [...cableDemands(plan), ...deviceNeeds(plan)]) {
    const row = rowOf(demand)
    row.needed += demand.needed
    row.inPlace += demand.inPlace
  }
  for (const item of plan.inventoryItem) {
    if (item.condition === 'broken') continue
    const row = rowOf(likenessOf(plan, item))
    const { reserved, taken } = standingOf(sums, item.id)
    const each = item.kind === 'cable' ? (item.length ?? 0) : 1
    row.owned += item.count * each
    row.reserved += reserved * each
    row.taken += taken * each
  }
  return [...rows.values()]
}

const freeOf = ({ owned, reserved, taken, inPlace }: Sum): number =>
  Math.max(0, owned - reserved - Math.min(taken, inPlace))

/** What is left of other colours goes to those that take any. */
function fillFromOthers(rows: readonly Sum[]): ReadonlyMap<Sum, number> {
  const spare = new Map(rows.map((row) => [row, Math.max(0, freeOf(row) - row.needed)]))
  const filled = new Map<Sum, number>()
  for (const row of rows) {
    if (row.kind !== 'cord' || row.colour !== null) continue
    let missing = row.needed - freeOf(row)
    for (const other of rows) {
      if (missing <= 0) break
      if (other.kind !== 'cord' || other.length !== row.length || other.wiring !== row.wiring) continue
      const given = Math.min(missing, spare.get(other) ?? 0)
      spare.set(other, (spare.get(other) ?? 0) - given)
      filled.set(row, (filled.get(row) ?? 0) + given)
      missing -= given
    }
  }
  return filled
}

const order: readonly InventoryItem['kind'][] = ['cord', 'cable', 'switch', 'panel', 'pc', 'adapter', 'other']

const inOrder = (a: Likeness, b: Likeness): number =>
  order.indexOf(a.kind) - order.indexOf(b.kind) ||
  (a.model ?? '').localeCompare(b.model ?? '') ||
  (a.length ?? Number.POSITIVE_INFINITY) - (b.length ?? Number.POSITIVE_INFINITY) ||
  (a.colour ?? '').localeCompare(b.colour ?? '')

/** One row a kind of thing that is needed or owned. */
export function needRows(plan: Plan, sums: ReadonlyMap<number, Standing>): NeedRow[] {
  const rows = sumUp(plan, sums)
  const others = fillFromOthers(rows)
  return rows
    .map((row): NeedRow => {
      const { inPlace, ...shown } = row
      const fromOthers = others.get(row) ?? 0
      return {
        ...shown,
        unit: row.kind === 'cable' ? 'metres' : 'pieces',
        fromOthers,
        short: Math.max(0, row.needed - freeOf(row) - fromOthers),
      }
    })
    .filter(({ needed, owned }) => needed > 0 || owned > 0)
    .sort(inOrder)
}
