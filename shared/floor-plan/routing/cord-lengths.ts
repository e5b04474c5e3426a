/** What cables come in: the lengths that are in the shops, and what is cut from the reel. */

/** Metres, ascending. */
export const stockLengths: readonly number[] = [0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 25, 30, 50]

/** Metres of fixed copper: the standard leaves 10 of 100 for the cords, and old cable wants some more. */
export const MOST_COPPER = 90
export const LONG_COPPER = 70

export interface CordLength {
  readonly metres: number
  /** True: longer than any cord there is, cut from the reel in whole metres. */
  readonly isCut: boolean
}

/** Rounded up to what there is; fixed cables are cut whatever their length. */
export function cordLength(metres: number, isFixed: boolean, stock = stockLengths): CordLength {
  // A tenth of a millimetre is the arithmetic's, not the cable's.
  const needed = metres - 1e-4
  const fits = isFixed ? undefined : stock.find((length) => length >= needed)
  return fits === undefined ? { metres: Math.ceil(needed), isCut: true } : { metres: fits, isCut: false }
}

/** By what people write of it: fibre has other limits than copper. */
export const isFibre = (medium: string | null): boolean =>
  medium !== null &&
  /fib|optic|optique|\bom[1-5]\b|\bos[12]\b|\b(lc|sc|st)\b|monomode|multimode/i.test(medium)
