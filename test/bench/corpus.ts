/**
 * Parsing the shared corpus of real outputs, platform by platform, against merely cutting the same text into lines and
 * words; and the slowest of its commands. Without the corpus there is nothing to measure, and it is not a failure.
 */
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { type CorpusCase, corpusCases } from '../show-output/corpus-cases.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { cutIntoWords, worked } from './timing.ts'

const area = 'corpus'
/** So often is everything done: the clock of the processor is a coarse one. */
const rounds = 60
const mostTimes = 60
/** Shorter outputs are read in less than that clock can tell, in kilobytes. */
const shortest = 2

interface Speed {
  readonly name: string
  readonly megabytes: number
  /** Milliseconds for one round. */
  readonly parsing: number
  readonly cutting: number
}

const rateOf = ({ megabytes }: Speed, ms: number): number => megabytes / (ms / 1000)

function timeRounds(cases: readonly CorpusCase[], work: (one: CorpusCase) => unknown): number {
  for (const one of cases) work(one)
  const before = worked()
  for (let round = 0; round < rounds; round++) for (const one of cases) work(one)
  return (worked() - before) / rounds
}

const speedOf = (name: string, cases: readonly CorpusCase[]): Speed => ({
  name,
  megabytes: cases.reduce((sum, { text }) => sum + text.length, 0) / 1e6,
  parsing: timeRounds(cases, ({ platform, command, text }) => parseShowOutput(platform, command, text)),
  cutting: timeRounds(cases, ({ text }) => cutIntoWords(text)),
})

const rowOf = (speed: Speed): BenchRow => ({
  area,
  name: `${speed.name}, ${(speed.megabytes * 1000).toFixed(0)} kB`,
  value: rateOf(speed, speed.parsing),
  unit: 'MB/s',
})

const platformRow = (speed: Speed): BenchRow => ({
  ...rowOf(speed),
  against: { name: 'cut into words', value: rateOf(speed, speed.cutting) },
  goal: {
    text: `at most ${mostTimes} times the cutting`,
    isMet: speed.parsing / speed.cutting <= mostTimes,
  },
})

async function measureCorpus(): Promise<BenchRow[]> {
  const cases = corpusCases()
  if (cases.length === 0) {
    process.stderr.write('the corpus is not at hand: nothing to measure\n')
    return []
  }
  const byPlatform = Map.groupBy(cases, ({ platform }) => platform)
  const byCommand = Map.groupBy(cases, ({ platform, command }) => `${platform} ${command}`)
  const commands = [...byCommand]
    .map(([name, some]) => speedOf(name, some))
    .filter(({ megabytes }) => megabytes * 1000 >= shortest)
    .sort((a, b) => rateOf(a, a.parsing) - rateOf(b, b.parsing))
  return [
    ...[...byPlatform].map(([name, some]) => platformRow(speedOf(`${name}, ${some.length} outputs`, some))),
    ...commands.slice(0, 3).map((speed) => rowOf({ ...speed, name: `slowest: ${speed.name}` })),
  ]
}

export const corpusSection: BenchSection = { area, measure: measureCorpus }
