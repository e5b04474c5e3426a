/** What stands on a floor, in signs that read without colours. */
import type { Pathway, PlacedKind, Placement, Point } from '../model/floor-plan.ts'
import { placedTables } from '../model/floor-plan.ts'
import type { Plan } from '../model/plan.ts'
import { type Served, servedBy } from './floor-plan-keys.ts'
import { type Hatch, hatchMarks, rectangleAt } from './hatch.ts'
import { box, line, type Mark } from './page.ts'

export interface PlacedThing {
  readonly kind: PlacedKind
  readonly name: string
  readonly served: Served
}

const names = new WeakMap<Plan, Map<string, string>>()

/** The thing behind a placement; null where it is gone. */
export function placedThing(plan: Plan, placement: Placement): PlacedThing | null {
  const known =
    names.get(plan) ??
    new Map(Object.entries(placedTables).flatMap(([kind, table]) => named(plan, kind, table)))
  names.set(plan, known)
  const { objectKind, objectId } = placement
  const name = known.get(`${objectKind}:${objectId}`)
  return name === undefined ? null : { kind: objectKind, name, served: servedBy(placement) }
}

const named = (plan: Plan, kind: string, table: (typeof placedTables)[PlacedKind]) =>
  plan[table].map(({ id, name }): [string, string] => [`${kind}:${id}`, name])

/** Each kind of pathway by its line: whole, dashed, dotted, thick. */
export const pathwayLook = {
  tray: { line: 0.7, dash: 0 },
  duct: { line: 0.7, dash: 1.5 },
  wall: { line: 0.7, dash: 0.6 },
  riser: { line: 1.2, dash: 0 },
} as const satisfies Record<Pathway['kind'], { readonly line: number; readonly dash: number }>

/** Half of a symbol's side. */
export const SYMBOL = 1.1

export function symbolMarks(kind: PlacedKind, [x, y]: Point, hatch: Hatch): Mark[] {
  const square = (half: number, thick: number, fill: string | null) =>
    box({ x: x - half, y: y - half, width: 2 * half, height: 2 * half }, thick, fill)
  if (kind === 'outlet')
    return [
      square(SYMBOL, 0.25, hatch.fill),
      ...hatchMarks(rectangleAt([x, y], 2 * SYMBOL, 2 * SYMBOL, 0), { ...hatch, gap: hatch.gap / 3 }),
    ]
  if (kind === 'switch') return [square(1.8, 0.2, '#000000'), square(0.7, 0, '#ffffff')]
  if (kind === 'panel')
    return [
      square(1.8, 0.3, '#ffffff'),
      ...[-0.9, 0, 0.9].map((dx) => line([x + dx, y - 1.2], [x + dx, y + 1.2], 0.3)),
    ]
  if (kind === 'rack') return [square(2, 0.3, '#ffffff'), square(1.2, 0.3, null)]
  if (kind === 'stand') return [square(1.5, 0.25, hatch.fill)]
  return []
}
