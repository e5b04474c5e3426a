/** Every layout of every train: nothing is left over, nothing lost, no row too many. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput, type Row } from '../../shared/show-output/index.ts'
import { droppedValues } from './dropped-values.ts'
import { layouts } from './layouts.ts'

function countsOf(rows: readonly Row[]): string {
  const kinds = [...new Set(rows.map(({ table }) => table))]
  const counts = kinds.map((kind) => `${rows.filter(({ table }) => table === kind).length} ${kind}`)
  return counts.join(', ') || 'nothing'
}

describe('layouts', () => {
  it.each(layouts)('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text) ?? { rows: [], unparsed: ['no table'] }
    expect(output.unparsed).toEqual([])
    expect(countsOf(output.rows)).toBe(rows)
    expect(droppedValues(command, text, output)).toEqual([])
  })
})
