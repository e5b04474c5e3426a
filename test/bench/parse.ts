/**
 * Parsing what switches print: megabytes a second over the tables that a survey of a venue reads, against merely cutting
 * the same text into lines and words, which nothing that reads it can do without.
 */
import { parseShowOutput } from '../../shared/show-output/index.ts'
import { type Printed, printedBy } from './printed.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { cutIntoWords, medianTime } from './timing.ts'

const area = 'parse'

function parseAll(printed: readonly Printed[]): number {
  let count = 0
  for (const { command, text } of printed) {
    const output = parseShowOutput('cisco_ios', command, text)
    if (!output || output.unparsed.length > 0)
      throw new Error(`${command}: ${output?.unparsed[0] ?? 'no parser'}`)
    count += output.rows.length
  }
  return count
}

const cutAll = (printed: readonly Printed[]): number =>
  printed.reduce((sum, { text }) => sum + cutIntoWords(text), 0)

const megabytes = (printed: readonly Printed[]): number =>
  printed.reduce((sum, { text }) => sum + text.length, 0) / 1e6

async function measureParse(): Promise<BenchRow[]> {
  const few = Array.from({ length: 6 }, (_, device) => printedBy(device)).flat()
  const many = Array.from({ length: 48 }, (_, device) => printedBy(device)).flat()
  const size = megabytes(many)
  const parsing = medianTime(() => parseAll(many))
  const cutting = medianTime(() => cutAll(many))
  const growth = parsing / medianTime(() => parseAll(few)) / 8
  const ratio = parsing / cutting
  return [
    {
      area,
      name: `48 switches, ${size.toFixed(1)} MB, ${parseAll(many)} rows`,
      value: size / (parsing / 1000),
      unit: 'MB/s',
      against: { name: 'cut into words', value: size / (cutting / 1000) },
      goal: { text: 'at most 40 times the cutting', isMet: ratio <= 40 },
    },
    {
      area,
      name: 'growth from 6 to 48 switches',
      value: growth,
      unit: '×',
      goal: { text: 'linear (<= 2, not 8)', isMet: growth <= 2 },
    },
  ]
}

export const parseSection: BenchSection = { area, measure: measureParse }
