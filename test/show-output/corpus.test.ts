/** Every output of the shared corpus that has a parser: all expected values are carried, skipped without the corpus. */
import { describe, expect, it } from 'vitest'
import { findPlatform, findTable, parseShowOutput } from '../../shared/show-output/index.ts'
import { missingValues } from './carried-values.ts'
import { corpusCases } from './corpus-cases.ts'

const cases = corpusCases().filter(({ platform, command }) =>
  findTable(findPlatform(platform)?.tables ?? [], command),
)

describe.skipIf(cases.length === 0)('outputs of the corpus', () => {
  it.each(cases)('$name', ({ platform, command, text, expected }) => {
    const output = parseShowOutput(platform, command, text)
    expect(missingValues(expected, output?.rows ?? [])).toEqual([])
    expect(output?.unparsed).toEqual([])
  })
})
