/** What a DXF says its unit is (`$INSUNITS`), and whether to believe it. */
import { type DrawingUnit, metresPerUnit } from '../../../shared/floor-plan/drawing.ts'

/** By the numbers of the DXF reference; those of no use for a building are left out. */
const units: Readonly<Record<number, DrawingUnit>> = {
  1: 'in',
  2: 'ft',
  4: 'mm',
  5: 'cm',
  6: 'm',
  7: 'km',
  10: 'yd',
  14: 'dm',
}

/** Metres: no floor is smaller or larger. A template's millimetres are often drawn in metres. */
const [SMALLEST, LARGEST] = [2, 5000]

export type ToldUnit =
  | { readonly kind: 'known'; readonly metresPerUnit: number }
  | { readonly kind: 'untold' }
  /** The floor would be `metres` long. */
  | { readonly kind: 'unlikely'; readonly unit: DrawingUnit; readonly metres: number }

export function toldUnit(insunits: unknown, longestSide: number, chosen: DrawingUnit | undefined): ToldUnit {
  if (chosen) return { kind: 'known', metresPerUnit: metresPerUnit[chosen] }
  const unit = units[Number(insunits)]
  if (!unit) return { kind: 'untold' }
  const metres = longestSide * metresPerUnit[unit]
  return metres < SMALLEST || metres > LARGEST
    ? { kind: 'unlikely', unit, metres }
    : { kind: 'known', metresPerUnit: metresPerUnit[unit] }
}
