/** Importing workbooks: the time of each part, and that it grows with the rows. */
import { type ImportTimes, importOnce } from './import-once.ts'
import type { BenchRow, BenchSection } from './report.ts'
import { inFolder } from './workbooks.ts'

const area = 'import'

const total = ({ read, plan, commit }: ImportTimes): number => read + plan + commit

const parts = ({ read, plan, commit }: ImportTimes): string =>
  `read ${read.toFixed(0)}, understand ${plan.toFixed(0)}, write ${commit.toFixed(0)} ms`

async function measureImport(): Promise<BenchRow[]> {
  return inFolder(async (folder) => {
    importOnce(folder, 100)
    const few = importOnce(folder, 500)
    const many = importOnce(folder, 20_000)
    const growth = total(many) / total(few) / 40
    return [
      { area, name: `500 rows: ${parts(few)}`, value: total(few), unit: 'ms' },
      {
        area,
        name: `20 000 rows: ${parts(many)}`,
        value: total(many),
        unit: 'ms',
        against: { name: '40 times 500 rows', value: total(few) * 40 },
        goal: { text: 'grows with the rows (<= 2, not 40)', isMet: growth <= 2 },
      },
    ]
  })
}

export const importSection: BenchSection = { area, measure: measureImport }
