/** The tables of NETGEAR on outputs of our own: what they hold, and that nothing is left over. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'
import { NETGEAR_SAMPLES } from './samples.ts'

describe('tables of NETGEAR', () => {
  it.each(NETGEAR_SAMPLES)('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text)
    expect(output?.unparsed).toEqual([])
    expect(output?.rows).toMatchObject(rows)
  })
})
