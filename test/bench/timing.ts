/** Durations, measured so that a cold first run does not decide. */

/** Milliseconds of one call. */
export function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/** The median of several calls, the first not counted. */
export function medianTime(work: () => unknown, runs = 5): number {
  work()
  const times = Array.from({ length: runs }, () => time(work)).sort((a, b) => a - b)
  return times[Math.floor(runs / 2)] ?? 0
}

/** The value below which `share` of `values` lie. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

/** Milliseconds that this thread worked so far: what others do with the machine is not in it. */
export function worked(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Milliseconds that one call worked. */
export function workOf(task: () => unknown): number {
  const before = worked()
  task()
  return worked() - before
}

/** The least that anything can do that reads a text: how many words its lines have. */
export const cutIntoWords = (text: string): number =>
  text.split('\n').reduce((words, line) => words + line.split(/\s+/).length, 0)
