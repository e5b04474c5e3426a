/** The tables of Cisco IOS on outputs of our own: what they hold, and that nothing is left over. */
import { describe, expect, it } from 'vitest'
import { parseShowOutput } from '../../../shared/show-output/index.ts'
import { CISCO_SAMPLES } from './samples.ts'

describe('tables of Cisco IOS', () => {
  it.each(CISCO_SAMPLES)('$what', ({ platform, command, text, rows }) => {
    const output = parseShowOutput(platform, command, text)
    expect(output?.unparsed).toEqual([])
    expect(output?.rows).toMatchObject(rows)
  })
})
