/** Seeded randomness, so that a nasty run can be played again: the same seed gives the same stalls and messages. */
export interface Random {
  /** In [0, 1). */
  next(): number
  between(low: number, high: number): number
  /** An exponentially distributed wait, in the unit of `mean`. */
  wait(mean: number): number
  pick<T>(items: readonly [T, ...T[]]): T
}

/** Mulberry32: small, fast, good enough for test noise. */
export function seedRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
  return {
    next,
    between: (low, high) => low + next() * (high - low),
    wait: (mean) => -Math.log(1 - next()) * mean,
    pick: (items) => items[Math.floor(next() * items.length)] ?? items[0],
  }
}
