/** A console that prints without end: what the core holds meanwhile, and how soon it is quiet after Ctrl-C. */
import type { BenchRow, BenchSection } from '../report.ts'
import { runFlood } from './run-flood.ts'
import type { Held } from './session.ts'

const area = 'flood'
const early = 20e6
const late = 220e6
/** More than so many megabytes of growth would be a leak: ten times as much is printed between the two looks. */
const MOST_HEAP = 16
const MOST_RESIDENT = 96
/** What one command may answer at most. */
const MOST_ANSWER = 16 * 1024 * 1024

async function measureFlood(): Promise<BenchRow[]> {
  const flood = await runFlood(early, late)
  const megabytes = (bytes: number): number => bytes / 1e6
  const held = (name: string, of: (held: Held) => number, most: number): BenchRow => {
    const [before, after] = [megabytes(of(flood.early)), megabytes(of(flood.late))]
    return {
      area,
      name: `${name} after ${megabytes(late)} MB`,
      value: after,
      unit: 'MB',
      against: { name: `after ${megabytes(early)} MB`, value: before },
      goal: { text: `grows by <= ${most} MB`, isMet: after - before <= most },
    }
  }
  return [
    held('heap', ({ heapUsed }) => heapUsed, MOST_HEAP),
    held('resident', ({ rss }) => rss, MOST_RESIDENT),
    {
      area,
      name: 'still printed after Ctrl-C',
      value: megabytes(flood.afterStop),
      unit: 'MB',
      against: { name: 'the longest answer', value: megabytes(MOST_ANSWER) },
      goal: { text: 'no more than one answer', isMet: flood.afterStop <= MOST_ANSWER },
    },
    { area, name: 'Ctrl-C until the prompt', value: flood.stopMs, unit: 'ms' },
    { area, name: 'shown and recorded', value: megabytes(late) / flood.seconds, unit: 'MB/s' },
  ]
}

export const floodSection: BenchSection = { area, measure: measureFlood }
