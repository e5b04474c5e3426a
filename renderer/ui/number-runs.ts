/** Lists of numbers as people write them, in runs. */

/** `[110, 120, 121, 122]` as `110, 120-122`; expects ascending numbers. */
export function compressNumbers(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const run = runs.at(-1)
    if (run && number === run[1] + 1) run[1] = number
    else runs.push([number, number])
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}
