/**
 * Every output of the shared corpus: all expected values are carried, no line is left over. Skipped where the corpus is
 * not at hand.
 */
import { describe, expect, it } from 'vitest'
import { parseShowOutput, type Row } from '../../shared/show-output/index.ts'
import { missingValues } from './carried-values.ts'
import { corpusCases, joinedCases } from './corpus-cases.ts'
import { NEVER_PRINTED } from './never-printed.ts'

const cases = corpusCases()

describe.skipIf(cases.length === 0)('outputs of the corpus', () => {
  it.each(cases)('$name', ({ name, platform, command, text, expected }) => {
    const output = parseShowOutput(platform, command, text)
    const excused = NEVER_PRINTED[name]?.values ?? []
    expect(missingValues(expected, output?.rows ?? []).filter((value) => !excused.includes(value))).toEqual(
      [],
    )
    expect(output?.unparsed).toEqual([])
  })
})

describe.skipIf(cases.length === 0)('values that no device printed', () => {
  it.each(Object.entries(NEVER_PRINTED))('%s: excused for what is really missing', (name, { values }) => {
    const found = cases.find((one) => one.name === name)
    const rows = found ? (parseShowOutput(found.platform, found.command, found.text)?.rows ?? []) : []
    const missing = missingValues(found?.expected ?? [], rows)
    expect(values.filter((value) => !missing.includes(value))).toEqual([])
  })
})

const joined = joinedCases()

describe.skipIf(joined.length === 0)('results of the corpus that join several outputs', () => {
  it.each(joined)('$name', ({ platform, outputs, expected }) => {
    const read = outputs.map(({ command, text }) => parseShowOutput(platform, command, text))
    const rows: Row[] = read.flatMap((output) => [...(output?.rows ?? [])])
    expect(missingValues([expected], rows)).toEqual([])
    expect(read.flatMap((output) => output?.unparsed ?? ['no parser'])).toEqual([])
  })
})
